import type { ApiError } from '../sheets/service/api-error.ts';

const statuses: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
};

/** Reasons of the list `errors`, which an editor's API gives with `$.xgafv=1` only (source: systemParameters). */
const reasons: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimitExceeded',
  500: 'backendError',
};

/** A refusal as Google's JSON has it: `{ error: { code, message, status, details? } }`. */
export function refusalBody({ code, message, details }: ApiError, isV1: boolean): object {
  const errors = [{ message, domain: 'global', reason: reasons[code] ?? 'unknown' }];
  return {
    error: {
      code,
      message,
      ...(isV1 && { errors }),
      status: statuses[code] ?? 'UNKNOWN',
      ...(details.length > 0 && { details }),
    },
  };
}
