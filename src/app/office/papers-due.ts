import type { Moment } from '../../domain/calendar/day.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import type { World } from '../ports.ts';

const DUE = 'papers.due';

/** Notes that the official report of the frozen figures is to be made, after *Chốt*. */
export const owePapers = ({ memory }: World, period: Period, closedAt: Moment): void =>
  memory.set(DUE, `${period}#${closedAt}`);

export function papersDue({ memory }: World): { readonly period: Period; readonly closedAt: Moment } | null {
  const [period, closedAt] = (memory.get(DUE) ?? '').split('#');
  return closedAt === undefined ? null : { period: period as Period, closedAt: closedAt as Moment };
}

/** Forgets the note: the report was laid out to be printed, saved or downloaded. */
export function papersMade({ memory }: World): void {
  if (memory.get(DUE) !== null) memory.delete(DUE);
}
