import type { Month } from '../../domain/campaign/obligation.ts';

/** What a unit is asked to do, in the pieces between which cells are linked. */
export const viObligations = {
  checking: '- Đơn vị đã tích nộp; chương trình đang kiểm tra, chưa cần làm gì thêm.',
  tick: '- Tích vào ô ',
  stop: '.',
  registration: {
    tickCell: (cell: string): string => `Nộp báo cáo (${cell})`,
    toSubmit: ' để nộp.',
    returned: '- Báo cáo được trả lại để sửa; lý do ghi ở dòng trả lời trên trang của đơn vị.',
    edited: '- Số liệu đã sửa sau khi nộp: kiểm tra lại.',
    fillIn: '- Nhập bốn số ở các ô ',
    orZero: '; không có thì gõ số 0.',
  },
  month: {
    tickCell: (month: Month, cell: string): string => `Nộp của tháng ${month} (${cell})`,
    returned: '- Báo cáo được trả lại để sửa; lý do ghi ở ',
    correction: (cell: string): string => `dòng Đính chính (${cell})`,
    corrected: ', sửa từng số ở đó. Giữ nguyên thì chỉ cần:',
    fillIn: '- Nhập sáu số của tháng ở các ô ',
    orNothing: ', không có thì gõ số 0; hoặc, nếu cả tháng không có gì mới, chỉ tích ô ',
    nothingNew: (cell: string): string => `Không phát sinh (${cell})`,
  },
  own: {
    message: (message: string): string => `- ${message}`,
    fillIn: (columns: number): string => (columns === 1 ? '- Nhập số liệu ở ô ' : '- Nhập số liệu ở các ô '),
    goOn: '- Nhập nốt các mục có dấu ○ ghi ở ô ',
    mend: '- Sửa các mục có dấu ✘ hoặc ⚠ ghi ở ô ',
  },
  completion: {
    missing: (missing: string): string => `- Chỉ tiêu còn thiếu: ${missing}.`,
    enter: '- Có kết quả mới, xin nhập vào tháng tương ứng và nộp.',
    correct: (month: Month): string => `- Có kết quả mới: báo cáo tháng ${month} đã nhận, xin ghi ở `,
    correction: (month: Month, cell: string): string => `dòng Đính chính tháng ${month} (${cell})`,
    closed: (month: Month): string =>
      `- Số liệu đến tháng ${month} đã chốt: có kết quả mới, xin báo văn phòng.`,
  },
  final: {
    first: '- Nộp trước ',
    lastDays: '- Những ngày cuối còn phát sinh thì trước đó ghi ở ',
    month: (month: Month): string => `báo cáo tháng ${month}`,
    tickCell: (cell: string): string => `Nộp của dòng Báo cáo năm (${cell})`,
  },
} as const;
