import { serialOf } from '../../domain/calendar/day.ts';
import { type PeriodKind, periodMark } from '../../domain/campaign/period.ts';
import type { Figure } from '../../domain/form/column.ts';
import { type ColumnTotal, totalOf } from '../../domain/own-form/column-total.ts';
import type { ColumnId, FigureKind, FormColumn } from '../../domain/own-form/own-form.ts';
import { numberAt, textAt } from '../cells/grid.ts';
import type { Style } from '../cells/style.ts';
import type { ClosingForm } from './closing-blocks.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

const STYLES: Readonly<Record<FigureKind['kind'], Style>> = {
  count: { number: 'count', align: 'RIGHT' },
  money: { number: 'count', align: 'RIGHT' },
  rate: { number: 'tenth', align: 'RIGHT' },
  day: { number: 'date', align: 'CENTER' },
  'yes-no': { number: 'text', wrap: true },
  choice: { number: 'text', wrap: true },
  text: { number: 'text', wrap: true },
};

/** The columns that hold form A's counts in its blocks come first, then those behind the codes. */
const FIRST = ['members', 'staff', 'trained', 'target'] as const;
const positionOf = (nth: number): number => {
  const first = FIRST[nth];
  return first === undefined ? CLOSING_COLUMNS.list.length + nth - FIRST.length : CLOSING_COLUMNS.at[first];
};

/** Columns that a block of so many figures needs. */
export const closingWidth = (figures: number): number =>
  Math.max(CLOSING_COLUMNS.list.length, positionOf(figures - 1) + 1);

/** A period of an office's own form as the blocks name it. */
export const ownPeriod = (
  form: { readonly code: string; readonly period: PeriodKind },
  number: number,
): string => `${form.code}${periodMark(form.period, number)}`;

/** An office's own form in `Số chốt`: made of the form's value alone. */
export const ownClosing = <Field extends ColumnId>(
  code: string,
  columns: readonly (Pick<FormColumn, 'label' | 'kind' | 'total'> & { readonly id: Field })[],
): ClosingForm<Field, string, Figure> => {
  const figures = columns.map(
    (column, nth) =>
      [
        column.id,
        {
          at: positionOf(nth),
          heading: column.label,
          style: STYLES[column.kind.kind],
          total: (accepted: readonly Figure[]) => totalWritten(totalOf(column, accepted)),
        },
      ] as const,
  );
  return {
    figures: Object.fromEntries(figures) as ClosingForm<Field, string, Figure>['figures'],
    valueAt: (grid, at) => numberAt(grid, at) ?? (textAt(grid, at) || null),
    isOwn: (period): period is string =>
      period.startsWith(code) && /^(?:[TQN]\d{2}\.)?$/.test(period.slice(code.length)),
    hasFirstMoment: true,
    positionOf,
  };
};

export function totalWritten(total: ColumnTotal): number | string | null {
  switch (total.kind) {
    case 'none':
      return null;
    case 'number':
      return total.value;
    case 'day':
      return total.value === null ? null : serialOf(total.value);
    case 'yeses':
      return total.units;
    case 'tally':
      return total.counts.map(([text, units]) => `${text} ${units}`).join('; ');
  }
}
