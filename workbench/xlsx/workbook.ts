import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import type { CellData, SheetResource, SpreadsheetResource } from '../platform/sheets/service/api.ts';
import { type TabNames, xlsxFormula } from './formula.ts';
import { areaName, highlight, validation } from './rules.ts';
import { argb, cellStyle } from './style.ts';
import { tabNames } from './tab-names.ts';

/** Pixels of Google's page to Excel's units: a column's in widths of a digit, a row's in points. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** A spreadsheet as an .xlsx; formulas without results, so that the program that opens it calculates them itself. */
export async function xlsxOf(book: SpreadsheetResource): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties = { fullCalcOnLoad: true };
  const sheets = book.sheets ?? [];
  const titleOf = ({ properties }: SheetResource): string => properties?.title ?? '';
  const names = tabNames(sheets.map(titleOf));
  for (const sheet of sheets) addTab(workbook, sheet, names.get(titleOf(sheet)) ?? titleOf(sheet), names);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addTab(workbook: ExcelJS.Workbook, sheet: SheetResource, name: string, names: TabNames): void {
  const { gridProperties = {}, hidden = false, tabColorStyle } = sheet.properties ?? {};
  const color = argb(tabColorStyle);
  const { frozenRowCount: ySplit = 0, frozenColumnCount: xSplit = 0 } = gridProperties;
  const showGridLines = gridProperties.hideGridlines !== true;
  const tab = workbook.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    properties: color === undefined ? {} : { tabColor: { argb: color } },
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [
      ySplit + xSplit > 0
        ? { state: 'frozen', ySplit, xSplit, showGridLines }
        : { state: 'normal', showGridLines },
    ],
  });
  const [data = {}] = sheet.data ?? [];
  layOut(tab, data);
  data.rowData?.forEach(({ values = [] }, row) => {
    values.forEach((cell, column) => {
      fill(tab.getCell(row + 1, column + 1), cell, names);
    });
  });
  for (const range of sheet.merges ?? []) tab.mergeCells(areaName(range));
  sheet.conditionalFormats?.forEach((rule, index) => {
    const options = highlight(rule, index + 1, names);
    if (options !== undefined) tab.addConditionalFormatting(options);
  });
}

function layOut(
  tab: Worksheet,
  { columnMetadata, rowMetadata }: NonNullable<SheetResource['data']>[number],
): void {
  columnMetadata?.forEach(({ pixelSize, hiddenByUser }, index) => {
    const column = tab.getColumn(index + 1);
    if (pixelSize !== undefined) column.width = pixelSize / DIGIT_PIXELS;
    if (hiddenByUser === true) column.hidden = true;
  });
  rowMetadata?.forEach(({ pixelSize, hiddenByUser }, index) => {
    // 21 pixels is Google's own height: such rows grow with their text.
    if (pixelSize !== undefined && pixelSize !== 21)
      tab.getRow(index + 1).height = pixelSize * POINTS_PER_PIXEL;
    if (hiddenByUser === true) tab.getRow(index + 1).hidden = true;
  });
}

function fill(
  to: Cell,
  { userEnteredValue, userEnteredFormat, dataValidation }: CellData,
  names: TabNames,
): void {
  if (userEnteredFormat !== undefined) to.style = cellStyle(userEnteredFormat);
  const { formulaValue, numberValue, stringValue, boolValue } = userEnteredValue ?? {};
  if (formulaValue !== undefined) to.value = { formula: xlsxFormula(formulaValue, names), date1904: false };
  else to.value = numberValue ?? stringValue ?? boolValue ?? null;
  const rule = dataValidation === undefined ? undefined : validation(dataValidation, names);
  if (rule !== undefined) to.dataValidation = rule;
}
