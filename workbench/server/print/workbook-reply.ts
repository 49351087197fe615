import type { Platform } from '../../platform/platform.ts';
import type { SpreadsheetResource } from '../../platform/sheets/service/api.ts';
import { xlsxOf } from '../../xlsx/workbook.ts';
import type { Reply } from '../http.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Google's `export?format=xlsx`: the whole file as an Excel workbook. */
export function workbookReply({ spreadsheets }: Platform, bookId: string): Reply {
  if (!spreadsheets.exists(bookId)) return { status: 404, text: 'Không có tệp này.' };
  const book = spreadsheets.resource(bookId) as SpreadsheetResource;
  return {
    stream: (response) => {
      xlsxOf(book).then(
        (file) => {
          const name = encodeURIComponent(`${spreadsheets.title(bookId)}.xlsx`);
          response.writeHead(200, {
            'content-type': XLSX,
            'content-disposition': `attachment; filename*=UTF-8''${name}`,
          });
          response.end(Buffer.from(file));
        },
        (error: unknown) => {
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
          response.end(String(error));
        },
      );
    },
  };
}
