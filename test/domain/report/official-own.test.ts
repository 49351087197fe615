import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/domain/form/column.ts';
import type { ColumnId, FormColumn } from '../../../src/domain/own-form/own-form.ts';
import { comparedTotals, type OwnTable } from '../../../src/domain/report/official-own.ts';

const column = (of: Partial<FormColumn>): FormColumn => ({
  id: '1' as ColumnId,
  label: 'Số đảng viên',
  kind: { kind: 'count' },
  partOf: null,
  total: 'sum',
  isRequired: true,
  explanation: '',
  ...of,
});

/** One figure a unit, by its code. */
const table = (figures: Readonly<Record<string, Figure>>): Pick<OwnTable, 'units'> => ({
  units: Object.entries(figures).map(([code, figure]) => ({
    code,
    name: code,
    figures: { ['1' as ColumnId]: figure },
    note: '',
    standing: figure === null ? 'missing' : 'submitted',
    daysLate: figure === null ? null : 0,
  })),
});

describe('totals of two periods', () => {
  it('are of the units that have a number in both', () => {
    const [now, before] = [table({ K1: 26, K2: null, K4: 7 }), table({ K1: 25, K2: 20, K3: 10 })];
    expect(comparedTotals(column({}), now, before)).toEqual({
      units: 1,
      isOfAll: false,
      now: 26,
      earlier: 25,
    });
  });

  it('are told apart also where as many units reported, but others', () => {
    const compared = comparedTotals(column({}), table({ K1: 5, K2: 8 }), table({ K1: 5, K3: 9 }));
    expect(compared).toMatchObject({ units: 1, isOfAll: false });
  });

  it('are of all where the same units reported, in whatever order', () => {
    const [now, before] = [table({ K1: 5, K2: 8, K3: null }), table({ K2: 9, K1: 5 })];
    expect(comparedTotals(column({ total: 'mean' }), now, before)).toEqual({
      units: 2,
      isOfAll: true,
      now: 6.5,
      earlier: 7,
    });
  });

  it('are none without such a unit, and of a column that has no sum', () => {
    expect(comparedTotals(column({}), table({ K1: 5 }), table({ K2: 5, K1: null }))).toBeNull();
    expect(comparedTotals(column({ total: 'largest' }), table({ K1: 5 }), table({ K1: 5 }))).toBeNull();
    const choice = column({ kind: { kind: 'choice', texts: ['Tốt', 'Khá'] }, total: 'tally' });
    expect(comparedTotals(choice, table({ K1: 'Tốt' }), table({ K1: 'Khá' }))).toBeNull();
  });
});
