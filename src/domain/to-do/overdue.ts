import type { Day } from '../calendar/day.ts';
import { lateness } from '../calendar/deadline.ts';
import { inOrder, type Obligation } from '../campaign/obligation.ts';
import { isOverdue, type UnitObligation } from '../mail/unit-obligation.ts';

/** A report that units owe after its last day. */
export interface Overdue {
  readonly kind: 'overdue';
  readonly obligation: Obligation;
  /** The most late first, by name. */
  readonly late: readonly { readonly days: number; readonly units: readonly string[] }[];
}

/** The one that is most late first. */
export function overdueOf(
  unitObligations: readonly UnitObligation[],
  held: ReadonlySet<Obligation>,
  today: Day,
): Overdue[] {
  return inOrder(unitObligations.map(({ obligation }) => obligation))
    .flatMap((obligation): Overdue[] => {
      const own = unitObligations.filter(
        (unitObligation) =>
          unitObligation.obligation === obligation &&
          isOverdue(unitObligation, today) &&
          !held.has(obligation),
      );
      if (own.length === 0) return [];
      const days = [...new Set(own.map(({ lastDay }) => lateness(lastDay, today)))].sort((a, b) => b - a);
      const late = days.map((count) => ({
        days: count,
        units: own
          .filter(({ lastDay }) => lateness(lastDay, today) === count)
          .map(({ unit: { name } }) => name),
      }));
      return [{ kind: 'overdue', obligation, late }];
    })
    .sort((a, b) => mostLate(b) - mostLate(a));
}

const mostLate = ({ late }: Overdue): number => late[0]?.days ?? 0;
