/** What becomes of a form that the office stops using: nothing more is asked, nothing that was handed in is lost. */
import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { TABLE_ROWS, tableColumns } from '../../../src/sheets/own-form/form-table.ts';
import { DUE_LIST } from '../../../src/sheets/own-form/unit-blocks.ts';
import { resourceOf } from '../../../workbench/rehearsal/books.ts';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice } from '../support/own-forms.ts';

const GOOD = ['30', '30', '05/01/2025', 'Tốt', ''];
const office = new FormsOffice(['sinh-hoat-chi-bo', 'dang-phi-quy']);
office.handIn(K01, TAB_OF.K01, 'SH', 1, GOOD);
office.sweep();
office.handIn(K02, TAB_OF.K02, 'SH', 1, GOOD);
office.dialog('formRetire', OWNER, 'SH');
const retired = office.platform.snapshot();

const [meeting] = office.used;
if (meeting === undefined) throw new Error('no form');
const sheetOf = (sheetId: number) =>
  resourceOf(office.platform, office.entryBook).sheets?.find(
    ({ properties }) => properties?.sheetId === sheetId,
  );
const isHidden = (row: number): boolean =>
  sheetOf(TAB_OF.K01)?.data?.[0]?.rowMetadata?.[row]?.hiddenByUser === true;
const inTable = (row: number, column: number) => office.shown(meeting.sheetId, a1({ row, column }));

describe('a retired form', () => {
  beforeEach(() => office.platform.restore(retired));

  it('writes to nobody from the moment on which it is retired', () => {
    const { mails } = office.morning('2025-01-22');
    expect(mails.map(({ subject }) => subject)).toEqual([]);
  });

  it('is hidden and locked by provisioning, its figures kept, and the other form stays open', () => {
    office.provision();
    const { area, figures } = office.block('SH', 1);
    expect(office.type(K02, TAB_OF.K02, a1(figures), '5').accepted).toBe(false);
    expect(office.type(K02, TAB_OF.K02, a1(office.block('DP', 1).figures), '5').accepted).toBe(true);
    expect(sheetOf(meeting.sheetId)?.properties?.hidden).toBe(true);
    expect(office.inBlock(TAB_OF.K01, 'SH', 1, ({ receipt }) => receipt)).toBe('SHT01.2025-K01-1');
    expect(inTable(TABLE_ROWS.totals, tableColumns(meeting.form).figure(0))).toBe('30');
    expect([isHidden(area.row), isHidden(office.block('DP', 1).area.row)]).toEqual([true, false]);
    expect(office.closing('Tạo / cập nhật trang đơn vị')).toContain('không có gì phải sửa');
  });

  it('is open to units again, with what was handed in, once it is taken back and provisioned', () => {
    office.provision();
    office.dialog('formRestore', OWNER, 'SH');
    office.provision();
    expect(office.type(K02, TAB_OF.K02, a1(office.block('SH', 2).figures), '5').accepted).toBe(true);
    expect(isHidden(office.block('SH', 1).area.row)).toBe(false);
    expect(sheetOf(meeting.sheetId)?.properties?.hidden ?? false).toBe(false);
    expect(office.inBlock(TAB_OF.K01, 'SH', 1, ({ receipt }) => receipt)).toBe('SHT01.2025-K01-1');
    expect(office.closing('Tạo / cập nhật trang đơn vị')).toContain('không có gì phải sửa');
  });

  it('answers a tick that was made before, and shows nothing of it among what is due', () => {
    office.sweep();
    expect(office.inBlock(TAB_OF.K02, 'SH', 1, ({ receipt }) => receipt)).toBe('SHT01.2025-K02-1');
    office.provision();
    const due = Array.from({ length: DUE_LIST.lines }, (_, at) =>
      office.shown(TAB_OF.K02, a1({ row: DUE_LIST.firstRow + at, column: 0 })),
    ).filter((name) => name !== '');
    expect(due).toEqual(['Thu nộp đảng phí quý, Quý I', 'Đăng ký chỉ tiêu']);
  });
});
