import type { FormInUse, FormsStart } from '../../app/forms/form-answers.ts';
import { type WorkingCalendar, workingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { ColumnId, OfficeForm } from '../../domain/own-form/own-form.ts';
import { readFormText } from '../../sheets/form-text/form-csv.ts';
import { formRows } from '../../sheets/form-text/write-form.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { type ColumnFields, type FormFields, fieldsOf } from './form-fields.ts';
import { judgedFields } from './judged-fields.ts';
import { codeFor, firstToCome, usualTimes } from './proposals.ts';

/** What the dialog knows of the office. */
export interface Desk {
  readonly start: FormsStart;
  readonly calendar: WorkingCalendar;
  readonly say: Say;
}

export const deskOf = (start: FormsStart): Desk => ({
  start,
  calendar: workingCalendar(start.holidays),
  say: wordsOf(start),
});

/** A form that is being made or changed; nothing of it is written before *Lưu*. */
export interface Draft {
  readonly fields: FormFields;
  /** Null for a form that is new. */
  readonly original: FormInUse | null;
  /** Numbers that columns have, or had when the dialog was opened. */
  readonly numbersUsed: readonly ColumnId[];
  /** Fields that somebody typed follow no other field any more. */
  readonly typed: Set<'code' | 'deadline' | 'milestones' | 'periods'>;
  /** What is filled in to try it, by column; the figures of the period before, too. */
  readonly tried: Map<string, string>;
  /** As it stood at first. */
  readonly first: string;
}

/** A form of these columns, all else as most forms have it. */
export function draftOfColumns(desk: Desk, columns: readonly ColumnFields[], title: string): Draft {
  const fields: FormFields = { title, code: '', ...usualTimes('month'), message: '', columns, rules: [] };
  startNow(desk, fields);
  const draft = draftOf(fields, null, []);
  followTitle(desk, draft);
  return draft;
}

/** A form like one of the library or of another office, from now on. */
export function draftLike(desk: Desk, form: OfficeForm): Draft {
  const fields = fieldsOf(form);
  startNow(desk, fields);
  if (codesOf(desk).includes(fields.code)) fields.code = codeFor(form.title, codesOf(desk));
  const draft = draftOf(fields, null, []);
  for (const field of ['deadline', 'milestones'] as const) draft.typed.add(field);
  return draft;
}

/** The form as it is; null when its text makes none. */
export function draftOfForm(inUse: FormInUse): Draft | null {
  const { form } = readFormText(inUse.text);
  if (form === null) return null;
  const fields = fieldsOf(form);
  const draft = draftOf(
    fields,
    inUse,
    form.columns.map(({ id }) => id),
  );
  for (const field of ['code', 'deadline', 'milestones', 'periods'] as const) draft.typed.add(field);
  return draft;
}

const draftOf = (
  fields: FormFields,
  original: FormInUse | null,
  numbersUsed: readonly ColumnId[],
): Draft => ({
  fields,
  original,
  numbersUsed,
  typed: new Set(),
  tried: new Map(),
  first: JSON.stringify(fields),
});

export const isChanged = ({ fields, first, original }: Draft): boolean =>
  original === null ? fields.columns.length > 0 : JSON.stringify(fields) !== first;

/** Codes that a new form cannot have. */
const codesOf = ({ start }: Desk): readonly string[] => start.forms.map(({ code }) => code);

/** The code comes of the title until somebody types one. */
export function followTitle(desk: Desk, { fields, typed }: Draft): void {
  if (!typed.has('code')) fields.code = codeFor(fields.title, codesOf(desk));
}

/** Period, deadline and milestones follow how often the form comes, until somebody types them. */
export function followRhythm(desk: Desk, { fields, typed }: Draft): void {
  const usual = usualTimes(fields.rhythm);
  fields.first = usual.first;
  fields.last = usual.last;
  if (!typed.has('deadline')) fields.deadline = usual.deadline;
  if (!typed.has('milestones')) fields.milestones = usual.milestones;
  startNow(desk, fields);
}

/** Periods that are over are not asked for, unless somebody says so. */
export function startNow({ start, calendar }: Desk, fields: FormFields): void {
  fields.first = firstToCome(fields, start.year, start.today, calendar);
}

/** The rows of the form that is made; null while something is wrong. */
export function rowsOfDraft({ fields }: Draft): readonly (readonly string[])[] | null {
  const { form } = judgedFields(fields);
  return form === null ? null : formRows(form);
}
