import type { PeriodKind } from '../campaign/period.ts';
import { byKey } from '../text/by-key.ts';
import { type CellContent, plainText, textCell } from '../text/cell.ts';
import { type ColumnKind, type ColumnProblem, columnProblems, type Figure, readContent } from './column.ts';
import { choiceKey, value } from './expression.ts';
import { type Check, type Contents, type Finding, type Judged, judge, type Severity } from './judge.ts';
import { type Before, brokenBy, compares, fieldsOf, type Statement } from './statement.ts';

/** A collection that units hand in, as it is judged and receipted. */
export interface Form<Field extends Asked, Asked extends string, Id extends string, Problem>
  extends Judged<Field, Asked, Id, Problem> {
  /** The head of its receipts' numbers. */
  readonly code: string;
  readonly period: PeriodKind;
}

interface Column<Field extends string> {
  readonly id: Field;
  readonly content: ColumnKind;
  readonly isRequired: boolean;
  /** *Trong đó của*: the column of which this one is a part. */
  readonly partOf: Field | null;
}

/** A form that an office makes: data alone. */
export interface FormDefinition<Field extends string> {
  readonly code: string;
  readonly period: PeriodKind;
  readonly columns: readonly Column<Field>[];
  readonly rules: readonly {
    readonly severity: Severity;
    readonly statement: Statement<Field | Before<Field>>;
  }[];
}

/** A rule by its place in the form, or the part that is larger than its whole. */
export type OwnRuleId<Field extends string> = `rule ${number}` | `part ${Field}`;

export interface OwnForm<Field extends string>
  extends Form<Field, Field | Before<Field>, OwnRuleId<Field>, ColumnProblem> {
  readonly columns: readonly Column<Field>[];
}

type Asked<Field extends string> = Field | Before<Field>;

/** What is judged of a form that an office made. */
export function formOf<Field extends string>({
  columns,
  rules,
  ...form
}: FormDefinition<Field>): OwnForm<Field> {
  const fields = columns.map(({ id }) => id);
  const contentOf = byKey(fields, (field) => columns.find(({ id }) => id === field)?.content);
  const own: OwnForm<Field>['rules'] = rules.map(({ severity, statement }, at) => ({
    id: `rule ${at + 1}`,
    severity,
    field: firstField(statement, fields),
    broken: brokenBy(statement),
  }));
  const parts = columns.flatMap(({ id, partOf }): OwnForm<Field>['rules'] =>
    partOf === null
      ? []
      : [
          {
            id: `part ${id}`,
            severity: 'error',
            field: id,
            broken: brokenBy(compares<Asked<Field>>(value(id), '<=', value(partOf))),
          },
        ],
  );
  return {
    ...form,
    columns,
    fields,
    problems: (field) => columnProblems<Asked<Field>>(field, contentOf[field] ?? { kind: 'text' }),
    isOptional: (field) => columns.some(({ id, isRequired }) => id === field && !isRequired),
    rules: [...parts, ...own],
  };
}

/** The cell to look at first: the one that has to be filled, or the first of the statement's own. */
function firstField<Field extends string>(
  statement: Statement<Asked<Field>>,
  fields: readonly Field[],
): Field {
  const named = statement.kind === 'requires' ? [statement.field] : fieldsOf(statement);
  const first = fields.find((field) => named.includes(field)) ?? fields[0];
  if (first === undefined) throw new RangeError('a form has columns');
  return first;
}

export type OwnFigures<Field extends string> = Readonly<Record<Field | 'note', Figure>>;

/** Everything there is to say about a report of an office's own form. `before`: the figures of the period before, if any. */
export function checkOwn<Field extends string>(
  form: OwnForm<Field>,
  cells: Readonly<Record<Field, CellContent>>,
  note: CellContent,
  before: OwnFigures<Field> | null,
): Check<OwnFigures<Field>, Finding<Field, OwnRuleId<Field>, ColumnProblem>> {
  const own = byKey(form.fields, (field) => readContent(cells[field], contentIn(form, field)));
  const earlier = byKey(form.fields, (field) => before?.[field] ?? null);
  const contents: Contents<Asked<Field>> = {
    cellAt: (asked) => {
      const field = form.fields.find((one) => asked === one);
      if (field !== undefined) return own[field];
      const past = form.fields.find((one) => asked === `before ${one}`);
      const figure = past === undefined ? null : earlier[past];
      return typeof figure === 'number'
        ? { kind: 'number', value: figure, formattedAs: null }
        : { kind: 'blank' };
    },
    note,
    nothingNew: false,
  };
  const check = judge(form, contents);
  const figures = byKey(form.fields, (field) => figureOf(own[field], contentIn(form, field)));
  return {
    ...check,
    figures: check.figures === null ? null : { ...figures, note: plainText(note) },
  };
}

const contentIn = <Field extends string>({ columns }: OwnForm<Field>, field: Field): ColumnKind =>
  columns.find(({ id }) => id === field)?.content ?? { kind: 'text' };

function figureOf(cell: CellContent, column: ColumnKind): Figure {
  if (cell.kind === 'number' && column.kind !== 'text') return cell.value;
  const text = plainText(cell);
  if (text === '') return null;
  return column.kind === 'choice'
    ? (column.texts.find((one) => choiceKey(one) === choiceKey(text)) ?? null)
    : plainText(textCell(text));
}
