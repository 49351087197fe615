import { describe, expect, it } from 'vitest';
import { oneLine, visibleText } from '../../../src/domain/text/plain-text.ts';

describe('signs that are not drawn', () => {
  it.each([
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u180e',
    '\u200b',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2060',
    '\u2064',
    '\u2066',
    '\u2069',
    '\u3164',
    '\ufe0f',
    '\ufeff',
    '\u{e0001}',
    '\0',
    '\u0007',
    '\u001f',
    '\u007f',
    '\u0099',
  ])('are dropped: %j', (sign) => {
    expect(visibleText(`${sign}A${sign}1${sign}`)).toBe('A1');
  });

  it.each(['\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', ' ', '\u00a0', '\u3000'])(
    'are no blanks and line ends: %j',
    (sign) => {
      expect(visibleText(`A${sign}1`)).toBe(`A${sign}1`);
    },
  );

  it('leave what is drawn as it is', () => {
    const text = 'Chi bộ Ủy ban Mặt trận Tổ quốc, 100%: “Đường 3/2” – số 5';
    expect(oneLine(text.normalize('NFD'))).toBe(text);
  });
});
