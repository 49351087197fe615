import type { Grid } from '../sheets/grid.ts';
import { type BoardRow, parseBoard } from '../sheets/parse.ts';
import { SHEET_IDS, TAB_TITLES } from '../sheets/registry.ts';
import type { Refusal } from './office.ts';
import { GoogleError, type ReadDetail, type Reading, type ReadRange, type World } from './ports.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** Reads tabs of the entry book; when that fails, one more read tells which of them are gone. */
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
    return { ok: false, refusal: { kind: 'no-tab', names: missing.map(nameOf) } };
  }
}

export interface Board {
  readonly grid: Grid;
  readonly rows: readonly BoardRow[];
  readonly broken: readonly string[];
}

/** The official table as it stands: what it says of every unit. One read. */
export function readBoard(world: World, entryBookId: string): ({ readonly ok: true } & Board) | Refused {
  const found = readEntry(
    world,
    entryBookId,
    [{ sheetId: SHEET_IDS.summary }],
    'values',
    () => TAB_TITLES.summary,
  );
  if (!found.ok) return found;
  const grid = found.reading.grid(SHEET_IDS.summary);
  return { ok: true, grid, ...parseBoard(grid) };
}
