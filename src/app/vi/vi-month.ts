import { dayOf, type Moment } from '../../domain/calendar/day.ts';
import {
  type Month,
  monthOfObligation,
  type Obligation,
  type Period,
  periodOfOwn,
} from '../../domain/campaign/obligation.ts';
import type { MonthFinding } from '../../domain/form/month-check.ts';
import {
  MONTH_FIELDS,
  type MonthField,
  type MonthFigures,
  OPENING_FIELDS,
  type OpeningField,
} from '../../domain/form/progress.ts';
import type { Verdict } from '../../domain/form/progress-outlook.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import {
  monthCell,
  monthCountCell,
  openingCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import { type NamedForm, obligationText } from '../../words/obligation-words.ts';
import {
  MONTH_FIELD_WORDS,
  MONTH_RULE_TEXT,
  OPENING_FIELD_WORDS,
  VERDICT_WORDS,
} from '../../words/progress-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import {
  COUNT_PROBLEM_TEXT,
  dayText,
  momentText,
  NOTE_FORMULA_TEXT,
  some,
  submittedClause,
} from '../../words/wording.ts';
import { CLOSED_FOR_UNITS, NOTE_TAKEN, PERSONAL_REMEDY, PERSONAL_TEXT, quotedNote } from './vi.ts';

/** Answers about form B; every sentence names the cell and the remedy. */

/** One finding with its remedy, without a full stop. */
export function monthFindingText(finding: MonthFinding, month: Month, say: Say): string {
  const note = a1(monthCell(month, 'note'));
  switch (finding.kind) {
    case 'opening':
      return `Số liệu đầu kỳ, ô ${a1(openingCell(finding.field))} ${COUNT_PROBLEM_TEXT[finding.problem]}`;
    case 'count':
      return finding.problem === 'not-nothing'
        ? `Ô ${a1(monthCountCell(month, finding.field))} lớn hơn 0 mà đã tích Không phát sinh; hãy bỏ tích, hoặc xóa số`
        : `Ô ${a1(monthCountCell(month, finding.field))} ${COUNT_PROBLEM_TEXT[finding.problem]}`;
    case 'note-is-formula':
      return `Ô ${note}: ${NOTE_FORMULA_TEXT}`;
    case 'rule': {
      const text = say(MONTH_RULE_TEXT[finding.rule]);
      if (finding.severity === 'warning') return `${text}: hãy sửa số, hoặc ghi lý do vào ô Ghi chú ${note}`;
      return finding.rule === 'B2' ? `${text}: hãy kiểm tra ${balanceCells(month)}` : text;
    }
    case 'personal':
      return `Ô Ghi chú ${note} có vẻ chứa ${PERSONAL_TEXT[finding.trace]}; ${PERSONAL_REMEDY}`;
  }
}

/** The cells from which the number of candidates is calculated. */
function balanceCells(month: Month): string {
  const cells = (['listed', 'delisted', 'admitted'] as const).map((field) =>
    a1(monthCountCell(month, field)),
  );
  return `các ô ${cells.join(', ')} và số đầu kỳ ở ô ${a1(openingCell('candidates'))}`;
}

const fieldWords = (field: MonthField | OpeningField): string =>
  field in MONTH_FIELD_WORDS
    ? MONTH_FIELD_WORDS[field as MonthField]
    : OPENING_FIELD_WORDS[field as OpeningField];

/** A period within a sentence; one of an own form in quotes, as its title may be any text. */
const periodName = (period: Period, forms: readonly NamedForm[]): string => {
  const month = monthOfObligation(period);
  if (month !== null) return `tháng ${month}`;
  if (periodOfOwn(period) !== null) return `“${obligationText(period, forms)}”`;
  return period === 'final' ? 'cả năm' : 'đăng ký chỉ tiêu';
};

export const viMonth = {
  receiptFor: (obligation: Obligation, year: number, say: Say): string => {
    const month = monthOfObligation(obligation);
    if (month !== null) return `báo cáo tiến độ tháng ${month}/${year}`;
    return obligation === 'final'
      ? `báo cáo năm ${year}`
      : say`đăng ký chỉ tiêu kết nạp đảng viên năm ${year}`;
  },
  periodName,
  closingTitle: (period: Period, year: number, at: Moment): string =>
    period === 'registration'
      ? `Bảng tổng hợp chốt lúc ${at.slice(11, 16)} ngày ${dayText(dayOf(at))}`
      : `Tiến độ ${monthOfObligation(period) === null ? 'cả năm ' : `đến hết tháng ${monthOfObligation(period)}/`}${year}, chốt lúc ${momentText(at)}`,
  verdict: VERDICT_WORDS satisfies Record<Verdict, string>,
  closedReport: (report: {
    name: string;
    closed: number;
    missing: readonly string[];
    leftOut: readonly string[];
    edited: readonly string[];
    returned: readonly string[];
  }): string =>
    `Đã chốt số liệu ${report.name} của ${report.closed} đơn vị và ghi bảng vào Số chốt.${
      report.missing.length === 0
        ? ''
        : ` Chưa nộp: ${report.missing.length} đơn vị (${some(report.missing, 5, 'đơn vị')}).`
    }${
      report.leftOut.length === 0
        ? ''
        : ` Chưa chốt được, không có trong bảng: ${some(report.leftOut, 5, 'đơn vị')}; trang đã mất, bị chèn hoặc xóa hàng, cột, hoặc hỏng công thức. Chọn Tổng hợp › Trợ giúp › Kiểm tra và sửa bảng tính, rồi Chốt số liệu… lần nữa cho các đơn vị này.`
    }${
      report.edited.length === 0
        ? ''
        : ` Sửa sau khi nộp, chưa nộp lại, giữ số đã nộp: ${report.edited.length} đơn vị (${some(report.edited, 5, 'đơn vị')}).`
    }${
      report.returned.length === 0
        ? ''
        : ` Đã trả lại, chưa nộp lại, giữ số đã nộp: ${report.returned.length} đơn vị (${some(report.returned, 5, 'đơn vị')}).`
    }`,
  closed: (period: Period, byOffice: boolean): string =>
    byOffice
      ? `${obligationText(period, [])} đã chốt. Hãy chọn Mở lại, gửi trả… trước.`
      : `${obligationText(period, [])} ${CLOSED_FOR_UNITS}`,
  outside: 'Tháng này không thuộc kỳ báo cáo nên không phải nộp.',
  outsideLife: 'Tháng này ở ngoài thời gian đơn vị báo cáo nên không phải nộp.',
  finalOutsideLife: 'Hạn báo cáo năm ở ngoài thời gian đơn vị báo cáo nên không phải nộp.',
  unchanged: (receipt: string, hasOtherNote: boolean): string =>
    `Số liệu không đổi; biên nhận ${receipt} vẫn có giá trị.${hasOtherNote ? ` ${NOTE_TAKEN}` : ''}`,
  accepted: (of: { what: string; receipt: string; at: Moment; daysLate: number }): string =>
    `Đã nhận báo cáo ${of.what} lúc ${momentText(of.at)}, ${submittedClause(of.daysLate)}. Số biên nhận ${of.receipt}.`,
  /** A finding that was accepted with a reason, worded without the demand for one. */
  noticeOf: (finding: MonthFinding, month: Month, say: Say): string =>
    finding.kind === 'rule' ? say(MONTH_RULE_TEXT[finding.rule]) : monthFindingText(finding, month, say),
  monthFigures: (month: Month, figures: MonthFigures, say: Say): string =>
    `tháng ${month}: ${figuresText(figures, say)}`,
  openingDetail: (figures: Readonly<Record<OpeningField, number>>, say: Say): string =>
    `đầu kỳ: ${OPENING_FIELDS.map((field) => `${say(OPENING_FIELD_WORDS[field]).toLowerCase()} ${figures[field]}`).join(', ')}`,
  finalWhat: (year: number): string => `năm ${year}`,
  finalOpen: (months: readonly string[], at: Moment): string =>
    `Chưa nhận báo cáo năm (${momentText(at)}): ${months.join(', ')} chưa được nhận. Xin nộp đủ các tháng rồi tích lại.`,
  correction: {
    noMonth: `Xin chọn tháng cần đính chính ở ô ${a1(PROGRESS_TAB.correctionMonth)}.`,
    noField: `Xin chọn mục cần đính chính ở ô ${a1(PROGRESS_TAB.correctionField)}, đúng loại số của tháng hoặc đầu kỳ đã chọn.`,
    noReason: `Xin ghi lý do bằng chữ vào ô ${a1(PROGRESS_TAB.correctionReason)}.`,
    notAccepted: (what: string): string =>
      `Số liệu ${what} chưa được nhận, nên xin sửa thẳng vào ô của ${what}; chưa cần đính chính.`,
    badValue: (problem: keyof typeof COUNT_PROBLEM_TEXT): string =>
      `Ô ${a1(PROGRESS_TAB.correctionNew)} ${COUNT_PROBLEM_TEXT[problem]}.`,
    same: (value: number): string => `Số đúng (${value}) bằng số đã nộp, nên không có gì để đính chính.`,
    breaks: (month: Month, text: string): string =>
      `Chưa nhận: với số này, tháng ${month} không còn đúng: ${text}. Xin kiểm tra lại số, hoặc đính chính tháng liên quan trước.`,
    done: (of: {
      what: string;
      field: MonthField | OpeningField;
      from: number;
      to: number;
      receipt: string;
      at: Moment;
      say: Say;
    }): string =>
      `Đã đính chính ${of.what}, mục ${of.say(fieldWords(of.field))}: ${of.from} → ${of.to}, lúc ${momentText(of.at)}. Số biên nhận ${of.receipt}.`,
    detail: (of: {
      what: string;
      field: MonthField | OpeningField;
      from: number;
      to: number;
      receipt: string;
      reason: string;
      say: Say;
    }): string =>
      `${of.receipt}; ${of.what}, ${of.say(fieldWords(of.field))}: ${of.from} → ${of.to}; lý do: ${quotedNote(of.reason)}`,
    opening: 'đầu kỳ',
  },
} as const;

const figuresText = (figures: MonthFigures, say: Say): string =>
  figures.nothingNew
    ? 'không phát sinh'
    : MONTH_FIELDS.map((field) => `${say(MONTH_FIELD_WORDS[field]).toLowerCase()} ${figures[field]}`).join(
        ', ',
      );
