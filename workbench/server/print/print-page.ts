import { escape as escapeHtml } from 'html-escaper';
import type { CellData, CellFormat, SheetResource } from '../../platform/sheets/service/api.ts';
import { borderOf, colorOf } from '../view/styles.ts';
import type { ExportOrder } from './export-order.ts';

const USUAL_ROW = 21;
const USUAL_COLUMN = 100;
const A4 = { width: 8.27, height: 11.69 };
const PIXELS_PER_INCH = 96;

/** Vertical and horizontal extent of a cell, in rows and columns. */
interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** The cells of one area as a page to be printed: as Google's PDF draws them, without the tab's other cells. */
export function printPage(sheet: SheetResource, order: ExportOrder, isSample: boolean): string {
  const { area, margins } = order;
  const widths = lines(area.column, area.columns, (at) => columnWidth(sheet, at));
  const heights = lines(area.row, area.rows, (at) => rowHeight(sheet, at));
  const room = (A4.width - margins.left - margins.right) * PIXELS_PER_INCH;
  const zoom = room / widths.reduce((sum, width) => sum + width, 0);
  const rows = heights.map((height, down) => {
    const row = area.row + down;
    const cells = widths.map((_, along) => drawn(sheet, order, row, area.column + along, heights, zoom));
    return `<tr style="height:${(height ?? USUAL_ROW) * zoom}px">${cells.join('')}</tr>`;
  });
  const title = escapeHtml(sheet.properties?.title ?? '');
  const inches = [margins.top, margins.right, margins.bottom, margins.left]
    .map((one) => `${one}in`)
    .join(' ');
  const banner = isSample ? '<b>DỮ LIỆU MẪU – HƯ CẤU</b>' : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>
@page{size:A4 portrait;margin:${inches}}
*{box-sizing:border-box}
body{margin:0;color:#000;-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{border-collapse:collapse;table-layout:fixed;width:${room}px}
td{padding:0 ${3 * zoom}px;overflow:hidden;white-space:pre}
td>div{overflow:hidden}
td.wrap{white-space:pre-wrap;overflow-wrap:anywhere}
@media screen{body{background:#e8eaed}main{width:${A4.width}in;min-height:${A4.height}in;margin:16px auto;padding:${inches};background:#fff;box-shadow:0 1px 4px #0004}
nav{position:sticky;top:0;display:flex;gap:16px;justify-content:center;align-items:center;padding:8px;background:#fff;font:14px/1.4 Arial,sans-serif;border-bottom:1px solid #dadce0}nav b{color:#8b1a1a}button{font:inherit;padding:6px 16px}}
@media print{nav{display:none}}
</style></head><body><nav>${banner}<span>Bản in của Google được vẽ phỏng theo trên trang diễn tập.</span><button type="button" onclick="print()">In</button></nav>
<main><table><colgroup>${widths.map((width) => `<col style="width:${width * zoom}px">`).join('')}</colgroup>${rows.join('\n')}</table></main></body></html>`;
}

const lines = <T>(start: number, count: number, of: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(start + index));

const hiddenOr = (hidden: boolean | undefined, size: number): number => (hidden === true ? 0 : size);

function columnWidth(sheet: SheetResource, column: number): number {
  const { pixelSize = USUAL_COLUMN, hiddenByUser } = sheet.data?.[0]?.columnMetadata?.[column] ?? {};
  return hiddenOr(hiddenByUser, pixelSize);
}

/** Null for a row nobody sized: it grows with its text. */
function rowHeight(sheet: SheetResource, row: number): number | null {
  const { pixelSize = USUAL_ROW, hiddenByUser } = sheet.data?.[0]?.rowMetadata?.[row] ?? {};
  return pixelSize === USUAL_ROW && hiddenByUser !== true ? null : hiddenOr(hiddenByUser, pixelSize);
}

/** One `td`; empty for a cell that lies under a merged one. */
function drawn(
  sheet: SheetResource,
  { area }: ExportOrder,
  row: number,
  column: number,
  heights: readonly (number | null)[],
  zoom: number,
): string {
  const span = spanAt(sheet, row, column);
  if (span === null) return '';
  const cell = cellAt(sheet, row, column);
  const format = cell.userEnteredFormat ?? {};
  const isMerged = span.rows > 1 || span.columns > 1;
  const own = heights.slice(row - area.row, row - area.row + span.rows);
  // Google fits a row to its text, but not to a merged cell's.
  const grows = !isMerged && own[0] === null;
  const height = own.reduce<number>((sum, one) => sum + (one ?? USUAL_ROW), 0) * zoom;
  const limit = grows ? '' : ` style="max-height:${height}px"`;
  const spans = isMerged ? ` rowspan="${span.rows}" colspan="${span.columns}"` : '';
  const wrap = format.wrapStrategy === 'WRAP' ? ' class="wrap"' : '';
  const text = escapeHtml(cell.formattedValue ?? '');
  return `<td${spans}${wrap} style="${styleText(format, cell, zoom)}"><div${limit}>${text}</div></td>`;
}

const cellAt = (sheet: SheetResource, row: number, column: number): CellData =>
  sheet.data?.[0]?.rowData?.[row]?.values?.[column] ?? {};

function spanAt(sheet: SheetResource, row: number, column: number): Span | null {
  for (const merge of sheet.merges ?? []) {
    const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = merge;
    const isIn =
      row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex;
    if (!isIn) continue;
    if (row !== startRowIndex || column !== startColumnIndex) return null;
    return { rows: endRowIndex - startRowIndex, columns: endColumnIndex - startColumnIndex };
  }
  return { rows: 1, columns: 1 };
}

function styleText(format: CellFormat, cell: CellData, zoom: number): string {
  const {
    bold,
    italic,
    underline,
    fontSize = 10,
    fontFamily = 'Arial',
    foregroundColorStyle,
  } = format.textFormat ?? {};
  const isNumber = cell.effectiveValue?.numberValue !== undefined;
  const align = format.horizontalAlignment?.toLowerCase() ?? (isNumber ? 'right' : 'left');
  const vertical = format.verticalAlignment?.toLowerCase() ?? 'bottom';
  const borders = Object.entries(borderOf(format) ?? {}) as [string, { style: string; color: string }][];
  return [
    `font:${fontSize * zoom}pt/1.2 '${fontFamily.replace(/[^\w ]/g, '')}',serif`,
    ...(bold === true ? ['font-weight:bold'] : []),
    ...(italic === true ? ['font-style:italic'] : []),
    ...(underline === true ? ['text-decoration:underline'] : []),
    `color:${colorOf(foregroundColorStyle) ?? '#000'}`,
    `background:${colorOf(format.backgroundColorStyle) ?? 'none'}`,
    `text-align:${align}`,
    `vertical-align:${vertical}`,
    ...borders.map(
      ([side, { style, color }]) => `border-${side}:${BORDER_WIDTHS[style] ?? '1px solid'} ${color}`,
    ),
  ].join(';');
}

const BORDER_WIDTHS: Readonly<Record<string, string>> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  dashed: '1px dashed',
  dotted: '1px dotted',
};
