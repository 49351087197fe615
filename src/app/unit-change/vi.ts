import type { Day } from '../../domain/calendar/day.ts';
import type { ChangeAmount, TotalLine } from '../../domain/form/change-totals.ts';
import { LOG_ACTIONS } from '../../sheets/records/log-words.ts';
import type { UnitChange } from '../../sheets/units/unit-changes.ts';
import type { Say } from '../../words/vocabulary.ts';
import { AMOUNT_WORDS, countText, dayText, fewText, totalRemark, totalWords } from '../../words/wording.ts';
import type { ChangeRequest } from './change-request.ts';

/** Why a change is not written. */
export type ChangeFault =
  | { readonly kind: 'no-day'; readonly found: string }
  | { readonly kind: 'other-year'; readonly found: string; readonly year: number }
  | { readonly kind: 'no-unit' | 'twice' | 'no-name' | 'no-code' }
  | { readonly kind: 'several-rows'; readonly code: string; readonly rows: readonly number[] }
  | {
      readonly kind: 'more-than-it-has';
      readonly code: string;
      readonly what: ChangeAmount;
      readonly most: number;
    }
  | {
      readonly kind:
        | 'unknown'
        | 'not-a-count'
        | 'no-target'
        | 'nobody-takes'
        | 'code-taken'
        | 'before-it-begins'
        | 'heir-not-there';
      readonly code: string;
    };

const NOTHING = 'Chưa có gì thay đổi.';

function faultText(fault: ChangeFault, say: Say): string {
  switch (fault.kind) {
    case 'no-day':
      return `"${fault.found}" không phải ngày; hãy ghi ngày có thật, ví dụ 30/06/2024.`;
    case 'other-year':
      return `Ngày ${fault.found} không thuộc năm ${fault.year} của tệp này; hãy ghi lại ngày.`;
    case 'no-unit':
      return 'Hãy chọn ít nhất một đơn vị kết thúc.';
    case 'twice':
      return 'Một đơn vị không thể vừa kết thúc vừa nhận, cũng không kết thúc hai lần.';
    case 'no-name':
      return 'Hãy ghi tên đơn vị thành lập.';
    case 'no-code':
      return 'Hãy ghi mã đơn vị; mã chỉ gồm chữ, số, dấu chấm, gạch nối, dài nhất 30 ký tự.';
    case 'several-rows':
      return `Trang Thay đổi đơn vị đã có nhiều dòng về việc này của đơn vị ${fault.code} (dòng ${fault.rows.join(', ')}); hãy sửa ở đó, chỉ để lại một dòng.`;
    case 'more-than-it-has':
      return `${say(AMOUNT_WORDS[fault.what])} chuyển từ đơn vị ${fault.code} nhiều hơn số đơn vị có (${countText(fault.most)}); hãy ghi lại.`;
    case 'unknown':
      return `Không có đơn vị mã "${fault.code}" trong Danh sách.`;
    case 'not-a-count':
      return `Số chuyển của đơn vị ${fault.code} phải là số nguyên từ 0 đến 999.999.`;
    case 'no-target':
      return `Chỉ tiêu giao cho đơn vị ${fault.code} phải là số nguyên từ 0 đến 999.999, hoặc để trống.`;
    case 'nobody-takes':
      return `Chưa chọn đơn vị nhận nên không chuyển được số của đơn vị ${fault.code}; hãy chọn đơn vị nhận hoặc để các số bằng 0.`;
    case 'code-taken':
      return `Mã "${fault.code}" đã là của đơn vị khác; hãy chọn mã khác.`;
    case 'before-it-begins':
      return `Đơn vị ${fault.code} chưa bắt đầu báo cáo vào ngày ấy nên không thể kết thúc; hãy xem lại ngày, hoặc cột Báo cáo từ trong Danh sách.`;
    case 'heir-not-there':
      return `Đơn vị nhận ${fault.code} không hoạt động vào ngày liền sau; hãy chọn đơn vị khác, hoặc xem lại cột Báo cáo từ, Báo cáo đến trong Danh sách.`;
  }
}

const AMOUNTS = Object.keys(AMOUNT_WORDS) as readonly ChangeAmount[];

const amountsText = (moved: Readonly<Record<ChangeAmount, number>>, say: Say): string =>
  AMOUNTS.map((what) => `${say(AMOUNT_WORDS[what]).toLowerCase()} ${countText(moved[what])}`).join(', ');

const rowText = (change: UnitChange, say: Say): string =>
  `ngày ${dayText(change.on)}${change.to === '' ? '' : `, đơn vị nhận ${change.to}`}, ${amountsText(change, say)}`;

export const viUnitChange = {
  title: LOG_ACTIONS.unitsChanged,
  shown: 'Trang Thay đổi đơn vị đã hiện, bên phải trang Nhật ký.',
  fault: (fault: ChangeFault, say: Say): string => `${faultText(fault, say)} ${NOTHING}`,
  saved: (detail: string): string => `Đã ghi thay đổi: ${detail}.`,
  /** The same change was there with other days or amounts: it counts once. */
  corrected: (before: UnitChange | null, after: UnitChange, say: Say): string => {
    const unit = after.from === '' ? after.to : after.from;
    return before === null
      ? `Dòng cũ của ${unit} trong trang Thay đổi đơn vị có ô chưa dùng được, nay đã ghi lại.`
      : `Việc này của ${unit} đã ghi trước đó, nay sửa lại, không cộng thêm: trước là ${rowText(before, say)}; nay là ${rowText(after, say)}.`;
  },
  /** The office's figures before and after; what is another, or waits, is named. */
  totals: (lines: readonly TotalLine[], say: Say): string => {
    const words = (line: TotalLine) => totalWords(line, say);
    const same = lines.filter(({ before, after }) => before === after);
    const other = lines.filter(({ before, after }) => before !== after);
    const left = lines.filter((line) => line.of === 'target' && line.left > 0);
    const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    return [
      ...(same.length === 0
        ? []
        : [
            `Tổng không đổi: ${same.map((line) => `${lower(words(line))} ${countText(line.before)}`).join(', ')}.`,
          ]),
      ...other.map(
        (line) =>
          `${words(line)}: trước ${countText(line.before)}, sau ${countText(line.after)} (${totalRemark(line)}).`,
      ),
      ...left.map((line) => `Chưa giao lại: ${fewText(line.left)} ${lower(words(line))}.`),
    ].join(' ');
  },
  detail: ({ kind, sources, successor, founded, basis }: ChangeRequest, on: Day, say: Say): string => {
    const by = basis.trim() === '' ? '' : `, theo ${basis.trim()}`;
    if (kind === 'found')
      return `thành lập ${founded?.code.trim() ?? ''} ${founded?.name.trim() ?? ''} từ ${dayText(on)}${by}`;
    const parts = sources.map(({ code, moved }) =>
      successor === '' ? code : `${code} (chuyển ${amountsText(moved, say)})`,
    );
    const into = successor === '' ? 'kết thúc' : `nhập vào ${successor}`;
    return `${parts.join('; ')} ${into}, báo cáo đến hết ${dayText(on)}${by}`;
  },
} as const;
