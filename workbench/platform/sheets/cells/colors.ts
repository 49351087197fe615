import { badRequest } from '../service/api-error.ts';
import type { FieldMask } from '../service/field-mask.ts';
import { THEME_COLORS } from './theme.ts';

interface Color {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
  /** Not kept: "the alpha value is ignored", as good as (discovery document). */
  readonly alpha?: number;
}
interface ColorStyle {
  readonly rgbColor?: Color;
  readonly themeColor?: string;
}

/** Fields that hold a colour; each has a second spelling that ends in `Style`. */
const colorFields: ReadonlySet<string> = new Set([
  'backgroundColor',
  'foregroundColor',
  'color',
  'tabColor',
  'headerColor',
  'firstBandColor',
  'secondBandColor',
  'footerColor',
]);

/**
 * A value with each colour in 8 bits and in both spellings, as Google gives back whichever was sent (recorded answers,
 * github burnash/gspread; brucemcpherson/gas-fakes tests). `…Style` wins where both are set (discovery document).
 */
export function withBothColors<T>(value: T): T {
  return spelled(value) as T;
}

function spelled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(spelled);
  const result: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    const name = field.replace(/Style$/, '');
    if (!colorFields.has(name) || inner === undefined) {
      result[field] = spelled(inner);
      continue;
    }
    const given = value as Record<string, unknown>;
    const style = (given[`${name}Style`] ?? { rgbColor: given[name] }) as ColorStyle;
    const rgb = inEightBits(style.themeColor === undefined ? style.rgbColor : THEME_COLORS[style.themeColor]);
    // A style that names no colour takes the colour away.
    if (rgb === undefined) continue;
    result[name] = rgb;
    result[`${name}Style`] =
      style.themeColor === undefined ? { rgbColor: rgb } : { themeColor: style.themeColor };
  }
  return result;
}

/** A mask that names one spelling of a colour names both. */
export function bothColorsMasked(mask: FieldMask): FieldMask {
  if (mask === '*') return mask;
  const both: Record<string, FieldMask> = {};
  for (const [field, inner] of Object.entries(mask)) {
    const name = field.replace(/Style$/, '');
    if (!colorFields.has(name)) both[field] = bothColorsMasked(inner);
    else if (inner === '*') {
      both[name] = '*';
      both[`${name}Style`] = '*';
    } else throw badRequest(`local platform: a mask within the colour ${field} is not emulated`);
  }
  return both;
}

function inEightBits(color: Color | undefined): Color | undefined {
  if (color === undefined) return undefined;
  const { red = 0, green = 0, blue = 0 } = color;
  return { red: channel(red), green: channel(green), blue: channel(blue) };
}

const channels = Array.from({ length: 256 }, (_, bits) => shortFloat(bits / 255));

/** 0.5 is read back as 0.49803922, which is 127 of 255. */
const channel = (share: number): number =>
  channels[Math.max(0, Math.min(255, Math.floor(share * 255 + 1e-4)))] ?? 0;

/** The shortest decimal that names the same 32-bit number. */
function shortFloat(number: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(number.toPrecision(digits));
    if (Math.fround(text) === Math.fround(number)) return text;
  }
  return Number(number.toPrecision(9));
}
