import { setTranslationMethod } from '@odoo/o-spreadsheet';

/** The library's words that can still be seen here. */
const WORDS: Readonly<Record<string, string>> = {
  'Cell content': 'Nội dung ô',
  'Go to a range or named range': 'Đến ô',
  'Invalid sheet': 'Trang không còn',
  Link: 'Liên kết',
  Sum: 'Tổng',
  Copy: 'Sao chép',
  Error: 'Lỗi',
  'Loading...': 'Đang tải…',
  'The current window is too small to display this sheet properly. Consider resizing your browser window or adjusting frozen rows and columns.':
    'Cửa sổ quá nhỏ để hiện trang này; hãy phóng to cửa sổ.',
};

export const translate = (): void =>
  setTranslationMethod(
    (text, ...values) =>
      (WORDS[text] ?? text).replace(/%s/g, () => String((values as unknown[]).shift() ?? '')),
    () => true,
  );
