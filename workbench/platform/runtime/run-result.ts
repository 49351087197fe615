import type { SheetsCall } from '../spreadsheet-backend.ts';
import type { DeathCause } from './errors.ts';
import type { LogLine, RunKind } from './execution.ts';
import type { Mail } from './mailbox.ts';
import type { MenuNode, Shown } from './ui-events.ts';

export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /**
   * `script`: an exception nobody caught. `missing-function`: no such top-level function. `gap`: something this
   * platform does not emulate. `unanswered`: an alert or prompt without an answer, the last of `alerts`.
   * `time`, `killed`: the execution was ended from outside.
   */
  readonly reason: DeathCause | 'script' | 'missing-function';
}

/** One execution, as Google's execution log would tell it and more. */
export interface RunResult {
  readonly functionName: string;
  readonly user: string;
  readonly kind: RunKind;
  /** When it started, `yyyy-MM-ddTHH:mm:ss`. */
  readonly at: string;
  readonly result?: unknown;
  readonly error?: RunError;
  readonly calls: readonly SheetsCall[];
  readonly mails: readonly Mail[];
  readonly log: readonly LogLine[];
  /** Everything shown on the screen, in order: alerts, prompts, toasts, dialogs, sidebars, tabs brought to the front. */
  readonly alerts: readonly Shown[];
  /** Menus added by this run. */
  readonly menus: readonly MenuNode[];
  /** Answers given and never asked for. */
  readonly unusedAnswers: number;
  /** Duration on the platform's clock. */
  readonly millis: number;
  /** Duration on ours. */
  readonly cpuMillis: number;
  /** Of that, what the spreadsheets of the platform took: Google's part. The rest is the bundle's. */
  readonly platformMillis: number;
}

/** Tells an error of any realm. */
export function runError(error: unknown, reason: RunError['reason']): RunError {
  if (typeof error !== 'object' || error === null) {
    return { name: 'Error', message: String(error), stack: String(error), reason };
  }
  const read = (key: 'name' | 'message' | 'stack'): string => String(Reflect.get(error, key) ?? '');
  return { name: read('name'), message: read('message'), stack: read('stack'), reason };
}
