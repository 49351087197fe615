/** Addresses that Google does not know, as editors of protections: it may refuse the batch, or leave them out without a word. */
import { describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import type { Unknowns } from '../../../workbench/platform/sheets/book/unknowns.ts';
import { createSpreadsheets } from '../../../workbench/platform/sheets/spreadsheets.ts';
import {
  COLLEAGUE,
  expectAccepted,
  K01,
  K02,
  Office,
  OWNER,
  SETTINGS_2023,
  TAB_OF,
  UNITS_2023,
} from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const MISTYPED = 'dongnghiep@dukhoi.exmaple';
const RIGHT = ['72', '88', '4', '2'];

const officeWhere = (unknownEditor: Unknowns['unknownEditor']): Office => {
  const office = new Office({
    spreadsheets: (world) => createSpreadsheets({ ...world, unknowns: { unknownEditor } }),
  });
  office.platform.refusedAddresses.add(MISTYPED);
  office.platform.refusedAddresses.add(K02);
  return office;
};
const setUp = (office: Office, twoFiles: boolean) =>
  office.setUp({
    settings: { ...SETTINGS_2023, officeAccounts: `${OWNER}, ${COLLEAGUE}, ${MISTYPED}` },
    units: UNITS_2023,
    twoFiles,
  });
/** Editors of every protection of a tab, without the owner. */
const editorsOf = (office: Office, sheetId: number, bookId?: string): string[][] =>
  (
    office.structure(bookId).sheets.find(({ properties }) => properties.sheetId === sheetId)
      ?.protectedRanges ?? []
  ).map((one) => {
    const { editors } = one as { editors?: { users?: string[] } };
    return (editors?.users ?? []).filter((email) => email !== OWNER).sort();
  });

describe.each(['refused', 'dropped'] as const)(
  'editors whom Google does not know are %s',
  (unknownEditor) => {
    it.each([false, true])(
      'an office with mistyped accounts does all its work, in two files: %s',
      (twoFiles) => {
        const office = officeWhere(unknownEditor);
        expect(setUp(office, twoFiles)).toMatchObject({ ok: true });
        expect(office.provision().message).toContain(`${K02}, ${MISTYPED}`);
        expect(editorsOf(office, SHEET_IDS.settings, office.officeBook)).toEqual([[COLLEAGUE]]);
        expect(editorsOf(office, TAB_OF.K02)).toEqual([[COLLEAGUE], [COLLEAGUE], [COLLEAGUE]]);
        const before = office.everything();
        expect(office.provision()).toMatchObject({ ok: true });
        expect(office.everything()).toBe(before);

        expect(office.submit(K01, TAB_OF.K01, RIGHT)).toContain('ĐK2023-K01-1');
        expect(office.close()).toContain('Đã chốt');
        expect(office.type(K01, TAB_OF.K01, 'B9', '73')).toMatchObject({ reason: 'protected' });
        for (const code of ['K01', 'K02']) expect(office.reopen(code, 'Gõ nhầm')).toContain('mở lại');
        expectAccepted(office.type(K01, TAB_OF.K01, 'B9', '73'));
        expectAccepted(office.type(COLLEAGUE, TAB_OF.K02, 'B9', '5'));

        office.platform.refusedAddresses.clear();
        office.provision();
        expect(editorsOf(office, SHEET_IDS.settings, office.officeBook)).toEqual([
          [MISTYPED, COLLEAGUE].sort(),
        ]);
        expectAccepted(office.type(K02, TAB_OF.K02, 'B9', '6'));
        expectAccepted(office.type(MISTYPED, TAB_OF.K02, 'B9', '7'));
        expect(office.closing(PROVISION)).toContain('Mọi trang đã đúng');
      },
    );

    it('tabs made before anything is shared are locked for the owner and who made them, and then shared', () => {
      const office = officeWhere(unknownEditor);
      setUp(office, false);
      expect(office.dialog('setUpTabs', OWNER)).toMatchObject({ ok: true });
      expect(editorsOf(office, TAB_OF.K01)).toEqual([[]]);
      expect(office.dialog('setUpSharing', OWNER)).toMatchObject({ ok: true });
      expect(editorsOf(office, TAB_OF.K01)).toEqual([[COLLEAGUE], [COLLEAGUE, K01], [COLLEAGUE, K01]]);
      // Those whom the files are shared with already may go on with new tabs, should this run die.
      office.typeUnit(4, { code: 'K04', name: 'Chi bộ Mới', emails: 'k04@donvi.example' });
      office.dialog('setUpTabs', OWNER);
      expect(editorsOf(office, 730004)).toEqual([[COLLEAGUE]]);
    });

    it('an account mistyped in Cấu hình after provisioning keeps nobody from closing and reopening', () => {
      const office = officeWhere(unknownEditor);
      office.setUp();
      office.platform.refusedAddresses.delete(K02);
      office.provision();
      expectAccepted(office.typeSetting('officeAccounts', `${OWNER}, ${COLLEAGUE}, ${MISTYPED}`));
      expect(office.close()).toContain('Đã chốt');
      expect(office.reopen('K02', 'Gõ nhầm')).toContain('mở lại');
      expectAccepted(office.type(K02, TAB_OF.K02, 'B9', '5'));
      expect(editorsOf(office, TAB_OF.K02)).toEqual([[COLLEAGUE], [COLLEAGUE, K02], [COLLEAGUE, K02]]);
    });
  },
);
