import { ExecutionDeath, ServiceError } from './errors.ts';
import { apiError, emptyResponse } from './permissions.ts';
import { type Language, texts } from './texts.ts';

/** A call that leaves the script's process on Google, as a fault hook sees it. */
export interface CallInfo {
  /** `MailApp.sendEmail`, `Sheets.Spreadsheets.batchUpdate`, `Lock.tryLock`, `Properties.setProperty`, … */
  readonly name: string;
  /** 1 for the first call of this name in the execution. */
  readonly nth: number;
  /** 1 for the first remote call of the execution. */
  readonly index: number;
  readonly functionName: string;
  readonly user: string;
}

/**
 * What goes wrong at a call. Before: Google never did it. After: Google did it and the answer was lost. A number is
 * the HTTP status of an advanced service's failure (429, 500, 503 …; 503 unless given), null an answer that never came, which
 * tells no status; `reason` is the code Google adds (`userRateLimitExceeded`). Other services know one text only.
 */
export type Fault =
  | 'fail-before'
  | 'fail-after'
  | 'kill'
  | 'kill-after'
  | { readonly fail: 'before' | 'after'; readonly code: number | null; readonly reason?: string };

export type FaultHook = (call: CallInfo) => Fault | undefined;

const apiMessages: Readonly<Record<number, string>> = {
  408: 'Request Timeout',
  409: 'The operation was aborted.',
  429: "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com'.",
  500: 'Internal error encountered.',
  503: 'The service is currently unavailable.',
};

/** The error a fault throws at this moment of the call, or undefined when its moment is the other one. */
export function faultError(
  fault: Fault | undefined,
  moment: 'before' | 'after',
  call: string,
  language: Language,
): ServiceError | ExecutionDeath | undefined {
  if (fault === undefined) return undefined;
  if (fault === 'kill' || fault === 'kill-after') {
    if ((fault === 'kill') !== (moment === 'before')) return undefined;
    return new ExecutionDeath('killed', `killed ${moment} ${call}`);
  }
  const { fail, code, reason } =
    typeof fault === 'string' ? { fail: fault.slice(5), code: 503, reason: undefined } : fault;
  if (fail !== moment) return undefined;
  if (!/^(Sheets|Drive)\./.test(call)) return new ServiceError(texts.serverError(language));
  if (code === null) return emptyResponse(call);
  return apiError(call, code, apiMessages[code] ?? `HTTP ${code}`, reason);
}
