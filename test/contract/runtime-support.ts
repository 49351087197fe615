import { Platform } from '../../workbench/platform/platform.ts';
import type { PlatformOptions } from '../../workbench/platform/runtime/options.ts';
import type {
  PlatformClock,
  SheetsCall,
  Spreadsheets,
} from '../../workbench/platform/spreadsheet-backend.ts';

export const owner = 'vanphong@example.vn';
export const unit = 'chibo1@example.vn';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
export const manifest = {
  timeZone: 'Asia/Ho_Chi_Minh',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets' }] },
  oauthScopes: [
    'spreadsheets',
    'script.send_mail',
    'script.scriptapp',
    'script.container.ui',
    'userinfo.email',
  ].map(scope),
};
export const manifestWithout = (name: string) => ({
  ...manifest,
  oauthScopes: manifest.oauthScopes.filter((one) => one !== scope(name)),
});

/** A platform on a Monday morning, with `bundle` as the whole script and files that can only be shared. */
export function platformWith(bundle: string, options: Partial<PlatformOptions> = {}): Platform {
  return new Platform({
    bundle,
    manifest,
    startsAt: '2024-01-15T07:00',
    owner,
    language: 'en',
    spreadsheets: fakeSpreadsheets,
    ...options,
  });
}

/** Runs the body of a function as the owner from the menu. */
export function evaluate(body: string, options: Partial<PlatformOptions> = {}) {
  return platformWith(`function probe() { ${body} }`, options).run('probe', { user: owner, kind: 'menu' });
}

interface File {
  title: string;
  owner: string;
  editors: string[];
  values: unknown[];
}

/** The least the runtime needs of the spreadsheet half: files, sharing, and a `Sheets` that writes and reads one list. */
function fakeSpreadsheets({ clock }: { clock: PlatformClock }): Spreadsheets {
  let files: Record<string, File> = {};
  const file = (id: string): File => {
    const found = files[id];
    if (found === undefined) throw new RangeError(`no file ${id}`);
    return found;
  };
  const notInFake = (): never => {
    throw new RangeError('not in the fake');
  };
  return {
    create({ title, owner }) {
      const id = `file${Object.keys(files).length + 1}`;
      files[id] = { title, owner, editors: [], values: [] };
      return id;
    },
    remove: () => false,
    exists: (id) => id in files,
    title: (id) => file(id).title,
    call: () => {
      throw new Error('a script never calls the API by name');
    },
    advancedService(user, onCall) {
      const called = (method: string, kind: SheetsCall['kind']) =>
        onCall({ method, kind, requestBytes: 2, responseBytes: 2 });
      return {
        Spreadsheets: {
          get: () => ({ sheets: [{ properties: { sheetId: 7, title: 'Danh sách' } }] }),
          batchUpdate(body: { requests: unknown[] }, id: string) {
            called('spreadsheets.batchUpdate', 'write');
            if (body.requests.length === 0) {
              const message =
                'API call to sheets.spreadsheets.batchUpdate failed with error: Must specify at least one request.';
              throw Object.assign(new Error(message), {
                name: 'GoogleJsonResponseException',
                details: { code: 400, message: 'Must specify at least one request.' },
              });
            }
            file(id).values.push(...body.requests);
            return { spreadsheetId: id, replies: body.requests.map(() => ({})) };
          },
          Values: {
            get(id: string) {
              called('spreadsheets.values.get', 'read');
              return { values: file(id).values, user, at: clock.now() };
            },
          },
        },
      };
    },
    marks: notInFake,
    userEdits: new Proxy({} as Spreadsheets['userEdits'], { get: notInFake }),
    sharing: {
      owner: (id) => file(id).owner,
      editors: (id) => [...file(id).editors],
      viewers: () => [],
      addEditor: (id, email) => void file(id).editors.push(email),
      removeEditor(id, email) {
        file(id).editors = file(id).editors.filter((one) => one !== email);
      },
      addViewer: notInFake,
      removeViewer: notInFake,
      handOver: notInFake,
    },
    cell: notInFake,
    resource: notInFake,
    snapshot: () => structuredClone(files),
    restore(snapshot) {
      files = structuredClone(snapshot) as Record<string, File>;
    },
  };
}
