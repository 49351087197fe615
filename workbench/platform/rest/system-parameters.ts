import { badRequest } from '../sheets/service/api-error.ts';

/** The parameters every Google API takes, and what they mean for the answer. */
export interface SystemParameters {
  /** Whether a refusal carries the old list `errors` as well. */
  readonly isV1: boolean;
  /** Whether an answer is written without blanks; a refusal never is. */
  readonly isCompact: boolean;
  /** The parameters of the method itself, each with all its values. */
  readonly own: Readonly<Record<string, readonly string[]>>;
}

const taken = new Set(['$.xgafv', 'alt', 'prettyPrint', 'quotaUser', 'upload_protocol']);
const notEmulated = ['access_token', 'oauth_token', 'key', 'callback'];

/**
 * Reads them; of repeated ones Google takes the first, of `$.xgafv` the last. Values and sentences were measured live
 * (github brekkylab/backlot: backlot/errors/google.py, routers/google.py).
 */
export function systemParameters(query: URLSearchParams): SystemParameters {
  const xgafv = query.getAll('$.xgafv').at(-1);
  if (xgafv !== undefined && xgafv !== '1' && xgafv !== '2')
    throw badRequest(
      `Invalid query parameters. Invalid value '${xgafv}' for system query parameter : $.xgafv`,
    );
  requireJson(query.get('alt') ?? '');
  const refused = notEmulated.find((name) => query.get(name));
  if (refused) throw badRequest(`local platform: the query parameter ${refused} is not emulated`);
  const own: Record<string, string[]> = {};
  for (const name of new Set(query.keys()))
    if (!taken.has(name) && !notEmulated.includes(name)) own[name] = query.getAll(name);
  return {
    isV1: xgafv === '1',
    isCompact: ['false', '0'].includes(query.get('prettyPrint') ?? ''),
    own,
  };
}

function requireJson(alt: string): void {
  const format = alt.toLowerCase();
  if (format === '' || format === 'json') return;
  throw badRequest(
    format === 'media'
      ? 'Unsupported alt type "media" for non byte stream request.'
      : `Invalid value "${alt}" for query parameter 'alt'`,
  );
}
