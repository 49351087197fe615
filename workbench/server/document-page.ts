import type { DriveFile } from '../platform/runtime/drive-files.ts';

const QUIET =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">';
const NOTE =
  '<nav style="font:13px Arial,sans-serif;background:#fdecc8;padding:8px 16px">Bản thảo như đã gửi vào Google Drive. Trên Google, tệp này mở ra thành Google Tài liệu, sửa được; khổ giấy và lề theo Google.</nav>';

/** What was saved in Drive, as it was sent there: the conversion itself is Google's and is not played. */
export const documentPage = ({ html }: DriveFile): string =>
  html
    .replace('<head>', `<head>${QUIET}`)
    .replace(/<body[^>]*>/, (body) => `${body}${NOTE}<div style="width:165mm;margin:10mm auto">`);
