import { milestoneLabel } from '../../domain/calendar/milestone.ts';
import {
  type FigureKind,
  type FormColumn,
  messageOf,
  type OfficeForm,
  type Rhythm,
} from '../../domain/own-form/own-form.ts';
import {
  COLUMN_HEADINGS,
  KIND_WORDS,
  REQUIRED_MARK,
  RHYTHM_WORDS,
  ROW_WORDS,
  RULE_HEADINGS,
  SEVERITY_WORDS,
  TOTAL_WORDS,
} from '../../words/form-words.ts';
import { guarded } from './keys.ts';
import { statementText } from './statement-text.ts';

type Rows = readonly (readonly string[])[];

/** The rows of a form's text, as `readForm` reads them. */
export const formRows = (form: OfficeForm): Rows => [
  [ROW_WORDS.title, guarded(form.title)],
  [ROW_WORDS.code, form.code],
  [ROW_WORDS.rhythm, ...rhythmCells(form.rhythm)],
  [ROW_WORDS.deadline, form.deadline.text],
  [ROW_WORDS.milestones, form.milestones.map(milestoneLabel).join(', ')],
  ...(messageOf(form) === '' ? [] : [[ROW_WORDS.message, guarded(messageOf(form))]]),
  ...columnRows(form.columns),
  ...(form.rules.length === 0 ? [] : [Object.values(RULE_HEADINGS)]),
  ...form.rules.map(({ number, severity, statement }) => [
    String(number),
    SEVERITY_WORDS[severity],
    statementText(statement),
  ]),
];

/** A form of which only the columns are known, to be completed. */
export const draftRows = (columns: readonly FormColumn[]): Rows => [
  ...[ROW_WORDS.title, ROW_WORDS.code, ROW_WORDS.rhythm, ROW_WORDS.deadline].map((word) => [word, '']),
  ...columnRows(columns),
];

const columnRows = (columns: readonly FormColumn[]): Rows => [
  Object.values(COLUMN_HEADINGS),
  ...columns.map(({ id, label, kind, partOf, total, isRequired, explanation }) => [
    id,
    guarded(label),
    kindText(kind),
    partOf ?? '',
    TOTAL_WORDS[total],
    isRequired ? REQUIRED_MARK : '',
    guarded(explanation),
  ]),
];

const rhythmCells = (rhythm: Rhythm): string[] =>
  rhythm.kind === 'once' || rhythm.kind === 'year'
    ? [RHYTHM_WORDS[rhythm.kind]]
    : [RHYTHM_WORDS[rhythm.kind], String(rhythm.first), String(rhythm.last)];

const kindText = (kind: FigureKind): string =>
  kind.kind === 'choice' ? `${KIND_WORDS.choice}: ${kind.texts.join('; ')}` : KIND_WORDS[kind.kind];
