import fc from 'fast-check';
import { day } from '../../../src/domain/calendar/day.ts';
import { constant, minus, plus, type Quantity, share, value } from '../../../src/domain/form/expression.ts';
import { type Comparison, compares, type Statement } from '../../../src/domain/form/statement.ts';
import type {
  AskedColumn,
  FigureKind,
  FormColumn,
  FormDeadline,
  FormRule,
  OfficeForm,
  Rhythm,
} from '../../../src/domain/own-form/own-form.ts';
import { TOTALS_OF } from '../../../src/domain/own-form/totals-of.ts';
import { nameKey, oneLine, unmarked } from '../../../src/domain/text/plain-text.ts';

/** Texts as people write them, with the signs that part cells and the ones that begin formulas. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('Nữ', 'đảng viên', 'tháng', 'cột', 'ngày', 'Kỳ', 'có', 'trước', 'xóa tên', '5%'),
      fc.constantFrom(',', ';', '"', "'", '=', '+', '-', '@', '|', ':', '.', '1', '(', 'x'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((between) => oneLine(parts.join(between))))
  .filter((text) => text !== '');

const kinds: fc.Arbitrary<FigureKind> = fc.oneof(
  fc.constantFrom<FigureKind>({ kind: 'count' }, { kind: 'money' }, { kind: 'rate' }),
  fc.constantFrom<FigureKind>({ kind: 'day' }, { kind: 'text' }, { kind: 'yes-no', texts: ['Có', 'Không'] }),
  fc
    .uniqueArray(fc.constantFrom('Tốt', 'Khá', 'Trung bình', 'Kém', 'Từ 1, đến 3', '"A"'), { minLength: 2 })
    .map((texts): FigureKind => ({ kind: 'choice', texts })),
);

const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constantFrom<Rhythm>({ kind: 'once' }, { kind: 'year' }),
  fc
    .constantFrom(['month', 12] as const, ['quarter', 4] as const, ['half-year', 2] as const)
    .chain(([kind, most]) =>
      fc
        .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
        .map(([a, b]): Rhythm => ({ kind, first: Math.min(a, b), last: Math.max(a, b) })),
    ),
);

const dates = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 2023, max: 2027 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')));

/** A deadline that goes with the rhythm. */
function deadlinesFor({ kind }: Rhythm): fc.Arbitrary<FormDeadline> {
  if (kind === 'once' || kind === 'year')
    return fc
      .tuple(
        fc.constantFrom(
          ['trước ngày', 'before'] as const,
          ['chậm nhất ngày', 'no-later-than'] as const,
          ['đến hết ngày', 'until-end-of'] as const,
        ),
        dates,
      )
      .map(([[text, wording], [d, m, y]]) => ({
        kind: 'dated',
        text: `${text} ${d}/${m}/${y}`,
        deadline: { wording, date: day(`${y}-${m}-${d}`) },
      }));
  const after = fc
    .constantFrom('tháng sau', 'tháng đầu kỳ sau')
    .map((tail) => [tail, 'month-after'] as const);
  const within = fc.constant(['hằng tháng', 'own-month'] as const);
  return fc
    .tuple(kind === 'month' ? fc.oneof(after, within) : after, fc.integer({ min: 1, max: 31 }))
    .map(([[tail, month], date]) => ({
      kind: 'recurring',
      deadline: { in: month, day: date },
      text: `chậm nhất ngày ${date} ${tail}`,
    }));
}

const isFigure = ({ kind }: FormColumn): boolean => ['count', 'money', 'rate'].includes(kind.kind);

function columnsFrom(ids: readonly number[], labels: readonly string[]): fc.Arbitrary<FormColumn[]> {
  return fc
    .tuple(
      ...ids.map((id, at) =>
        fc
          .tuple(kinds, fc.nat(9), fc.nat(9), fc.boolean(), fc.option(words, { nil: '' }))
          .map(([kind, whole, total, isRequired, explanation]): FormColumn & { whole: number } => ({
            id: `${id}`,
            label: labels[at] ?? '',
            kind,
            partOf: null,
            total: TOTALS_OF[kind.kind][total % TOTALS_OF[kind.kind].length] ?? 'none',
            isRequired,
            explanation,
            whole,
          })),
      ),
    )
    .map((columns) =>
      columns.map(({ whole, ...column }, at): FormColumn => {
        // A part of an earlier column of its kind: no circle.
        const wholes = columns.slice(0, at).filter(({ kind }) => kind.kind === column.kind.kind);
        const found = isFigure(column) && whole < 4 ? wholes[whole % Math.max(1, wholes.length)] : undefined;
        return { ...column, partOf: found?.id ?? null };
      }),
    );
}

function statementsOver(
  columns: readonly FormColumn[],
  hasBefore: boolean,
): fc.Arbitrary<Statement<AskedColumn>> {
  const figures = columns.filter(isFigure).map(({ id }) => id);
  const fields = fc
    .tuple(fc.constantFrom(...figures), hasBefore ? fc.boolean() : fc.constant(false))
    .map(([id, isBefore]): AskedColumn => (isBefore ? `before ${id}` : id));
  const own = fc.constantFrom(...figures).map((id): Quantity<AskedColumn> => value(id));
  const terms: fc.Arbitrary<Quantity<AskedColumn>> = fc.oneof(
    { weight: 4, arbitrary: fields.map((field) => value(field)) },
    fc.constantFrom(0, 5, 0.5, 500, 1_000_000, 95.5).map((number) => constant(number)),
    fc
      .tuple(fc.constantFrom(800, 755, 5, 1000, 1, 0), fields)
      .map(([permille, field]) => share(permille, value(field))),
  );
  const sumFrom = (first: fc.Arbitrary<Quantity<AskedColumn>>) =>
    fc
      .tuple(first, fc.array(fc.tuple(fc.boolean(), terms), { maxLength: 3 }))
      .map(([start, rest]) =>
        rest.reduce((sum, [isPlus, next]) => (isPlus ? plus(sum, next) : minus(sum, next)), start),
      );
  const comparisons: fc.Arbitrary<Comparison<AskedColumn>> = fc
    .tuple(sumFrom(own), fc.constantFrom('<', '<=', '=', '>=', '>'), sumFrom(terms))
    .map(([left, is, right]) => compares(left, is, right))
    .filter(({ left, right }) => JSON.stringify(left) !== JSON.stringify(right));
  const deviations = fc
    .tuple(fc.constantFrom(...figures), fields, fc.constantFrom(0, 100, 300, 333))
    .filter(([id, from]) => id !== from)
    .map(
      ([id, from, permille]): Statement<AskedColumn> => ({
        kind: 'deviates',
        figure: value(id),
        from: value(from),
        permille,
      }),
    );
  return fc.oneof(
    { weight: 3, arbitrary: comparisons },
    fc
      .tuple(fc.constantFrom(...columns.map(({ id }) => id)), comparisons)
      .map(([field, when]): Statement<AskedColumn> => ({ kind: 'requires', field, when })),
    ...(figures.length > 1 || hasBefore ? [deviations] : []),
  );
}

const rulesOver = (columns: readonly FormColumn[], rhythm: Rhythm): fc.Arbitrary<FormRule[]> =>
  columns.some(isFigure)
    ? fc
        .array(
          fc.tuple(
            fc.constantFrom('error' as const, 'warning' as const, 'notice' as const),
            statementsOver(columns, rhythm.kind !== 'once' && rhythm.kind !== 'year'),
          ),
          { maxLength: 4 },
        )
        .map((rules) => rules.map(([severity, statement], at) => ({ number: at + 1, severity, statement })))
    : fc.constant([]);

/** Any form that has nothing wrong. */
export const ownForms: fc.Arbitrary<OfficeForm> = fc
  .record({
    title: words,
    code: fc.constantFrom('SH', 'NQ10', 'DP', 'X', 'KNDV2025'),
    rhythm: rhythms,
    milestones: fc
      .uniqueArray(fc.integer({ min: -60, max: 60 }), { minLength: 1, maxLength: 6 })
      .map((offsets) => offsets.map((one) => one + 0).sort((a, b) => a - b)),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 7 }),
    labels: fc.uniqueArray(
      words.filter((text) => unmarked(text) !== 'ghi chu'),
      { minLength: 7, maxLength: 7, selector: nameKey },
    ),
  })
  .chain(({ ids, labels, rhythm, ...head }) =>
    fc
      .tuple(columnsFrom(ids, labels), deadlinesFor(rhythm))
      .chain(([columns, deadline]) =>
        rulesOver(columns, rhythm).map(
          (rules): OfficeForm => ({ ...head, rhythm, deadline, columns, rules }),
        ),
      ),
  );
