import { outlook } from '../../domain/calendar/deadline.ts';
import { milestoneLabel, parseMilestones } from '../../domain/calendar/milestone.ts';
import { type FormPeriod, formMilestones } from '../../domain/own-form/form-period.ts';
import { timeLeftText, unknownYearText } from '../../words/deadline-text.ts';
import { periodText } from '../../words/form-words.ts';
import { dayText, weekdayText } from '../../words/wording.ts';
import type { Desk } from './draft.ts';
import type { FormFields } from './form-fields.ts';
import { periodsIn } from './proposals.ts';

const MOST = 4;

/** What deadline and milestones come to, as the server reckons it; nothing while they are not to be understood. */
export function periodLines({ start, calendar }: Desk, fields: FormFields): readonly string[] {
  const periods = periodsIn(fields, start.year, calendar);
  if (periods === null) return [];
  const { today } = start;
  const lineOf = (period: FormPeriod): string => {
    const { number, lastDay, movedFrom } = period;
    const name = periodText(fields.rhythm, number, start.year);
    return [
      `${name === '' ? 'Hạn' : name}: đến hết ${weekdayText(lastDay)}`,
      movedFrom === null ? '' : ` (ngày ${dayText(movedFrom)} là ngày nghỉ)`,
      `, ${timeLeftText(outlook(lastDay, today, calendar), today)}.`,
    ].join('');
  };
  const next = periods.find(({ lastDay }) => lastDay >= today) ?? periods.at(-1);
  const from = next === undefined ? 0 : periods.indexOf(next);
  const shown = periods.slice(from, from + MOST);
  const more = periods.length - from - shown.length;
  const unknown = [...new Set(shown.map(({ lastDay }) => Number(lastDay.slice(0, 4))))].filter(
    (year) => !calendar.knowsYear(year),
  );
  return [
    ...(from === 0
      ? []
      : [`${from} kỳ đầu đã quá hạn; đơn vị vẫn nợ các kỳ ấy. Muốn bỏ, hãy chọn lại ô Từ.`]),
    ...shown.map(lineOf),
    ...(more > 0 ? [`… và ${more} kỳ nữa.`] : []),
    ...(next === undefined ? [] : reminderLine(next)),
    ...unknown.map((year) => unknownYearText(String(year))),
  ];

  function reminderLine({ lastDay }: FormPeriod): readonly string[] {
    const offsets = parseMilestones(fields.milestones);
    if (!offsets.ok) return [];
    const days = formMilestones(lastDay, offsets.value, calendar).map(
      ({ offset, day }) => `${dayText(day)} (${milestoneLabel(offset)})`,
    );
    return [`Tự nhắc đơn vị chưa nộp vào: ${days.join(', ')}.`];
  }
}
