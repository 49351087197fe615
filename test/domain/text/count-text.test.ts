import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedCell } from '../../../src/domain/text/cell.ts';
import { readCount } from '../../../src/domain/text/count-text.ts';
import { countText } from '../../../src/words/wording.ts';

describe('a number that is typed', () => {
  it.each<[string, number]>([
    ['1200', 1200],
    ['1.200', 1200],
    ['05', 5],
    [' 3 ', 3],
    ['3,0', 3],
    ['1.200,00', 1200],
    ['999.999', 999_999],
    ['\u200b7\u00a0', 7],
    ['0', 0],
  ])('%j is %d', (text, value) => expect(readCount(text)).toEqual({ kind: 'count', value }));

  it.each([
    ['1,000', 'doubtful'],
    ['12,345', 'doubtful'],
    ['1,000,000', 'doubtful'],
    ['1,200.50', 'doubtful'],
    ['1,5', 'fraction'],
    ['0,25', 'fraction'],
    ['-3', 'negative'],
    ['1.000.000', 'too-large'],
    [' - ', 'not-a-number'],
    ['–', 'not-a-number'],
    ['1.2', 'not-a-number'],
    ['1.2000', 'not-a-number'],
    ['1 200', 'not-a-number'],
    ['O', 'not-a-number'],
    ['12 người', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['10%', 'not-a-number'],
    ['', 'blank'],
    ['\u00a0', 'blank'],
  ])('%j is %s', (text, kind) => expect(readCount(text)).toEqual({ kind }));

  it('is what a cell of the sheet would make of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,4}([.,][0-9]{1,3}){0,2}$/), (text) => {
        const read = readCount(text);
        const cell = typedCell(text);
        if (read.kind === 'count')
          expect(cell).toEqual({ kind: 'number', value: read.value, formattedAs: null });
        else if (cell.kind === 'number' && read.kind !== 'doubtful')
          expect(Number.isInteger(cell.value) && cell.value >= 0 && cell.value <= 999_999).toBe(false);
      }),
    );
  });

  it('is read back as it is shown, with and without dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(readCount(countText(value))).toEqual({ kind: 'count', value });
        expect(readCount(String(value))).toEqual({ kind: 'count', value });
      }),
    );
  });
});
