import type { Day, Moment } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { ProgressPlan } from '../../domain/campaign/campaign.ts';
import type { CountProblem } from '../../domain/form/column.ts';
import { REGISTRATION_FIELDS, type RegistrationFigures } from '../../domain/form/registration.ts';
import { comparedFields, type RegistrationFinding, type RegistrationRuleId } from '../../domain/form/rule.ts';
import { maskPersonal } from '../../domain/text/personal-trace.ts';
import { lowerFirst } from '../../domain/text/plain-text.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { LOG_ACTIONS } from '../../sheets/records/log-words.ts';
import { countCell, UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { CHECK_UP_ENTRY } from '../../words/menu-words.ts';
import { FORM_CHOICES } from '../../words/setting-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import {
  COUNT_PROBLEM_TEXT,
  countText,
  dayText,
  FIGURE_NAMES,
  momentText,
  NOTE_FORMULA_TEXT,
  OBLIGATION_WORDS,
  REFUSED,
  RULE_TEXT,
  some,
  submittedText,
  weekdayText,
} from '../../words/wording.ts';

/** Sentences that several rooms tell users. Each room has a file of words of its own; words of cells are in `src/words` and `src/sheets`. */

/** After the name of what is closed: a unit cannot change it any more. */
export const CLOSED_FOR_UNITS =
  'đã chốt nên không nhận thêm. Nếu cần sửa, xin liên hệ theo mục Hỏi ai ở trang Hướng dẫn.';

/** After rows or columns moved. */
export const UNDO_MOVED = `Hãy hoàn tác ngay (Ctrl+Z), hoặc bỏ hàng, cột đã chèn, rồi chọn ${CHECK_UP_ENTRY}. Chỉ khôi phục phiên bản cũ (Tệp › Nhật ký phiên bản) khi việc vừa xảy ra: mọi số liệu nhập sau phiên bản đó sẽ mất.`;

export const PERSONAL_TEXT = {
  phone: 'số điện thoại',
  'identity-number': 'số căn cước hoặc chứng minh nhân dân',
  'birth-date': 'ngày sinh',
  email: 'địa chỉ e-mail',
} as const;

/** A note is changed without handing in again. */
export const PERSONAL_REMEDY = 'xin xóa thông tin cá nhân đó khỏi ô, không phải nộp lại';

/** An answer with the remarks on personal data that the present note calls for, and no others. */
export const withPersonalRemarks = (answer: string, remarks: readonly string[]): string =>
  [
    ...answer.split('\n').filter((line) => !line.endsWith(`; ${PERSONAL_REMEDY}.`)),
    ...remarks.map(vi.noticeLine),
  ]
    .filter((line) => line !== '')
    .join('\n');

/** A note as it is quoted where others read it. */
export const quotedNote = (note: string): string => maskPersonal(note).trim();

export function findingText(finding: RegistrationFinding, say: Say): string {
  switch (finding.kind) {
    case 'count':
      return `${say(FIGURE_NAMES[finding.field])} (ô ${a1(countCell(finding.field))}) ${COUNT_PROBLEM_TEXT[finding.problem]}`;
    case 'note-is-formula':
      return `Ô ${a1(UNIT_TAB.note)}: ${NOTE_FORMULA_TEXT}`;
    case 'rule':
      return finding.severity === 'warning'
        ? `${say(RULE_TEXT[finding.rule])}: hãy kiểm tra ${comparedCells(finding.rule)} và sửa số sai, hoặc ghi lý do vào ô Ghi chú ${a1(UNIT_TAB.note)}`
        : say(RULE_TEXT[finding.rule]);
    case 'personal':
      return `Ô Ghi chú ${a1(UNIT_TAB.note)} có vẻ chứa ${PERSONAL_TEXT[finding.trace]}; ${PERSONAL_REMEDY}`;
  }
}

/** The cells that a rule compares: each of them may hold the wrong number. */
function comparedCells(id: RegistrationRuleId): string {
  const fields = comparedFields(id);
  return `${fields.length > 1 ? 'các ô' : 'ô'} ${fields.map((field) => a1(countCell(field))).join(', ')}`;
}

const figuresText = (figures: RegistrationFigures): string =>
  REGISTRATION_FIELDS.map((field) => countText(figures[field])).join(' / ');

/** Of an accepted report whose figures stay. */
export const NOTE_TAKEN = 'Ghi chú mới đã được ghi nhận.';

export const vi = {
  appName: 'Tổng hợp',
  /** Who acted, in the log, when no person did. */
  automatic: 'tự động',
  overwritten: (unit: string, at: string, text: string): string =>
    `“${quotedNote(text.length > 60 ? `${text.slice(0, 60)}…` : text)}” ở ô ${at} trang của ${unit}`,
  /** `forms`: the value in `Cấu hình`. */
  entryBookTitle: (year: number, forms: string, say: Say): string => {
    const subject: Readonly<Record<string, string>> = {
      [FORM_CHOICES.progress]: 'Tiến độ kết nạp đảng viên',
      [FORM_CHOICES.both]: 'Đăng ký và tiến độ kết nạp đảng viên',
      [FORM_CHOICES.own]: 'Báo cáo của đơn vị',
    };
    return `${say(subject[forms] ?? 'Đăng ký chỉ tiêu kết nạp đảng viên')} năm ${year} (đơn vị nhập)`;
  },
  action: LOG_ACTIONS,
  fileProperties: 'ngôn ngữ, múi giờ và chu kỳ tính lại của tệp',
  setUpDone: (units: number, twoFiles: boolean): string =>
    `Đã tạo các trang của văn phòng${units > 0 ? ` và ghi ${units} đơn vị vào Danh sách` : ''}; dùng ${twoFiles ? 'hai tệp. Tệp cho đơn vị nhập có chữ "(đơn vị nhập)" ở cuối tên, nằm trong Google Drive của tài khoản này' : 'một tệp'}.`,
  setUpUpdated: (units: number): string => `Đã cập nhật Cấu hình và Danh sách (${units} đơn vị).`,
  dispatched: (report: {
    sent: number;
    inDoubt: number;
    confirmed: number;
    carried: number;
    failed: readonly string[];
  }): string =>
    [
      report.sent + report.confirmed + report.carried + report.failed.length > 0
        ? `Đã gửi ${report.sent} thư${report.inDoubt > 0 ? `, trong đó ${report.inDoubt} thư gửi lại vì lần trước bị ngắt giữa chừng` : ''}.`
        : 'Không còn thư nào phải gửi.',
      report.confirmed > 0 ? `Lần chạy bị ngắt trước đó đã gửi được ${report.confirmed} thư.` : '',
      report.carried > 0 ? `${report.carried} thư chuyển sang, tự gửi khi Google cho gửi tiếp.` : '',
      report.failed.length > 0
        ? `${report.failed.length} thư không gửi được: ${some(report.failed)}. Xin kiểm tra địa chỉ e-mail trong Danh sách (thư gửi văn phòng: trong Cấu hình).`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  ask: {
    documents: 'Báo cáo và xuất tệp',
    setUp: 'Thiết lập',
    remind: 'Nhắc việc: xem trước và gửi',
    entry: 'Nhập thay đơn vị',
    review: 'Kiểm tra số liệu',
    reopen: 'Mở lại, gửi trả',
  },
  messages: {
    title: 'Chép tin nhắn',
    group: 'Tin cho nhóm: ai còn chưa xong, hạn nào',
    copied: 'Đã chép; Sổ nhắc ghi Đã chép. Hãy dán vào nhóm rồi gửi.',
  },
  trialMark: (to: readonly string[]): string =>
    `Thư gửi thử. Người nhận khi gửi thật: ${to.length === 0 ? 'chưa có địa chỉ' : to.join(', ')}.`,
  trialDetail: (person: string, subject: string): string => `gửi thử cho ${person}: ${subject}`,
  trialSent: (person: string, quotaLeft: number): string =>
    `Đã gửi thử cho ${person}. Hôm nay còn gửi được cho ${countText(quotaLeft)} người nhận.`,
  switched: (to: 'on' | 'off' | 'paused', hour: number): string =>
    ({
      on: `Đã bật. Mỗi ngày làm việc, khoảng ${hour} giờ, chương trình xem đơn vị nào chưa nộp để nhắc đúng mốc; cứ 5 phút trả lời các đơn vị đã tích nộp.`,
      off: 'Đã tắt nhắc tự động. Đơn vị tích nộp cũng sẽ chưa được trả lời cho đến khi bật lại.',
      paused:
        'Đã tạm dừng: không gửi thư nào. Đơn vị tích nộp vẫn được trả lời. Muốn gửi lại, chọn Bật nhắc tự động.',
    })[to],
  strangers: (isUnitsFile: boolean, accounts: readonly string[]): string =>
    `Tài khoản sau mở được ${isUnitsFile ? 'tệp đơn vị nhập' : 'tệp văn phòng'} mà không có trong Danh sách và Tài khoản văn phòng: ${some(accounts, 10, 'tài khoản')}. Nếu văn phòng không chia sẻ, hãy bỏ ở nút Chia sẻ.`,
  triggersInstalled: 'Đã cài lại lịch chạy tự động cho tài khoản này.',
  failure: (what: string): string =>
    `Google không làm xong việc này. Những gì đã ghi vẫn còn nguyên; xin chờ vài phút rồi làm lại, làm lại không gây trùng.\n\nChi tiết để báo người hỗ trợ: ${what}`,
  /** Adding the service again enables its API; Google refuses a second entry of the same name, so the old one is removed first. */
  serviceOff: (kind: string): string => {
    const name = kind === 'drive' ? 'Drive API' : 'Google Sheets API';
    return `Dịch vụ ${name} chưa bật cho chương trình này, chờ cũng không tự bật. Hãy vào Tiện ích mở rộng › Apps Script, ở mục Dịch vụ gỡ ${kind === 'drive' ? 'Drive' : 'Sheets'} (nếu có), bấm dấu + thêm lại ${name} với mã ${kind === 'drive' ? 'Drive' : 'Sheets'}, lưu, tải lại bảng tính rồi làm lại.`;
  },
  /** `name`: the obligation where there are several, else ''. */
  deadline: (last: Day, timeLeft: string, name: string): string =>
    `${name === '' ? 'Hạn nộp' : `Hạn ${lowerFirst(name)}`}: đến hết ${weekdayText(last)}, ${timeLeft}.`,
  monthlyDeadline: ({ monthlyDay }: ProgressPlan, moved: readonly Day[]): string =>
    `Hạn báo cáo tháng: chậm nhất ngày ${monthlyDay} hằng tháng${moved.length === 0 ? '' : `; vì gặp ngày nghỉ, có tháng hạn sớm hơn: ${moved.map(weekdayText).join('; ')}`}.`,
  remarkOn: (name: string, remark: string): string => `${name}: ${lowerFirst(remark)}`,
  /** Form A's state and the overdue obligations of form B; null for a form that is not in use. */
  unitState: (
    registration: string | null,
    overdue: readonly string[] | null,
    again: readonly string[],
  ): string =>
    [
      registration === null ? '' : `${overdue === null ? '' : 'Đăng ký: '}${registration}`,
      overdue === null
        ? ''
        : overdue.length === 0
          ? 'Không có báo cáo quá hạn'
          : `Quá hạn: ${overdue.join(', ')}`,
      ...again,
    ]
      .filter((part) => part !== '')
      .join('; '),
  unknownState: (codes: readonly string[]): string =>
    `Không đọc được trạng thái hoặc chưa trả lời được đơn vị: ${codes.join(', ')}. Chọn ${CHECK_UP_ENTRY}.`,
  answer: {
    closed: `${OBLIGATION_WORDS.registration} ${CLOSED_FOR_UNITS}`,
    /** Of any form; each finding with its remedy. */
    refused: (findings: readonly string[], at: Moment): string =>
      `${REFUSED} (${momentText(at)}). Xin sửa rồi tích nộp lại:\n${findings.map((finding) => `• ${finding}.`).join('\n')}`,
    unchanged: (receipt: string, hasOtherNote: boolean): string =>
      `Số liệu không đổi so với lần nộp trước; biên nhận ${receipt} vẫn có giá trị.${hasOtherNote ? ` ${NOTE_TAKEN}` : ''}`,
    /** Timeliness is judged by the first submission, which may be days before this one. */
    accepted: (of: { receipt: string; at: Moment; firstAt: Moment; daysLate: number }): string => {
      const timeliness = of.daysLate > 0 ? `chậm ${of.daysLate} ngày` : 'đúng hạn';
      const first = dayOf(of.firstAt);
      return first === dayOf(of.at)
        ? `Đã nhận lúc ${momentText(of.at)}, ${timeliness}. Số biên nhận ${of.receipt}.`
        : `Đã nhận lúc ${momentText(of.at)}. Tính theo ngày nộp lần đầu ${dayText(first)}: ${timeliness}. Số biên nhận ${of.receipt}.`;
    },
    figures: (figures: RegistrationFigures, before: RegistrationFigures | null): string =>
      `${figuresText(figures)}${before === null ? '' : ` (lần trước ${figuresText(before)})`}`,
  },
  /** The log line of an accepted report of any form. */
  acceptedDetail: (of: {
    receipt: string;
    /** '' for a report without figures. */
    figures: string;
    note: string;
    daysLate: number;
    /** Added at the end; '' for none. */
    remarks: readonly string[];
  }): string =>
    [
      of.receipt,
      of.figures,
      of.note.trim() === '' ? '' : `ghi chú: ${quotedNote(of.note)}`,
      submittedText(of.daysLate).toLowerCase(),
      ...of.remarks,
    ]
      .filter((part) => part !== '')
      .join('; '),
  /** Figures, or problem codes, and notes that were changed after they were accepted. */
  changesDetail: (
    changes: readonly { readonly label: string; readonly before: string; readonly after: string }[],
  ): string =>
    changes
      .map(
        ({ label, before, after }) =>
          `${label}: ${shownText(quotedNote(before))} → ${shownText(quotedNote(after))}`,
      )
      .join('; '),
  noticeLine: (notice: string): string => `Lưu ý: ${notice}.`,
  countedFrom: (since: Moment): string => `tính từ lần quét trước, ${momentText(since)}`,
  enteredForUnit: (receivedOn: Day, reason: string, replaced: string): string =>
    `văn phòng nhập thay, nhận ngày ${dayText(receivedOn)}, lý do: ${quotedNote(reason)}${replaced === '' ? '' : `; số có trong trang trước đó: ${quotedNote(replaced)}`}`,
  entryWrong: (problems: readonly { readonly field: string; readonly text: string }[]): string =>
    problems.find(({ field }) => field === '')?.text ??
    `Chưa ghi gì: còn ${problems.length} chỗ cần sửa, nêu ở từng ô.`,
  noteLabel: 'Ghi chú',
  shownFormat: { date: '(ngày tháng)', percent: '(phần trăm)', money: '(tiền)', scientific: '(số mũ)' },
  shownTick: '(ô tích)',
  shownCount: (value: number): string =>
    Number.isInteger(value) && value >= 0 ? countText(value) : String(value).replace('.', ','),
} as const;

const PROBLEM_WORDS: Readonly<Record<CountProblem, string>> = {
  blank: 'chưa nhập',
  formula: 'công thức',
  'not-a-number': 'không phải số',
  negative: 'số âm',
  'too-large': 'quá lớn',
  fraction: 'có phần lẻ',
};

const shownText = (shown: string): string =>
  shown === '' ? '(trống)' : ((PROBLEM_WORDS as Readonly<Record<string, string>>)[shown] ?? shown);

export function noticeText(finding: RegistrationFinding, say: Say): string {
  if (finding.kind === 'rule') return say(RULE_TEXT[finding.rule]);
  return findingText(finding, say);
}
