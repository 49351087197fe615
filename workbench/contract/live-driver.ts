import { auth, sheets, type sheets_v4 } from '@googleapis/sheets';
import type { Driver } from './open-probe-tabs.ts';

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets', 'https://www.googleapis.com/auth/drive.file'];

/** A minute's quota is free again after a minute; a call that it refused was not carried out and may be made again. */
const patience: NonNullable<sheets_v4.Options['retryConfig']> = {
  retry: 6,
  retryDelay: 15_000,
  maxRetryDelay: 60_000,
  httpMethodsToRetry: ['GET', 'PUT', 'POST'],
  statusCodesToRetry: [[429, 429]],
};

/** Google as the accounts that the environment names; null when it names none. `rootUrl` may be the local platform's. */
export async function liveDriver(
  environment: NodeJS.ProcessEnv,
  rootUrl: string | undefined,
): Promise<Driver | null> {
  const { TONG_HOP_TOKEN, TONG_HOP_UNIT_TOKEN, TONG_HOP_UNIT_ADDRESS } = environment;
  const owner = TONG_HOP_TOKEN ? byToken(TONG_HOP_TOKEN) : await byFile(environment);
  if (owner === null) return null;
  const clientOf = (credentials: Credentials) =>
    sheets({
      version: 'v4',
      auth: credentials,
      retryConfig: patience,
      ...(rootUrl !== undefined && { rootUrl }),
    });
  const files = `${rootUrl ?? 'https://www.googleapis.com/'}drive/v3/files/`;
  return {
    owner: clientOf(owner),
    unit:
      TONG_HOP_UNIT_TOKEN && TONG_HOP_UNIT_ADDRESS
        ? { client: clientOf(byToken(TONG_HOP_UNIT_TOKEN)), address: TONG_HOP_UNIT_ADDRESS }
        : null,
    async share(spreadsheetId) {
      const permission = { type: 'user', role: 'writer', emailAddress: TONG_HOP_UNIT_ADDRESS };
      await owner.request({
        url: `${files}${spreadsheetId}/permissions?sendNotificationEmail=false`,
        method: 'POST',
        data: permission,
      });
    },
    async remove(spreadsheetId) {
      await owner.request({ url: `${files}${spreadsheetId}`, method: 'DELETE' });
    },
    today: () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()),
  };
}

type Credentials = InstanceType<typeof auth.OAuth2>;

function byToken(access_token: string): Credentials {
  const credentials = new auth.OAuth2();
  credentials.setCredentials({ access_token });
  return credentials;
}

/** Left to itself the client library looks for any account of this machine: only a file that is named is used. */
async function byFile({ GOOGLE_APPLICATION_CREDENTIALS }: NodeJS.ProcessEnv): Promise<Credentials | null> {
  if (!GOOGLE_APPLICATION_CREDENTIALS) return null;
  const client = await new auth.GoogleAuth({
    keyFile: GOOGLE_APPLICATION_CREDENTIALS,
    scopes: SCOPES,
  }).getClient();
  return client as Credentials;
}
