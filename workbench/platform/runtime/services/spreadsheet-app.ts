import { sameAccount } from '../../accounts.ts';
import { ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Facade } from '../realm/facade.ts';
import { texts } from '../texts.ts';
import { spreadsheet } from './spreadsheet.ts';
import { ui } from './ui.ts';

export function spreadsheetApp(execution: Execution): Facade {
  const { world, args: check } = execution;
  const opened = new Map<string, Facade>();
  const open = (id: string): Facade => {
    const known = opened.get(id) ?? spreadsheet(execution, id);
    opened.set(id, known);
    return known;
  };
  const screen = ui(execution);
  const active = () => open(world.containerId);
  return {
    name: 'SpreadsheetApp',
    remote: ['openById', 'flush'],
    methods: {
      getActiveSpreadsheet: active,
      getActive: active,
      openById: (...args) => {
        const id = check.text('SpreadsheetApp.openById', args, 0);
        if (!world.spreadsheets.exists(id)) throw new ServiceError(texts.documentMissing(id)(world.language));
        if (!canRead(execution, id)) throw new ServiceError(texts.noAccess(world.language));
        return open(id);
      },
      getUi: () => {
        if (execution.kind === 'trigger') throw new ServiceError(texts.noUi(world.language));
        return screen;
      },
      /** Everything written here is written at once already. */
      flush: () => undefined,
    },
  };
}

function canRead(execution: Execution, id: string): boolean {
  const { sharing } = execution.world.spreadsheets;
  return [sharing.owner(id), ...sharing.editors(id), ...sharing.viewers(id)].some((account) =>
    sameAccount(account, execution.user),
  );
}
