import { patternOf } from '../../platform/sheets/cells/number-format.ts';
import { localeForm } from '../../platform/sheets/engine/formula-locale.ts';
import type { CellFormat } from '../../platform/sheets/service/api.ts';

interface ColorStyle {
  rgbColor?: { red?: number; green?: number; blue?: number };
}

/** `#rrggbb`, null when the resource names no colour. */
export function colorOf(style: ColorStyle | undefined): string | null {
  const rgb = style?.rgbColor;
  if (rgb === undefined) return null;
  const part = (share = 0) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}`;
}

/** The component draws one font; Times is narrower, so its texts are drawn smaller to take the same room. */
const fontSizeOf = (size: number, family: string | undefined): number =>
  family === 'Times New Roman' ? Math.round(size * 0.9) : size;

const WRAPPING: Readonly<Record<string, string>> = { WRAP: 'wrap', CLIP: 'clip', OVERFLOW_CELL: 'overflow' };

/** o-spreadsheet's Style; empty when nothing differs from a plain cell. */
export function styleOf(format: CellFormat, isLink = false): object {
  const text = format.textFormat ?? {};
  const fill = colorOf(format.backgroundColorStyle);
  const color = colorOf(text.foregroundColorStyle);
  const wrapping = WRAPPING[format.wrapStrategy ?? ''];
  return {
    ...(text.bold && { bold: true }),
    ...(text.italic && { italic: true }),
    ...(text.strikethrough && { strikethrough: true }),
    ...((text.underline || isLink) && { underline: true }),
    ...(text.fontSize !== undefined && { fontSize: fontSizeOf(text.fontSize, text.fontFamily) }),
    ...(color !== null ? { textColor: color } : isLink ? { textColor: '#1155cc' } : {}),
    ...(fill !== null && { fillColor: fill }),
    ...(format.horizontalAlignment && { align: format.horizontalAlignment.toLowerCase() }),
    ...(format.verticalAlignment && { verticalAlign: format.verticalAlignment.toLowerCase() }),
    ...(wrapping !== undefined && { wrapping }),
  };
}

const BORDER: Readonly<Record<string, string>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'thin',
};

/** o-spreadsheet's Border; null when no side has one. */
export function borderOf({ borders }: CellFormat): object | null {
  if (borders === undefined) return null;
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const { style, colorStyle } = borders[side] ?? {};
    const drawn = BORDER[style ?? 'NONE'];
    return drawn === undefined ? [] : [[side, { style: drawn, color: colorOf(colorStyle) ?? '#000000' }]];
  });
  return sides.length === 0 ? null : Object.fromEntries(sides);
}

export const numberFormatOf = (format: CellFormat | undefined, locale: string): string | null =>
  patternOf(format, localeForm(locale)) ?? null;
