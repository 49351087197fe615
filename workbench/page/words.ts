const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `yyyy-MM-ddTHH:mm:ss` as `Thứ Hai, 09/01/2023` and `08:30`. */
export function momentWords(moment: string): { readonly day: string; readonly time: string } {
  const [year = '', month = '', date = ''] = moment.slice(0, 10).split('-');
  const weekday = WEEKDAYS[new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay()];
  return { day: `${weekday}, ${date}/${month}/${year}`, time: moment.slice(11, 16) };
}

/** `09/01/2023 08:30`. */
export const shortMoment = (moment: string): string =>
  `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)} ${moment.slice(11, 16)}`;

export const count = (value: number): string => value.toLocaleString('vi-VN');

export const bytes = (value: number): string =>
  value < 1024 ? `${value} B` : `${(value / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} KB`;

export const BUTTON_WORDS = { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không', CLOSE: 'Đóng' } as const;
