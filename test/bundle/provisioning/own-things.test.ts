/** Charts, notes, filters, groups and looks that people made themselves: no repair touches them. */
import { describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { OWNER, officeReady, TAB_OF } from '../support/office.ts';
import { OFFICE_TABS_OWN, ownThings, ownThingsOf } from '../support/own-things.ts';

const CHECK = 'Kiểm tra và sửa bảng tính';

describe.each([
  ['one file', false],
  ['two files', true],
])('what people made themselves, in %s', (_, twoFiles) => {
  const { office, again } = officeReady({ twoFiles });

  it.each([
    ['a heading is broken', () => office.type(OWNER, TAB_OF.K01, 'A8', 'phá')],
    ['a formula is broken', () => office.type(OWNER, TAB_OF.K01, 'I3', 'phá')],
    ['the inputs lost their rules', () => office.batch([withoutRules(TAB_OF.K01)])],
    ['a unit’s figure was dragged onto a heading', () => office.batch([dragged(TAB_OF.K01)])],
  ])('stays as it is when %s and the check-up repairs it', (_name, harm) => {
    again();
    office.batch(ownThings(TAB_OF.K01));
    office.batch(ownThings(SHEET_IDS.summary));
    office.batch(ownThings(SHEET_IDS.units), office.officeBook);
    const before = [TAB_OF.K01, SHEET_IDS.summary].map((tab) => ownThingsOf(office, tab));
    const list = ownThingsOf(office, SHEET_IDS.units, office.officeBook);
    expect(before.flatMap((one) => Object.values(one))).not.toContain(undefined);
    harm();
    for (const __ of [1, 2]) office.platform.clickMenu(OWNER, CHECK, [{ button: 'OK' }]);
    expect([TAB_OF.K01, SHEET_IDS.summary].map((tab) => ownThingsOf(office, tab))).toEqual(before);
    expect(ownThingsOf(office, SHEET_IDS.units, office.officeBook)).toEqual(list);
  });

  it('are no reason to repair anything', () => {
    again();
    office.batch(ownThings(TAB_OF.K01));
    office.batch(ownThings(SHEET_IDS.summary));
    office.batch(OFFICE_TABS_OWN, office.entryBook);
    expect(office.closing('Tạo / cập nhật trang đơn vị')).toContain('không có gì phải sửa');
  });

  it('what a repair writes over is named with its cell', () => {
    again();
    office.type(OWNER, TAB_OF.K01, 'B9', '1234');
    office.batch([dragged(TAB_OF.K01)]);
    const { alerts } = office.platform.clickMenu(OWNER, CHECK, [{ button: 'OK' }]);
    expect(JSON.stringify(alerts)).toContain('“1234” ở ô A8');
    expect(office.log().some((line) => line.join(' ').includes('“1234” ở ô A8'))).toBe(true);
  });
});

const cells = (sheetId: number, row: number, column: number, columns = 1) => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + columns,
});

const withoutRules = (sheetId: number) => ({ setDataValidation: { range: cells(sheetId, 8, 1, 4) } });

const dragged = (sheetId: number) => ({
  cutPaste: {
    source: cells(sheetId, 8, 1),
    destination: { sheetId, rowIndex: 7, columnIndex: 0 },
    pasteType: 'PASTE_NORMAL',
  },
});
