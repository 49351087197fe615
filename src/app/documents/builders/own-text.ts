import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { FormPeriod } from '../../../domain/own-form/form-period.ts';
import type { OfficeForm, Rhythm } from '../../../domain/own-form/own-form.ts';
import { lowerFirst, upperFirst } from '../../../domain/text/plain-text.ts';
import { periodLabel } from '../../../words/period-words.ts';
import { dayText, deadlineText } from '../../../words/wording.ts';
import { monthText } from './progress-text.ts';

/** What the documents of an own form say alike. */

/** `tháng 02/2025`, `quý I/2025`, `6 tháng đầu năm 2025`, `năm 2025`; '' for an occasion. */
export function ownPeriodText({ kind }: Rhythm, number: number, year: number): string {
  switch (kind) {
    case 'once':
      return '';
    case 'month':
      return `tháng ${monthText(number)}/${year}`;
    case 'quarter':
      return `${lowerFirst(periodLabel(kind, number, year))}/${year}`;
    case 'half-year':
      return `${periodLabel(kind, number, year)} ${year}`;
    case 'year':
      return `năm ${year}`;
  }
}

/** The form's title within a sentence: capitals at its beginning are an abbreviation's. */
const titleText = (title: string): string => (/^\p{Lu}\P{Lu}/u.test(title) ? lowerFirst(title) : title);

/** What a title begins with where every document says that it is a report; a `báo cáo viên` is a person. */
const REPORT = /^báo cáo (?:về )?(?!viên(?:\s|$))/iu;
/** What a title ends with where the period's name says it again. */
const HOW_OFTEN: Partial<Readonly<Record<Rhythm['kind'], RegExp>>> = {
  quarter: / (?:h[ằà]ng )?quý$/iu,
  'half-year': / (?:h[ằà]ng )?(?:sáu|6) tháng$/iu,
};

/** Form and period within a sentence: `sinh hoạt chi bộ hằng tháng, tháng 3/2025`. */
export function ownWhat({ title, rhythm }: OfficeForm, { number }: FormPeriod, { year }: Campaign): string {
  const period = ownPeriodText(rhythm, number, year);
  const often = HOW_OFTEN[rhythm.kind];
  const bare = title.replace(REPORT, '');
  const what = titleText(often === undefined ? bare : bare.replace(often, ''));
  // A year's form often has the year in its title.
  const isSaid = period === '' || (rhythm.kind === 'year' && what.includes(String(year)));
  return isSaid ? what : `${what}, ${period}`;
}

/** A word that a title may begin with itself, said once before it: `kết quả`, `Thống kê`. */
export const wordBefore = (word: string, what: string): string => {
  const begun = `${word} `.toLocaleLowerCase('vi');
  return `${word} ${what.toLocaleLowerCase('vi').startsWith(begun) ? what.slice(begun.length) : what}`;
};

/** The form's title below a heading that it may begin with itself: `THỐNG KÊ`, then `Đi cơ sở`. */
export const titleUnder = (heading: string, title: string): string => {
  const begun = `${heading} `.toLocaleLowerCase('vi');
  return title.toLocaleLowerCase('vi').startsWith(begun) ? upperFirst(title.slice(begun.length)) : title;
};

/** The period's deadline, with the day to which days off have moved it. */
export const ownDeadlineText = ({ deadline }: OfficeForm, { lastDay }: FormPeriod): string =>
  deadline.kind === 'dated' ? deadlineText(deadline.deadline) : `chậm nhất ngày ${dayText(lastDay)}`;
