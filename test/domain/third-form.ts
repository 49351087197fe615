import { share, value } from '../../src/domain/form/expression.ts';
import { type FormDefinition, formOf } from '../../src/domain/form/form.ts';
import { compares } from '../../src/domain/form/statement.ts';
import { type CellContent, numberCell, textCell } from '../../src/domain/text/cell.ts';

export type ThirdField = '1' | '2' | '3' | '4' | '5';

const required = { isRequired: true, partOf: null } as const;

/** A form of a quarter that no code knows: members, those at the meeting, its day, how it was rated, why some were absent. */
const DEFINITION: FormDefinition<ThirdField> = {
  code: 'SH.',
  period: 'quarter',
  columns: [
    { id: '1', content: { kind: 'count' }, ...required },
    { id: '2', content: { kind: 'count' }, isRequired: true, partOf: '1' },
    { id: '3', content: { kind: 'day' }, ...required },
    { id: '4', content: { kind: 'choice', texts: ['Tốt', 'Khá', 'Kém'] }, ...required },
    { id: '5', content: { kind: 'text' }, isRequired: false, partOf: null },
  ],
  rules: [
    { severity: 'error', statement: compares(value('1'), '>=', share(900, value('before 1'))) },
    {
      severity: 'error',
      statement: { kind: 'requires', field: '5', when: compares(value('2'), '<', value('1')) },
    },
  ],
};
export const THIRD = formOf(DEFINITION);

export const thirdCells = (
  given: Partial<Record<ThirdField, CellContent>> = {},
): Readonly<Record<ThirdField, CellContent>> => ({
  '1': numberCell(20),
  '2': numberCell(18),
  '3': { kind: 'number', value: 45_000, formattedAs: 'date' },
  '4': textCell(' khá'),
  '5': textCell('hai đồng chí ốm'),
  ...given,
});
