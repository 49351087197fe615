import { DAILY_HANDLER, SWEEP_HANDLER } from '../../src/google/world.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';

export type Action =
  | 'provision'
  | 'reprovision'
  | 'invite'
  | 'sweep'
  | 'remind'
  | 'close'
  | 'reopen'
  | 'check';

/** What one action asked of Google. */
export interface ActionCalls {
  readonly action: Action;
  /** `yyyy-MM-ddTHH:mm:ss` */
  readonly at: string;
  /** Calls of the Sheets API. */
  readonly reads: number;
  readonly writes: number;
  readonly largestRequestBytes: number;
  readonly mails: number;
}

/** An action may take several runs: set-up and provisioning are one. */
export function actionCalls(action: Action, runs: readonly RunResult[]): ActionCalls {
  const calls = runs.flatMap((run) => run.calls);
  return {
    action,
    at: runs[0]?.at ?? '',
    reads: calls.filter(({ kind }) => kind === 'read').length,
    writes: calls.filter(({ kind }) => kind === 'write').length,
    largestRequestBytes: Math.max(0, ...calls.map(({ requestBytes }) => requestBytes)),
    mails: runs.reduce((sum, { mails }) => sum + mails.length, 0),
  };
}

/** The action of a clock trigger. */
export function triggeredAction(handler: string): Action {
  if (handler === SWEEP_HANDLER) return 'sweep';
  if (handler === DAILY_HANDLER) return 'remind';
  throw new RangeError(`a trigger of ${handler} is no action of the rehearsal`);
}
