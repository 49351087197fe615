import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { CellFormat } from '../platform/sheets/service/api.ts';

type ColorStyle = NonNullable<CellFormat['backgroundColorStyle']>;

/** `ffrrggbb`; undefined for a theme colour. */
export function argb(color: ColorStyle | undefined): string | undefined {
  const rgb = color?.rgbColor;
  if (rgb === undefined) return undefined;
  const channel = (part = 0): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `ff${channel(rgb.red)}${channel(rgb.green)}${channel(rgb.blue)}`;
}

const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VERTICAL = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;
const LINES = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
} as const;

const known = <T extends object>(words: T, word: string | undefined): T[keyof T] | undefined =>
  word !== undefined && Object.hasOwn(words, word) ? words[word as keyof T] : undefined;

/** A cell's looks as ExcelJS writes them; what the format does not name is left to the program. */
export function cellStyle(format: CellFormat): Partial<Style> {
  const fill = argb(format.backgroundColorStyle);
  const pattern = format.numberFormat?.pattern;
  return {
    ...(format.textFormat && { font: fontOf(format.textFormat) }),
    ...(fill && { fill: solid(fill) }),
    ...(format.borders && { border: bordersOf(format.borders) }),
    ...(pattern && { numFmt: pattern }),
    alignment: alignmentOf(format),
  };
}

/** A highlight's looks: a rule's fill is its background, where a cell's is its foreground. */
export function highlightStyle(format: CellFormat): Partial<Style> {
  const fill = argb(format.backgroundColorStyle);
  return {
    ...(format.textFormat && { font: fontOf(format.textFormat) }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } } }),
  };
}

const solid = (fill: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: fill } });

function fontOf({
  bold,
  italic,
  underline,
  fontSize,
  fontFamily,
  foregroundColorStyle,
}: NonNullable<CellFormat['textFormat']>): Partial<Font> {
  const color = argb(foregroundColorStyle);
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(fontFamily !== undefined && { name: fontFamily }),
    ...(color !== undefined && { color: { argb: color } }),
  };
}

function alignmentOf({
  horizontalAlignment,
  verticalAlignment,
  wrapStrategy,
}: CellFormat): Partial<Alignment> {
  const horizontal = known(HORIZONTAL, horizontalAlignment);
  const vertical = known(VERTICAL, verticalAlignment);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrapStrategy === 'WRAP' && { wrapText: true }),
  };
}

function bordersOf(borders: NonNullable<CellFormat['borders']>): Partial<Borders> {
  const line = (border: typeof borders.top) => {
    const style = known(LINES, border?.style);
    const color = argb(border?.colorStyle);
    return style && { style, ...(color && { color: { argb: color } }) };
  };
  const { top, bottom, left, right } = {
    top: line(borders.top),
    bottom: line(borders.bottom),
    left: line(borders.left),
    right: line(borders.right),
  };
  return {
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
  };
}
