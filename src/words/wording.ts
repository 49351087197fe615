import { type Day, dayOf, type Moment, weekdayOf } from '../domain/calendar/day.ts';
import { type Deadline, type DeadlineWording, lastDay } from '../domain/calendar/deadline.ts';
import type { Campaign, DeadlinePlan, ProgressPlan } from '../domain/campaign/campaign.ts';
import { type CampaignObligation, MONTHS, monthObligation } from '../domain/campaign/obligation.ts';
import type { ChangeAmount, TotalLine } from '../domain/form/change-totals.ts';
import type { CountProblem } from '../domain/form/column.ts';
import type { TargetKind } from '../domain/form/progress.ts';
import type { RegistrationField } from '../domain/form/registration.ts';
import type { RegistrationRuleId } from '../domain/form/rule.ts';
import type { Again, ReportState } from '../domain/form/status.ts';
import type { FormattedAs } from '../domain/text/cell.ts';
import type { Unit } from '../domain/unit/unit.ts';
import { monthLabel } from './period-words.ts';
import { type Say, wordsOf } from './vocabulary.ts';

/** The words that stand in cells and formulas as well as in mails: one place for both. */

export const DEADLINE_WORDS: Readonly<Record<DeadlineWording, string>> = {
  before: 'trước ngày',
  'no-later-than': 'chậm nhất ngày',
  'until-end-of': 'đến hết ngày',
};

/** The names of the obligations of forms A and B in `Danh sách`, `Sổ nhắc` and mails. */
export const OBLIGATION_WORDS = {
  registration: 'Đăng ký chỉ tiêu',
  ...Object.fromEntries(MONTHS.map((month) => [monthObligation(month), monthLabel(month)])),
  completion: 'Hoàn thành chỉ tiêu',
  final: 'Báo cáo năm',
} as Readonly<Record<CampaignObligation, string>>;

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** 30/01/2023 */
export const dayText = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
/** 08:05 ngày 30/01/2023 */
export const momentText = (at: Moment): string => `${at.slice(11, 16)} ngày ${dayText(dayOf(at))}`;
/** 08 giờ 05, ngày 30/01/2023: as an official document writes it. */
export const officialMomentText = (at: Moment): string =>
  `${at.slice(11, 13)} giờ ${at.slice(14, 16)}, ngày ${dayText(dayOf(at))}`;
/** thứ Hai 30/01/2023 */
export const weekdayText = (day: Day): string => `${WEEKDAYS[weekdayOf(day)]} ${dayText(day)}`;
/** trước ngày 31/01/2023 */
export const deadlineText = ({ wording, date }: Deadline): string =>
  `${DEADLINE_WORDS[wording]} ${dayText(date)}`;

/** 1.234, as vi_VN writes it. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** 619 → 61,9%; 1000 → 100% */
export const permilleText = (permille: number): string =>
  `${countText(Math.trunc(permille / 10))}${permille % 10 === 0 ? '' : `,${Math.abs(permille % 10)}`}%`;

/** What a total is above or below its target, in words: a bare "-50" is misread. */
export const gapText = (gap: number): string =>
  gap === 0 ? '0' : `${gap > 0 ? 'vượt' : 'thiếu'} ${countText(Math.abs(gap))}`;

/** A comma before three digits: a thousand to one, a fraction to another. */
export const doubtfulCountText = (found: string): string =>
  `"${found}" không rõ là bao nhiêu; nếu là hàng nghìn, hãy ghi liền hoặc có dấu chấm, ví dụ 1200 hoặc 1.200`;

/** 03, 12, 1.234: a small number of things is written with two digits in official style. */
export const fewText = (count: number): string => (count < 10 ? `0${count}` : countText(count));

/** The deadline in its own words and in plain ones; a unit's own later day is told apart. */
export const deadlinePlainText = (deadline: Deadline, general: Day, own: Day): string =>
  own === general
    ? `${deadlineText(deadline)} (tức là đến hết ${weekdayText(general)})`
    : `${deadlineText(deadline)}; riêng đơn vị: đến hết ${weekdayText(own)}`;

/** The same for the campaign's deadline, without any unit's extension. */
export function wholeDeadlineText({ deadline }: DeadlinePlan): string {
  const last = lastDay(deadline);
  return deadlinePlainText(deadline, last, last);
}

/** When form B's months, the completion and the final report are due. */
export function progressScheduleText(plan: ProgressPlan, year: number): string {
  const { firstMonth, lastMonth, monthlyDay, completion, final } = plan;
  return [
    `Báo cáo tháng, từ tháng ${firstMonth} đến tháng ${lastMonth} năm ${year}: chậm nhất ngày ${monthlyDay} hằng tháng, gặp ngày nghỉ thì chậm nhất vào ngày làm việc liền trước.`,
    completion === null ? '' : `Hoàn thành chỉ tiêu: ${wholeDeadlineText(completion)}.`,
    final === null ? '' : `Báo cáo năm: ${wholeDeadlineText(final)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The columns of form A in the letter's words; year and class words come from the settings. */
export function registrationColumns(
  campaign: Pick<Campaign, 'year' | 'classWord' | 'vocabulary'>,
): Readonly<Record<RegistrationField, string>> {
  const say = wordsOf(campaign);
  return {
    members: say('Tổng số đảng viên'),
    staff: 'Tổng số CBCC, VC, người lao động',
    trained: say`Số quần chúng đã học ${campaign.classWord}`,
    target: say`Chỉ tiêu kết nạp đảng viên năm ${campaign.year}`,
  };
}

/** The figures of form A, short, in the order of the form. */
export const FIGURE_NAMES: Readonly<Record<RegistrationField, string>> = {
  members: 'Tổng số đảng viên',
  staff: 'Tổng số CBCC, VC, NLĐ',
  trained: 'Đã học lớp',
  target: 'Chỉ tiêu kết nạp',
};

/** The cells of form A that a unit types in, short: its figures and the note. */
export const REGISTRATION_NAMES: readonly string[] = [...Object.values(FIGURE_NAMES), 'Ghi chú'];

export const COUNT_PROBLEM_TEXT: Readonly<Record<CountProblem | FormattedAs, string>> = {
  blank: 'chưa nhập; nếu không có thì gõ số 0',
  formula: 'đang chứa công thức; hãy gõ trực tiếp con số',
  'not-a-number': 'không phải là số; hãy xóa ô rồi gõ lại, ví dụ 72',
  negative: 'là số âm; hãy gõ số từ 0 trở lên',
  'too-large': 'lớn hơn 999.999; hãy kiểm tra và gõ lại',
  fraction: 'có phần lẻ; hãy gõ số nguyên',
  date: 'đang ở dạng ngày tháng; hãy gõ lại con số',
  percent: 'đang ở dạng phần trăm; hãy gõ lại con số',
  money: 'đang ở dạng tiền; hãy gõ lại con số, không kèm ₫',
  scientific: 'đang ở dạng số mũ (như 1E+03); hãy gõ lại con số',
};

export const RULE_TEXT: Readonly<Record<RegistrationRuleId, string>> = {
  A3: 'Số đảng viên lớn hơn tổng số CBCC, VC, người lao động',
  A4: 'Số quần chúng đã học lớp lớn hơn số CBCC, VC, người lao động chưa là đảng viên',
  A5: 'Chỉ tiêu kết nạp lớn hơn số quần chúng đã học lớp',
  A6: 'Chỉ tiêu đăng ký thấp hơn chỉ tiêu được giao',
  A7: 'Chỉ tiêu kết nạp bằng 0',
};

/** The first words of the answer to a report that was not accepted. */
export const REFUSED = 'Chưa nhận';

export const NOTE_FORMULA_TEXT = 'Ghi chú đang chứa công thức; hãy gõ chữ';

/** `submitted` is completed with "đúng hạn" or "chậm n ngày". */
export const STATE_TEXT: Readonly<Record<ReportState, string>> = {
  'not-owed': 'Không phải nộp',
  waiting: 'Chờ kiểm tra',
  returned: 'Đã trả lại',
  edited: 'Sửa sau khi nộp',
  submitted: 'Đã nộp',
  empty: 'Chưa nhập',
  faulty: 'Có lỗi',
  typing: 'Đang nhập',
  ready: 'Đủ, chưa nộp',
};

/** Of a report that was accepted and is owed once more, wherever it is told. */
export const AGAIN_TEXT: Readonly<Record<Again, string>> = {
  returned: 'đã nộp, được trả lại để sửa, chưa nộp lại',
  edited: 'đã nộp, sau đó sửa số liệu nhưng chưa nộp lại',
  waiting: 'đã nộp lại, chờ kiểm tra',
};

/** Of a report that was closed before it was handed in. */
export const CLOSED_UNREPORTED = 'Chưa nộp, đã chốt';

/** A report's state, for tables and dialogs: once closed, a report that is not in asks for nothing any more. */
export const closedStateText = (state: ReportState, isClosed: boolean): string =>
  isClosed && NOT_IN.includes(state) ? CLOSED_UNREPORTED : STATE_TEXT[state];

const NOT_IN: readonly ReportState[] = ['empty', 'faulty', 'typing', 'ready'];

/** After a unit's name, for a life that does not span the year; '' for one that does. */
export function lifeText({ life: { from, until } }: Pick<Unit, 'life'>): string {
  const parts = [
    ...(from === null ? [] : [`từ ${dayText(from)}`]),
    ...(until === null ? [] : [`đến ${dayText(until)}`]),
  ];
  return parts.length === 0 ? '' : ` (báo cáo ${parts.join(' ')})`;
}

/** How a report that was handed in is spoken of; formulas put the same parts together (`submittedFormula`). */
export const SUBMITTED = {
  inTime: `${STATE_TEXT.submitted} đúng hạn`,
  /** Followed by a number of days. */
  late: `${STATE_TEXT.submitted} chậm `,
  days: ' ngày',
} as const;

export const submittedText = (daysLate: number): string =>
  daysLate === 0 ? SUBMITTED.inTime : `${SUBMITTED.late}${daysLate}${SUBMITTED.days}`;

/** The same within a sentence about a report that is being accepted. */
export const submittedClause = (daysLate: number): string =>
  daysLate === 0 ? 'nộp đúng hạn' : `nộp chậm ${daysLate}${SUBMITTED.days}`;

/** From the day after the last one on, while the report was never handed in. */
export const OVERDUE = 'Quá hạn';

/** At most `most` names, then how many more. */
export function some(names: readonly string[], most = 5, noun = 'mục'): string {
  const shown = names.slice(0, most).join('; ');
  return names.length > most ? `${shown}; và ${names.length - most} ${noun} khác` : shown;
}

/** Amounts that go from one unit to another, in `Thay đổi đơn vị` and its dialog. */
export const AMOUNT_WORDS: Readonly<Record<ChangeAmount, string>> = {
  admission: 'Chỉ tiêu kết nạp',
  training: 'Chỉ tiêu cử đi học',
  candidates: 'Danh sách cảm tình',
  certified: 'Giấy chứng nhận',
};

const DONE_WORDS: Readonly<Record<TargetKind, string>> = {
  admission: 'Đã kết nạp',
  training: 'Đã cử đi học',
};

/** The name of a figure of the office. */
export const totalWords = ({ of, what }: TotalLine, say: Say): string =>
  say(of === 'done' && (what === 'admission' || what === 'training') ? DONE_WORDS[what] : AMOUNT_WORDS[what]);

/** Why a figure of the office changes, or which part of it is left without a unit; '' where neither happens. */
export function totalRemark({ of, what, before, after, left }: TotalLine): string {
  if (of === 'target' && left > 0) return `chưa giao lại ${fewText(left)}`;
  if (of === 'holding' && left > 0)
    return `${fewText(left)} ${what === 'candidates' ? 'người' : 'giấy'} chưa chuyển cho đơn vị nào`;
  return after > before ? `giao thêm ${fewText(after - before)}` : '';
}
