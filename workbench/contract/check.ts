import { type Fact, type Finding, lookAt } from './fact.ts';
import { type Driver, FILE_TITLE, openProbeTabs } from './open-probe-tabs.ts';

/** What a check needs besides a driver of Google. */
export interface Attendants {
  readonly tell: (line: string) => void;
  /** Milliseconds; how long a look took stands beside it. */
  readonly now: () => number;
}

/**
 * Looks at every fact, one line each, in a file of its own that is deleted at the end; how many facts did not hold. The
 * lines name nobody and no file, so that they can be mailed as they are.
 */
export async function check(
  driver: Driver,
  facts: readonly Fact[],
  { tell, now }: Attendants,
): Promise<number> {
  const report = (line: string) => tell(withoutAddresses(line));
  const probes = await openProbeTabs(driver, facts);
  report('Tổng hợp: kiểm tra trên Google. Gửi nguyên văn các dòng dưới đây cho người làm chương trình.');
  try {
    const count = { confirmed: 0, differs: 0, failed: 0, skipped: 0 };
    for (const fact of facts) {
      if (fact.needsUnit && driver.unit === null) {
        count.skipped++;
        report(`not looked at  ${fact.says} (${fact.source}): needs a second account`);
        continue;
      }
      const begun = now();
      const finding = await lookAt(fact, probes.probeTabOf(fact));
      count[finding.kind]++;
      report(`${line(fact, finding)} [${((now() - begun) / 1000).toFixed(1)} s]`);
    }
    report(
      `${count.confirmed} confirmed, ${count.differs} differ, ${count.failed} failed, ${count.skipped} not looked at.`,
    );
    return count.differs + count.failed;
  } finally {
    report(await cleanUp(driver, probes.spreadsheetId));
  }
}

async function cleanUp(driver: Driver, spreadsheetId: string): Promise<string> {
  try {
    await driver.remove(spreadsheetId);
    return 'Tệp dùng để kiểm tra đã được xóa.';
  } catch {
    return `Chưa xóa được tệp dùng để kiểm tra: xin xóa tay tệp “${FILE_TITLE}” trong Google Drive.`;
  }
}

function line(fact: Fact, finding: Finding): string {
  const head = `${finding.kind.padEnd(13)}  ${fact.says} (${fact.source})`;
  switch (finding.kind) {
    case 'confirmed':
      return fact.allowed.length > 1
        ? `${head}: seen ${text(finding.seen)}${thenDoes(fact, finding.at)}`
        : head;
    case 'differs':
      return `${head}: seen ${text(finding.seen)}, counted on ${fact.allowed.map(text).join(' or ')}`;
    case 'failed':
      return `${head}: ${finding.error.message.replaceAll('\n', ' ')}`;
  }
}

const thenDoes = ({ does }: Fact, at: number): string =>
  does?.[at] === undefined ? '' : `; the add-on ${does[at]}`;

const text = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof RegExp ? String(part) : part)) ?? 'nothing';

/** Accounts, and addresses and ids of files, which nobody who reads the report needs. */
const withoutAddresses = (line: string): string =>
  line
    .replace(/https:\/\/docs\.google\.com\/\S+/g, '(a link)')
    .replace(/[^\s"'(<]+@[^\s"')>]+/g, '(an account)')
    .replace(/\b[A-Za-z0-9_-]{40,}\b/g, '(an id)');
