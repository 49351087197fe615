import type { Moment } from '../../domain/calendar/day.ts';
import { type Period, periodOfOwn } from '../../domain/campaign/obligation.ts';
import type { World } from '../ports.ts';

const DUE = 'papers.due';

/** A closed period of which no official report was made since. */
export interface PapersDue {
  readonly period: Period;
  readonly closedAt: Moment;
}

/** Form A has one report, form B one of its last closed period, an own form one of each period. */
const isSameReport = (a: Period, b: Period): boolean =>
  a === b || [a, b].every((period) => period !== 'registration' && periodOfOwn(period) === null);

/** Notes that the official report of the frozen figures is to be made, after *Chốt*. */
export function owePapers(world: World, period: Period, closedAt: Moment): void {
  const others = papersDue(world).filter((one) => !isSameReport(one.period, period));
  keep(world, [...others, { period, closedAt }]);
}

/** The last closed one comes last. */
export const papersDue = ({ memory }: Pick<World, 'memory'>): readonly PapersDue[] =>
  (memory.get(DUE) ?? '').split('\n').flatMap((line) => {
    const [period, closedAt] = line.split('#');
    return closedAt === undefined ? [] : [{ period: period as Period, closedAt: closedAt as Moment }];
  });

/** Forgets the note: the report was laid out to be printed, saved or downloaded. `period`: any of those that it covers. */
export function papersMade(world: World, period: Period): void {
  const due = papersDue(world);
  const left = due.filter((one) => !isSameReport(one.period, period));
  if (left.length < due.length) keep(world, left);
}

function keep({ memory }: World, due: readonly PapersDue[]): void {
  if (due.length === 0) memory.delete(DUE);
  else memory.set(DUE, due.map(({ period, closedAt }) => `${period}#${closedAt}`).join('\n'));
}
