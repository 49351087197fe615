import type { Day } from '../../domain/calendar/day.ts';
import { outlook } from '../../domain/calendar/deadline.ts';
import { deadlinesOf, type NamedDeadline } from '../../domain/campaign/campaign-deadlines.ts';
import { monthOfObligation } from '../../domain/campaign/obligation.ts';
import { outlookRemarks, timeLeftText, unknownYearText } from '../../words/deadline-text.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { vi } from '../vi/vi.ts';
import type { Office } from './office.ts';
import { holidayProblemText } from './vi-refusals.ts';

/** When the campaign's deadlines fall, in words. */
export function deadlineLines({ campaign, calendar }: Office, today: Day): string[] {
  const deadlines = deadlinesOf(campaign, calendar);
  const moved = deadlines.filter(isMovedMonth);
  return [
    ...deadlines.filter(isYearly).map(({ obligation, lastDay }) => {
      const timeLeft = timeLeftText(outlook(lastDay, today, calendar), today);
      return vi.deadline(lastDay, timeLeft, campaign.progress === null ? '' : obligationText(obligation, []));
    }),
    ...(campaign.progress === null
      ? []
      : [
          vi.monthlyDeadline(
            campaign.progress,
            moved.map(({ lastDay }) => lastDay),
          ),
        ]),
  ];
}

/** Warnings: last days that are days off or past, years without known holidays, wrong rows of `Ngày nghỉ`. */
export function deadlineRemarks({ campaign, calendar, holidayProblems }: Office, today: Day): string[] {
  const deadlines = deadlinesOf(campaign, calendar);
  const remarks = deadlines.filter(isYearly).flatMap(({ obligation, lastDay }) => {
    const found = outlookRemarks(outlook(lastDay, today, calendar));
    return campaign.progress === null
      ? found
      : found.map((remark) => vi.remarkOn(obligationText(obligation, []), remark));
  });
  const years = (named: readonly NamedDeadline[]) =>
    new Set(
      named.map(({ lastDay }) => lastDay.slice(0, 4)).filter((year) => !calendar.knowsYear(Number(year))),
    );
  const warned = years(deadlines.filter(isYearly));
  const others = [...years(deadlines)].filter((year) => !warned.has(year)).map(unknownYearText);
  return [...remarks, ...others, ...holidayProblems.map(holidayProblemText)];
}

const isYearly = ({ obligation }: NamedDeadline): boolean => monthOfObligation(obligation) === null;

const isMovedMonth = ({ obligation, deadline, lastDay }: NamedDeadline): boolean =>
  monthOfObligation(obligation) !== null && deadline.date !== lastDay;
