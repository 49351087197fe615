import fc from 'fast-check';
import { type ColumnKind, type ColumnProblem, columnProblems } from '../../src/domain/form/column.ts';
import { constant, minus, plus, type Quantity, share, value } from '../../src/domain/form/expression.ts';
import type { Contents, Judged } from '../../src/domain/form/judge.ts';
import { type Before, brokenBy, compares, type Statement } from '../../src/domain/form/statement.ts';
import { BLANK, type CellContent, numberCell, textCell } from '../../src/domain/text/cell.ts';

/** A column by its number, or the figure that stood there the period before. */
export type Asked = Field | Before<Field>;
type Field = `${number}`;

export interface RandomForm extends Judged<Field, Asked, string, ColumnProblem> {
  readonly columns: readonly ColumnKind[];
}

const CHOICES = ['Tốt', 'Khá', 'Trung bình', 'Kém'];
const kinds = fc.oneof(
  fc.constantFrom<ColumnKind>({ kind: 'count' }, { kind: 'money' }, { kind: 'rate' }, { kind: 'day' }),
  fc.constantFrom<ColumnKind>(
    { kind: 'text' },
    { kind: 'choice', texts: CHOICES },
    { kind: 'choice', texts: ['Có', 'Không'] },
  ),
);

const isFigure = ({ kind }: ColumnKind): boolean => kind !== 'text' && kind !== 'choice';

/** The grammar: sums and differences of columns and constants, shares, the period before. */
function quantities(figures: readonly Field[], hasBefore: boolean): fc.Arbitrary<Quantity<Asked>> {
  const column = fc
    .tuple(fc.constantFrom(...figures), hasBefore ? fc.boolean() : fc.constant(false))
    .map(([field, isBefore]): Quantity<Asked> => value(isBefore ? `before ${field}` : field));
  const one = fc.oneof(
    { weight: 4, arbitrary: column },
    fc.constantFrom(0, 5, 500, 1_000_000_000_000).map((number): Quantity<Asked> => constant(number)),
  );
  const sum = fc
    .tuple(column, fc.array(fc.tuple(fc.boolean(), one), { maxLength: 3 }))
    .map(([first, rest]) =>
      rest.reduce((all, [isPlus, next]) => (isPlus ? plus(all, next) : minus(all, next)), first),
    );
  return fc.oneof(
    { weight: 3, arbitrary: sum },
    one,
    fc.tuple(fc.constantFrom(800, 750, 125, 5, 1000, 1), column).map(([permille, of]) => share(permille, of)),
  );
}

const relations = fc.constantFrom('<' as const, '<=' as const, '=' as const, '>=' as const, '>' as const);

function statements(all: readonly Field[], figures: readonly Field[]): fc.Arbitrary<Statement<Asked>> {
  const comparisons = fc
    .tuple(quantities(figures, true), relations, quantities(figures, true))
    .map(([left, is, right]) => compares(left, is, right));
  const figure = fc.constantFrom(...figures);
  return fc.oneof(
    { weight: 3, arbitrary: comparisons },
    fc
      .tuple(fc.constantFrom(...all), comparisons)
      .map(([field, when]): Statement<Asked> => ({ kind: 'requires', field, when })),
    fc.tuple(figure, figure, fc.constantFrom(0, 100, 300, 333, 1000), fc.boolean()).map(
      ([own, other, permille, isBefore]): Statement<Asked> => ({
        kind: 'deviates',
        figure: value(own),
        from: value(isBefore ? `before ${other}` : other),
        permille,
      }),
    ),
  );
}

const formOf = (columns: readonly ColumnKind[], rules: readonly Statement<Asked>[]): RandomForm => {
  const fields = columns.map((_, at): Field => `${at + 1}`);
  return {
    columns,
    fields,
    problems: (field) => columnProblems<Asked>(field, columns[Number(field) - 1] ?? { kind: 'text' }),
    rules: rules.map((statement, at) => ({
      id: String(at + 1),
      severity: 'error',
      field: fields[0] ?? '1',
      broken: brokenBy(statement),
    })),
  };
};

export const randomForms: fc.Arbitrary<RandomForm> = fc
  .array(kinds, { minLength: 1, maxLength: 5 })
  .map((others): ColumnKind[] => [...others, { kind: 'count' }])
  .chain((columns) => {
    const fields = columns.map((_, at): Field => `${at + 1}`);
    const figures = fields.filter((_, at) => isFigure(columns[at] ?? { kind: 'text' }));
    return fc
      .array(statements(fields, figures), { minLength: 1, maxLength: 4 })
      .map((rules) => formOf(columns, rules));
  });

const edge = (
  columns: readonly ColumnKind[],
  present: readonly number[],
  before: readonly (number | null)[],
  off: number,
  statement: Statement<Asked>,
) => ({
  form: formOf(columns, [statement]),
  report: { present: present.map(numberCell), before },
  isBroken: off !== 0,
});

/** Large amounts of money, and shares with a decimal: just at the limit, or past it by one unit. */
export const edges = fc.oneof(
  // 3 = 1 + 2 in tenths, which no binary number holds.
  fc.tuple(fc.nat(499), fc.nat(499), fc.constantFrom(0, 0, 1)).map(([a, b, off]) =>
    edge(
      [{ kind: 'rate' }, { kind: 'rate' }, { kind: 'rate' }],
      [a / 10, b / 10, (a + b + off) / 10],
      [],
      off,
      {
        kind: 'compares',
        left: value('3'),
        is: '=',
        right: plus<Asked>(value('1'), value('2')),
      },
    ),
  ),
  // 2 >= 33,3% 1 of money: 1000 times one and 333 times the other differ by 1 in 18 digits, one way or the other.
  fc
    .tuple(fc.integer({ min: 1, max: 999_999_999_998 }), fc.constantFrom(0, 0, 1))
    .map(([thousands, off]) =>
      edge(
        [{ kind: 'money' }, { kind: 'money' }],
        [thousands * 1000 + (off === 0 ? 3 : 997), thousands * 333 + (off === 0 ? 1 : 332)],
        [],
        off,
        { kind: 'compares', left: value('2'), is: '>=', right: share(333, value<Asked>('1')) },
      ),
    ),
  // 1 + 2 - 3 = trước 1 with sums of 16 digits.
  fc
    .tuple(
      fc.integer({ min: 1, max: 4e14 }),
      fc.integer({ min: 0, max: 999_999_999_999_998 }),
      fc.constantFrom(0, 0, 1),
    )
    .map(([a, b, off]) =>
      edge([{ kind: 'money' }, { kind: 'money' }, { kind: 'money' }], [a + off, b, b], [a, null, null], off, {
        kind: 'compares',
        left: minus<Asked>(plus<Asked>(value('1'), value('2')), value('3')),
        is: '=',
        right: value('before 1'),
      }),
    ),
  // 1 lệch <= 33,3% trước 1
  fc
    .tuple(fc.nat(99_999), fc.constantFrom(-1, 1), fc.constantFrom(0, 0, 1))
    .map(([thousands, side, off]) =>
      edge([{ kind: 'count' }], [thousands * (1000 + side * 333) + side * off], [thousands * 1000], off, {
        kind: 'deviates',
        figure: value('1'),
        from: value('before 1'),
        permille: 333,
      }),
    )
    .filter(({ report }) => report.present.every((one) => one.kind === 'number' && one.value >= 0)),
);

const near = fc.integer({ min: 0, max: 12 });
const numbers = fc.oneof(
  { weight: 4, arbitrary: near },
  fc.integer({ min: 0, max: 1000 }).map((inTenths) => inTenths / 10),
  fc.constantFrom(999_999_999, 999_999_999_999_999, 999_999_999_999_998, 333_333_333_333_333, 45_000, 100),
  fc.maxSafeInteger().map((number) => Math.abs(number) % 1_000_000_000_000_000),
);
const oddities = fc.oneof(
  fc.constantFrom(-1, 0.25, -0.5, 100.1, 1e15, 2_958_466).map(numberCell),
  fc.constantFrom('12 người', '95,5', ' ', '  ', 'ok', 'blank', "'", '#N/A', 'x'.repeat(301)).map(textCell),
  fc.boolean().map((value): CellContent => ({ kind: 'boolean', value })),
  fc.constantFrom('=1+1', '=1/0', '="72"', '=TRUE').map((text): CellContent => ({ kind: 'formula', text })),
);
const texts = fc
  .constantFrom('Tốt', 'KHÁ', ' trung  bình ', 'Kém'.normalize('NFD'), 'Có', 'không', 'lý do')
  .map(textCell);

/** Contents of a cell, right ones most of the time. */
const cellsOf = (column: ColumnKind): fc.Arbitrary<CellContent> =>
  fc.oneof(
    { weight: 8, arbitrary: isFigure(column) ? numbers.map(numberCell) : texts },
    { weight: 1, arbitrary: fc.constant(BLANK) },
    { weight: 1, arbitrary: oddities },
    { weight: 1, arbitrary: fc.oneof(texts, numbers.map(numberCell)) },
  );

export interface RandomReport {
  readonly present: readonly CellContent[];
  readonly before: readonly (number | null)[];
}

/** As `judge` looks at a report. */
export const contentsOf = (
  present: RandomReport['present'],
  before: RandomReport['before'],
): Contents<Asked> => ({
  cellAt: (field) => {
    const at = Number(field.replace('before ', '')) - 1;
    if (!field.startsWith('before ')) return present[at] ?? BLANK;
    const found = before[at] ?? null;
    return found === null ? BLANK : numberCell(found);
  },
  note: BLANK,
  nothingNew: false,
});

/** A report of the form, and the accepted figures of the period before: null for each that there is none of. */
export const reportsOf = ({ columns }: RandomForm): fc.Arbitrary<RandomReport> =>
  fc.record({
    present: fc.tuple(...columns.map(cellsOf)),
    before: fc.tuple(
      ...columns.map((column) =>
        isFigure(column)
          ? fc.option(column.kind === 'rate' ? near : numbers.map(Math.floor))
          : fc.constant(null),
      ),
    ),
  });
