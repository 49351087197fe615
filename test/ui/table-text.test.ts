import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, textOfFile, textOfTable } from '../../src/ui/set-up/table-text.ts';

const tableOf = (text: string) => {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.message);
  return read.table;
};

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

  it('with a quote that never ends is refused by line', () => {
    const read = readTable('Mã\tTên\nK01\t"Chi bộ A\nK02\tB');
    expect(read).toEqual({
      ok: false,
      message: expect.stringMatching(/^Dòng \d+: dấu ngoặc kép không khớp/),
    });
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
      .map((lines) => [lines[0]?.map((_, index) => `Cột ${index}`) ?? [], ...lines]);
    fc.assert(
      fc.property(tables, (table) => {
        expect(tableOf(textOfTable(table))).toEqual(table);
      }),
    );
  });
});

describe("a file's text", () => {
  const file = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'danh-sach.csv');
  it('is read as UTF-8', async () => {
    expect(await textOfFile(file(new TextEncoder().encode('Mã,Tên')))).toBe('Mã,Tên');
  });
  it("is read as UTF-16, Excel's Unicode Text", async () => {
    expect(await textOfFile(file(Buffer.from('\ufeffMã\tTên', 'utf16le')))).toBe('Mã\tTên');
  });
  it.each([
    ['in an old Vietnamese code page', [0x4d, 0xe3, 0x2c]],
    ['that is no text', [0x50, 0x4b, 0x03, 0x04, 0x00]],
  ])('%s is not guessed', async (_, bytes) => {
    expect(await textOfFile(file(Uint8Array.from(bytes)))).toBeNull();
  });
});
