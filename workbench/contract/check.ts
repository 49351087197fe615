import { type Fact, type Finding, lookAt } from './fact.ts';
import { type Driver, openDesks } from './open-desks.ts';

/** Looks at every fact, one line each; how many did not hold. */
export async function check(
  driver: Driver,
  facts: readonly Fact[],
  tell: (line: string) => void,
): Promise<number> {
  const desks = await openDesks(driver, facts);
  const count = { confirmed: 0, differs: 0, failed: 0, skipped: 0 };
  for (const fact of facts) {
    if (fact.needsUnit && driver.unit === null) {
      count.skipped++;
      tell(`not looked at  ${fact.says} (${fact.source}): needs a second account`);
      continue;
    }
    const finding = await lookAt(fact, desks.deskOf(fact));
    count[finding.kind]++;
    tell(line(fact, finding));
  }
  tell(
    `${count.confirmed} confirmed, ${count.differs} differ, ${count.failed} failed, ${count.skipped} not looked at. The file: ${desks.url}`,
  );
  return count.differs + count.failed;
}

function line(fact: Fact, finding: Finding): string {
  const head = `${finding.kind.padEnd(13)}  ${fact.says} (${fact.source})`;
  switch (finding.kind) {
    case 'confirmed':
      return fact.allowed.length > 1 ? `${head}: seen ${text(finding.seen)}` : head;
    case 'differs':
      return `${head}: seen ${text(finding.seen)}, counted on ${fact.allowed.map(text).join(' or ')}`;
    case 'failed':
      return `${head}: ${finding.error.message.replaceAll('\n', ' ')}`;
  }
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof RegExp ? String(part) : part)) ?? 'nothing';
