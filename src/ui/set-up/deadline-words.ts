import type { SetUpStart } from '../../app/set-up/set-up-answers.ts';
import { parseDay, yearOf } from '../../domain/calendar/day.ts';
import { type DeadlineWording, lastDay, outlook } from '../../domain/calendar/deadline.ts';
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { lastDayText, outlookRemarks } from '../../words/deadline-text.ts';
import { DEADLINE_WORDS } from '../../words/wording.ts';

/** Further away a deadline is a typing error, and counting its working days would take long. */
const FAR_YEARS = 3;

/** What a deadline comes to today, worked out as the server does; nothing while it is not a day yet. */
export function deadlineWords(
  { today, holidays }: SetUpStart,
  wordingText: string,
  dateText: string,
): readonly string[] {
  const date = parseDay(dateText);
  const wording = (Object.keys(DEADLINE_WORDS) as DeadlineWording[]).find(
    (one) => DEADLINE_WORDS[one] === wordingText,
  );
  if (date === null || wording === undefined || Math.abs(yearOf(date) - yearOf(today)) > FAR_YEARS) return [];
  const found = outlook(lastDay({ wording, date }), today, workingCalendar(holidays));
  return [lastDayText(found, today), ...outlookRemarks(found)];
}
