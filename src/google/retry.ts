import { GoogleError } from '../app/ports.ts';

/**
 * Whether a call may be repeated after a failure. An idempotent one changes nothing, or twice is the same as once. Any other
 * may have been carried out although its answer was lost: only 429 is repeated here, which Google answers before it
 * begins. For every other failure the caller finds out what was done (`Lock.run`).
 */
export interface Repeat {
  readonly idempotent: boolean;
}

/** 60 calls a minute are allowed and refilled each minute (Sheets API, usage limits): these waits outlast one. */
const WAITS_FOR_QUOTA = [2_000, 4_000, 8_000, 16_000, 32_000];
const WAITS_FOR_HEALTH = [1_000, 2_000, 4_000];
/** Google ends a run after 6 minutes; no wait begins so late that the rest of the action could not be done. */
const LAST_WAIT_AT = 240_000;

let startedAt: number | undefined;
/** Milliseconds since this execution first asked anything; every execution loads the script anew. */
export function elapsed(): number {
  startedAt ??= Date.now();
  return Date.now() - startedAt;
}

/** False when there is no time left to wait in; true after having waited. */
export function waitBeforeTrying(milliseconds: number): boolean {
  if (elapsed() + milliseconds > LAST_WAIT_AT) return false;
  // Up to a quarter longer, so that two runs that were refused together do not come back together.
  Utilities.sleep(Math.round(milliseconds * (1 + Math.random() / 4)));
  return true;
}

/** Runs one call to Google, and again after a pause where that is safe. @throws GoogleError with the last failure as cause. */
export function callGoogle<T>(kind: GoogleError['kind'], { idempotent }: Repeat, call: () => T): T {
  elapsed();
  for (let tries = 0; ; tries++) {
    try {
      return call();
    } catch (cause) {
      if (cause instanceof GoogleError) throw cause;
      const error = new GoogleError(kind, codeOf(cause), cause, isServiceOff(cause));
      const waits =
        error.code === 429 ? WAITS_FOR_QUOTA : idempotent && error.isTransient ? WAITS_FOR_HEALTH : [];
      const wait = waits[tries];
      if (wait === undefined || !waitBeforeTrying(wait)) throw error;
    }
  }
}

/** Drive reports rate limiting as 403. These reasons distinguish it from a permanent 403 (Drive API guide "Resolve errors"). */
const RATE_LIMITED: readonly unknown[] = ['userRateLimitExceeded', 'rateLimitExceeded'];

interface Failure {
  readonly details?: { readonly code?: unknown; readonly errors?: readonly { readonly reason?: unknown }[] };
}

/** Google's words for an API that is off in the script's Cloud project. Pushing a manifest does not switch it on. */
const SERVICE_OFF = /accessNotConfigured|SERVICE_DISABLED|has not been used in project|it is disabled/;

/** Sheets and Drive say it in English, as a reason or in the message alone. */
function isServiceOff(cause: unknown): boolean {
  const { details, message } = (cause ?? {}) as Failure & { readonly message?: unknown };
  const said = JSON.stringify(details ?? '') + String(message);
  return codeOf(cause) !== 429 && /API/.test(said) && SERVICE_OFF.test(said);
}

/** For an advanced service that the manifest does not name: its variable is not declared, so only `typeof` may ask for it. */
export const undeclared = (kind: 'sheets' | 'drive'): GoogleError =>
  new GoogleError(kind, 403, new Error(`the advanced service ${kind} is not declared`), true);

/**
 * HTTP status of a failed advanced service, null for the other services, which give none. Their messages are no substitute:
 * they come in the user's language (docs/platform.md 32, 40).
 */
function codeOf(cause: unknown): number | null {
  const details = (cause as Failure | null)?.details;
  const code = details?.code;
  if (typeof code !== 'number') return null;
  return code === 403 && RATE_LIMITED.includes(details?.errors?.[0]?.reason) ? 429 : code;
}
