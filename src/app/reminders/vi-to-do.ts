import type { Moment } from '../../domain/calendar/day.ts';
import type { Obligation } from '../../domain/campaign/obligation.ts';
import type {
  OfficePlace,
  ProvisionReason,
  Standing,
  Switched,
  ToDo,
  ToDoList,
} from '../../domain/to-do/to-do.ts';
import { unknownYearText } from '../../words/deadline-text.ts';
import { type NamedForm, obligationText } from '../../words/obligation-words.ts';
import { AGAIN_TEXT, fewText, momentText, some, weekdayText } from '../../words/wording.ts';
import type { Office } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import type { Refusal } from '../office/refusal.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import { viMonth } from '../vi/vi-month.ts';
import { ACTIONS, line, type ToDoLine, type Words } from './vi-to-do-line.ts';

const MOST_NAMES = 4;

const switchedText = (by: Switched | null): string =>
  by === null ? '' : `${by.person === '' ? '' : ` do ${by.person}`} từ ${momentText(by.at)}`;
/** What tasks are worded with. */
export interface ToDoNames {
  readonly unitWord: string;
  readonly forms: readonly NamedForm[];
}

export const toDoNames = ({ campaign, forms }: Pick<Office, 'campaign' | 'forms'>): ToDoNames => ({
  unitWord: campaign.unitWord,
  forms: namedForms({ forms }),
});

const PROVISION_TEXT: Readonly<Record<ProvisionReason, (count: string) => string>> = {
  'new-units': (count) => `${count} trong Danh sách chưa có trang.`,
  'changed-units': (count) => `${count} đổi tên hoặc mã trong Danh sách, trang chưa đổi theo.`,
  'ended-units': (count) => `${count} đã kết thúc và xong việc, trang chưa khóa và còn được chia sẻ.`,
  'changed-settings': () => 'Hạn hoặc kỳ trong Cấu hình đã đổi, trang đơn vị chưa đổi theo.',
  'changed-forms': () => 'Biểu mẫu đã lưu, trang đơn vị chưa cập nhật theo.',
};

const REFUSED_TEXT = 'bị trả lời chưa nhận, chưa nộp lại';

/** The words of one task. */
function wordsOf(one: ToDo, { unitWord, forms }: ToDoNames): Words {
  const whatText = (obligation: Obligation) => obligationText(obligation, forms);
  const counted = (units: readonly string[]) => `${fewText(units.length)} ${unitWord}`;
  const named = (units: readonly string[]) => `${some(units, MOST_NAMES, unitWord)}.`;
  switch (one.kind) {
    case 'run-missed':
    case 'run-failed':
    case 'run-refused':
    case 'sweeps-stopped':
    case 'paused':
    case 'off':
      return runWords(one);
    case 'unreadable':
      return line(
        'wrong',
        `Không đọc được trạng thái của ${counted(one.units)}.`,
        named(one.units),
        ACTIONS.check,
      );
    case 'correction-refused':
      return line(
        'due',
        `${counted(one.units)} có đính chính bị trả lời chưa nhận, chưa gửi lại.`,
        named(one.units),
      );
    case 'refused':
    case 'returned':
    case 'edited':
      return line(
        'due',
        `${whatText(one.obligation)}: ${counted(one.units)} ${one.kind === 'refused' ? REFUSED_TEXT : AGAIN_TEXT[one.kind]}.`,
        named(one.units),
        ACTIONS.nudge,
      );
    case 'overdue': {
      const all = one.late.flatMap(({ units }) => units);
      const detail = one.late.map(({ days, units }) => `Chậm ${days} ngày: ${named(units)}`).join('\n');
      return line('due', `${whatText(one.obligation)}: ${counted(all)} quá hạn.`, detail, ACTIONS.nudge);
    }
    case 'ticks':
      return tickWords(one.nextSweep, counted(one.units), named(one.units));
    case 'not-invited':
      return notInvitedWords(counted(one.units), one.forms.map(whatText), named(one.units));
    case 'provision':
      return provisionWords(one, counted(one.units), named(one.units));
    default:
      return laterWords(one, forms);
  }
}

const notInvitedWords = (counted: string, forms: readonly string[], named: string): Words =>
  line(
    'due',
    `${counted} chưa được gửi thư mời${forms.length === 0 ? '' : ` nộp biểu mẫu ${some(forms, 2, 'biểu mẫu')}`}.`,
    named,
    ACTIONS.invite,
  );

const provisionWords = (
  { why, units }: Extract<ToDo, { kind: 'provision' }>,
  counted: string,
  named: string,
): Words => line('due', PROVISION_TEXT[why](counted), units.length === 0 ? '' : named, ACTIONS.provision);

const tickWords = (nextSweep: Moment | null, counted: string, named: string): Words =>
  nextSweep === null
    ? line('due', `${counted} đã tích nộp, chưa ai trả lời vì lịch đang tắt.`, named, ACTIONS.on)
    : line(
        'plain',
        `${counted} đã tích nộp, chờ kiểm tra; lần quét tới khoảng ${nextSweep.slice(11, 16)}.`,
        named,
      );

function runWords(
  one: Extract<ToDo, { kind: `run-${string}` | 'sweeps-stopped' | 'paused' | 'off' }>,
): Words {
  switch (one.kind) {
    case 'run-missed':
      return line(
        'wrong',
        `Lần nhắc việc ${momentText(one.at)} chưa chạy.`,
        'Lịch chạy có thể đã mất.',
        ACTIONS.check,
      );
    case 'run-failed':
      return line(
        'wrong',
        `Lần nhắc việc hôm nay chạy ${one.tries} lần chưa xong.`,
        one.isGivenUp
          ? 'Hôm nay không tự chạy lại nữa; hãy xem Nhật ký rồi gửi tay.'
          : 'Lần quét tới tự chạy lại.',
        one.isGivenUp ? ACTIONS.remind : null,
      );
    case 'run-refused':
      return line(
        'wrong',
        `Lần nhắc việc ${momentText(one.at)} chưa chạy được, chưa gửi thư nào.`,
        'Lý do ở Nhật ký; sửa xong, lần quét sau tự chạy lại.',
        ACTIONS.check,
      );
    case 'sweeps-stopped':
      return line(
        'wrong',
        one.since === null
          ? 'Lịch quét chưa chạy lần nào; đơn vị tích nộp chưa được trả lời.'
          : `Lịch quét ngừng từ ${momentText(one.since)}; đơn vị tích nộp chưa được trả lời.`,
        'Nếu vừa bật lịch, xin đợi vài phút rồi xem lại.',
        ACTIONS.check,
      );
    case 'paused':
      return line(
        'due',
        `Đang tạm dừng${switchedText(one.by)}: không thư nào được gửi.`,
        'Đơn vị nộp vẫn được trả lời.',
        ACTIONS.on,
      );
    case 'off':
      return line(
        'due',
        `Nhắc tự động đang tắt${switchedText(one.by)}.`,
        'Không có thư nhắc, và không ai trả lời đơn vị tích nộp.',
        ACTIONS.on,
      );
  }
}

function laterWords(
  one: Extract<ToDo, { kind: 'carried' | 'quota-short' | 'cell' | 'day-off' | 'unknown-year' | 'papers' }>,
  forms: ToDoNames['forms'],
): Words {
  switch (one.kind) {
    case 'carried':
      return line(
        'plain',
        `${fewText(one.mails)} thư chờ lượt, tự gửi khi Google cho gửi tiếp (7–18 giờ).`,
        `Hôm nay tài khoản còn ${one.quotaLeft} lượt.`,
        ACTIONS.remind,
      );
    case 'quota-short':
      return line(
        'plain',
        `Lần nhắc tới cần ${one.needed} lượt thư, tài khoản có ${one.perDay} lượt một ngày.`,
        'Phần còn lại gửi trong hai ngày sau, ai chưa nhận được gửi trước.',
        ACTIONS.remind,
      );
    case 'cell':
      return line(
        'due',
        one.place === null ? one.text : `${viTroubles.place(one.place)}: cần sửa.`,
        one.place === null ? '' : one.text,
      );
    case 'day-off':
      return line(
        'plain',
        `${obligationText(one.obligation, forms)}: ngày cuối ${weekdayText(one.last)} là ngày nghỉ.`,
        `Nên ghi hạn sao cho ngày cuối là ${weekdayText(one.proposed)}.`,
        ACTIONS.setUp,
      );
    case 'unknown-year':
      return line('plain', `Chưa đủ ngày nghỉ của năm ${one.year}.`, unknownYearText(one.year));
    case 'papers':
      return line(
        'plain',
        `${viMonth.periodName(one.period, forms)} đã chốt lúc ${momentText(one.closedAt)}, chưa lập báo cáo tổng hợp.`,
        '',
        ACTIONS.report,
      );
  }
}

export const toDoLines = (
  waiting: readonly ToDo[],
  names: ToDoNames,
  linkOf: (place: OfficePlace) => string | null,
): ToDoLine[] =>
  waiting.map((one) => ({
    kind: one.kind,
    ...wordsOf(one, names),
    link: one.kind === 'cell' && one.place !== null ? linkOf(one.place) : null,
  }));

export const viToDo = {
  title: 'Việc cần làm',
  /** The only task in a file that is not ready; null for another refusal. */
  begin: (kind: Refusal['kind']): ToDoLine | null => {
    const first = { kind: 'begin', level: 'due', link: null } as const;
    if (kind === 'not-set-up')
      return { ...first, text: 'Bảng tính này chưa thiết lập.', detail: '', action: ACTIONS.setUp };
    if (kind === 'not-provisioned')
      return { ...first, text: 'Chưa có trang đơn vị nào.', detail: '', action: ACTIONS.provision };
    return null;
  },
  undecided: (row: number, name: string, mayBe: readonly string[]): string =>
    `Dòng ${row} (${name}) có thể là ${mayBe.join(' hoặc ')}; hãy sửa mã, tên hoặc tài khoản cho khớp một đơn vị.`,
  nothing: (next: ToDoList['next'], { forms }: ToDoNames): string =>
    next === null
      ? 'Hiện không có việc gì cần làm.'
      : `Hiện không có việc gì cần làm. Hạn gần nhất: ${obligationText(next.obligation, forms)}, hết ${weekdayText(next.day)}.`,
  standing: (one: Standing, { unitWord, forms }: ToDoNames): string => {
    switch (one.kind) {
      case 'next-run': {
        const what = one.obligations.map((obligation) => obligationText(obligation, forms)).join(', ');
        const when = `Mốc nhắc tới: ${weekdayText(one.day)} (${what}), ${fewText(one.mails)} thư, trong đó ${fewText(one.units)} cho ${unitWord}, nếu đến lúc đó chưa ai nộp thêm`;
        return one.isOn ? `${when}.` : `${when}; nhắc tự động không bật nên không tự gửi.`;
      }
      case 'on':
        return `Nhắc tự động đang bật${switchedText(one.by)}.`;
      case 'last-run':
        return `Nhắc việc chạy gần nhất: ${one.at === null ? 'chưa lần nào' : momentText(one.at)}${one.next === null ? '' : `; lần tới khoảng ${momentText(one.next)}`}.`;
      case 'last-sweep':
        return `Quét ô nộp gần nhất: ${one.at === null ? 'chưa lần nào' : momentText(one.at)}${one.next === null ? '' : `; lần tới khoảng ${one.next.slice(11, 16)}`}.`;
    }
  },
} as const;
