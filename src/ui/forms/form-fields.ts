import type { Severity } from '../../domain/form/judge.ts';
import {
  type ColumnId,
  type FigureKind,
  messageOf,
  type OfficeForm,
  PERIODS_A_YEAR,
  type Rhythm,
  type TotalKind,
} from '../../domain/own-form/own-form.ts';
import { statementText } from '../../sheets/form-text/statement-text.ts';
import { formRows } from '../../sheets/form-text/write-form.ts';
import { type Sentence, sentenceOf, textOfSentence } from './sentence.ts';

/** A form as it stands in the dialog's fields, half done or wrong as it may be. */
export interface FormFields {
  title: string;
  code: string;
  rhythm: Rhythm['kind'];
  /** Periods of the year; of no meaning for an occasion and a year. */
  first: number;
  last: number;
  deadline: string;
  milestones: string;
  message: string;
  columns: readonly ColumnFields[];
  rules: readonly RuleFields[];
}

export interface ColumnFields {
  /** Stays with the column wherever it stands. */
  readonly id: ColumnId;
  label: string;
  kind: FigureKind['kind'];
  /** Of a list, parted by semicolons. */
  choices: string;
  partOf: ColumnId | null;
  total: TotalKind;
  isRequired: boolean;
  explanation: string;
}

export interface RuleFields {
  severity: Severity;
  sentence: Sentence;
}

export const isRecurring = (kind: Rhythm['kind']): kind is keyof typeof PERIODS_A_YEAR =>
  kind in PERIODS_A_YEAR;

/** Fields that hold a form as it is. */
export function fieldsOf(form: OfficeForm): FormFields {
  const { title, code, rhythm, columns, rules, deadline } = form;
  const milestones = formRows(form)[MILESTONES_ROW]?.[1] ?? '';
  return {
    title,
    code,
    rhythm: rhythm.kind,
    first: 'first' in rhythm ? rhythm.first : 1,
    last: 'last' in rhythm ? rhythm.last : 1,
    deadline: deadline.text,
    milestones,
    message: messageOf(form),
    columns: columns.map(({ kind, ...column }) => ({
      ...column,
      kind: kind.kind,
      choices: kind.kind === 'choice' ? kind.texts.join('; ') : '',
    })),
    rules: rules.map(({ severity, statement }) => ({
      severity,
      sentence: sentenceOf(statementText(statement)),
    })),
  };
}

const MILESTONES_ROW = 4;

/** A column more, with a number that no column has or had. */
export function blankColumn(
  columns: readonly ColumnFields[],
  numbersUsed: readonly ColumnId[],
): ColumnFields {
  const most = Math.max(0, ...[...columns.map(({ id }) => id), ...numbersUsed].map(Number));
  return {
    id: `${most + 1}`,
    label: '',
    kind: 'count',
    choices: '',
    partOf: null,
    total: 'sum',
    isRequired: true,
    explanation: '',
  };
}

/** Without one column; those that were part of it stand by themselves. */
export const withoutColumn = (columns: readonly ColumnFields[], id: ColumnId): readonly ColumnFields[] =>
  columns
    .filter((column) => column.id !== id)
    .map((column) => (column.partOf === id ? { ...column, partOf: null } : column));

/** One place up or down. */
export function movedColumn(
  columns: readonly ColumnFields[],
  at: number,
  step: 1 | -1,
): readonly ColumnFields[] {
  const [own, other] = [columns[at], columns[at + step]];
  if (own === undefined || other === undefined) return columns;
  return columns.map((column, index) => (index === at ? other : index === at + step ? own : column));
}

/** Columns numbered as they stand; for a form that nobody has seen yet and that has no rules. */
export function renumbered(columns: readonly ColumnFields[]): readonly ColumnFields[] {
  const numbers = new Map(columns.map(({ id }, at) => [id, `${at + 1}` as ColumnId]));
  return columns.map((column) => ({
    ...column,
    id: numbers.get(column.id) ?? column.id,
    partOf: column.partOf === null ? null : (numbers.get(column.partOf) ?? null),
  }));
}

export const ruleTextOf = ({ sentence }: RuleFields): string => textOfSentence(sentence);
