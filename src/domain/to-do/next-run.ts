import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { inOrder, type Obligation } from '../campaign/obligation.ts';
import { remindersOf, type UnitObligation } from '../mail/unit-obligation.ts';
import { monitorsOf } from '../unit/monitors.ts';

/** The next morning on which somebody is to be written to, should nobody report until then. */
export interface NextRun {
  readonly day: Day;
  readonly obligations: readonly Obligation[];
  readonly units: number;
  readonly mails: number;
  readonly recipients: number;
}

interface NextRunInput {
  readonly unitObligations: readonly UnitObligation[];
  /** Deadlines that cannot be read at present. */
  readonly held: ReadonlySet<Obligation>;
  readonly calendar: WorkingCalendar;
  readonly officeEmails: readonly string[];
}

/** The first morning from `from` on that has mails to send, if nobody reports until then; null when there is none. */
export function nextRunOf(
  { unitObligations, held, calendar, officeEmails }: NextRunInput,
  from: Day,
): NextRun | null {
  const due = unitObligations
    .filter(({ isOwed, obligation }) => isOwed && !held.has(obligation))
    .flatMap((unitObligation) => {
      const milestones = remindersOf(unitObligation, calendar);
      const first = milestones.find(({ day }) => day >= from);
      // Two may fall on one day around a day off: the later one is what the run tells.
      const next = milestones.filter(({ day }) => day === first?.day).at(-1);
      return next === undefined ? [] : [{ unitObligation, milestone: next }];
    });
  const day = due.map(({ milestone }) => milestone.day).sort()[0];
  if (day === undefined) return null;
  const told = due.filter(({ milestone }) => milestone.day === day);
  const units = [...new Map(told.map(({ unitObligation: { unit } }) => [unit.code, unit])).values()];
  const monitorOf = monitorsOf(unitObligations.map(({ unit }) => unit));
  const escalated = told.filter(({ milestone }) => milestone.offset >= 0);
  const monitors = [
    ...new Map(
      escalated.flatMap(({ unitObligation }) => {
        const person = monitorOf(unitObligation.unit);
        return person === null ? [] : [[person.emails.join(), person] as const];
      }),
    ).values(),
  ];
  const office = escalated.length > 0 && officeEmails.length > 0 ? [officeEmails] : [];
  const addresses = [
    ...units.map(({ emails }) => emails),
    ...monitors.map(({ emails }) => emails),
    ...office,
  ];
  return {
    day,
    obligations: inOrder(told.map(({ unitObligation }) => unitObligation.obligation)),
    units: units.length,
    mails: addresses.length,
    recipients: addresses.reduce((sum, emails) => sum + emails.length, 0),
  };
}
