import type { Day } from '../../domain/calendar/day.ts';
import { milestoneLabel } from '../../domain/calendar/milestone.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { type FormPeriod, periodsOf } from '../../domain/own-form/form-period.ts';
import {
  type FormDeadline,
  LIMITS,
  PERIODS_A_YEAR,
  type Rhythm,
  usualMilestones,
} from '../../domain/own-form/own-form.ts';
import { unmarked } from '../../domain/text/plain-text.ts';
import { readDeadline } from '../../sheets/form-text/read-head.ts';
import { type FormFields, isRecurring } from './form-fields.ts';
import { judgedFields } from './judged-fields.ts';

/** Values that a field begins with. */

const USUAL_DEADLINES: Readonly<Record<Rhythm['kind'], string>> = {
  once: '',
  year: '',
  month: 'chậm nhất ngày 25 hằng tháng',
  quarter: 'chậm nhất ngày 10 tháng đầu kỳ sau',
  'half-year': 'chậm nhất ngày 10 tháng đầu kỳ sau',
};

/** Period, deadline and milestones of a form that comes that often. */
export function usualTimes(
  kind: Rhythm['kind'],
): Pick<FormFields, 'rhythm' | 'first' | 'last' | 'deadline' | 'milestones'> {
  const last = isRecurring(kind) ? PERIODS_A_YEAR[kind] : 1;
  const rhythm: Rhythm = isRecurring(kind) ? { kind, first: 1, last } : { kind };
  const milestones = usualMilestones(rhythm).map(milestoneLabel).join(', ');
  return { rhythm: kind, first: 1, last, deadline: USUAL_DEADLINES[kind], milestones };
}

const rhythmOf = ({ rhythm, first, last }: FormFields): Rhythm =>
  isRecurring(rhythm) ? { kind: rhythm, first, last } : { kind: rhythm };

/** The periods of the year that the fields make; null while they make none. */
export function periodsIn(
  fields: FormFields,
  year: number,
  calendar: WorkingCalendar,
): readonly FormPeriod[] | null {
  const isWrong = judgedFields(fields).problems.some(
    (one) => one.part === 'head' && (one.field === 'rhythm' || one.field === 'deadline'),
  );
  const deadline = isWrong ? null : deadlineIn(fields);
  return deadline === null ? null : periodsOf({ rhythm: rhythmOf(fields), deadline }, year, calendar);
}

const deadlineIn = ({ deadline }: FormFields): FormDeadline | null =>
  readDeadline(deadline, () => {
    // What is wrong is told beside the field.
  });

/** The first period that can still be handed in in time; the first of all where none can. */
export function firstToCome(fields: FormFields, year: number, today: Day, calendar: WorkingCalendar): number {
  const periods = periodsIn(fields, year, calendar) ?? [];
  return periods.find(({ lastDay }) => lastDay >= today)?.number ?? fields.first;
}

/** Words that say nothing of what a form is about. */
const EMPTY_WORDS =
  /^(?:bieu|mau|bao|cao|so|lieu|thong|ke|tong|hop|va|cua|cac|theo|ve|hang|moi|trong|cho|thang|quy|nam|ky|dot|dau|cuoi|[\d./]+)$/;
/** Codes of forms A and B. */
const RESERVED = /^(?:A|B|(?:T|DK|BCN)\d*)$/;
const LETTERS = 4;

/** A short name for receipts, of the title's first letters, that no other form has. */
export function codeFor(title: string, taken: readonly string[]): string {
  const words = unmarked(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.test(word));
  const letters = words
    .map((word) => word.slice(0, 1))
    .join('')
    .replace(/^\d+/, '')
    .slice(0, LETTERS)
    .toUpperCase();
  const stem = letters.length < 2 || RESERVED.test(letters) ? 'BM' : letters;
  const isFree = (code: string) => !taken.includes(code) && code.length <= LIMITS.code;
  if (isFree(stem)) return stem;
  for (let number = 2; ; number++) if (isFree(`${stem}${number}`)) return `${stem}${number}`;
}
