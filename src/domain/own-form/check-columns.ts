import { choiceKey } from '../form/expression.ts';
import { nameKey, unmarked } from '../text/plain-text.ts';
import type { DraftColumn } from './form-draft.ts';
import type { FormPlace, FormProblem } from './form-problem.ts';
import { type FigureKind, LIMITS } from './own-form.ts';
import { TOTALS_OF } from './totals-of.ts';

/** What is wrong with the columns of a draft. */
export function columnProblems(columns: readonly DraftColumn[]): FormProblem[] {
  const place: FormPlace = { part: 'columns' };
  const { length } = columns;
  return [
    ...(length === 0 ? [{ place, kind: 'no-columns' } as const] : []),
    ...(length > LIMITS.columns
      ? [{ place, kind: 'too-many-columns', found: length, most: LIMITS.columns } as const]
      : []),
    // A list of persons pasted by mistake is not compared row by row.
    ...columns.slice(0, 2 * LIMITS.columns).flatMap((column, at) => {
      const earlier = columns.slice(0, at);
      return [
        ...namingProblems(column, earlier, at),
        ...choiceProblems(column.kind, at),
        ...totalProblems(column, at),
        ...partProblems(column, columns, at),
      ];
    }),
  ];
}

/** The words *Ghi chú* without accents: every form has that cell by itself. */
const NOTE = 'ghi chu';

function namingProblems(
  { id, label, explanation }: DraftColumn,
  earlier: readonly DraftColumn[],
  at: number,
) {
  const place: FormPlace = { part: 'column', at };
  const found: FormProblem[] = [];
  if (id !== null && earlier.some((other) => other.id === id))
    found.push({ place, kind: 'column-twice', number: id });
  if (explanation.length > LIMITS.explanation)
    found.push({ place, kind: 'explanation-too-long', most: LIMITS.explanation });
  return label === null ? found : [...found, ...labelProblems(label, earlier, place)];
}

function labelProblems(label: string, earlier: readonly DraftColumn[], place: FormPlace): FormProblem[] {
  if (label === '') return [{ place, kind: 'label-missing' }];
  if (label.length > LIMITS.label) return [{ place, kind: 'label-too-long', most: LIMITS.label }];
  if (unmarked(label) === NOTE) return [{ place, kind: 'label-of-note', label }];
  const alike = earlier.find((other) => other.label !== null && nameKey(other.label) === nameKey(label));
  return alike === undefined ? [] : [{ place, kind: 'label-twice', label, other: alike.id ?? '' }];
}

function choiceProblems(kind: FigureKind | null, at: number): FormProblem[] {
  if (kind?.kind !== 'choice') return [];
  const place: FormPlace = { part: 'column', at };
  const { texts } = kind;
  const keys = texts.map(choiceKey);
  const found: FormProblem[] = texts
    .filter((text, index) => keys.indexOf(choiceKey(text)) < index)
    .map((choice) => ({ place, kind: 'choice-twice', choice }));
  if (texts.length < 2) found.push({ place, kind: 'too-few-choices' });
  if (texts.length > LIMITS.choices) found.push({ place, kind: 'too-many-choices', most: LIMITS.choices });
  if (texts.some((text) => text.length > LIMITS.choice))
    found.push({ place, kind: 'choice-too-long', most: LIMITS.choice });
  return found;
}

const totalProblems = ({ kind, total }: DraftColumn, at: number): FormProblem[] =>
  kind === null || total === null || TOTALS_OF[kind.kind].includes(total)
    ? []
    : [{ place: { part: 'column', at }, kind: 'total-unfit', total, figure: kind.kind }];

function partProblems(column: DraftColumn, columns: readonly DraftColumn[], at: number): FormProblem[] {
  const place: FormPlace = { part: 'column', at };
  const { id, partOf, kind } = column;
  if (partOf === null) return [];
  if (partOf === id) return [{ place, kind: 'part-of-itself' }];
  const whole = columns.find((other) => other.id === partOf);
  if (whole === undefined) return [{ place, kind: 'part-of-nothing', whole: partOf }];
  const isOtherKind =
    kind !== null && whole.kind !== null && !(isMeasured(kind) && kind.kind === whole.kind.kind);
  const circle = circleFrom(column, columns);
  // A circle is told of once, at its column that stands first.
  const isFirst = circle.every((one) => columns.indexOf(one) >= at);
  return [
    ...(isOtherKind ? [{ place, kind: 'part-of-other-kind', whole: partOf } as const] : []),
    ...(circle.length > 0 && isFirst
      ? [{ place, kind: 'parts-in-circle', numbers: circle.map((one) => one.id ?? '') } as const]
      : []),
  ];
}

/** Figures that can be part of one another. */
const isMeasured = ({ kind }: FigureKind): boolean => kind === 'count' || kind === 'money' || kind === 'rate';

/** The columns from a part over its wholes back to itself; none when the way ends elsewhere. */
function circleFrom(start: DraftColumn, columns: readonly DraftColumn[]): readonly DraftColumn[] {
  const way = [start];
  for (;;) {
    const { partOf } = way.at(-1) ?? start;
    const next = partOf === null ? undefined : columns.find(({ id }) => id === partOf);
    if (next === start) return way;
    if (next === undefined || way.includes(next)) return [];
    way.push(next);
  }
}
