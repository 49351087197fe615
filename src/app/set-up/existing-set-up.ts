import { cell } from '../../sheets/cells/a1.ts';
import { type Grid, gridOf } from '../../sheets/cells/grid.ts';
import { SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import { type CellWrite, write } from '../../sheets/cells/tab.ts';
import { toExtendedValue, type Written } from '../../sheets/cells/value.ts';
import { SETTINGS } from '../../sheets/settings/settings.ts';
import { type KnownSettings, officeAccountsIn, stateOf } from '../../sheets/settings/settings-parse.ts';
import { SETTINGS_TAB, settingRow } from '../../sheets/settings/settings-tab.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { knownSettings } from '../office/known.ts';
import { isOffice, isOwner, notAuthorised } from '../office/office.ts';
import { type Refused, refuse } from '../office/refusal.ts';
import type { BookFacts, World } from '../ports.ts';
import { officeSpecs } from '../provisioning/office-repairs.ts';

/** The tabs `Cấu hình` and `Danh sách` that set-up finds; in a spreadsheet without them, the tabs it would make. */
export interface ExistingSetUp {
  readonly isNew: boolean;
  readonly facts: BookFacts;
  readonly settings: Grid;
  readonly units: Grid;
  /** `Ngày nghỉ`; null where there is none yet. */
  readonly holidays: Grid | null;
  /** Remembered values for settings that cannot be read. */
  readonly known: () => KnownSettings;
}

export type ExistingSetUpReading = { readonly ok: true; readonly standing: ExistingSetUp } | Refused;

/** At most two reads. Refused to whoever is not of the office, and in a copied file. */
export function readExistingSetUp(world: World): ExistingSetUpReading {
  const { books } = world;
  const facts = books.structure(books.officeId);
  const present = (sheetId: number) => facts.tabs.some((tab) => tab.sheetId === sheetId);
  const known = knownSettings(world);
  if (!present(SHEET_IDS.settings)) return emptyReading(world, { ...emptyStanding(facts), known });
  const wanted = [SHEET_IDS.settings, SHEET_IDS.units, SHEET_IDS.holidays].filter(present);
  const reading = books.read(
    books.officeId,
    wanted.map((sheetId) => ({ sheetId })),
    'entered',
  );
  const settings = reading.grid(SHEET_IDS.settings);
  const state = stateOf(settings);
  if (state.homeBookId !== '' && state.homeBookId !== books.officeId) return refuse({ kind: 'copied-book' });
  if (!isOffice(world, officeAccountsIn(settings))) return refuse(notAuthorised(world));
  if (!wanted.includes(SHEET_IDS.units)) return refuse({ kind: 'missing-tabs', titles: [TAB_TITLES.units] });
  const holidays = wanted.includes(SHEET_IDS.holidays) ? reading.grid(SHEET_IDS.holidays) : null;
  const units = reading.grid(SHEET_IDS.units);
  return { ok: true, standing: { isNew: false, facts, settings, units, holidays, known } };
}

/** Before set-up only the file's owner belongs to the office. */
function emptyReading(world: World, standing: ExistingSetUp): ExistingSetUpReading {
  return isOwner(world) ? { ok: true, standing } : refuse({ kind: 'not-the-owner', person: world.person });
}

function emptyStanding(facts: BookFacts): Omit<ExistingSetUp, 'known'> {
  const cellsOf = (sheetId: number) =>
    officeSpecs(wordsOf({ vocabulary: 'party' })).find((spec) => spec.sheetId === sheetId)?.cells ?? [];
  return {
    isNew: true,
    facts,
    settings: gridOfWrites(SHEET_IDS.settings, [
      ...cellsOf(SHEET_IDS.settings),
      ...initialSettings(wordsOf({ vocabulary: 'party' })),
    ]),
    units: gridOfWrites(SHEET_IDS.units, cellsOf(SHEET_IDS.units)),
    holidays: null,
  };
}

export const initialSettings = (say: Say): CellWrite[] =>
  SETTINGS.filter(({ initial }) => initial !== null).map(({ key, initial }) =>
    write(settingRow(key), SETTINGS_TAB.value, typeof initial === 'string' ? say(initial) : initial),
  );

/** A grid made of what is about to be written: input is judged before anything is touched. */
export function gridOfWrites(sheetId: number, writes: readonly CellWrite[]): Grid {
  const parts = writes.map(({ row, column, value }) => {
    const data = toExtendedValue(value);
    return {
      startRow: row,
      startColumn: column,
      rowData: [{ values: [{ userEnteredValue: data, effectiveValue: data }] }],
    };
  });
  return gridOf(sheetId, parts);
}

/** A tab's contents as writes, on which changes are laid to be judged together. */
export function writesOf(grid: Grid, columns: number): CellWrite[] {
  const cells: CellWrite[] = [];
  for (let row = 0; row < grid.endRow; row++) {
    for (let column = 0; column < columns; column++) {
      const { formulaValue, numberValue, stringValue, boolValue } = grid.entered(cell(row, column));
      const value: Written =
        formulaValue === undefined
          ? (numberValue ?? stringValue ?? boolValue ?? null)
          : { formula: formulaValue };
      if (value !== null) cells.push(write(row, column, value));
    }
  }
  return cells;
}
