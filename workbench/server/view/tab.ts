import type {
  CellData,
  CellFormat,
  DataValidationRule,
  SheetResource,
} from '../../platform/sheets/service/api.ts';
import type { Content, Contents, TabView } from '../../protocol.ts';
import { figuresOf } from './charts.ts';
import { contentOf } from './contents.ts';
import { conditionalFormats, validationRules } from './rules.ts';
import { borderOf, colorOf, numberFormatOf, styleOf } from './styles.ts';
import type { Tables } from './tables.ts';
import { cellName, zoneName } from './zones.ts';

/** Google's height of a row nobody set; o-spreadsheet then fits the row to its text, as Google's page does. */
const USUAL_ROW = 21;

/** One tab of the resource for the page. */
export function tabView(sheet: SheetResource, locale: string, tables: Tables, today: number): TabView {
  const properties = sheet.properties ?? {};
  const grid = properties.gridProperties ?? {};
  const styles: Record<string, number> = {};
  const formats: Record<string, number> = {};
  const borders: Record<string, number> = {};
  const hints: Record<string, string> = {};
  const ruled: { name: string; rule: DataValidationRule }[] = [];
  const contents: Record<string, Content> = {};
  const inLowMerge = lowMerges(sheet);
  forEachCell(sheet, (cell, row, column) => {
    const name = cellName(row, column);
    const format = cell.userEnteredFormat ?? {};
    const style = styleOf(inLowMerge.has(name) ? unwrapped(format) : format, cell.hyperlink !== undefined);
    if (Object.keys(style).length > 0) styles[name] = tables.styles.add(style);
    const pattern = numberFormatOf(format, locale);
    // Text is guarded by its content; the engine would show the guard in a text format.
    if (pattern !== null && pattern !== '@') formats[name] = tables.formats.add(pattern);
    const border = borderOf(format);
    if (border !== null) borders[name] = tables.borders.add(border);
    if (cell.dataValidation !== undefined) ruled.push({ name, rule: cell.dataValidation });
    const hint = [cell.note, cell.dataValidation?.inputMessage].filter(Boolean).join('\n');
    if (hint !== '') hints[name] = hint;
    const content = contentOf(cell);
    if (content !== null) contents[name] = content;
  });
  return {
    gid: properties.sheetId ?? 0,
    title: properties.title ?? '',
    color: colorOf(properties.tabColorStyle),
    hidden: properties.hidden === true,
    contents,
    hints,
    layout: {
      colNumber: grid.columnCount ?? 1,
      rowNumber: grid.rowCount ?? 1,
      styles,
      formats,
      borders,
      merges: (sheet.merges ?? []).map((range) => zoneName(range, sheet)),
      cols: sizes(sheet.data?.[0]?.columnMetadata, null),
      rows: sizes(sheet.data?.[0]?.rowMetadata, USUAL_ROW),
      conditionalFormats: conditionalFormats(sheet, today),
      dataValidationRules: validationRules(ruled),
      figures: figuresOf(sheet),
      areGridLinesVisible: grid.hideGridlines !== true,
      panes: { xSplit: grid.frozenColumnCount ?? 0, ySplit: grid.frozenRowCount ?? 0 },
    },
  };
}

/** Only the contents, from a resource read with values alone. */
export function contentsOf(sheet: SheetResource): Contents {
  const contents: Record<string, Content> = {};
  forEachCell(sheet, (cell, row, column) => {
    const content = contentOf(cell);
    if (content !== null) contents[cellName(row, column)] = content;
  });
  return contents;
}

function forEachCell(sheet: SheetResource, see: (cell: CellData, row: number, column: number) => void): void {
  for (const { startRow = 0, startColumn = 0, rowData = [] } of sheet.data ?? []) {
    rowData.forEach(({ values = [] }, row) => {
      values.forEach((cell, column) => {
        see(cell, startRow + row, startColumn + column);
      });
    });
  }
}

/** Merged cells in rows nobody sized: Google does not fit a row to them, o-spreadsheet would, as if they were one column wide. */
function lowMerges(sheet: SheetResource): ReadonlySet<string> {
  const rows = sheet.data?.[0]?.rowMetadata ?? [];
  return new Set(
    (sheet.merges ?? [])
      .filter(({ startRowIndex = 0 }) => rows[startRowIndex]?.pixelSize === USUAL_ROW)
      .map(({ startRowIndex = 0, startColumnIndex = 0 }) => cellName(startRowIndex, startColumnIndex)),
  );
}

const unwrapped = ({ wrapStrategy: _, ...format }: CellFormat): CellFormat => format;

function sizes(
  metadata: readonly { pixelSize?: number; hiddenByUser?: boolean }[] | undefined,
  usual: number | null,
): Record<number, { size?: number; isHidden?: boolean }> {
  const found: Record<number, { size?: number; isHidden?: boolean }> = {};
  (metadata ?? []).forEach(({ pixelSize, hiddenByUser }, index) => {
    const size = pixelSize === undefined || pixelSize === usual ? {} : { size: pixelSize };
    const hidden = hiddenByUser === true ? { isHidden: true } : {};
    const header = { ...size, ...hidden };
    if (Object.keys(header).length > 0) found[index] = header;
  });
  return found;
}
