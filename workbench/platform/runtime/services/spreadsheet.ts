import { isAddress } from '../addresses.ts';
import { ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Facade } from '../facade.ts';
import { texts } from '../texts.ts';
import { account } from './session.ts';
import { listSheets, type SheetFacade } from './sheet.ts';

/** A spreadsheet file for its sharing, its address and the screen; cells go through the `Sheets` service only. */
export function spreadsheet(execution: Execution, id: string): Facade {
  const { world, args: check } = execution;
  const { sharing } = world.spreadsheets;
  const sheets = () => listSheets(execution, id);

  const share = (emails: readonly string[]): void => {
    const refused = emails.find(
      (email) => !isAddress(email) || world.refusedAddresses.has(email.toLowerCase()),
    );
    if (refused !== undefined) throw new ServiceError(texts.invalidEmail(refused)(world.language));
    const present = new Set([sharing.owner(id), ...sharing.editors(id)]);
    for (const email of new Set(emails.map((one) => one.toLowerCase()))) {
      if (!present.has(email)) sharing.addEditor(id, email);
    }
  };
  const onlyForEditors = (): void => {
    if (![sharing.owner(id), ...sharing.editors(id)].includes(execution.user)) {
      throw new ServiceError(texts.noAccess(world.language));
    }
  };

  const self: Facade = {
    name: 'Spreadsheet',
    remote: [
      'addEditor',
      'addEditors',
      'removeEditor',
      'getEditors',
      'getOwner',
      'getSheets',
      'getSheetById',
    ],
    methods: {
      getId: () => id,
      getUrl: () => `https://docs.google.com/spreadsheets/d/${id}/edit`,
      getName: () => world.spreadsheets.title(id),
      addEditor: (...args) => {
        onlyForEditors();
        share([check.text('Spreadsheet.addEditor', args, 0)]);
        return self;
      },
      addEditors: (...args) => {
        const [emails] = args;
        if (!isTextList(emails)) throw check.mismatch('Spreadsheet.addEditors', args);
        onlyForEditors();
        share(emails);
        return self;
      },
      removeEditor: (...args) => {
        onlyForEditors();
        sharing.removeEditor(id, check.text('Spreadsheet.removeEditor', args, 0).toLowerCase());
        return self;
      },
      // platform.md C: the owner can always edit and yet is not listed.
      getEditors: () => sharing.editors(id).map((email) => account(email)),
      getOwner: () => account(sharing.owner(id)),
      toast: (...args) => {
        check.count('Spreadsheet.toast', args, 1, 2, 3);
        execution.shown.push({
          type: 'toast',
          message: check.text('Spreadsheet.toast', args, 0),
          title: args.length > 1 ? check.text('Spreadsheet.toast', args, 1) : '',
          ...(args.length > 2 ? { seconds: check.whole('Spreadsheet.toast', args, 2) } : {}),
        });
      },
      getSheets: sheets,
      getSheetById: (...args) => {
        const sheetId = check.whole('Spreadsheet.getSheetById', args, 0);
        return sheets().find((sheet) => sheet.sheetId === sheetId) ?? null;
      },
      setActiveSheet: (...args) => {
        const sheet = check.facade('Spreadsheet.setActiveSheet', args, 0, 'Sheet') as SheetFacade;
        execution.shown.push({ type: 'activate', spreadsheetId: id, sheetId: sheet.sheetId });
        return sheet;
      },
    },
  };
  return self;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
