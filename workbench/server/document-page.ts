import { escape as escapeHtml } from 'html-escaper';
import type { DriveFile } from '../platform/runtime/drive-files.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const QUIET =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">';
const NOTE =
  '<nav style="font:13px Arial,sans-serif;background:#fdecc8;padding:8px 16px">Bản thảo như đã gửi vào Google Drive. Trên Google, tệp này mở ra thành Google Tài liệu, sửa được; khổ giấy và lề theo Google.</nav>';

/** What was saved in Drive, as it was sent there: the conversion itself is Google's and is not played. */
export const documentPage = ({ html, name, word }: DriveFile): string =>
  word === undefined ? htmlPage(html ?? '') : wordPage(name, word);

/** A browser cannot show a Word file: it is handed over as it was sent. */
const wordPage = (name: string, word: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(name)}</title></head><body>${NOTE}<p style="font:14px Arial,sans-serif;margin:24px"><a download="${escapeHtml(name)}.docx" href="data:${WORD};base64,${word}">${escapeHtml(name)}.docx</a></p></body></html>`;

const htmlPage = (html: string): string =>
  html
    .replace('<head>', `<head>${QUIET}`)
    .replace(/<body[^>]*>/, (body) => `${body}${NOTE}<div style="width:165mm;margin:10mm auto">`);
