import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, textOfTable } from '../../../src/sheets/unit-list/table-text.ts';
import { fileText } from '../../../src/ui/common/file-text.ts';

const tableOf = (text: string) => readTable(text).table;

describe('a list as text', () => {
  it.each([
    [
      'tabs, as Excel and Google copy',
      'Mã\tTên\nK01\tChi bộ A, B',
      [
        ['Mã', 'Tên'],
        ['K01', 'Chi bộ A, B'],
      ],
    ],
    [
      'commas of a CSV file',
      'Mã,Tên\nK01,"Chi bộ A, B"',
      [
        ['Mã', 'Tên'],
        ['K01', 'Chi bộ A, B'],
      ],
    ],
    [
      'semicolons, as Excel writes in Vietnam',
      'Mã;Tên\r\nK01;A, B',
      [
        ['Mã', 'Tên'],
        ['K01', 'A, B'],
      ],
    ],
    [
      'a column name with commas',
      '"Số CBCC, VC, NLĐ";Tên\n7;A',
      [
        ['Số CBCC, VC, NLĐ', 'Tên'],
        ['7', 'A'],
      ],
    ],
    [
      'the mark of UTF-8 before it',
      '\ufeffMã\tTên\nK01\tA',
      [
        ['Mã', 'Tên'],
        ['K01', 'A'],
      ],
    ],
    [
      'a cell of two lines',
      'Mã\tTên\nK01\t"Chi bộ\nBáo ""Lâm Đồng"""',
      [
        ['Mã', 'Tên'],
        ['K01', 'Chi bộ\nBáo "Lâm Đồng"'],
      ],
    ],
    [
      'quotes that Google does not double',
      'Mã\tTên\nK01\tBáo "Lâm Đồng"',
      [
        ['Mã', 'Tên'],
        ['K01', 'Báo "Lâm Đồng"'],
      ],
    ],
    ['blank lines, which count', 'Mã\tTên\n\nK01\tA', [['Mã', 'Tên'], [''], ['K01', 'A']]],
  ])('is read with %s', (_, text, table) => expect(tableOf(text)).toEqual(table));

  it('with a quote that never ends is read all the same, and says where', () => {
    expect(readTable('Mã\tTên\nK01\t"Chi bộ A\nK02\tB')).toEqual({
      table: [
        ['Mã', 'Tên'],
        ['K01', '"Chi bộ A'],
        ['K02', 'B'],
      ],
      openQuote: 3,
    });
  });

  it.each([
    ['the line that tells Excel the sign', 'sep=;\r\nMã;Tên\r\nK01;A, B'],
    [
      'title lines above, with more commas than the table has',
      'Kèm theo, công văn, số 40\n\nMã;Tên\nK01;A, B',
    ],
  ])('is cut by the sign of the table with %s', (_, text) => {
    expect(tableOf(text).at(-1)).toEqual(['K01', 'A, B']);
  });

  it('of one column keeps the commas of names', () => {
    expect(tableOf('Tên đơn vị\nBan A, B\nBan C, D\nBan E')).toEqual([
      ['Tên đơn vị'],
      ['Ban A, B'],
      ['Ban C, D'],
      ['Ban E'],
    ]);
  });

  it('comes back as it was from what a table is written to', () => {
    const cell = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\0]/g, '').trim());
    const tables = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // Blank rows below a table are not part of it.
      .map((lines) => [
        lines[0]?.map((_, index) => `Cột ${index}`) ?? [],
        ...lines.map((line) => [`x${line[0]}`, ...line.slice(1)]),
      ]);
    fc.assert(
      fc.property(tables, (table) => {
        expect(tableOf(textOfTable(table))).toEqual(table);
      }),
    );
  });
});

describe('line ends', () => {
  const LIST = ['TT,Tên chi bộ', '1,Chi bộ A', '2,Chi bộ B', '3,Chi bộ C'];
  const table = LIST.map((line) => line.split(','));
  const ENDS = ['\n', '\r\n', '\r'];

  it('of every kind, mixed in one text, part the rows', () => {
    for (const a of ENDS)
      for (const b of ENDS)
        for (const c of ENDS)
          expect(tableOf(`${LIST[0]}${a}${LIST[1]}${b}${LIST[2]}${c}${LIST[3]}`)).toEqual(table);
  });

  it.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('of a text that has no other: %j', (end) => {
    expect(tableOf(LIST.join(end))).toEqual(table);
  });

  it('within a quoted cell are one line end', () => {
    expect(tableOf('TT,Tên\r\n1,"Chi bộ\r\nA"\r2,B')).toEqual([
      ['TT', 'Tên'],
      ['1', 'Chi bộ\nA'],
      ['2', 'B'],
    ]);
  });
});

describe('the line sep=', () => {
  const table = [
    ['Mã', 'Tên chi bộ'],
    ['A1', 'Chi bộ A'],
  ];
  it.each([
    ['sep=;\nMã;Tên chi bộ\nA1;Chi bộ A', 'names the sign'],
    ['sep=\\t\nMã\tTên chi bộ\nA1\tChi bộ A', 'names it in letters'],
    ['sep=;\nMã\tTên chi bộ\nA1\tChi bộ A', 'names one that the rows do not use'],
    ['sep=;\nMã,Tên chi bộ\nA1,Chi bộ A', 'names one that the rows do not use'],
    ['sep=:\nMã:Tên chi bộ\nA1:Chi bộ A', 'names one that nobody else uses'],
  ])('%j %s', (text) => {
    expect(tableOf(text)).toEqual(table);
  });
});

describe("a file's text", () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Mã,Tên')],
    ["UTF-16, Excel's Unicode Text", Buffer.from('\ufeffMã,Tên', 'utf16le')],
    ['UTF-16 without its mark', Buffer.from('Mã,Tên', 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from('\ufeffMã,Tên', 'utf16le').swap16()],
  ])('is read as %s', (_, bytes) => {
    expect(fileText(Uint8Array.from(bytes))).toBe('Mã,Tên');
  });
  it.each([
    ['in an old Vietnamese code page', [0x4d, 0xe3, 0x2c]],
    ['that is no text', [0x50, 0x4b, 0x03, 0x04, 0x00]],
  ])('%s is not guessed', (_, bytes) => {
    expect(fileText(Uint8Array.from(bytes))).toBeNull();
  });
});
