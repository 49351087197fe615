import type { FormProblem } from '../../domain/own-form/form-problem.ts';

import { TOTALS_OF } from '../../domain/own-form/totals-of.ts';
import { KIND_WORDS, RHYTHM_WORDS, ROW_WORDS, STATEMENT_WORDS, TOTAL_WORDS } from '../../words/form-words.ts';
import { DEADLINE_EXAMPLES, PERIOD_NAMES, ROW_EXAMPLES } from './vi-examples.ts';

const tooLong =
  (what: string) =>
  ({ most }: { readonly most: number }) =>
    `${what} dài hơn ${most} ký tự; hãy rút gọn`;

/** What is wrong with a form that could be read, and the remedy. */
const TEXTS: { readonly [K in FormProblem['kind']]: (problem: Extract<FormProblem, { kind: K }>) => string } =
  {
    'title-missing': () => `biểu mẫu chưa có tên; hãy ghi, ví dụ ${ROW_EXAMPLES.title}`,
    'title-too-long': tooLong('tên biểu mẫu'),
    'code-unfit': ({ code }) =>
      `${code === '' ? 'biểu mẫu chưa có mã' : `mã "${code}" không dùng được`}; hãy ghi từ 1 đến 10 chữ cái hoặc chữ số viết liền, bắt đầu bằng chữ cái, ví dụ SH`,
    'code-reserved': ({ code }) =>
      `mã "${code}" dành cho đăng ký chỉ tiêu và tiến độ; hãy chọn mã khác, ví dụ SH`,
    'period-out-of-range': ({ rhythm, most }) =>
      `một năm có ${PERIOD_NAMES[rhythm]} 1 đến ${most}; hãy ghi, ví dụ ${ROW_WORDS.rhythm},${RHYTHM_WORDS[rhythm]},1,${most}`,
    'periods-reversed': ({ first, last }) =>
      `kỳ đầu ${first} đứng sau kỳ cuối ${last}; hãy ghi kỳ đầu trước, ví dụ ${last},${first}`,
    'deadline-unfit': ({ rhythm }) =>
      `hạn này không đi với kỳ "${RHYTHM_WORDS[rhythm]}"; hãy ghi ${DEADLINE_EXAMPLES[rhythm]}`,
    'year-unfit': ({ year }) => `hạn vào năm ${year}; hãy kiểm tra lại năm, ví dụ 16/06/2025`,
    'day-unfit': ({ date }) =>
      `tháng không có ngày ${date}; hãy ghi ngày từ 1 đến 31 (31 là ngày cuối tháng)`,
    'message-too-long': tooLong('lời nhắn'),
    'no-columns': () =>
      'biểu mẫu chưa có cột nào; hãy thêm mỗi cột một dòng, ví dụ 1,Tổng số đảng viên,số,,cộng,x,',
    'too-many-columns': ({ found, most }) =>
      `có ${found} cột, nhiều nhất là ${most}; hãy bỏ bớt hoặc tách thành hai biểu mẫu`,
    'column-twice': ({ number }) => `số ${number} đã dùng cho một cột ở trên; hãy cho cột này số khác`,
    'label-missing': () => 'cột chưa có nhãn; hãy ghi tên cột',
    'label-too-long': tooLong('nhãn'),
    'label-twice': ({ label, other }) =>
      `nhãn "${label}" đã dùng cho cột ${other}; hãy thêm chữ để phân biệt, ví dụ "${label} (trong số mới kết nạp)"`,
    'label-of-note': ({ label }) =>
      `biểu mẫu nào cũng có sẵn ô "${label}"; hãy bỏ cột này, hoặc đặt nhãn khác`,
    'explanation-too-long': tooLong('lời giải thích'),
    'too-few-choices': () =>
      `kiểu ${KIND_WORDS.choice} cần ít nhất hai mục; hãy ghi, ví dụ chọn: Tốt; Khá; Kém`,
    'too-many-choices': ({ most }) => `có nhiều hơn ${most} mục để chọn; hãy bỏ bớt`,
    'choice-twice': ({ choice }) => `mục "${choice}" có hai lần; hãy giữ lại một`,
    'choice-too-long': tooLong('một mục để chọn'),
    'total-unfit': ({ total, figure }) =>
      `kiểu ${KIND_WORDS[figure]} không ${total === 'tally' ? TOTAL_WORDS.tally : `tính "${TOTAL_WORDS[total]}"`} được; hãy ghi ${TOTALS_OF[figure].map((one) => TOTAL_WORDS[one]).join(', ')}`,
    'part-of-itself': () => 'cột là "trong đó" của chính nó; hãy ghi số của cột lớn hơn, hoặc để trống',
    'part-of-nothing': ({ whole }) =>
      `cột là "trong đó" của cột ${whole}, nhưng không có cột ${whole}; hãy ghi số của một cột đang có, hoặc để trống`,
    'part-of-other-kind': ({ whole }) =>
      `chỉ cột số, tiền hoặc tỷ lệ là "trong đó" được của cột cùng kiểu; hãy sửa kiểu của cột này hoặc cột ${whole}, hoặc để trống`,
    'parts-in-circle': ({ numbers }) =>
      `các cột ${numbers.join(', ')} là "trong đó" của nhau thành vòng; hãy để trống ở cột lớn nhất`,
    'too-many-rules': ({ found, most }) => `có ${found} quy tắc, nhiều nhất là ${most}; hãy bỏ bớt`,
    'rule-twice': ({ number }) => `số ${number} đã dùng cho một quy tắc ở trên; hãy cho quy tắc này số khác`,
    'rule-names-nothing': ({ number }) =>
      `quy tắc nói đến cột ${number}, nhưng không có cột ${number}; hãy ghi số của một cột đang có, hoặc "${STATEMENT_WORDS.number} ${number}" nếu là con số ${number}`,
    'rule-over-text': ({ number, label }) =>
      `quy tắc so sánh cột ${number} (${label}), nhưng cột này không phải số; hãy chọn cột số, tiền, tỷ lệ hoặc ngày`,
    'rule-mixes-days': () =>
      'ngày chỉ so sánh được với ngày, không cộng trừ, không tính phần trăm; hãy ghi như 4 >= 3, cả hai là cột ngày',
    'rule-with-itself': () =>
      'quy tắc so sánh một cột với chính nó; hãy ghi cột khác ở một bên, ví dụ 2 <= 1',
    'rule-without-column': () =>
      'quy tắc không nói đến cột nào của kỳ này; hãy ghi ít nhất một cột, ví dụ 1 > 0',
  };

export const meaningText = (problem: FormProblem): string =>
  (TEXTS[problem.kind] as (of: FormProblem) => string)(problem);
