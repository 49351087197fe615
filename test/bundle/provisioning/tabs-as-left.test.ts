/** Provisioning reads of a tab what tells whether it must be read; the check-up reads every cell. */
import { beforeEach, describe, expect, it } from 'vitest';
import { monthObligation, ownObligation } from '../../../src/domain/campaign/obligation.ts';
import { areaAt, toGridRange } from '../../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, OWNER, officeReady, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';
import { PROGRESS_2023 } from '../support/progress-office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const REPAIR = 'Kiểm tra và sửa bảng tính';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const MOVED = 'Trang sau đã bị chèn hoặc xóa hàng, cột nên chưa sửa được';
const tab = TAB_OF.K01;

const rows = (sheetId: number, startIndex: number, endIndex: number) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});
const typed = (sheetId: number, rowIndex: number, columnIndex: number, userEnteredValue: object) => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue }] }],
    fields: 'userEnteredValue',
  },
});

describe('an office with forms of its own', () => {
  const office = new FormsOffice(['sinh-hoat-chi-bo', 'dang-phi-quy']);
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));

  const callsOf = (label: string) => office.platform.clickMenu(OWNER, label, [{ button: 'OK' }]).calls;
  /** All but the office's tabs. */
  const cells = () => new Map([...office.cells()].filter(([name]) => !name.startsWith('710')));
  const protectionsOf = (sheetId: number) =>
    JSON.stringify(
      office.structure().sheets.find(({ properties }) => properties.sheetId === sheetId)?.protectedRanges,
    );

  it('is provisioned again by three reads that bring little, and checked by reading every cell', () => {
    const [office_, structure, shown, ...more] = callsOf(PROVISION);
    expect(more).toEqual([]);
    expect([office_, structure, shown].map((call) => call?.kind)).toEqual(['read', 'read', 'read']);
    expect(shown?.responseBytes).toBeLessThan(20_000);
    const check = callsOf(REPAIR);
    expect(check.length).toBe(3);
    expect(check[2]?.responseBytes).toBeGreaterThan(500_000);
    expect(Math.max(...check.map(({ responseBytes }) => responseBytes))).toBeLessThan(8_000_000);
  });

  it.each([
    [
      'rows of a block stand elsewhere, as many as before',
      () => {
        const { row } = office.block('SH', 2).area;
        return [
          { insertDimension: { range: rows(tab, row + 1, row + 2) } },
          {
            deleteDimension: {
              range: rows(tab, office.block('SH', 5).area.row + 3, office.block('SH', 5).area.row + 4),
            },
          },
        ];
      },
    ],
    [
      'a block was moved below another',
      () => {
        const { row, rows: height } = office.block('SH', 2).area;
        return [
          {
            moveDimension: {
              source: rows(tab, row, row + height),
              destinationIndex: office.block('SH', 4).area.row,
            },
          },
        ];
      },
    ],
  ])('reads a tab in which %s, and leaves it', (_, requests) => {
    office.batch([{ unmergeCells: { range: { sheetId: tab } } }, ...requests()]);
    const before = cells();
    expect(office.closing(PROVISION)).toContain(MOVED);
    expect(cells()).toEqual(before);
  });

  it('reads a tab whose hidden columns were moved to the right', () => {
    const range = { sheetId: tab, dimension: 'COLUMNS', startIndex: 13, endIndex: 14 };
    office.batch([{ unmergeCells: { range: { sheetId: tab } } }, { insertDimension: { range } }]);
    expect(office.closing(PROVISION)).not.toContain(NOTHING);
  });

  it('reads a tab whose label, mark or name was typed over, and puts it right', () => {
    const { key } = office.block('DP', 3);
    const before = cells();
    office.batch([
      typed(tab, key.row, key.column, { stringValue: 'khác' }),
      typed(TAB_OF.K02, 3, 12, { stringValue: 'khác' }),
      typed(TAB_OF.K03, 4, 12, { boolValue: true }),
      typed(TAB_OF.K03, 8, 0, { stringValue: 'khác' }),
    ]);
    expect(office.closing(PROVISION)).toContain('Đã cập nhật:');
    for (const name of [`${tab}!L${key.row + 1}`, `${TAB_OF.K02}!M4`])
      expect(cells().get(name)).toBe(before.get(name));
    expect(office.closing(PROVISION)).toContain(NOTHING);
    // A standing that somebody typed says nothing of the other cells: the check-up finds them.
    office.closing(REPAIR);
    expect(cells()).toEqual(before);
  });

  it('keeps a closed period closed, opens nothing of another unit, and writes nothing the second time', () => {
    office.until('2025-01-20T09:00');
    office.sweep();
    office.handIn(K01, tab, 'SH', 1, ['10', '9', '15/01/2025', 'Thường lệ', 'Tốt']);
    office.sweep();
    expect(office.close(ownObligation('SH', 1))).toContain('Đã chốt');
    office.closing(PROVISION);
    const closed = [TAB_OF.K01, TAB_OF.K02].map(protectionsOf);
    const { figures } = office.block('SH', 1);
    expect(closed[0]).not.toContain(
      JSON.stringify(toGridRange(tab, areaAt(figures.row, 3, figures.rows, 2))),
    );
    expect(office.closing(PROVISION)).toContain(NOTHING);
    expect(office.closing(REPAIR)).toContain(NOTHING);
    expect([TAB_OF.K01, TAB_OF.K02].map(protectionsOf)).toEqual(closed);
  });

  it('reads a table whose rows were sorted or whose column was moved, and no other table', () => {
    const [own] = office.used;
    const sheetId = own?.sheetId ?? 0;
    const before = cells();
    office.batch([
      {
        sortRange: {
          range: { sheetId, startRowIndex: 6, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 30 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    expect(cells()).not.toEqual(before);
    expect(office.closing(PROVISION)).toContain('Đã cập nhật:');
    expect(cells()).toEqual(before);
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });
});

describe('an office with form B', () => {
  const { office, again } = officeReady({ settings: PROGRESS_2023 });
  beforeEach(again);

  it('keeps accepted and closed months locked when it provisions again', () => {
    office.until('2023-03-20T09:00');
    office.sweep();
    office.close(monthObligation(3));
    const before = office.structure().sheets.map(({ protectedRanges }) => protectedRanges);
    expect(office.closing(PROVISION)).toContain(NOTHING);
    expect(office.structure().sheets.map(({ protectedRanges }) => protectedRanges)).toEqual(before);
    expect(office.closing(REPAIR)).toContain(NOTHING);
  });

  it('leaves to the check-up what was typed over a table’s formula', () => {
    office.batch([typed(SHEET_IDS.progress, 7, 10, { numberValue: 1 })]);
    expect(office.closing(PROVISION)).toContain(NOTHING);
    expect(office.closing(REPAIR)).toContain('Đã cập nhật: Tiến độ');
  });
});
