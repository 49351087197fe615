import { beforeEach, describe, expect, it } from 'vitest';
import {
  createSpreadsheets,
  type SpreadsheetsOptions,
} from '../../../workbench/platform/sheets/spreadsheets.ts';
import { Office, OWNER, SETTINGS_2023, TAB_OF } from '../support/office.ts';

/** One Gmail account is typed in many ways; Google answers as it was typed, or as it was opened. */

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const COLLEAGUE = 'canbo@gmail.com';
const UNIT = 'chibomot@gmail.com';
const tab = TAB_OF.K01;

describe.each([
  ['as they were typed', []],
  ['in their own spelling', [COLLEAGUE, UNIT]],
])('accounts read back %s', (_, ownSpellings) => {
  const spreadsheets = (world: Pick<SpreadsheetsOptions, 'clock' | 'language'>) =>
    createSpreadsheets({ ...world, ownSpellings });
  const office = new Office({ spreadsheets });
  office.setUp({ settings: { ...SETTINGS_2023, officeAccounts: `${OWNER}, Can.Bo@googlemail.com` } });
  office.typeUnit(1, { accounts: 'Chi.Bo.Mot@gmail.com' });
  office.provision();
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));

  const { sharing } = office.platform.spreadsheets;
  const editors = () => sharing.editors(office.entryBook).map((email) => email.replaceAll('.', ''));
  const asked = () => {
    const names: string[] = [];
    office.platform.beforeCall = ({ name }) => {
      names.push(name);
      return undefined;
    };
    const said = office.closing(PROVISION);
    office.platform.beforeCall = undefined;
    return { said, sharing: names.filter((name) => /(add|remove)Editor/.test(name)) };
  };

  it('let the unit type and the colleague use the menu', () => {
    expect(office.type(UNIT, tab, 'B9', '72')).toEqual({ accepted: true });
    expect(office.closing(PROVISION, [], COLLEAGUE)).toContain(NOTHING);
    expect(office.setUp({}, COLLEAGUE).ok).toBe(true);
  });

  it('make no protection be written again', () => {
    const before = office.everything();
    expect(asked()).toEqual({ said: expect.stringContaining(NOTHING), sharing: [] });
    expect(office.everything()).toBe(before);
  });

  it('raise no false alarm of a protection that lets them in', () => {
    const users = [OWNER, COLLEAGUE, UNIT];
    const inputs = { sheetId: tab, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 3 };
    const protect = (list: readonly string[]) =>
      office.batch([{ addProtectedRange: { protectedRange: { range: inputs, editors: { users: list } } } }]);
    protect(users);
    expect(office.closing(PROVISION)).not.toContain('bảo vệ trang không do Tổng hợp đặt');
    protect([OWNER, COLLEAGUE]);
    expect(office.closing(PROVISION)).toContain('bảo vệ trang không do Tổng hợp đặt');
  });

  it('typed otherwise are the same account: nobody is let in or taken out', () => {
    office.typeUnit(1, { accounts: 'chibo.mot@gmail.com' });
    expect(asked().sharing).toEqual([]);
    expect(office.type(UNIT, tab, 'B9', '72')).toEqual({ accepted: true });
    expect(office.closing(PROVISION)).toContain(NOTHING);
  });

  it('are taken out under whatever spelling they stand', () => {
    office.typeUnit(1, { accounts: 'moi@donvi.example' });
    expect(office.closing(PROVISION)).toContain('Đã bỏ chia sẻ với: chi.bo.mot@gmail.com.');
    expect(editors().some((email) => email.startsWith('chibomot'))).toBe(false);
    expect(office.type(UNIT, tab, 'B9', '72')).toMatchObject({ reason: 'no-access' });
  });

  it('that are forgotten with their row are taken out too, and the office is not', () => {
    office.typeUnit(1, { accounts: 'Chi.Bo.Mot@gmail.com, canbo@gmail.com' });
    office.closing(PROVISION);
    const row = { sheetId: 710_002, startRowIndex: 3, endRowIndex: 4 };
    office.batch([{ updateCells: { range: row, fields: 'userEnteredValue' } }], office.officeBook);
    office.closing(PROVISION);
    expect(editors().some((email) => email.startsWith('chibomot'))).toBe(false);
    expect(editors().some((email) => email.startsWith('canbo'))).toBe(true);
  });
});
