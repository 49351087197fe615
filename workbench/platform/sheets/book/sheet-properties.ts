import type { SheetProperties } from '../service/api.ts';
import type { Book, Sheet } from './book.ts';

/** A tab's SheetProperties as responses show them. */
export function sheetResourceProperties(book: Book, sheet: Sheet): SheetProperties {
  const index = book.sheets.findIndex(({ id }) => id === sheet.id);
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index,
    ...(sheet.isChartSheet ? { sheetType: 'OBJECT' } : { sheetType: 'GRID', gridProperties: sheet.grid }),
    ...sheet.other,
  };
}
