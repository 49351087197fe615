import { err, ok, type Result } from '../text/result.ts';
import type { Day } from './day.ts';
import { shiftWorkingDays, type WorkingCalendar } from './working-calendar.ts';

/** Working days from a deadline's last day: −3 is three working days before it, +1 the first after it. */
export type MilestoneOffset = number;

export interface Milestone {
  readonly offset: MilestoneOffset;
  readonly day: Day;
}

/** Farther than this from the deadline is a typing error, not a plan. */
const FARTHEST = 60;

export type MilestoneError =
  | { readonly kind: 'no-milestones' }
  | { readonly kind: 'not-a-milestone'; readonly text: string }
  | { readonly kind: 'milestone-twice'; readonly offset: number };

/** Reads "−5, −3, -1, 0, +1" (comma, semicolon or blank between; hyphen or minus sign); ascending, each once. */
export function parseMilestones(text: string): Result<readonly MilestoneOffset[], MilestoneError> {
  const words = text
    .replace(/[\u2212\u2013]/g, '-')
    .split(/[,;\s]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return err({ kind: 'no-milestones' });
  const errors: MilestoneError[] = [];
  const offsets = new Set<number>();
  for (const word of words) {
    const offset = /^[+-]?\d{1,2}$/.test(word) ? Number(word) + 0 : Number.NaN;
    if (!(Math.abs(offset) <= FARTHEST)) errors.push({ kind: 'not-a-milestone', text: word });
    else if (offsets.has(offset)) errors.push({ kind: 'milestone-twice', offset });
    else offsets.add(offset);
  }
  return errors.length > 0 ? err(...errors) : ok([...offsets].sort((a, b) => a - b));
}

/** −5, 0, +3: a sign always, but for 0. */
export const milestoneLabel = (offset: MilestoneOffset): string =>
  offset > 0 ? `+${offset}` : String(offset);

/** The days on which a deadline's reminders fall, in order. */
export const milestonesOf = (
  last: Day,
  offsets: readonly MilestoneOffset[],
  calendar: WorkingCalendar,
): readonly Milestone[] =>
  offsets.map((offset) => ({ offset, day: shiftWorkingDays(calendar, last, offset) }));

/** The first milestone still to come, or null. */
export const nextMilestone = (milestones: readonly Milestone[], today: Day): Milestone | null =>
  milestones.find(({ day }) => day > today) ?? null;

/**
 * The latest milestone that is due by `today`, or null. Earlier ones that no run told of are skipped; those that fell before
 * `remindersSince` are never due (docs/product.md 8).
 */
export function latestDue(
  milestones: readonly Milestone[],
  today: Day,
  remindersSince: Day,
): Milestone | null {
  const due = milestones.filter(({ day }) => day <= today && day >= remindersSince);
  return due.at(-1) ?? null;
}
