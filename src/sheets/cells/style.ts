type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

/** A cell's format. Properties that are not named stay as they are. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly middle?: boolean;
  readonly wrap?: boolean;
  readonly clip?: boolean;
  readonly border?: string;
  /**
   * `automatic` takes a format away, `count` 1.234, `tenth` 0,3, `date` 30/01/2023, `moment` 30/01/2023 08:05, `percent`
   * 61,9%, `text` kept as typed.
   */
  readonly number?: 'automatic' | 'count' | 'gap' | 'tenth' | 'date' | 'moment' | 'percent' | 'text';
}

/** Patterns are written in US form whatever the locale (docs/platform.md 69). */
const NUMBER_FORMATS = {
  count: { type: 'NUMBER', pattern: '#,##0' },
  gap: { type: 'NUMBER', pattern: '"vượt "#,##0;"thiếu "#,##0;0' },
  tenth: { type: 'NUMBER', pattern: '#,##0.0' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  moment: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' },
  percent: { type: 'PERCENT', pattern: '0.0%' },
  text: { type: 'TEXT', pattern: '@' },
} as const;

const FIELD_OF: Readonly<Record<keyof Style, string>> = {
  bold: 'textFormat.bold',
  italic: 'textFormat.italic',
  underline: 'textFormat.underline',
  size: 'textFormat.fontSize',
  font: 'textFormat.fontFamily',
  color: 'textFormat.foregroundColorStyle',
  fill: 'backgroundColorStyle',
  align: 'horizontalAlignment',
  middle: 'verticalAlignment',
  wrap: 'wrapStrategy',
  clip: 'wrapStrategy',
  border: 'borders',
  number: 'numberFormat',
};

/** The Sheets API's CellFormat, and the field mask that touches nothing else. */
export function toCellFormat(style: Style): { format: CellFormat; fields: string } {
  const format: CellFormat = {};
  const textFormat: GoogleAppsScript.Sheets.Schema.TextFormat = {};
  if (style.bold !== undefined) textFormat.bold = style.bold;
  if (style.italic !== undefined) textFormat.italic = style.italic;
  if (style.underline !== undefined) textFormat.underline = style.underline;
  if (style.size !== undefined) textFormat.fontSize = style.size;
  if (style.font !== undefined) textFormat.fontFamily = style.font;
  if (style.color !== undefined) textFormat.foregroundColorStyle = { rgbColor: rgb(style.color) };
  if (Object.keys(textFormat).length > 0) format.textFormat = textFormat;
  if (style.fill !== undefined) format.backgroundColorStyle = { rgbColor: rgb(style.fill) };
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.middle !== undefined) format.verticalAlignment = style.middle ? 'MIDDLE' : 'BOTTOM';
  if (style.wrap !== undefined) format.wrapStrategy = style.wrap ? 'WRAP' : 'OVERFLOW_CELL';
  if (style.clip !== undefined) format.wrapStrategy = style.clip ? 'CLIP' : 'OVERFLOW_CELL';
  if (style.border !== undefined) {
    const line = { style: 'SOLID', colorStyle: { rgbColor: rgb(style.border) } };
    format.borders = { top: line, bottom: line, left: line, right: line };
  }
  if (style.number !== undefined && style.number !== 'automatic')
    format.numberFormat = { ...NUMBER_FORMATS[style.number] };
  const fields = (Object.keys(style) as (keyof Style)[]).map((key) => `userEnteredFormat.${FIELD_OF[key]}`);
  return { format, fields: [...new Set(fields)].join(',') };
}

/** `#rrggbb` as the Sheets API's colour, 0…1 each. */
export function rgb(hex: string): { red: number; green: number; blue: number } {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: channel(1), green: channel(3), blue: channel(5) };
}

/** The workbook's few colours, named by meaning. */
export const COLORS = {
  title: '#8b1a1a',
  onTitle: '#ffffff',
  /** Tabs of the official tables and of the guide. */
  official: '#1a5e8b',
  /** A cell that is no input for the present, and the printed form's lines. */
  paper: '#ffffff',
  ink: '#000000',
  link: '#1155cc',
  header: '#f3e3c3',
  input: '#fff8d6',
  inputBorder: '#c58b00',
  quiet: '#5f6368',
  line: '#9aa0a6',
  faintLine: '#dadce0',
  panel: '#f5f6f7',
  good: '#e2f0e3',
  goodText: '#1e5c2a',
  warn: '#fdecc8',
  warnText: '#7a4b00',
  bad: '#fbdedb',
  badText: '#9b1c12',
  retired: '#bdc1c6',
  typed: '#70757a',
} as const;
