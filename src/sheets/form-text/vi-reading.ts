import type { FormChangeProblem } from '../../domain/own-form/form-change.ts';
import {
  COLUMN_HEADINGS,
  RHYTHM_WORDS,
  ROW_WORDS,
  RULE_HEADINGS,
  SEVERITY_WORDS,
  STATEMENT_WORDS,
  TOTAL_WORDS,
} from '../../words/form-words.ts';
import { CHECK_UP_ENTRY } from '../../words/menu-words.ts';
import type { TextProblem } from './text-problem.ts';
import { ANY_DEADLINE, KIND_EXAMPLES, listed, PERIOD_NAMES, ROW_EXAMPLES } from './vi-examples.ts';

const { before, deviates, number, when } = STATEMENT_WORDS;

/** A cell that holds none of some words. */
const noneOf =
  (missing: string, unknown: string, words: string) =>
  ({ found }: { readonly found: string }) =>
    `${found === '' ? missing : `${unknown} "${found}"`}; hãy ghi một trong: ${words}`;

/** What was changed by hand in a form that stands on units' tabs. */
const CHANGES: Readonly<Record<FormChangeProblem['kind'], string>> = {
  'code-changed': 'không đổi được mã',
  'periods-changed': 'không đổi được kỳ',
  'column-added': 'không thêm được cột',
  'column-removed': 'không bỏ được cột',
  'column-moved': 'không đổi chỗ được các cột',
  'kind-changed': 'không đổi được kiểu của cột',
};

function remedyOf(change: FormChangeProblem, was: string): string {
  if (change.kind === 'column-added') return 'hãy bỏ dòng này, hoặc lập biểu mẫu mới';
  if (change.kind === 'column-moved') return `hãy xếp lại: ${was}`;
  return `hãy ghi lại dòng: ${was}`;
}

/** What is wrong with a text that could not be read, and the remedy. */
const TEXTS: { readonly [K in TextProblem['kind']]: (problem: Extract<TextProblem, { kind: K }>) => string } =
  {
    'old-letters': () => 'chữ ở bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển sang Unicode rồi thử lại',
    'open-quote': () => 'dấu ngoặc kép mở mà không đóng; hãy đóng ở cuối ô, hoặc bỏ dấu này',
    'code-changed': ({ found, code }) =>
      `mã "${found}" khác mã đang dùng; hãy ghi lại ${code}, hoặc lập biểu mẫu mới`,
    'form-twice': ({ code, line }) =>
      `biểu mẫu mã ${code} đã có ở dòng ${line}; hãy bỏ các dòng này, hoặc ghi mã khác`,
    'form-fixed': ({ change, was }) => `${CHANGES[change.kind]}; ${remedyOf(change, was)}`,
    'form-gone': ({ code }) =>
      `biểu mẫu ${code} không còn ở đây mà vẫn đang dùng; ${CHECK_UP_ENTRY} sẽ ghi lại; muốn thôi dùng, hãy chọn Ngừng dùng ở Biểu mẫu…`,
    'tab-gone': () =>
      `trang này đã bị xóa; ${CHECK_UP_ENTRY} sẽ lập lại với các biểu mẫu đã có trên trang đơn vị; biểu mẫu lưu sau đó thì lấy ở Tệp › Nhật ký phiên bản`,
    'too-many-in-use': ({ most }) =>
      `một tệp có nhiều nhất ${most} biểu mẫu đang dùng; hãy bỏ bớt, hoặc ngừng dùng biểu mẫu khác`,
    'row-stray': ({ found }) =>
      `"${found}" không thuộc biểu mẫu nào; hãy bỏ dòng này, hoặc chuyển xuống dưới dòng ${ROW_WORDS.title}`,
    'row-missing': ({ row }) =>
      row === 'deadline'
        ? `kỳ báo cáo chưa có hạn; hãy thêm dòng ${ROW_WORDS.deadline}, ví dụ ${ROW_EXAMPLES.deadline}`
        : `thiếu dòng ${ROW_WORDS[row]}; hãy thêm, ví dụ ${ROW_EXAMPLES[row]}`,
    'row-twice': ({ row }) => `dòng ${ROW_WORDS[row]} đã có ở trên; hãy giữ lại một dòng`,
    'row-unknown': ({ found }) =>
      `không hiểu dòng "${found}"; mỗi dòng bắt đầu bằng ${listed(ROW_WORDS)}, hoặc số của cột, của quy tắc; hãy sửa hoặc bỏ dòng này`,
    'heading-missing': ({ heading }) =>
      `dòng tiêu đề thiếu ô ${{ ...COLUMN_HEADINGS, ...RULE_HEADINGS }[heading]}; hãy ghi đủ: ${heading in COLUMN_HEADINGS ? ROW_EXAMPLES.columns : ROW_EXAMPLES.rules}`,
    'heading-twice': ({ found }) => `tiêu đề "${found}" có hai lần; hãy giữ lại một`,
    'heading-unknown': ({ found }) =>
      `không có tiêu đề "${found}"; hãy ghi như mẫu: ${ROW_EXAMPLES.columns} (các cột), ${ROW_EXAMPLES.rules} (các quy tắc)`,
    'cell-too-many': ({ found }) =>
      `thừa ô "${found}"; nếu chữ có dấu phẩy, hãy đặt cả ô trong dấu ngoặc kép`,
    'not-a-number': ({ found }) =>
      `${found === '' ? 'ô đầu chưa có số thứ tự' : `"${found}" không phải số thứ tự`}; hãy ghi 1, 2, 3…`,
    'not-a-kind': noneOf('cột chưa có kiểu', 'không có kiểu', KIND_EXAMPLES),
    'not-a-total': noneOf('', 'không có cách tính tổng', listed(TOTAL_WORDS)),
    'not-a-mark': ({ found }) =>
      `"${found}" không phải dấu bắt buộc; hãy ghi x, hoặc để trống nếu không bắt buộc`,
    'not-a-part': ({ found }) =>
      `ô ${COLUMN_HEADINGS.partOf} phải là số của một cột, ví dụ 1, hoặc để trống; đang ghi "${found}"`,
    'not-a-rhythm': noneOf('chưa ghi kỳ báo cáo', 'không có kỳ', listed(RHYTHM_WORDS)),
    'not-periods': ({ rhythm, most }) =>
      `chưa rõ ${PERIOD_NAMES[rhythm]} đầu và ${PERIOD_NAMES[rhythm]} cuối; hãy ghi, ví dụ ${ROW_WORDS.rhythm},${RHYTHM_WORDS[rhythm]},1,${most}`,
    'not-a-deadline': ({ found }) =>
      `${found === '' ? 'kỳ báo cáo chưa có hạn' : `không hiểu hạn "${found}"`}; hãy ghi như: ${ANY_DEADLINE}`,
    'no-such-day': ({ found }) => `hạn "${found}" có ngày không có trong lịch; hãy ghi lại, ví dụ 16/06/2025`,
    'day-without-year': ({ found }) =>
      `hạn "${found}" chưa ghi đủ năm; hãy ghi ngày/tháng/năm, ví dụ 16/06/2025`,
    'before-day-of-month': ({ date }) =>
      date > 1
        ? `hạn của từng kỳ được ghi bằng "chậm nhất ngày"; hãy ghi "chậm nhất ngày ${date - 1}" thay cho "trước ngày ${date}"`
        : 'hạn của từng kỳ được ghi bằng "chậm nhất ngày"; thay cho "trước ngày 1", hãy ghi "chậm nhất ngày 31" của tháng liền trước',
    'no-milestones': () =>
      'chưa có mốc nhắc; hãy ghi số ngày làm việc trước (-) hoặc sau (+) ngày cuối, ví dụ "-2, 0, +2"',
    'not-a-milestone': ({ found }) =>
      `"${found}" không phải mốc nhắc; hãy ghi số ngày làm việc từ -60 đến +60, ví dụ "-2, 0, +2"`,
    'milestone-twice': ({ offset }) => `mốc nhắc ${offset} có hai lần; hãy giữ lại một`,
    'not-a-severity': noneOf('quy tắc chưa có mức', 'không có mức', listed(SEVERITY_WORDS)),
    'statement-missing': () => 'quy tắc chưa có nội dung; hãy ghi, ví dụ 2 <= 1',
    'statement-unreadable': ({ found }) =>
      `không hiểu quy tắc "${found}"; hãy ghi như: 2 <= 1; 2 = 3 + 4; 1 <= ${number} 500; 3 >= 80% 1; 5 ${when} 4 > 0; 1 >= ${before} 1; 1 ${deviates} <= 30% ${before} 1`,
    'relation-unknown': ({ found }) => `không có phép so sánh "${found}"; hãy dùng <, <=, =, >= hoặc >`,
    'share-of-nothing': () =>
      `phần trăm phải là của một cột, ví dụ 80% 1; để so với một con số, hãy ghi, ví dụ ${number} 80`,
    'decimals-too-many': ({ found }) =>
      `"${found}" có nhiều hơn một chữ số lẻ; hãy ghi nhiều nhất một, ví dụ 12,5`,
    'number-bare': ({ found }) => `không có cột "${found}"; nếu là con số, hãy ghi ${number} ${found}`,
    'number-too-large': ({ found }) => `"${found}" không phải số dùng được; hãy ghi như 500, 1.000 hoặc 12,5`,
  };

export const readingText = (problem: TextProblem): string =>
  (TEXTS[problem.kind] as (of: TextProblem) => string)(problem);
