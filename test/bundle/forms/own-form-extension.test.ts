/** *Hạn riêng* of a unit for a period of an own form: chosen in the list, and counted everywhere. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { TABLE_ROWS, tableColumns } from '../../../src/sheets/own-form/form-table.ts';
import { UNITS_TAB, unitColumn } from '../../../src/sheets/units/units-tab.ts';
import { K01, K02, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice, rowsOf } from '../support/own-forms.ts';

const sample = (name: string) => readFileSync(`workbench/samples/forms/${name}.csv`, 'utf8');
const QUARTER = 'Thu nộp đảng phí quý, Quý I';
const FIGURES = ['30', '2', '30000000', '20000000', '10000000'];

const save = (office: FormsOffice, code: string | null, text: string, seen = '') => {
  const said = office.dialog<{ message: string }>('formSave', OWNER, { code, rows: rowsOf(text), seen });
  if (!said.ok) throw new Error(said.message);
};
const choiceOf = (office: FormsOffice, nth: number) =>
  office.officeCell(
    SHEET_IDS.units,
    a1({ row: UNITS_TAB.firstRow + nth - 1, column: unitColumn('extensionOf') }),
  );

describe('a later day of its own', () => {
  const office = new FormsOffice(['sinh-hoat-chi-bo', 'dang-phi-quy']);
  // Its tab was written without the dialog, which offers the periods: a third form is saved.
  save(office, null, sample('tang-giam-quy'));
  const extension = { extensionUntil: '20/04/2025', extensionReason: 'chuyển trụ sở' };
  office.typeUnit(1, { extensionOf: QUARTER, ...extension });
  const made = office.provision();
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));

  it('is chosen among the periods of the forms in use', () => {
    expect(made.ok).toBe(true);
    expect(choiceOf(office, 1)).toBe(QUARTER);
    office.typeUnit(2, { extensionOf: 'Tăng giảm đảng viên quý, Quý IV' });
    expect(office.dialog('formRetire', OWNER, 'TG').ok).toBe(true);
    expect(() => office.typeUnit(3, { extensionOf: 'Tăng giảm đảng viên quý, Quý IV' })).toThrow();
    office.typeUnit(3, { extensionOf: 'Sinh hoạt chi bộ hằng tháng, Tháng 12' });
  });

  it('stands on the unit’s tab and in its letters, and moves its reminders alone', () => {
    const deadline = (sheetId: number) => office.inBlock(sheetId, 'DP', 1, (block) => block.deadline);
    expect(deadline(TAB_OF.K01)).toContain('20/04/2025');
    expect(deadline(TAB_OF.K02)).toContain('10/04/2025');
    const [first, second] = office.preview('invite').mails;
    expect(first?.text).toContain('Quý I (20/04/2025)');
    expect(second?.text).toContain('Quý I (10/04/2025)');
    const told = (day: string) =>
      office
        .morning(day)
        .mails.filter(({ to, body }) => /^k0/.test(to.join()) && body.includes('đảng phí quý, Quý I'));
    expect(told('2025-04-10').map(({ to }) => to.join())).toEqual(['k02@donvi.example', 'k03@donvi.example']);
    // 20/04/2025 is a Sunday.
    const own = told('2025-04-18').filter(({ to }) => to.includes('k01@donvi.example'));
    expect(own[0]?.body).toContain('riêng đơn vị: đến hết Chủ nhật 20/04/2025');
  });

  it('decides what is late', () => {
    office.until('2025-04-15T09:00');
    office.sweep();
    office.handIn(K01, TAB_OF.K01, 'DP', 1, FIGURES);
    office.handIn(K02, TAB_OF.K02, 'DP', 1, FIGURES);
    office.sweep();
    const states = [TAB_OF.K01, TAB_OF.K02].map((sheetId) =>
      office.inBlock(sheetId, 'DP', 1, (block) => block.state),
    );
    expect(states).toEqual(['Đã nộp đúng hạn.', 'Đã nộp chậm 5 ngày.']);
    const used = office.used.find(({ form }) => form.code === 'DP');
    if (used === undefined) throw new Error('DP');
    const heat = (nth: number) =>
      office.shown(
        used.sheetId,
        a1({ row: TABLE_ROWS.firstUnit + nth, column: tableColumns(used.form).heat }),
      );
    expect([heat(0), heat(1)]).toEqual(['✓', expect.stringContaining('5')]);
  });

  it('is found again when the form gets another title', () => {
    const seen = office.dialog<{ start: { forms: { code: string; text: string }[] } }>('formsStart', OWNER);
    if (!seen.ok) throw new Error(seen.message);
    const text = seen.start.forms.find(({ code }) => code === 'DP')?.text ?? '';
    save(office, 'DP', text.replace('Thu nộp đảng phí quý', 'Thu nộp đảng phí'), text);
    expect(choiceOf(office, 1)).toBe('Thu nộp đảng phí, Quý I');
  });
});
