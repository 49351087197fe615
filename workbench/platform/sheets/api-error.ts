/** A refusal as the Sheets API words it: HTTP code and message. Nothing was changed. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export const badRequest = (message: string) => new ApiError(400, message);
export const permissionDenied = () => new ApiError(403, 'The caller does not have permission');
export const notFound = () => new ApiError(404, 'Requested entity was not found.');

/** The error a script sees (platform.md C: "In Apps Script: GoogleJsonResponseException: …"). */
export function googleJsonResponseException(method: string, refusal: ApiError): Error {
  const error = new Error(`API call to sheets.${method} failed with error: ${refusal.message}`);
  error.name = 'GoogleJsonResponseException';
  return Object.assign(error, { details: { code: refusal.code, message: refusal.message } });
}
