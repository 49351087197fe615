import { describe, expect, it } from 'vitest';
import type { SpreadsheetResource } from '../../workbench/platform/sheets/service/api.ts';
import { mirrorOf } from '../../workbench/server/view/mirror.ts';

/** 15/03/2024, as a sheet counts days. */
const TODAY = 45_366;

/** A book with one formula in the first cell of each tab; the tabs are numbered from 1. */
const bookOf = (formulas: readonly string[], namedRanges: object[] = []) =>
  ({
    spreadsheetId: 'book',
    properties: { title: 'Sổ', locale: 'vi_VN' },
    namedRanges,
    sheets: formulas.map((formulaValue, index) => ({
      properties: { sheetId: index + 1, title: `Trang ${index + 1}` },
      data: [
        {
          rowData: [
            {
              values: [
                {
                  userEnteredValue: { formulaValue },
                  effectiveValue: { numberValue: 1 },
                  formattedValue: '1',
                },
              ],
            },
          ],
        },
      ],
    })),
  }) as SpreadsheetResource;

describe('the tabs to be read again after an edit', () => {
  it('are the edited one and those whose formulas name another', () => {
    const mirror = mirrorOf(bookOf(['=B1', "='Trang 1'!A1", '=B2', '=SUM(Khác!A:A)']), () => TODAY);
    expect(mirror.tabsAfterWriting([1])).toEqual([1, 2, 4]);
    expect(mirror.tabsAfterWriting([3])).toEqual([2, 3, 4]);
  });

  it('are all of them where a formula may look anywhere', () => {
    expect(mirrorOf(bookOf(['=B1', '=INDIRECT(B1)']), () => TODAY).tabsAfterWriting([1])).toBeNull();
    expect(
      mirrorOf(bookOf(['=B1'], [{ name: 'TEN', namedRangeId: 'x' }]), () => TODAY).tabsAfterWriting([1]),
    ).toBeNull();
  });

  it('leave the others as they were', () => {
    const mirror = mirrorOf(bookOf(['=B1', '=B2']), () => TODAY);
    const [first] = bookOf(['=B1']).sheets ?? [];
    expect(mirror.refreshContents(first === undefined ? [] : [first])).toEqual({ kind: 'same' });
    expect(mirror.view().tabs[1]?.contents.A1?.formula).toBe('=B2');
  });
});

describe('what a page is told of a tab that was written to', () => {
  const [tab = {}] = bookOf(['=B1']).sheets ?? [];
  const mirror = () => mirrorOf(bookOf(['=B1', '=B2']), () => TODAY);
  const told = (sheet: typeof tab) => mirror().refreshTabs({ ...bookOf(['=B1']), sheets: [sheet] });
  const cell = tab.data?.[0]?.rowData?.[0]?.values?.[0];
  const dressed = (more: object) => ({ ...tab, data: [{ rowData: [{ values: [{ ...cell, ...more }] }] }] });

  it('is nothing when nothing differs', () => expect(told(tab)).toEqual({ kind: 'same' }));

  it('are looks and hints of cells, without the rest of the book', () => {
    const change = dressed({ userEnteredFormat: { textFormat: { bold: true } }, note: 'xem' });
    expect(told(change)).toEqual({
      kind: 'contents',
      tabs: [
        {
          gid: 1,
          contents: {},
          looks: { A1: { style: { bold: true }, format: null } },
          hints: { A1: 'xem' },
        },
      ],
    });
  });

  it('are merges, and the contents of their cells again', () => {
    const merge = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
    const wide = {
      ...tab,
      properties: { ...tab.properties, gridProperties: { rowCount: 1, columnCount: 2 } },
    };
    const book = mirrorOf({ ...bookOf([]), sheets: [wide] }, () => TODAY);
    expect(book.refreshTabs({ ...bookOf([]), sheets: [{ ...wide, merges: [merge] }] })).toMatchObject({
      kind: 'contents',
      tabs: [{ contents: { A1: { formula: '=B1' }, B1: null }, merges: { removed: [], added: ['A1:B1'] } }],
    });
  });

  it('is to fetch the book again when anything else differs', () => {
    expect(told({ ...tab, properties: { ...tab.properties, title: 'Khác' } })).toEqual({ kind: 'layout' });
  });
});

it('a condition that asks for the day is told it, and a new day is a new picture', () => {
  const book = bookOf(['=B1']);
  const [tab] = book.sheets ?? [];
  const rule = {
    condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=IF(A1>0;A1<TODAY();FALSE)' }] },
    format: { textFormat: { italic: true } },
  };
  const sheets = [{ ...tab, conditionalFormats: [{ ranges: [{ sheetId: 1 }], booleanRule: rule }] }];
  const ruled = { ...book, sheets } as SpreadsheetResource;
  let today = TODAY;
  const mirror = mirrorOf(ruled, () => today);
  expect(JSON.stringify(mirror.view().tabs[0]?.layout.conditionalFormats)).toContain('A1<45366');
  expect(mirror.refresh(ruled).kind).toBe('same');
  today += 1;
  expect(mirror.refresh(ruled).kind).toBe('layout');
});
