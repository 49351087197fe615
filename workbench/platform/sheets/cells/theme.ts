import type { CellFormat, SpreadsheetProperties } from '../service/api.ts';

type Theme = NonNullable<SpreadsheetProperties['spreadsheetTheme']>;
type ColorType = NonNullable<NonNullable<Theme['themeColors']>[number]['colorType']>;

const rgb = (red: number, green: number, blue: number) => ({ red, green, blue });
const white = rgb(1, 1, 1);
const black = rgb(0, 0, 0);

/** The colours of a new file's theme (recorded answers, github burnash/gspread, tests/cassettes). */
export const THEME_COLORS: Readonly<Record<string, ReturnType<typeof rgb>>> = {
  TEXT: black,
  BACKGROUND: white,
  ACCENT1: rgb(0.25882354, 0.52156866, 0.95686275),
  ACCENT2: rgb(0.91764706, 0.2627451, 0.20784314),
  ACCENT3: rgb(0.9843137, 0.7372549, 0.015686275),
  ACCENT4: rgb(0.20392157, 0.65882355, 0.3254902),
  ACCENT5: rgb(1, 0.42745098, 0.003921569),
  ACCENT6: rgb(0.27450982, 0.7411765, 0.7764706),
  LINK: rgb(0.06666667, 0.33333334, 0.8),
};

export const SPREADSHEET_THEME: Theme = {
  primaryFontFamily: 'Arial',
  themeColors: Object.entries(THEME_COLORS).map(([colorType, rgbColor]) => ({
    colorType: colorType as ColorType,
    color: { rgbColor },
  })),
};

/** What a cell without a format looks like (same recordings). */
export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: white,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: black,
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: black },
  },
  backgroundColorStyle: { rgbColor: white },
};
