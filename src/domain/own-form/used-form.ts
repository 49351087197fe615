import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { NamedDeadline } from '../campaign/campaign-deadlines.ts';
import { ownObligation } from '../campaign/obligation.ts';
import { periodsOf } from './form-period.ts';
import type { OfficeForm } from './own-form.ts';

/** A form in use, with where it stands in the units' file. Neither place ever changes. */
export interface UsedForm {
  readonly form: OfficeForm;
  /** Of its table of all units. */
  readonly sheetId: number;
  /** The row of every unit's tab in which its first period begins, 0-based. */
  readonly top: number;
  /** Retired: nothing more is asked, what was handed in stays. */
  readonly isRetired: boolean;
}

/** Deadlines of all periods of the forms that are asked for, form by form, in order. */
export const formDeadlines = (
  used: readonly UsedForm[],
  year: number,
  calendar: WorkingCalendar,
): readonly NamedDeadline[] =>
  used.filter(({ isRetired }) => !isRetired).flatMap(({ form }) => deadlinesOfForm(form, year, calendar));

export const deadlinesOfForm = (
  form: OfficeForm,
  year: number,
  calendar: WorkingCalendar,
): readonly NamedDeadline[] =>
  periodsOf(form, year, calendar).map(({ number, span, lastDay, movedFrom }): NamedDeadline => {
    const { deadline, rhythm, code, milestones } = form;
    return {
      obligation: ownObligation(code, number),
      deadline:
        deadline.kind === 'dated'
          ? deadline.deadline
          : { wording: 'no-later-than', date: movedFrom ?? lastDay },
      lastDay,
      milestones,
      // A year is owed once, by those who live on its last day.
      period: rhythm.kind === 'year' ? null : span,
    };
  });
