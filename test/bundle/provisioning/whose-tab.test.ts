import { beforeEach, describe, expect, it } from 'vitest';
import type { AllocationStart } from '../../../src/app/allocation/allocation.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { writtenColumn } from '../../../src/sheets/units/units-tab.ts';
import {
  K01,
  K02,
  Office,
  OWNER,
  officeReady,
  PROGRESS_2024,
  TAB_OF,
  UNITS_2023,
} from '../support/office.ts';

/** Whose row, tab, report, mail and receipt it is after people changed the list: product decisions, played in the bundle. */

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const CHECK = 'Kiểm tra và sửa bảng tính';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const K03 = 'k03@donvi.example';

const { office, again } = officeReady();
beforeEach(again);

/** A row of `Tổng hợp`, by its place: name, four figures, state. */
const board = (row: number) => office.row(SHEET_IDS.summary, row, 'BCDEFH');
const total = (units = 3) => office.row(SHEET_IDS.summary, 7 + units, 'CDEF');
const titles = () => new Map(office.tabs().map(({ sheetId, title }) => [sheetId, title]));

function everybodyReports(): void {
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
  office.submit(K02, TAB_OF.K02, ['10', '20', '3', '1']);
  office.submit(K03, TAB_OF.K03, ['5', '9', '1', '0']);
}

const SUM = ['87', '117', '8', '3'];

describe('every figure stands once, under its unit, at the first run', () => {
  beforeEach(everybodyReports);

  it('when codes alone were exchanged: tabs stay with names and accounts', () => {
    office.typeUnit(1, { code: 'K02' });
    office.typeUnit(2, { code: 'K01' });
    const said = office.closing(PROVISION);
    expect(said).toContain("Đã đổi mã: Đảng bộ D'Ran (K01 → K02); Chi bộ Sở Công Thương (K02 → K01).");
    expect(total()).toEqual(SUM);
    expect(board(7).slice(0, 2)).toEqual(["Đảng bộ D'Ran", '72']);
    expect(board(8).slice(0, 2)).toEqual(['Chi bộ Sở Công Thương', '10']);
    expect(office.type(K01, TAB_OF.K01, 'B9', '73')).toEqual({ accepted: true });
    expect(office.closing(PROVISION)).toContain(NOTHING);
    expect(office.closing(CHECK)).toContain(NOTHING);
  });

  it('when codes and addresses were put right against the names: tabs go with them', () => {
    office.typeUnit(1, { code: 'K02', emails: K02 });
    office.typeUnit(2, { code: 'K01', emails: K01 });
    office.closing(PROVISION);
    expect(total()).toEqual(SUM);
    expect(board(7).slice(0, 2)).toEqual(["Đảng bộ D'Ran", '10']);
    expect(board(8).slice(0, 2)).toEqual(['Chi bộ Sở Công Thương', '72']);
    expect(titles().get(TAB_OF.K01)).toBe('Chi bộ Sở Công Thương');
    expect(titles().get(TAB_OF.K02)).toBe("Đảng bộ D'Ran");
    expect(office.shown(TAB_OF.K02, 'A9')).toBe("Đảng bộ D'Ran");
    expect(office.type(K01, TAB_OF.K01, 'B9', '72')).toEqual({ accepted: true });
    expect(office.type(K01, TAB_OF.K02, 'B9', '72').accepted).toBe(false);
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('when names were exchanged: tabs stay with codes and accounts', () => {
    office.typeUnit(1, { name: 'Chi bộ Sở Công Thương' });
    office.typeUnit(2, { name: "Đảng bộ D'Ran" });
    office.closing(PROVISION);
    expect(total()).toEqual(SUM);
    expect(board(7).slice(0, 2)).toEqual(['Chi bộ Sở Công Thương', '72']);
    expect(titles().get(TAB_OF.K01)).toBe('Chi bộ Sở Công Thương');
    expect(titles().get(TAB_OF.K02)).toBe("Đảng bộ D'Ran");
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('when the office’s columns were sorted and the hidden ones were not', () => {
    office.typeUnit(1, { code: 'K03', name: 'Chi bộ Báo Lâm Đồng', emails: K03 });
    office.typeUnit(3, { code: 'K01', name: "Đảng bộ D'Ran", emails: K01 });
    office.closing(PROVISION);
    expect(total()).toEqual(SUM);
    expect(board(7).slice(0, 2)).toEqual(['Chi bộ Báo Lâm Đồng', '5']);
    expect(board(9).slice(0, 2)).toEqual(["Đảng bộ D'Ran", '72']);
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('when the hidden numbers were wiped out', () => {
    const range = {
      sheetId: SHEET_IDS.units,
      startRowIndex: 3,
      endRowIndex: 6,
      startColumnIndex: writtenColumn('unitId'),
      endColumnIndex: writtenColumn('unitId') + 1,
    };
    office.batch([{ updateCells: { range, fields: 'userEnteredValue' } }], office.officeBook);
    const before = office.tabs().length;
    office.closing(PROVISION);
    expect(total()).toEqual(SUM);
    expect(office.tabs()).toHaveLength(before);
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });
});

describe('three rows of which the codes and addresses were turned', () => {
  beforeEach(() => {
    office.click('Bật nhắc tự động');
    // Only the unit of K01 reports.
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.typeUnit(1, { code: 'K02', emails: K02 });
    office.typeUnit(2, { code: 'K03', emails: K03 });
    office.typeUnit(3, { code: 'K01', emails: K01 });
  });

  it.each([
    ['provisioned', true],
    ['not provisioned yet', false],
  ])('%s: who owes is reminded, who reported is not', (_, isProvisioned) => {
    if (isProvisioned) office.closing(PROVISION);
    const mailed = office.morning('2023-01-16').mails.flatMap(({ to }) => to);
    expect(mailed).toContain(K02);
    expect(mailed).toContain(K03);
    expect(mailed).not.toContain(K01);
  });
});

describe('twelve units coded 1 to 12, one of them recoded', () => {
  const twelve = new Office();

  it('no figure that a unit typed is taken for a code', () => {
    const units = Array.from({ length: 12 }, (_, index) => [
      String(index + 1),
      `Chi bộ số ${index + 1}`,
      `u${index + 1}@donvi.example`,
    ]);
    twelve.setUp({ units: [['Mã', 'Tên', 'E-mail nhận nhắc việc'], ...units] });
    twelve.provision();
    const [first, last] = [730_001, 730_012];
    twelve.submit('u1@donvi.example', first, ['12', '15', '3', '1']);
    twelve.submit('u12@donvi.example', last, ['30', '70', '8', '5']);
    twelve.typeUnit(1, { code: '01' });
    expect(twelve.closing(PROVISION)).toContain('Đã đổi mã: Chi bộ số 1 (1 → 01).');
    expect(twelve.row(SHEET_IDS.summary, 7, 'BCDEF')).toEqual(['Chi bộ số 1', '12', '15', '3', '1']);
    expect(twelve.row(SHEET_IDS.summary, 18, 'BCDEF')).toEqual(['Chi bộ số 12', '30', '70', '8', '5']);
    expect(twelve.shown(last, 'I13')).toBe('ĐK2023-12-1');
    expect(twelve.type('u12@donvi.example', last, 'B9', '31')).toEqual({ accepted: true });
    expect(twelve.type('u12@donvi.example', first, 'B9', '31').accepted).toBe(false);
    expect(
      twelve
        .log()
        .map(([, , , detail]) => detail)
        .join(),
    ).toContain('Chi bộ số 1 (1 → 01)');
    expect(twelve.submit('u1@donvi.example', first, ['11'])).toContain('ĐK2023-01-2');
  });
});

describe('a row written over with another unit', () => {
  const NEW = { code: 'M01', name: 'Chi bộ Mới', emails: 'moi@donvi.example' };
  beforeEach(everybodyReports);

  it('is a new unit: the old one’s report is kept, locked, and nobody’s', () => {
    office.typeUnit(1, NEW);
    const said = office.closing(PROVISION);
    expect(said).toContain('Đã tạo 1 trang đơn vị.');
    expect(said).toContain("đã được khóa, số liệu vẫn giữ: Đảng bộ D'Ran.");
    expect(board(7)).toEqual(['Chi bộ Mới', '', '', '', '', 'Chưa nhập']);
    expect(total()).toEqual(['15', '29', '4', '1']);
    expect(office.row(TAB_OF.K01, 9, 'BCDE')).toEqual(['72', '88', '4', '2']);
    expect(office.shown(TAB_OF.K01, 'I13')).toBe('ĐK2023-K01-1');
  });

  it('with the old code: receipts of the two are never the same', () => {
    office.typeUnit(1, { name: NEW.name, emails: NEW.emails });
    // One mark and its own number: the office may well have put right the other two.
    office.closing(PROVISION);
    expect(board(7).slice(0, 2)).toEqual(['Chi bộ Mới', '72']);
    office.typeUnit(1, { code: 'M01', name: 'Chi bộ Khác', emails: 'khac@donvi.example' });
    office.closing(PROVISION);
    office.typeUnit(4, { code: 'K01', name: 'Chi bộ Khác nữa', emails: K01 });
    office.closing(PROVISION);
    const made = office.tabs().at(-1)?.sheetId ?? 0;
    expect(office.submit(K01, made, ['1', '2', '0', '0'])).toContain('ĐK2023-K01/2-1');
  });

  it('and written back gets its tab again', () => {
    office.typeUnit(1, NEW);
    office.closing(PROVISION);
    office.typeUnit(4, { code: 'K01', name: "Đảng bộ D'Ran", emails: K01 });
    office.closing(PROVISION);
    expect(board(10).slice(0, 2)).toEqual(["Đảng bộ D'Ran", '72']);
    expect(total(4)).toEqual(SUM);
  });
});

it('a title that a person’s own tab has is no hindrance, and two tabs may exchange theirs', () => {
  office.batch([{ addSheet: { properties: { title: 'Chi bộ Mới' } } }]);
  office.typeUnit(1, { name: 'Chi bộ Mới' });
  office.typeUnit(2, { name: "Đảng bộ D'Ran" });
  office.closing(PROVISION);
  expect(titles().get(TAB_OF.K01)).toBe('Chi bộ Mới (K01)');
  expect(titles().get(TAB_OF.K02)).toBe("Đảng bộ D'Ran");
  expect(office.closing(PROVISION)).toContain(NOTHING);
});

it('what a unit typed is never taken for a label that was moved', () => {
  office.fill(K01, TAB_OF.K01, [], 'K09');
  office.typeUnit(1, { code: 'K09' });
  expect(office.closing(PROVISION)).not.toContain('đã bị chèn hoặc xóa hàng');
  expect(office.shown(TAB_OF.K01, 'L1')).toBe('K09');
});

it.each([
  ['registration', {}],
  ['progress', { settings: { ...PROGRESS_2024, forms: 'Cả hai' } }],
] as const)('all units ended: totals of %s are 0, and nothing is broken', (_, request) => {
  const ended = officeReady(request, '2024-03-28T09:00').office;
  for (const nth of [1, 2, 3]) ended.typeUnit(nth, { lifeUntil: '05/01/2023' });
  ended.closing(PROVISION);
  expect(ended.row(SHEET_IDS.summary, 10, 'BCDEF')).toEqual(['TỔNG CỘNG', '0', '0', '0', '0']);
  expect(ended.row(SHEET_IDS.summary, 4, 'B')).toEqual(['0']);
  expect(ended.shown(SHEET_IDS.summary, 'D4')).toBe('0');
  const seen = JSON.stringify(
    ended
      .resource()
      .sheets.filter(({ properties: { sheetId } }) => sheetId < 730_000)
      .map(({ data }) => data),
  );
  expect(seen).not.toMatch(/errorValue|#REF!/);
  expect(ended.closing(PROVISION)).toContain(NOTHING);
});

describe('what was written before', () => {
  const preview = (kind: string) => office.dialog('documentPreview', OWNER, { kind, unitCode: '' });

  it('a frozen table is compared by unit: exchanged codes are no correction', () => {
    everybodyReports();
    office.close();
    office.typeUnit(1, { code: 'K02' });
    office.typeUnit(2, { code: 'K01' });
    office.closing(PROVISION);
    expect(preview('correction').message).toContain('không có số nào thay đổi');
  });

  it('an invitation counts for the unit it went to, not for its code', () => {
    office.send('invite');
    office.typeUnit(1, { code: 'K02' });
    office.typeUnit(2, { code: 'M01', name: 'Chi bộ Mới', emails: 'moi@donvi.example' });
    office.typeUnit(4, { code: 'K01', name: 'Chi bộ Khác', emails: 'khac@donvi.example' });
    office.closing(PROVISION);
    expect(office.preview('invite').mails.map(({ name }) => name)).toEqual(['Chi bộ Mới', 'Chi bộ Khác']);
  });
});

describe('receipts', () => {
  it('are not numbered again when a tab was deleted and made anew, and are mailed', () => {
    office.typeSetting('sendsReceipts', 'Có');
    office.closing(PROVISION);
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.batch([{ deleteSheet: { sheetId: TAB_OF.K01 } }]);
    office.closing(PROVISION);
    const made = office.tabs().find(({ title }) => title === "Đảng bộ D'Ran")?.sheetId ?? 0;
    expect(office.submit(K01, made, ['71', '88', '4', '2'])).toContain('ĐK2023-K01/2-1');
    expect(office.platform.outbox.filter(({ to }) => to.includes(K01))).toHaveLength(2);
  });

  it('of exchanged codes are different, and each goes to its unit', () => {
    everybodyReports();
    office.typeUnit(1, { code: 'K02' });
    office.typeUnit(2, { code: 'K01' });
    office.closing(PROVISION);
    expect(office.submit(K01, TAB_OF.K01, ['73'])).toContain('ĐK2023-K02/2-2');
    expect(office.submit(K02, TAB_OF.K02, ['11'])).toContain('ĐK2023-K01/2-2');
  });
});

describe('before the list was provisioned', () => {
  it('the office is told to do that, not to undo anything', () => {
    everybodyReports();
    office.typeUnit(1, { code: 'K02' });
    office.typeUnit(2, { code: 'K01' });
    for (const said of [
      office.enter('K01', '09/01/2023', 'giấy'),
      office.close(),
      office.reopen('K01', 'sai'),
    ]) {
      expect(said).toContain('Tạo / cập nhật trang đơn vị');
      expect(said).not.toContain('Ctrl+Z');
    }
  });

  it('columns sorted in part make no hindrance where two of three still agree', () => {
    office.typeUnit(1, { name: 'Chi bộ Báo Lâm Đồng' });
    office.typeUnit(3, { name: "Đảng bộ D'Ran" });
    expect(
      office.enter('K01', '09/01/2023', 'giấy', {
        figures: { members: '1', staff: '2', trained: '0', target: '0' },
      }),
    ).toContain('ĐK2023-K01-1');
  });
});

it('rows that nothing tells apart are refused by name, and nothing is written', () => {
  office.typeUnit(1, { code: 'X1' });
  const [first = []] = UNITS_2023.slice(1);
  office.typeUnit(4, { code: 'X2', name: first[1] ?? '', emails: K01 });
  const ids = {
    sheetId: SHEET_IDS.units,
    startRowIndex: 3,
    endRowIndex: 7,
    startColumnIndex: writtenColumn('unitId'),
    endColumnIndex: writtenColumn('unitId') + 1,
  };
  office.batch([{ updateCells: { range: ids, fields: 'userEnteredValue' } }], office.officeBook);
  const before = office.everything();
  const said = office.closing(PROVISION);
  expect(said).toContain('Danh sách, dòng 4');
  expect(said).toContain('Danh sách, dòng 7');
  expect(said).toContain('Chưa có gì thay đổi.');
  expect(office.everything()).toBe(before);
});

it('a record that somebody deleted is missed by name, and no tab is made in its place', () => {
  const row = { sheetId: SHEET_IDS.records, startRowIndex: 3, endRowIndex: 4 };
  office.batch([{ updateCells: { range: row, fields: 'userEnteredValue' } }], office.officeBook);
  expect(office.closing(PROVISION)).toContain("Trang ẩn Sổ đơn vị không còn dòng của: Đảng bộ D'Ran.");
});

it('targets are split by the figures of the unit, whatever its code is now', () => {
  everybodyReports();
  office.typeUnit(1, { code: 'K02' });
  office.typeUnit(2, { code: 'K01' });
  const { start } = office.dialog<{ start: AllocationStart }>('allocationStart', OWNER) as {
    start: AllocationStart;
  };
  expect(start.units.map(({ code, weights }) => [code, weights.members])).toEqual([
    ['K02', 72],
    ['K01', 10],
    ['K03', 5],
  ]);
});
