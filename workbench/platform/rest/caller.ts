import { ApiError } from '../sheets/service/api-error.ts';

const WANTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/**
 * Who calls. There are no accounts here: a token is the address of the person it stands for,
 * `Authorization: Bearer vanphong@dukhoi.example`, and whoever can reach this port can be anybody.
 *
 * How Google refuses was measured live (github brekkylab/backlot, backlot/errors/google.py): without the header a GET
 * is a 403 and a POST a 401; that a PUT is answered as a POST is our guess.
 */
export function callerOf(http: string, authorization: string | undefined): string {
  if (authorization === undefined) {
    throw http === 'GET'
      ? new ApiError(
          403,
          "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
        )
      : new ApiError(401, `Request is missing required authentication credential. ${WANTED}`);
  }
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  if (!/^[^@]+@[^@]+$/.test(token))
    throw new ApiError(401, `Request had invalid authentication credentials. ${WANTED}`);
  return token;
}
