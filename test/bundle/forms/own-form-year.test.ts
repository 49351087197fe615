import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { TABLE_ROWS, tableColumns } from '../../../src/sheets/own-form/form-table.ts';
import { lineOf } from '../../../src/sheets/own-form/period-block.ts';
import { blocksOfForm, FORMS_TOP } from '../../../src/sheets/own-form/unit-blocks.ts';
import { K01, K02, Office, TAB_OF } from '../support/office.ts';
import { rowsOf } from '../support/own-forms.ts';

const text = readFileSync('workbench/samples/forms/sinh-hoat-chi-bo.csv', 'utf8');
const { form } = readFormText(text);
if (form === null) throw new Error('the sample cannot be read');
const USED: UsedForm = { form, sheetId: 720011, top: FORMS_TOP, isRetired: false };
const blocks = new Map(blocksOfForm(USED).map(({ number, block }) => [number, block]));
const blockOf = (number: number) => {
  const block = blocks.get(number);
  if (block === undefined) throw new Error(`no block ${number}`);
  return block;
};

/** An office with nothing but forms of its own. */
function ready(): Office {
  const office = new Office({ startsAt: '2025-01-06T09:00' });
  const set = office.setUp({ settings: { ...SETTINGS } });
  if (!set.ok) throw new Error(set.message);
  const saved = office.dialog<{ message: string }>('formSave', 'vanphong@dukhoi.example', {
    code: null,
    rows: rowsOf(text),
    seen: '',
  });
  if (!saved.ok) throw new Error(saved.message);
  const made = office.provision();
  if (!made.ok) throw new Error(made.message);
  office.click('Bật nhắc tự động');
  return office;
}

const SETTINGS = {
  year: 2025,
  forms: 'Chỉ biểu mẫu tự lập',
  superiorBody: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
  ownBody: 'BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG',
  place: 'Đà Lạt',
  senderName: 'Ban Xây dựng tổ chức cơ sở đảng',
  contact: 'Văn phòng Ban',
  officeAccounts: 'vanphong@dukhoi.example',
  officeEmails: 'vanphong@dukhoi.example',
};

describe('a form of the office’s own', () => {
  const office = ready();
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));

  const put = (user: string, sheetId: number, number: number, texts: readonly string[]) =>
    form.columns.map(
      ({ id }, at) =>
        office.type(user, sheetId, a1(lineOf(form, blockOf(number), id).figure), texts[at] ?? '').accepted,
    );

  it('stands on the tab Biểu mẫu and on every unit’s tab', () => {
    expect(office.officeCell(710010, 'B4')).toBe('Sinh hoạt chi bộ hằng tháng');
    for (const sheetId of Object.values(TAB_OF)) {
      const { title, deadline, state } = blockOf(3);
      expect(office.shown(sheetId, a1(title))).toBe('SINH HOẠT CHI BỘ HẰNG THÁNG – Tháng 3');
      expect(office.shown(sheetId, a1(deadline))).toContain('25/03/2025');
      expect(office.shown(sheetId, a1(state))).toContain('Chưa nhập');
    }
  });

  it('can be typed in by the unit, and by no other', () => {
    expect(put(K01, TAB_OF.K01, 1, ['30', '25', '05/01/2025', 'Tốt', 'ốm'])).not.toContain(false);
    expect(put(K02, TAB_OF.K01, 1, ['31', '25', '05/01/2025', 'Tốt', 'ốm'])).not.toContain(true);
    expect(office.type(K01, TAB_OF.K01, a1(blockOf(1).title), 'x').accepted).toBe(false);
  });

  it('changes nothing when it is provisioned again', () => {
    put(K01, TAB_OF.K01, 1, ['30', '25', '05/01/2025', 'Tốt', 'ốm']);
    const before = office.cells();
    const again = office.provision();
    expect(again.ok).toBe(true);
    const after = office.cells();
    const changed = [...after].filter(([name, value]) => before.get(name) !== value).map(([name]) => name);
    expect(changed.filter((name) => name.startsWith('7300'))).toEqual([]);
  });

  it('is answered by the sweep, and counted on its table', () => {
    put(K01, TAB_OF.K01, 1, ['30', '25', '05/01/2025', 'Tốt', 'ốm']);
    expect(office.tick(K01, TAB_OF.K01, a1(blockOf(1).tick)).accepted).toBe(true);
    office.sweep();
    expect(office.shown(TAB_OF.K01, a1(blockOf(1).answerShown))).toContain('SHT01.2025-K01-1');
    expect(office.shown(TAB_OF.K01, a1(blockOf(1).state))).toContain('Đã nộp đúng hạn');
    const columns = tableColumns(form);
    const shown = (row: number, column: number) => office.shown(USED.sheetId, a1({ row, column }));
    const { firstUnit, totals, reported, headline } = TABLE_ROWS;
    expect(shown(firstUnit, columns.figure(0))).toBe('30');
    expect(shown(firstUnit, columns.figure(3))).toBe('Tốt');
    expect(shown(firstUnit, columns.state)).toBe('Đã nộp đúng hạn');
    expect(shown(totals, columns.figure(0))).toBe('30');
    expect(shown(totals, columns.figure(3))).toBe('Tốt 1');
    expect(shown(reported, columns.heat)).toBe('1/3');
    expect(shown(headline, 3)).toContain('Tháng 1: 1/3 đơn vị đã nộp');
    expect(shown(firstUnit, columns.heat)).toBe('✓');
    expect(shown(firstUnit + 1, columns.figure(0))).toBe('');
  });

  it('is refused with the cell and the remedy, and is in no total', () => {
    put(K01, TAB_OF.K01, 1, ['30', '31', '05/01/2025', 'Tốt', '']);
    office.tick(K01, TAB_OF.K01, a1(blockOf(1).tick));
    office.sweep();
    expect(office.shown(TAB_OF.K01, a1(blockOf(1).answerShown))).toContain(
      a1(lineOf(form, blockOf(1), '2').figure),
    );
    expect(office.shown(USED.sheetId, a1({ row: TABLE_ROWS.totals, column: 3 }))).toBe('');
  });

  it('is reminded of to whoever owes it, and to nobody else', () => {
    put(K01, TAB_OF.K01, 1, ['30', '25', '05/01/2025', 'Tốt', 'ốm']);
    office.tick(K01, TAB_OF.K01, a1(blockOf(1).tick));
    office.sweep();
    // 25/01/2025 is a Saturday: the last day is Friday, and -2 working days before it is Wednesday.
    const { mails } = office.morning('2025-01-22');
    expect(mails.map(({ to }) => to.join()).sort()).toEqual(['k02@donvi.example', 'k03@donvi.example']);
    expect(mails[0]?.subject).toBe('Nhắc nộp báo cáo “Sinh hoạt chi bộ hằng tháng, Tháng 1”');
    expect(mails[0]?.body).toContain(
      'chậm nhất ngày 25/01/2025, gặp ngày nghỉ nên đến hết thứ Sáu 24/01/2025',
    );
    expect(mails[0]?.body).toContain(`range=${a1(lineOf(form, blockOf(1), '1').figure)}`);
  });

  it('invites with every form, its deadline and its place', () => {
    const preview = office.preview('invite');
    expect(preview.mails).toHaveLength(3);
    expect(preview.mails[0]?.text).toContain('“Sinh hoạt chi bộ hằng tháng”: hạn chậm nhất');
    expect(preview.mails[0]?.text).toContain('Tháng 1 (24/01/2025)');
  });
});
