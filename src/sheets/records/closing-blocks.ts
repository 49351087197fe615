import type { Moment } from '../../domain/calendar/day.ts';
import { isPeriod, type Period } from '../../domain/campaign/obligation.ts';
import { STANDINGS, type Standing } from '../../domain/form/submitted.ts';
import { cell } from '../cells/a1.ts';
import { type Grid, momentAt, numberAt, textAt } from '../cells/grid.ts';
import { SHEET_IDS } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { appendStyledRows } from '../cells/tab.ts';
import { momentValue, type SheetRequest, type Written } from '../cells/value.ts';
import type { UnitCodes } from '../units/unit-codes.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

const CLOSINGS = CLOSING_COLUMNS.at;
export type ClosingColumn = keyof typeof CLOSINGS;

const PARTS = ['title', 'headings', 'unit', 'total', 'with-typed'] as const;
type Part = (typeof PARTS)[number];

/** One closing in `Số chốt`. */
export interface ClosingId {
  readonly period: Period;
  readonly at: Moment;
}

/** One row of a block; every row names its block, so that sorted or moved rows are still known. */
export function closingRow(
  { period, at }: ClosingId,
  part: Part,
  cells: Readonly<Partial<Record<ClosingColumn, Written>>>,
): Written[] {
  const row = Array.from({ length: CLOSING_COLUMNS.list.length }, (): Written => null);
  const codes = { period, closedAt: momentValue(at), part };
  for (const [column, value] of Object.entries({ ...cells, ...codes }))
    row[CLOSINGS[column as ClosingColumn]] = value;
  return row;
}

const LOOKS: Readonly<Partial<Record<Part, Style>>> = {
  title: { bold: true, wrap: false, fill: COLORS.official, color: COLORS.onTitle },
  headings: { bold: true, wrap: true, align: 'CENTER', fill: COLORS.header },
  total: { bold: true },
};

/** Adds a block's rows below the others. Before, each unit's row gets the unit's number. */
export const closingRequest = (
  rows: readonly (readonly Written[])[],
  idOf: (code: string) => number | null,
): SheetRequest =>
  appendStyledRows(
    SHEET_IDS.closings,
    rows.map((row) => {
      const part = PARTS.find((one) => one === row[CLOSINGS.part]);
      const code = row[CLOSINGS.code];
      const id = part === 'unit' && typeof code === 'string' ? idOf(code) : null;
      const look = part === undefined ? {} : LOOKS[part];
      return row.map((value, column) => [
        column === CLOSINGS.unitId ? id : value,
        // Codes are for no reader; headings keep their letters whatever the column's numbers look like.
        column >= CLOSINGS.unitId ? numberOnly(column) : { ...CLOSING_COLUMNS.list[column]?.[2], ...look },
      ]);
    }),
  );

const numberOnly = (column: number): Style => {
  const number = CLOSING_COLUMNS.formats[column];
  return number === undefined ? {} : { number };
};

/** A block read back: its units' rows in the order in which it was written, and the row of what is only typed. */
export interface ClosingBlock extends ClosingId {
  readonly units: readonly number[];
  readonly withTyped: number | null;
}

/** Every block of `Số chốt`, oldest first. Rows without codes are people's own and are passed over. */
export function closingBlocks(grid: Grid): ClosingBlock[] {
  const blocks = new Map<string, ClosingId & { units: Map<string, number>; withTyped: number | null }>();
  for (let row = 0; row < grid.endRow; row++) {
    const text = (column: ClosingColumn) => textAt(grid, cell(row, CLOSINGS[column]));
    const at = momentAt(grid, cell(row, CLOSINGS.closedAt));
    const period = text('period');
    const part = text('part');
    if (at === null || !isPeriod(period) || !PARTS.some((one) => one === part)) continue;
    const key = `${at} ${period}`;
    const block = blocks.get(key) ?? { at, period, units: new Map(), withTyped: null };
    blocks.set(key, block);
    // A row that somebody copied stands in the tab twice and counts once.
    const unit = `${text('unitId')} ${text('code')}`;
    if (part === 'unit' && !block.units.has(unit)) block.units.set(unit, row);
    if (part === 'with-typed') block.withTyped ??= row;
  }
  const orderOf = (row: number) => numberAt(grid, cell(row, CLOSINGS.order)) ?? 0;
  return [...blocks.values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((block) => ({
      ...block,
      units: [...block.units.values()].sort((a, b) => orderOf(a) - orderOf(b)),
    }));
}

/** The present code of the unit of a row of `Số chốt`. */
export const codeIn = (grid: Grid, row: number, codeOf: UnitCodes['ofUnit']): string =>
  codeOf(numberAt(grid, cell(row, CLOSINGS.unitId)), textAt(grid, cell(row, CLOSINGS.code)));

/** How the unit of a row had reported when its block was closed. */
export const standingIn = (grid: Grid, row: number): Standing => {
  const code = textAt(grid, cell(row, CLOSINGS.standing));
  return STANDINGS.find((one) => one === code) ?? 'missing';
};
