import { auth, type sheets_v4, sheets as sheetsClient } from '@googleapis/sheets';
import type { RunningRest } from '../../workbench/platform/rest/serve.ts';

/** A person's client; a token is an address here. */
export function clientOf(rest: RunningRest, address: string): sheets_v4.Sheets {
  const credentials = new auth.OAuth2();
  credentials.setCredentials({ access_token: address });
  return sheetsClient({ version: 'v4', auth: credentials, rootUrl: rest.rootUrl, retry: false });
}

export interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly status: string;
  readonly details?: readonly unknown[];
}

/** What Google's JSON says of a refused call. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const failure = await call.then(
    () => undefined,
    (error: { response?: { data: { error: Refusal } } }) => error,
  );
  if (failure?.response === undefined) throw failure ?? new Error('was not refused');
  return failure.response.data.error;
}
