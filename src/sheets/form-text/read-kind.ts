import type { FigureKind } from '../../domain/own-form/own-form.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import { NO, YES } from '../../words/setting-words.ts';
import { named } from './keys.ts';

const KINDS: Readonly<Record<Exclude<FigureKind['kind'], 'choice'>, readonly string[]>> = {
  count: ['so', 'so luong', 'so nguyen'],
  money: ['tien', 'so tien', 'tien (dong)'],
  rate: ['ty le', 'ti le', 'ty le %', 'ti le %', 'phan tram', '%'],
  day: ['ngay', 'ngay thang'],
  'yes-no': [
    'co/khong',
    'co / khong',
    'co/ khong',
    'co /khong',
    'co khong',
    'co - khong',
    'co-khong',
    'co hoac khong',
    'co, khong',
    'co; khong',
  ],
  text: ['chu', 'van ban'],
};

/** Signs between the texts of a list; the first that is there parts them. */
const BETWEEN = [';', '\n', '|', ',', '/'];

/** The kind of figure that a text names; null for none. */
export function kindIn(typed: string): FigureKind | null {
  const choices = /^\s*ch\u1ecdn\s*[:\uff1a]?([\s\S]*)$/iu.exec(typed.normalize('NFC'))?.[1];
  if (choices !== undefined) {
    const sign = BETWEEN.find((one) => choices.trim().includes(one)) ?? ';';
    return {
      kind: 'choice',
      texts: choices
        .split(sign)
        .map(oneLine)
        .filter((text) => text !== ''),
    };
  }
  const kind = named(typed, KINDS);
  return kind === 'yes-no' ? { kind, texts: [YES, NO] } : kind === null ? null : { kind };
}

export const isKind = (text: string): boolean => kindIn(text) !== null;
