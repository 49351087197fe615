import { yearOf } from '../calendar/day.ts';
import { columnProblems } from './check-columns.ts';
import { ruleProblems } from './check-rules.ts';
import type { FormDraft } from './form-draft.ts';
import type { FormPlace, FormProblem } from './form-problem.ts';
import { type FormDeadline, LIMITS, PERIODS_A_YEAR, type Rhythm } from './own-form.ts';

/** Everything that keeps a draft from being a form, all at once; what could not be read is left out. */
export const formProblems = (draft: FormDraft): readonly FormProblem[] => [
  ...titleProblems(draft.title),
  ...codeProblems(draft.code),
  ...rhythmProblems(draft.rhythm),
  ...deadlineProblems(draft),
  ...messageProblems(draft),
  ...columnProblems(draft.columns),
  ...ruleProblems(draft),
];

function titleProblems(title: string | null): FormProblem[] {
  const place: FormPlace = { part: 'title' };
  if (title === '') return [{ place, kind: 'title-missing' }];
  return title !== null && title.length > LIMITS.title
    ? [{ place, kind: 'title-too-long', most: LIMITS.title }]
    : [];
}

const CODE = /^\p{Lu}[\p{Lu}\d]*$/u;

/** Codes of forms A and B, and what their receipts begin with, with and without accents. */
const RESERVED = /^(?:A|B|(?:T|DK|\u0110K|BCN)\d*)$/;

function codeProblems(code: string | null): FormProblem[] {
  const place: FormPlace = { part: 'code' };
  if (code === null) return [];
  if (RESERVED.test(code)) return [{ place, kind: 'code-reserved', code }];
  return CODE.test(code) && code.length <= LIMITS.code ? [] : [{ place, kind: 'code-unfit', code }];
}

const messageProblems = ({ message }: FormDraft): FormProblem[] =>
  message.length > LIMITS.message
    ? [{ place: { part: 'message' }, kind: 'message-too-long', most: LIMITS.message }]
    : [];

function rhythmProblems(rhythm: Rhythm | null): FormProblem[] {
  const place: FormPlace = { part: 'rhythm' };
  if (rhythm === null || rhythm.kind === 'once' || rhythm.kind === 'year') return [];
  const { kind, first, last } = rhythm;
  const most = PERIODS_A_YEAR[kind];
  if ([first, last].some((one) => one < 1 || one > most))
    return [{ place, kind: 'period-out-of-range', rhythm: kind, most }];
  return first > last ? [{ place, kind: 'periods-reversed', first, last }] : [];
}

function deadlineProblems({ rhythm, deadline }: FormDraft): FormProblem[] {
  const place: FormPlace = { part: 'deadline' };
  if (deadline === null) return [];
  const unfit: FormProblem[] =
    rhythm === null || isFitting(deadline, rhythm)
      ? []
      : [{ place, kind: 'deadline-unfit', rhythm: rhythm.kind }];
  if (deadline.kind === 'dated') {
    const year = yearOf(deadline.deadline.date);
    return year < 2000 || year > 2100 ? [...unfit, { place, kind: 'year-unfit', year }] : unfit;
  }
  const { day } = deadline.deadline;
  return day < 1 || day > 31 ? [...unfit, { place, kind: 'day-unfit', date: day }] : unfit;
}

/** A date goes with what is asked for once a year; within the period's own month only a month's report can be due. */
function isFitting(deadline: FormDeadline, { kind }: Rhythm): boolean {
  if (kind === 'once' || kind === 'year') return deadline.kind === 'dated';
  return deadline.kind === 'recurring' && (kind === 'month' || deadline.deadline.in === 'month-after');
}
