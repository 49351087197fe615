import { milestoneLabel } from '../../domain/calendar/milestone.ts';
import type { FigureKind, OfficeForm, Rhythm } from '../../domain/own-form/own-form.ts';
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

/** The rows of a form's text, as `readForm` reads them. */
export const formRows = (form: OfficeForm): readonly (readonly string[])[] => [
  [ROW_WORDS.title, guarded(form.title)],
  [ROW_WORDS.code, form.code],
  [ROW_WORDS.rhythm, ...rhythmCells(form.rhythm)],
  [ROW_WORDS.deadline, form.deadline.text],
  [ROW_WORDS.milestones, form.milestones.map(milestoneLabel).join(', ')],
  Object.values(COLUMN_HEADINGS),
  ...form.columns.map(({ id, label, kind, partOf, total, isRequired, explanation }) => [
    id,
    guarded(label),
    kindText(kind),
    partOf ?? '',
    TOTAL_WORDS[total],
    isRequired ? REQUIRED_MARK : '',
    guarded(explanation),
  ]),
  ...(form.rules.length === 0 ? [] : [Object.values(RULE_HEADINGS)]),
  ...form.rules.map(({ number, severity, statement }) => [
    String(number),
    SEVERITY_WORDS[severity],
    statementText(statement),
  ]),
];

const rhythmCells = (rhythm: Rhythm): string[] =>
  rhythm.kind === 'once' || rhythm.kind === 'year'
    ? [RHYTHM_WORDS[rhythm.kind]]
    : [RHYTHM_WORDS[rhythm.kind], String(rhythm.first), String(rhythm.last)];

const kindText = (kind: FigureKind): string =>
  kind.kind === 'choice' ? `${KIND_WORDS.choice}: ${kind.texts.join('; ')}` : KIND_WORDS[kind.kind];
