import { ServiceError } from './errors.ts';
import { type Language, texts } from './texts.ts';

/** What a call needs of the manifest's `oauthScopes`, from docs/platform.md 13, 14, 15. */
interface Need {
  /** Any one of these suffices. */
  readonly anyOf: readonly string[];
  /** Simple triggers cannot use authorised services, but may read the file they are bound to. */
  readonly inSimpleTrigger?: boolean;
}

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

const boundFile: Need = {
  anyOf: [scope('spreadsheets.currentonly'), scope('spreadsheets')],
  inSimpleTrigger: true,
};
const sharing: Need = { anyOf: boundFile.anyOf };
const mail: Need = { anyOf: [scope('script.send_mail')] };
const triggers: Need = { anyOf: [scope('script.scriptapp')] };
const dialogs: Need = { anyOf: [scope('script.container.ui')] };

const needs: Readonly<Record<string, Need>> = {
  'SpreadsheetApp.getActiveSpreadsheet': boundFile,
  'SpreadsheetApp.getActive': boundFile,
  'SpreadsheetApp.openById': { anyOf: [scope('spreadsheets')] },
  'Spreadsheet.addEditor': sharing,
  'Spreadsheet.addEditors': sharing,
  'Spreadsheet.removeEditor': sharing,
  'Spreadsheet.removeViewer': sharing,
  'MailApp.sendEmail': mail,
  'MailApp.getRemainingDailyQuota': mail,
  'ScriptApp.newTrigger': triggers,
  'ScriptApp.getProjectTriggers': triggers,
  'ScriptApp.deleteTrigger': triggers,
  'Session.getEffectiveUser': { anyOf: [scope('userinfo.email')], inSimpleTrigger: true },
  'Ui.showModalDialog': dialogs,
  'Ui.showSidebar': dialogs,
};

const driveFiles: Need = { anyOf: [scope('drive.file'), scope('drive')] };

const sheets: Need = { anyOf: [scope('spreadsheets'), scope('drive'), scope('drive.file')] };

export const emailScope = scope('userinfo.email');

/** The scopes a script was granted; no list in the manifest means Google infers what the code needs. */
export class Permissions {
  readonly #granted: Set<string> | undefined;
  readonly #language: Language;

  /** `declined`: boxes a person left unticked on Google's consent screen (granular consent, since 2025). */
  constructor(
    oauthScopes: readonly string[] | undefined,
    language: Language,
    readonly declined: readonly string[] = [],
  ) {
    this.#granted = oauthScopes === undefined ? undefined : new Set(oauthScopes);
    for (const scope of declined) this.#granted?.delete(scope);
    this.#language = language;
  }

  has(...anyOf: readonly string[]): boolean {
    const granted = this.#granted;
    return granted === undefined || anyOf.some((one) => granted.has(one));
  }

  /** Throws what Google throws when `call` is not allowed. */
  check(call: string, inSimpleTrigger: boolean): void {
    const need = advancedNeed(call) ?? needs[call];
    const advanced = advancedNeed(call) !== undefined;
    if (need === undefined) return;
    if (inSimpleTrigger && need.inSimpleTrigger !== true) throw this.#refusal(call, need);
    if (this.has(...need.anyOf)) return;
    if (advanced) throw insufficientScopes(call);
    if (call === 'SpreadsheetApp.openById') throw new ServiceError(texts.insufficientScopes(this.#language));
    throw this.#refusal(call, need);
  }

  #refusal(call: string, need: Need): ServiceError {
    return new ServiceError(texts.noPermission(call, need.anyOf)(this.#language));
  }
}

const advancedNeed = (call: string): Need | undefined =>
  call.startsWith('Sheets.') ? sheets : call.startsWith('Drive.') ? driveFiles : undefined;

function insufficientScopes(call: string): ServiceError {
  return apiError(call, 403, 'Request had insufficient authentication scopes.');
}

/** What an advanced service throws: `Sheets.Spreadsheets.batchUpdate` is named `sheets.spreadsheets.batchUpdate`. */
export function apiError(call: string, code: number, message: string, reason?: string): ServiceError {
  return new ServiceError(
    `API call to ${methodOf(call)} failed with error: ${message}`,
    'GoogleJsonResponseException',
    { code, message, errors: [{ message, domain: 'global', ...(reason !== undefined && { reason }) }] },
  );
}

/**
 * A pushed manifest names the advanced services and does not switch their APIs on in the script's Cloud project
 * (google/clasp#1151): every call is then refused like this.
 */
export function requireSwitchedOn(
  { servicesOff }: { readonly servicesOff: ReadonlySet<string> },
  service: string,
  call: string,
): void {
  if (!servicesOff.has(service)) return;
  const message =
    `Google ${service} API has not been used in project 123456789012 before or it is disabled. Enable it by visiting ` +
    `https://console.developers.google.com/apis/api/${service.toLowerCase()}.googleapis.com/overview?project=123456789012 then retry.`;
  throw apiError(call, 403, message, 'accessNotConfigured');
}

/** No answer came from the API, so there is nothing to tell but that. */
export const emptyResponse = (call: string): ServiceError =>
  new ServiceError(`API call to ${methodOf(call)} failed with error: Empty response`);

const methodOf = (call: string): string =>
  call
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
