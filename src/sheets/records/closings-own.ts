import { type PeriodKind, periodMark } from '../../domain/campaign/period.ts';
import type { ColumnKind, Figure } from '../../domain/form/column.ts';
import type { OwnForm } from '../../domain/form/form.ts';
import { totalOf } from '../../domain/form/totals.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { numberAt, textAt } from '../cells/grid.ts';
import type { Style } from '../cells/style.ts';
import type { ClosingForm } from './closing-blocks.ts';
import { CLOSING_COLUMNS } from './list-columns.ts';

const STYLES: Readonly<Record<ColumnKind['kind'], Style>> = {
  count: { number: 'count', align: 'RIGHT' },
  money: { number: 'count', align: 'RIGHT' },
  rate: { number: 'tenth', align: 'RIGHT' },
  day: { number: 'date', align: 'CENTER' },
  choice: { number: 'text', wrap: true },
  text: { number: 'text', wrap: true },
};

/** The columns that hold form A's counts in its blocks come first, then those behind the codes. */
const FIRST = ['members', 'staff', 'trained', 'target'] as const;
const positionOf = (nth: number): number => {
  const first = FIRST[nth];
  return first === undefined ? CLOSING_COLUMNS.list.length + nth - FIRST.length : CLOSING_COLUMNS.at[first];
};

/** A period of an office's own form as the blocks name it. */
export const ownPeriod = (
  form: { readonly code: string; readonly period: PeriodKind },
  number: number,
): string => `${form.code}${periodMark(form.period, number)}`;

/** An office's own form in `Số chốt`: made of the form's value alone. */
export const ownClosing = <Field extends string>(
  form: OwnForm<Field>,
): ClosingForm<Field, string, Figure> => ({
  figures: byKey(form.fields, (field) => {
    const nth = form.columns.findIndex(({ id }) => id === field);
    const column = form.columns[nth];
    if (column === undefined) throw new RangeError(`no column ${field}`);
    return {
      at: positionOf(nth),
      heading: column.label,
      style: STYLES[column.content.kind],
      total: (accepted) => {
        const total = totalOf(column, accepted);
        return typeof total === 'object' && total !== null
          ? total.map(([text, units]) => `${text} ${units}`).join('; ')
          : total;
      },
    };
  }),
  valueAt: (grid, at) => numberAt(grid, at) ?? (textAt(grid, at) || null),
  isOwn: (period): period is string =>
    period.startsWith(form.code) && /^(?:[TQN]\d{2}\.)?$/.test(period.slice(form.code.length)),
  hasFirstMoment: true,
});
