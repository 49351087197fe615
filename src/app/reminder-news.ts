import { dayOfSerial } from '../domain/day.ts';
import type { PlannedMail } from '../domain/reminder.ts';
import { checkRegistration, obstacles } from '../domain/rule.ts';
import type { Unit } from '../domain/unit.ts';
import { numberAt } from '../sheets/grid.ts';
import { type BoardRow, parseUnitTab } from '../sheets/parse.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import { digestMail, inviteMail, type MailContext, reminderMail, type UnitNews } from './mail-text.ts';
import type { OutgoingMail, World } from './ports.ts';
import { unitFacts } from './sweep.ts';

/** Every unit that some mail of the plan speaks of. */
export const toldUnits = (mails: readonly PlannedMail[]): readonly Unit[] => [
  ...new Map(
    mails
      .flatMap(({ addressee, duties }) => [
        ...duties.map(({ unit }) => unit),
        ...(addressee.kind === 'invite' ? [addressee.unit] : []),
      ])
      .map((unit) => [unit.code, unit]),
  ).values(),
];

/** What stands in the tabs of these units, judged by the rules: one read, none when nobody is written to. */
export function readNews(
  world: World,
  entryBookId: string,
  units: readonly Unit[],
  rows: ReadonlyMap<string, BoardRow>,
): ReadonlyMap<string, UnitNews> {
  const told = units.flatMap((unit) => {
    const row = rows.get(unit.code);
    return row === undefined ? [] : [{ unit, row }];
  });
  if (told.length === 0) return new Map();
  const reading = world.books.read(
    entryBookId,
    told.flatMap(({ row }) => unitFacts(row.sheetId)),
    'cells',
  );
  return new Map(
    told.map(({ unit, row }) => {
      const grid = reading.grid(row.sheetId);
      const { entry } = parseUnitTab(grid);
      return [
        unit.code,
        {
          unit,
          state: row.state,
          lastDay: dayOfSerial(numberAt(grid, UNIT_TAB.lastDay) ?? 0) ?? world.clock.today(),
          findings: obstacles(checkRegistration(entry, numberAt(grid, UNIT_TAB.assigned))),
          url: world.books.url(entryBookId, row.sheetId),
        },
      ];
    }),
  );
}

export function renderMail(
  { addressee, duties, to }: PlannedMail,
  news: ReadonlyMap<string, UnitNews>,
  context: MailContext,
  failed: readonly string[],
): OutgoingMail {
  const of = (unit: Unit): UnitNews => {
    const found = news.get(unit.code);
    if (found === undefined) throw new RangeError(`no news of unit ${unit.code}`);
    return found;
  };
  const owing = () => [...new Set(duties.map(({ unit }) => unit))].map(of);
  switch (addressee.kind) {
    case 'invite':
      return inviteMail(of(addressee.unit), context);
    case 'unit':
      return reminderMail(of(addressee.unit), context);
    case 'receipt':
      throw new RangeError('receipts are sent by the sweep');
    case 'monitor':
      return digestMail({ kind: 'monitor', name: addressee.monitor.name }, owing(), to, context);
    case 'office':
      return digestMail({ kind: 'office', failed }, owing(), to, context);
  }
}
