import type { CallInfo, Fault } from '../../../workbench/platform/runtime/faults.ts';
import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import { type Office, OWNER } from '../../bundle/support/office.ts';

/** One way for Google to fail at the k-th call of an action. */
export interface FaultKind {
  readonly name: string;
  /** Whether this kind can happen at that call at all. */
  readonly strikes: (call: CallInfo) => boolean;
  /** What goes wrong at a call of a run whose k-th it is; `moment` is that of the fault or later. */
  readonly at: (office: Office, isFirst: boolean) => Fault | undefined;
  /** What the world does before the action is run again. */
  readonly repair?: (office: Office) => void;
}

const isSheets = ({ name }: CallInfo) => name.startsWith('Sheets.');
const anywhere = () => true;
const once = (fault: Fault) => (_: Office, isFirst: boolean) => (isFirst ? fault : undefined);

export const FAULT_KINDS: readonly FaultKind[] = [
  ...[409, 429, 500, 503].map(
    (code): FaultKind => ({ name: `HTTP ${code}`, strikes: isSheets, at: once({ fail: 'before', code }) }),
  ),
  { name: 'mất trả lời trước khi làm', strikes: anywhere, at: once({ fail: 'before', code: null }) },
  { name: 'mất trả lời sau khi đã làm', strikes: anywhere, at: once({ fail: 'after', code: null }) },
  { name: 'HTTP 503 sau khi đã làm', strikes: isSheets, at: once({ fail: 'after', code: 503 }) },
  // Between two calls: after one is before the next, so only the first is also stopped short of.
  { name: 'bị ngắt trước lệnh', strikes: ({ index }) => index === 1, at: once('kill') },
  { name: 'bị ngắt sau lệnh', strikes: anywhere, at: once('kill-after') },
  { name: 'Google hỏng từ đó trở đi', strikes: anywhere, at: () => ({ fail: 'before', code: 503 }) },
  {
    name: 'hết lượt thư giữa chừng',
    strikes: ({ name }) => name === 'MailApp.sendEmail',
    at: (office, isFirst) => {
      if (isFirst) office.platform.useUpMail(OWNER);
      return undefined;
    },
    repair: (office) => office.platform.renewMail(OWNER),
  },
  {
    name: 'khóa đang bị giữ',
    strikes: ({ name }) => name === 'Lock.tryLock',
    at: (office, isFirst) => {
      if (isFirst) office.platform.holdLock('script');
      return undefined;
    },
    repair: (office) => office.platform.freeLock('script'),
  },
];

/** The calls an action makes when nothing goes wrong, and its answer. */
export function callsOf(
  office: Office,
  run: (office: Office) => RunResult,
): { readonly calls: readonly CallInfo[]; readonly result: unknown } {
  const calls: CallInfo[] = [];
  office.platform.beforeCall = (call) => {
    calls.push(call);
    return undefined;
  };
  const clean = run(office);
  office.platform.beforeCall = undefined;
  // An action that is refused from the start would end the same whatever fails.
  if (!isDone(clean))
    throw new RangeError(
      `${clean.functionName} did not do its work: ${JSON.stringify([clean.error, clean.result, clean.alerts])}`,
    );
  return { calls, result: clean.result };
}

/** The action with one fault, and then, as the sentence or the failure mail asks, again: what the first run ended with. */
export function playFault(
  office: Office,
  run: (office: Office) => RunResult,
  kind: FaultKind,
  k: number,
): RunResult {
  office.platform.beforeCall = ({ index }) => (index < k ? undefined : kind.at(office, index === k));
  const first = run(office);
  office.platform.beforeCall = undefined;
  kind.repair?.(office);
  return first;
}

/** Whether whoever began the run was told that it did what was asked. */
export function isDone({ error, alerts, result }: RunResult): boolean {
  if (error !== undefined) return false;
  const said = alerts.flatMap((shown) => ('message' in shown ? [shown.message] : [])).at(-1) ?? '';
  const answer = result as { ok?: boolean; kind?: string } | undefined;
  const isRefused = answer?.ok === false || answer?.kind === 'changed';
  return !isRefused && !/^(Google không làm xong|Một việc khác)|thư chuyển sang/.test(said);
}
