import type { UsedForm } from '../../domain/own-form/used-form.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import { type BoardRow, parseBoard } from '../../sheets/entry-book/board.ts';
import { UNIT_PROGRESS_FACTS, UNIT_TAB_FACTS } from '../../sheets/entry-book/unit-facts.ts';
import { parseFormTable } from '../../sheets/own-form/form-table.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { GoogleError, type ReadDetail, type Reading, type ReadRange, type World } from '../ports.ts';
import { knownForms } from './known.ts';
import { type Refused, refuse } from './refusal.ts';

/** Reads tabs of the units' file. After a failure one more read finds the tabs that are gone; `nameOf` names them in the refusal. */
export function readEntry(
  world: World,
  entryBookId: string,
  ranges: readonly ReadRange[],
  detail: ReadDetail,
  nameOf: (sheetId: number) => string,
): { readonly ok: true; readonly reading: Reading } | Refused {
  try {
    return { ok: true, reading: world.books.read(entryBookId, ranges, detail) };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const present = new Set(world.books.structure(entryBookId).tabs.map(({ sheetId }) => sheetId));
    const missing = [...new Set(ranges.map(({ sheetId }) => sheetId))].filter(
      (sheetId) => !present.has(sheetId),
    );
    if (missing.length === 0) throw error;
    return refuse({ kind: 'no-tab', names: missing.map(nameOf) });
  }
}

export interface Board {
  readonly grid: Grid;
  /** `Tiến độ`; null where form B is not in use. */
  readonly progressGrid: Grid | null;
  readonly rows: readonly BoardRow[];
  readonly broken: readonly string[];
}

/** The tabs with every unit's state: `Tổng hợp`, `Tiến độ` where form B is in use, and the tables of own forms. */
export const boardRanges = (hasProgress: boolean, forms: readonly UsedForm[]): ReadRange[] =>
  [
    SHEET_IDS.summary,
    ...(hasProgress ? [SHEET_IDS.progress] : []),
    ...inUse(forms).map(({ sheetId }) => sheetId),
  ].map((sheetId) => ({ sheetId }));

const inUse = (forms: readonly UsedForm[]) => forms.filter(({ isRetired }) => !isRetired);

/** The tables in a reading that contains `boardRanges`. */
export function boardIn(reading: Reading, hasProgress: boolean, forms: readonly UsedForm[]): Board {
  const grid = reading.grid(SHEET_IDS.summary);
  const progressGrid = hasProgress ? reading.grid(SHEET_IDS.progress) : null;
  const tables = inUse(forms).map((used) => parseFormTable(reading.grid(used.sheetId), used));
  return { grid, progressGrid, ...parseBoard(grid, progressGrid, tables) };
}

/** The official tables as they are now, with a row a unit. One read. */
export function readBoard(
  world: World,
  entryBookId: string,
  hasProgress: boolean,
): ({ readonly ok: true } & Board) | Refused {
  // Those that are provisioned: the others have no table yet.
  const forms = knownForms(world);
  const nameOf = (sheetId: number): string =>
    forms.find((used) => used.sheetId === sheetId)?.form.title ??
    (sheetId === SHEET_IDS.progress ? TAB_TITLES.progress : TAB_TITLES.summary);
  const found = readEntry(world, entryBookId, boardRanges(hasProgress, forms), 'values', nameOf);
  return found.ok ? { ok: true, ...boardIn(found.reading, hasProgress, forms) } : found;
}

/**
 * The tables' rows of the listed units, under their present codes. Rows are matched by tab: codes may have been corrected or
 * exchanged since the tables were written.
 */
export function rowsOfUnits(rows: readonly BoardRow[], roster: readonly RosterEntry[]): readonly BoardRow[] {
  const codes = codesByTab(roster);
  return rows.flatMap((row) => {
    const code = codes.get(row.sheetId);
    return code === undefined ? [] : [{ ...row, code }];
  });
}

/** The same as `rowsOfUnits`, by the unit's present code. */
export const rowsByCode = (
  rows: readonly BoardRow[],
  roster: readonly RosterEntry[],
): ReadonlyMap<string, BoardRow> => new Map(rowsOfUnits(rows, roster).map((row) => [row.code, row]));

/** The present code of the unit that a tab belongs to. */
const codesByTab = (roster: readonly RosterEntry[]): ReadonlyMap<number, string> =>
  new Map(roster.flatMap(({ unit, sheetId }) => (sheetId === null ? [] : [[sheetId, unit.code]])));

/** The ranges of a unit's tab that submission and reminders judge. */
export const unitFacts = (sheetId: number, hasProgress = false): ReadRange[] =>
  (hasProgress ? [...UNIT_TAB_FACTS, ...UNIT_PROGRESS_FACTS] : UNIT_TAB_FACTS).map((area) => ({
    sheetId,
    area,
  }));
