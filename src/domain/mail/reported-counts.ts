import { isMonth, monthObligation, type Obligation } from '../campaign/obligation.ts';
import { isAccepted } from '../form/submitted.ts';
import type { BoardStanding } from './unit-obligation.ts';

export interface ReportedCount {
  readonly obligation: Obligation;
  readonly reported: number;
  readonly of: number;
}

/** One unit as the tables show it, and the obligations accepted since the tables were read. */
export interface CountedUnit extends BoardStanding {
  readonly acceptedTarget: number | null;
  readonly justAccepted: readonly Obligation[];
}

/** The first tab names the present month and the one before; `Tiến độ` has the earlier ones. */
const MONTHS_TOLD = 2;

/** For each report, how many of the units that owe it have handed it in; reports that nobody owes are left out. */
export function reportedCounts(units: readonly CountedUnit[], currentMonth: number): ReportedCount[] {
  const months = Array.from({ length: MONTHS_TOLD }, (_, back) => currentMonth - back)
    .reverse()
    .filter(isMonth);
  const told: Obligation[] = ['registration', ...months.map(monthObligation), 'final'];
  return told.flatMap((obligation) => {
    const asked = units.flatMap((unit) => {
      const answer = reportOf(unit, obligation);
      return answer === null ? [] : [answer || unit.justAccepted.includes(obligation)];
    });
    const reported = asked.filter((isIn) => isIn).length;
    // The yearly report comes last: until the first one is in, nobody expects any.
    const isNews = asked.length > 0 && (obligation !== 'final' || reported > 0);
    return isNews ? [{ obligation, reported, of: asked.length }] : [];
  });
}

/** Whether the report was accepted; null when the unit does not owe it. */
function reportOf({ state, acceptedTarget, progress }: CountedUnit, obligation: Obligation): boolean | null {
  if (obligation === 'registration') return state === 'not-owed' ? null : acceptedTarget !== null;
  if (progress === null) return null;
  if (obligation === 'final') return progress.final === 'not-owed' ? null : progress.finalDaysLate !== null;
  const month = progress.months.find((one) => monthObligation(one.month) === obligation);
  return month === undefined || month.state === 'not-owed' ? null : isAccepted(month);
}
