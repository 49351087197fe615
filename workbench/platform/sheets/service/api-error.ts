/** One thing Google could not read of a request, by its path in the protocol buffer; none at the root. */
export interface Violation {
  readonly field?: string;
  readonly description: string;
}

/** A refusal as the Sheets API words it: HTTP code, message, and what stands under `details`. Nothing was changed. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly details: readonly object[] = [],
  ) {
    super(message);
  }
}

export const badRequest = (message: string) => new ApiError(400, message);
export const internalError = () => new ApiError(500, 'Internal error encountered.');
export const permissionDenied = () => new ApiError(403, 'The caller does not have permission');
export const notFound = () => new ApiError(404, 'Requested entity was not found.');

/**
 * A body or query that does not fit its protocol buffer. Each violation is listed, and the message joins them by lines
 * (measured live in 2026: github brekkylab/backlot, backlot/errors/google.py).
 */
export const unreadable = (violations: readonly Violation[]) =>
  violating(violations.map(({ description }) => description).join('\n'), violations);

/** A `fields` of a read that names what the answer does not have: only `details` tells which (same source). */
export const unknownPath = (path: string) =>
  violating('Request contains an invalid argument.', [
    {
      field: path,
      description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    },
  ]);

const violating = (message: string, fieldViolations: readonly Violation[]) =>
  new ApiError(400, message, [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }]);

/** The error a script sees (docs/platform.md 40: "In Apps Script: GoogleJsonResponseException: …"). */
export function googleJsonResponseException(method: string, refusal: ApiError): Error {
  const error = new Error(`API call to sheets.${method} failed with error: ${refusal.message}`);
  error.name = 'GoogleJsonResponseException';
  return Object.assign(error, { details: { code: refusal.code, message: refusal.message } });
}
