import { DEMANDS } from '../../domain/campaign/unit-life.ts';
import type { Figure } from '../../domain/form/column.ts';
import type { ColumnId, OfficeForm } from '../../domain/own-form/own-form.ts';
import { type LiveOwnLine, ownStanding } from '../../domain/report/own-table.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { type Area, areaAt } from '../cells/a1.ts';
import { CODE_OK } from '../cells/expression-formula.ts';
import { type Grid, numberAt, textAt } from '../cells/grid.ts';
import { readFacts } from './block-facts.ts';
import { BLOCK_COLUMNS, blockKey, lineOf, type PeriodBlock } from './period-block.ts';

/** What closing and documents read of a block: typed and accepted figures, panel, codes and records. */
export const lineArea = ({ area: { row, rows, column, columns } }: PeriodBlock): Area =>
  areaAt(row, BLOCK_COLUMNS.figure, rows, column + columns - BLOCK_COLUMNS.figure);

/** False where another block, or none, stands, and where a formula is broken, so that nobody knows how the report stands. */
export const isBlockWhole = (grid: Grid, form: OfficeForm, number: number, block: PeriodBlock): boolean =>
  textAt(grid, block.key) === blockKey(form, number) && readFacts(textAt(grid, block.facts)) !== null;

/** A unit's line of the table, by the shown values of its tab; null for a block that is not whole. */
export function blockLine(
  grid: Grid,
  {
    form,
    number,
    block,
  }: { readonly form: OfficeForm; readonly number: number; readonly block: PeriodBlock },
  { code, name }: { readonly code: string; readonly name: string },
): LiveOwnLine | null {
  const facts = readFacts(textAt(grid, block.facts));
  if (facts === null || !isBlockWhole(grid, form, number, block)) return null;
  const fields = form.columns.map(({ id }) => id);
  const figureAt = (id: ColumnId, of: 'figure' | 'accepted'): Figure => {
    const at = lineOf(form, block, id)[of];
    return numberAt(grid, at) ?? (textAt(grid, at) || null);
  };
  const demand = DEMANDS.find((one) => one === textAt(grid, block.demand)) ?? 'none';
  const { state, wasAccepted, daysLate } = facts;
  return {
    code,
    name,
    figures: byKey(fields, (id) => (wasAccepted ? figureAt(id, 'accepted') : null)),
    typed: byKey(fields, (id) =>
      textAt(grid, lineOf(form, block, id).code) === CODE_OK ? figureAt(id, 'figure') : null,
    ),
    note: wasAccepted ? textAt(grid, block.acceptedNote) : '',
    standing: ownStanding(state, demand, wasAccepted),
    daysLate: wasAccepted ? (daysLate ?? 0) : null,
    state: demand === 'owed' || wasAccepted ? state : 'not-owed',
    acceptedAt: numberAt(grid, block.firstAcceptedAt),
  };
}
