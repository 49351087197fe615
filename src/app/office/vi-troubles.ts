import type { Day } from '../../domain/calendar/day.ts';
import type { OfficePlace } from '../../domain/to-do/to-do.ts';
import { TAB_TITLES } from '../../sheets/cells/registry.ts';
import { CHECK_UP_ENTRY } from '../../words/menu-words.ts';
import { dayText } from '../../words/wording.ts';
import type { Trouble } from './trouble.ts';

const MOST_PLACES = 3;
const MOST_LINES = 30;

/** Words about troubles, for the log, the tables, the screen and the mail. */
export const viTroubles = {
  /** `Danh sách F5`, or `Cấu hình, Năm` where no cell is known. */
  place: ({ tab, cell, label }: OfficePlace): string => {
    const title = TAB_TITLES[tab];
    if (cell !== '') return `${title} ${cell}`;
    return label === '' ? title : `${title}, ${label}`;
  },
  noAddress: (name: string): string =>
    `${name}: chưa có địa chỉ e-mail dùng được trong Danh sách nên chưa gửi được thư; hãy ghi ở cột E-mail nhận nhắc việc.`,
  unknownState: (codes: readonly string[]): string =>
    `Không đọc được trạng thái hoặc chưa trả lời được đơn vị: ${codes.join(', ')}; hãy chọn ${CHECK_UP_ENTRY}.`,
  triggersGone: (account: string): string =>
    `Lịch chạy tự động thuộc tài khoản ${account}, nay không còn trong Tài khoản văn phòng; hãy chọn Bật nhắc tự động bằng một tài khoản văn phòng.`,
  refusedTabs: (count: number): string =>
    `Google không cho ghi vào ${count} trang đơn vị nên chưa trả lời được; các đơn vị khác đã được trả lời. Hãy nhờ chủ tệp chọn ${CHECK_UP_ENTRY}.`,
  lateRun: (day: Day): string =>
    `Lần nhắc việc buổi sáng ${dayText(day)} chưa chạy xong; lần quét sau đó đã làm bù.`,
  paused: 'Đang tạm dừng: không gửi thư nào. Muốn gửi lại, chọn Tổng hợp › Thư › Bật nhắc tự động.',
  refusedNotice: '⚠ Nhắc việc chưa chạy được, chưa gửi thư nào. Xem Nhật ký.',
  /** For the first cell of the tables, which is some 60 letters wide. */
  notice: (troubles: readonly Trouble[]): string => {
    if (troubles.length === 0) return '';
    const places = [
      ...new Set(troubles.flatMap(({ place }) => (place === null ? [] : [viTroubles.place(place)]))),
    ];
    const shown = places.slice(0, MOST_PLACES).join('; ');
    const more = places.length > MOST_PLACES ? '; …' : '';
    return `⚠ ${troubles.length} chỗ cần sửa${shown === '' ? '' : `: ${shown}${more}`}. Xem Nhật ký.`;
  },
  /** For the answer at the screen. */
  answer: (troubles: readonly Trouble[]): string[] =>
    troubles.length === 0
      ? []
      : [
          `Có ${troubles.length} chỗ chưa dùng được${isBlank(troubles) ? ', tạm coi như ô trống' : ''}; các việc khác vẫn làm bình thường:`,
          ...listed(troubles),
        ],
  /** For `Nhật ký`. */
  detail: (troubles: readonly Trouble[]): string => listed(troubles).join(' '),
  mail: {
    subject: (day: Day): string => `Tổng hợp: có việc chưa làm được (${dayText(day)})`,
    lead: (troubles: readonly Trouble[]): string =>
      `Các chỗ sau chưa dùng được${isBlank(troubles) ? ' nên tạm coi như ô trống' : ''}. Mọi việc khác vẫn chạy bình thường:`,
    refusedLead: 'Lần nhắc việc hôm nay chưa chạy được, chưa gửi thư nào:',
    end: 'Sửa xong, không phải làm gì thêm: lần chạy sau tự dùng ô đã sửa. Thư này gửi nhiều nhất mỗi ngày một lần, cho đến khi sửa xong.',
    again: 'Lần gửi trước bị ngắt giữa chừng; thư này có thể đến hai lần.',
  },
  lines: (troubles: readonly Trouble[]): string[] => listed(troubles),
} as const;

/** Where an own form cannot be used, the one before stays in use. */
const isBlank = (troubles: readonly Trouble[]): boolean =>
  troubles.some(({ place }) => place?.tab !== 'forms');

const listed = (troubles: readonly Trouble[]): string[] => [
  ...troubles.slice(0, MOST_LINES).map(({ text }) => `• ${text}`),
  ...(troubles.length > MOST_LINES ? [`• … và ${troubles.length - MOST_LINES} chỗ khác.`] : []),
];
