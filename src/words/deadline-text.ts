import type { Day } from '../domain/calendar/day.ts';
import type { DeadlineOutlook } from '../domain/calendar/deadline.ts';
import { FEWEST_DAYS_OFF } from '../domain/calendar/working-calendar.ts';
import type { Again } from '../domain/form/status.ts';
import { AGAIN_TEXT, weekdayText } from './wording.ts';

/** A deadline worked out in words. Also bundled into dialogs, which say it while it is being typed. */

/** "còn 11 ngày làm việc, kể cả hôm nay", "hôm nay là ngày cuối", "đã quá hạn 2 ngày". */
export function timeLeftText({ workingDaysLeft, daysLate, lastDay }: DeadlineOutlook, today: Day): string {
  if (daysLate > 0) return `đã quá hạn ${daysLate} ngày`;
  if (lastDay === today) return 'hôm nay là ngày cuối';
  return workingDaysLeft === 0
    ? `còn đến hết ${weekdayText(lastDay)}`
    : `còn ${workingDaysLeft} ngày làm việc, kể cả hôm nay`;
}

/** The same for a report that may be owed once more: that is not late, and a last day in the past is of no use to the unit. */
export function owedText(outlook: DeadlineOutlook, again: Again | null, today: Day): string {
  const timeLeft = timeLeftText(outlook, today);
  if (again === null) return timeLeft;
  return outlook.daysLate > 0 ? AGAIN_TEXT[again] : `${AGAIN_TEXT[again]}; ${timeLeft}`;
}

/** "Hạn báo cáo: hết ngày thứ Hai 30/01/2023, còn 11 ngày làm việc, kể cả hôm nay." */
export const lastDayText = (outlook: DeadlineOutlook, today: Day): string =>
  `Hạn báo cáo: hết ngày ${weekdayText(outlook.lastDay)}, ${timeLeftText(outlook, today)}.`;

export function outlookRemarks({
  lastDay,
  proposedDay,
  daysLate,
  calendarIsKnown,
}: DeadlineOutlook): string[] {
  return [
    ...(proposedDay === null
      ? []
      : [
          `Lưu ý: ngày cuối ${weekdayText(lastDay)} là ngày nghỉ; nên ghi hạn sao cho ngày cuối là ${weekdayText(proposedDay)}.`,
        ]),
    ...(daysLate > 0 ? [`Lưu ý: hạn nộp đã qua ${daysLate} ngày.`] : []),
    ...(calendarIsKnown ? [] : [unknownYearText(lastDay.slice(0, 4))]),
  ];
}

export const unknownYearText = (year: string): string =>
  `Lưu ý: trang Ngày nghỉ chưa đủ ngày nghỉ của năm ${year} (ít nhất ${FEWEST_DAYS_OFF.year} ngày từ thứ Hai đến thứ Sáu, trong đó ${FEWEST_DAYS_OFF.tet} ngày dịp Tết, từ 15/01 đến 28/02); số ngày làm việc có thể sai.`;
