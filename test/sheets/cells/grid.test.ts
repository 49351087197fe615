import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../src/sheets/cells/a1.ts';
import {
  addressesIn,
  contentOf,
  dayAt,
  gridOf,
  momentAt,
  numberAt,
  textAt,
} from '../../../src/sheets/cells/grid.ts';
import type { CellData } from '../../../src/sheets/cells/value.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 200 });

const one = (data: CellData) => gridOf(1, [{ rowData: [{ values: [data] }] }]);
const typed = (value: CellData['userEnteredValue'], format?: string): CellData => ({
  ...(value === undefined ? {} : { userEnteredValue: value, effectiveValue: value }),
  ...(format === undefined ? {} : { userEnteredFormat: { numberFormat: { type: format } } }),
});
const A1 = cell(0, 0);

describe('a grid', () => {
  const grid = gridOf(7, [
    { rowData: [{ values: [typed({ stringValue: 'a' })] }, {}, { values: [{}, typed({ numberValue: 3 })] }] },
    { startRow: 10, startColumn: 4, rowData: [{ values: [typed({ boolValue: true })] }, { values: [{}] }] },
  ]);

  it('places every part where it begins', () => {
    expect(textAt(grid, cell(0, 0))).toBe('a');
    expect(numberAt(grid, cell(2, 1))).toBe(3);
    expect(grid.entered(cell(10, 4))).toEqual({ boolValue: true });
    expect(grid.sheetId).toBe(7);
  });

  it('is blank where nothing was read', () => {
    expect(grid.entered(cell(5, 5))).toEqual({});
    expect(contentOf(grid, cell(99, 0))).toEqual({ kind: 'blank' });
    expect(textAt(grid, cell(99, 0))).toBe('');
    expect(grid.validationType(cell(99, 0))).toBeUndefined();
  });

  it('ends after the last row that holds anything typed, formats aside', () => {
    expect(grid.endRow).toBe(11);
    expect(gridOf(1, []).endRow).toBe(0);
    expect(one({ userEnteredFormat: { numberFormat: { type: 'DATE' } } }).endRow).toBe(0);
    expect(one({ userEnteredValue: {} }).endRow).toBe(0);
  });

  it('tells a cell with a validation', () => {
    const { validationType } = one({ dataValidation: { condition: { type: 'BOOLEAN' } } });
    expect(validationType(A1)).toBe('BOOLEAN');
  });
});

describe('what a person left in a cell', () => {
  it.each<[string, CellData, ReturnType<typeof contentOf>]>([
    ['nothing', {}, { kind: 'blank' }],
    ['a number', typed({ numberValue: 0 }, 'NUMBER'), { kind: 'number', value: 0, formattedAs: null }],
    [
      'a date',
      typed({ numberValue: 44_957 }, 'DATE'),
      { kind: 'number', value: 44_957, formattedAs: 'date' },
    ],
    [
      'a moment',
      typed({ numberValue: 1.5 }, 'DATE_TIME'),
      { kind: 'number', value: 1.5, formattedAs: 'date' },
    ],
    [
      'a date that Google tells only in the effective format',
      {
        userEnteredValue: { numberValue: 45_413 },
        effectiveFormat: { numberFormat: { type: 'DATE' } },
      },
      { kind: 'number', value: 45_413, formattedAs: 'date' },
    ],
    ['300%', typed({ numberValue: 3 }, 'PERCENT'), { kind: 'number', value: 3, formattedAs: 'percent' }],
    [
      '1E3',
      typed({ numberValue: 1000 }, 'SCIENTIFIC'),
      { kind: 'number', value: 1000, formattedAs: 'scientific' },
    ],
    ['a tick', typed({ boolValue: false }), { kind: 'boolean', value: false }],
    ['a text, blanks and all', typed({ stringValue: ' 12 ' }), { kind: 'text', text: ' 12 ' }],
    ['a lone apostrophe', typed({ stringValue: '' }), { kind: 'text', text: '' }],
    [
      'a formula, whatever it gives',
      { userEnteredValue: { formulaValue: '=1+1' }, effectiveValue: { numberValue: 2 } },
      { kind: 'formula', text: '=1+1' },
    ],
  ])('%s', (_, data, wanted) => expect(contentOf(one(data), A1)).toEqual(wanted));
});

describe('what is seen in a cell', () => {
  it.each<[string, CellData, string, number | null]>([
    ['nothing', {}, '', null],
    ['a text, trimmed', typed({ stringValue: ' K01\n' }), 'K01', null],
    ['a text, NFC', typed({ stringValue: 'Đảng'.normalize('NFD') }), 'Đảng', null],
    ['a number', typed({ numberValue: 1234 }), '1234', 1234],
    ['a tick', typed({ boolValue: true }), 'TRUE', null],
    ['no tick', typed({ boolValue: false }), 'FALSE', null],
    [
      "a formula's result",
      { userEnteredValue: { formulaValue: '=1+1' }, effectiveValue: { numberValue: 2 } },
      '2',
      2,
    ],
    ['an error', { effectiveValue: { errorValue: { type: 'REF' } } }, '', null],
  ])('%s', (_, data, text, number) => {
    expect(textAt(one(data), A1)).toBe(text);
    expect(numberAt(one(data), A1)).toBe(number);
  });

  it.each<[string, CellData, string | null]>([
    ['a date', typed({ numberValue: 44_957 }), '2023-01-31'],
    ['a moment', typed({ numberValue: 44_957.75 }), '2023-01-31'],
    ['a day written out', typed({ stringValue: '31/01/2023' }), '2023-01-31'],
    ['a day that is none', typed({ stringValue: '31/02/2023' }), null],
    ['a number that is no date', typed({ numberValue: -1 }), null],
    ['nothing', {}, null],
  ])('the day of %s', (_, data, wanted) => expect(dayAt(one(data), A1)).toBe(wanted));

  it('the moment of a serial to the second, and of nothing else', () => {
    expect(momentAt(one(typed({ numberValue: 44_957.5 })), A1)).toBe('2023-01-31T12:00:00');
    expect(momentAt(one(typed({ stringValue: '31/01/2023 12:00' })), A1)).toBeNull();
  });
});

describe('addresses in a cell', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['none', '', [], []],
    ['separators alone', ' ,;\n ', [], []],
    ['one', 'k01@dukhoi.example', ['k01@dukhoi.example'], []],
    [
      'several, however separated',
      'a@x.vn, b@x.vn;c@x.vn\nd@x.vn e@x.vn',
      ['a@x.vn', 'b@x.vn', 'c@x.vn', 'd@x.vn', 'e@x.vn'],
      [],
    ],
    ['one twice', 'a@x.vn, a@x.vn', ['a@x.vn'], []],
    ['dots, hyphens and a plus', 'a.b-c+d_e@x-y.gov.vn', ['a.b-c+d_e@x-y.gov.vn'], []],
    ['good and bad together', 'a@x.vn, văn thư', ['a@x.vn'], ['văn thư']],
    ['a blank before the at sign', 'chibo1 @x.vn', [], ['chibo1 @x.vn']],
    ['a blank behind it', 'chibo1@ x.vn, b@x.vn', ['b@x.vn'], ['chibo1@ x.vn']],
    ['blanks all over', 'chi bo1 @ x .vn', [], ['chi bo1 @ x .vn']],
    ['a blank before the last dot', 'b@x.vn; chibo1@x .vn', ['b@x.vn'], ['chibo1@x .vn']],
    ['two wrong ones beside each other', 'a@ b@', [], ['a@', 'b@']],
    ['two wrong ones below each other', 'a\nb@', [], ['a', 'b@']],
    ['no domain', 'a@', [], ['a@']],
    ['a domain of one word', 'a@localhost', [], ['a@localhost']],
    ['two at signs', 'a@b@x.vn', [], ['a@b@x.vn']],
    ['a Vietnamese letter', 'đảngủy@x.vn', [], ['đảngủy@x.vn']],
    ['a domain that ends with a hyphen', 'a@x-.vn', [], ['a@x-.vn']],
    ['two dots in the domain', 'a@x..vn', [], ['a@x..vn']],
    ['a name in front', 'Ban <a@x.vn>', ['a@x.vn'], []],
    ['what a mail program copies', '"A, B" <a@x.vn>; mailto:b@x.vn', ['a@x.vn', 'b@x.vn'], []],
    ['signs that no eye sees', '\u200ba@x.vn\u00ad, \ufeffb@x.vn\u2060', ['a@x.vn', 'b@x.vn'], []],
    ['one too long', `${'a'.repeat(250)}@x.vn`, [], [`${'a'.repeat(250)}@x.vn`]],
  ])('%s', (_, text, valid, wrong) => expect(addressesIn(text)).toEqual({ valid, wrong }));

  it('that differ by case alone are one', () => {
    expect(addressesIn('K01@x.vn, k01@X.vn').valid).toHaveLength(1);
  });

  it('are all told, each once, as good or as wrong', () => {
    const words = fc.array(fc.constantFrom('a@x.vn', 'A@X.VN', 'b@x.vn', 'a@', 'xin', '@x.vn'));
    const separators = fc.constantFrom(',', ';', ' ', '\n', ', ');
    fc.assert(
      fc.property(words, separators, (list, separator) => {
        const read = addressesIn(list.join(separator));
        const { valid } = read;
        // Wrong words with blanks between them are told together.
        const wrong = [...new Set(read.wrong.flatMap((text) => text.split(' ')))];
        const lower = (texts: readonly string[]) => texts.map((text) => text.toLowerCase()).sort();
        expect(lower([...valid, ...wrong])).toEqual([...new Set(lower(list))]);
        for (const word of valid) expect(word.toLowerCase()).toMatch(/^[ab]@x\.vn$/);
        for (const word of wrong) expect(['a@', 'xin', '@x.vn']).toContain(word);
      }),
    );
  });
});
