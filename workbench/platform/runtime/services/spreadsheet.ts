import { sameAccount } from '../../accounts.ts';
import { isAddress } from '../addresses.ts';
import { gap, ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Facade } from '../realm/facade.ts';
import { texts } from '../texts.ts';
import { account } from './session.ts';
import { listSheets, type SheetFacade } from './sheet.ts';

/** A spreadsheet file for its sharing, its address and the screen; cells go through the `Sheets` service only. */
export function spreadsheet(execution: Execution, id: string): Facade {
  const { world, args: check } = execution;
  const { sharing } = world.spreadsheets;
  const sheets = () => listSheets(execution, id);

  const isAmong = (accounts: readonly string[], email: string): boolean =>
    accounts.some((account) => sameAccount(account, email));
  /** Whether Google finds an editor by another spelling than its own is not known: here it does not. */
  const unshare = (email: string): void => {
    if (sameAccount(sharing.owner(id), email)) execution.die(gap('taking a file from its owner'));
    world.clock.advance(world.costs.shareMs);
    const listed = sharing.editors(id).find((account) => sameAccount(account, email));
    if (listed !== undefined && listed.toLowerCase() !== email.toLowerCase())
      throw new ServiceError(texts.invalidEmail(email)(world.language));
    sharing.removeEditor(id, email);
  };
  const share = (emails: readonly string[]): void => {
    if (isAmong(emails, sharing.owner(id))) execution.die(gap('making the owner of a file its editor'));
    // Drive writes a permission for each. Nobody has told what a refused list has cost by then, so it costs all.
    world.clock.advance(emails.length * world.costs.shareMs);
    const refused = emails.find(
      (email) => !isAddress(email) || world.refusedAddresses.has(email.toLowerCase()),
    );
    if (refused !== undefined) throw new ServiceError(texts.invalidEmail(refused)(world.language));
    for (const email of emails.map((one) => one.toLowerCase())) {
      if (isAmong(sharing.editors(id), email)) continue;
      // Nobody has told whether Google lets in the addresses before the refused one: here it does.
      if (world.sharingQuota.left <= 0) throw new ServiceError(texts.sharingQuota(world.language));
      world.sharingQuota.left -= 1;
      sharing.addEditor(id, email);
    }
  };
  const onlyForEditors = (): void => {
    if (!isAmong([sharing.owner(id), ...sharing.editors(id)], execution.user)) {
      throw new ServiceError(texts.noAccess(world.language));
    }
  };

  const self: Facade = {
    name: 'Spreadsheet',
    remote: [
      'addEditor',
      'addEditors',
      'removeEditor',
      'removeViewer',
      'getEditors',
      'getViewers',
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
        unshare(check.text('Spreadsheet.removeEditor', args, 0));
        return self;
      },
      // docs/platform.md 55: the owner can always edit and yet is not listed.
      removeViewer: (...args) => {
        onlyForEditors();
        const email = check.text('Spreadsheet.removeViewer', args, 0);
        world.clock.advance(world.costs.shareMs);
        sharing.removeViewer(id, email);
        return self;
      },
      getViewers: () => sharing.viewers(id).map((email) => account(email)),
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
