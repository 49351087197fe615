import { oneLine } from './plain-text.ts';

/**
 * A number as a person types it in a dialog, a pasted list or a setting, read as a sheet of Vietnam reads a cell:
 * `1.200` is 1200, `3,0` is 3, `1,5` is a fraction. `doubtful`: a comma before exactly three digits is a thousand to those
 * who learnt on English Excel and a fraction to the sheet, so the person is asked. What is not clear is never guessed.
 */
export type CountReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'doubtful' | 'fraction' | 'negative' | 'too-large' | 'not-a-number' };

export function readCount(text: string): CountReading {
  const typed = oneLine(text);
  if (typed === '') return { kind: 'blank' };
  if (/^-\s?\d/.test(typed)) {
    const amount = readCount(typed.slice(1));
    if (amount.kind !== 'count') return { kind: 'not-a-number' };
    return amount.value === 0 ? amount : { kind: 'negative' };
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(typed)) return { kind: 'doubtful' };
  const found = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(typed);
  if (found === null) return { kind: 'not-a-number' };
  const [, whole = '', decimals = ''] = found;
  if (/[1-9]/.test(decimals)) return { kind: 'fraction' };
  const value = Number(whole.replaceAll('.', ''));
  return value > LARGEST_COUNT ? { kind: 'too-large' } : { kind: 'count', value };
}

/** The largest count a form takes (docs/product.md 5). */
export const LARGEST_COUNT = 999_999;
