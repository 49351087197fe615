import { beforeEach, describe, expect, it } from 'vitest';
import type { FormsStart } from '../../../src/app/forms/form-answers.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { formLibrary } from '../../../src/sheets/form-text/form-library.ts';
import { csvOf } from '../../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../../src/sheets/form-text/write-form.ts';
import { OWNER, officeReady } from '../support/office.ts';
import { rowsOf } from '../support/own-forms.ts';

const { office, again } = officeReady();
const texts = formLibrary(2023).flatMap(({ form }) => (form === null ? [] : [csvOf(formRows(form))]));
const [SH = '', DP = ''] = texts;

interface Said {
  readonly ok: boolean;
  readonly message: string;
  readonly problems?: readonly { readonly text: string }[];
}
const save = (text: string, code: string | null = null, seen = ''): Said =>
  office.dialog('formSave', OWNER, { code, rows: rowsOf(text), seen });
const retire = (code: string): Said => office.dialog('formRetire', OWNER, code);
const start = (): FormsStart => {
  const answer = office.dialog<{ start: FormsStart }>('formsStart', OWNER);
  if (!answer.ok) throw new Error(answer.message);
  return answer.start;
};
const said = ({ message, problems = [] }: Said) => [message, ...problems.map(({ text }) => text)].join('\n');
/** Of the first form on its tab. */
const FIRST_ROW = 4;
const shownTab = () => office.rows(SHEET_IDS.forms, 'AB', FIRST_ROW);

describe('Biểu mẫu…', () => {
  beforeEach(again);

  it('says nothing but that there is none, and makes no tab for it', () => {
    const before = office.everything();
    expect(start()).toMatchObject({ forms: [], unreadable: [], year: 2023, vocabulary: 'party' });
    expect(office.everything()).toBe(before);
  });

  it('keeps a form on its tab as it is exported, once', () => {
    expect(save(SH)).toEqual({
      ok: true,
      message:
        'Đã lưu biểu mẫu "Sinh hoạt và xếp loại chi bộ hằng tháng" (SH) vào trang Biểu mẫu. Đơn vị chưa thấy cho đến khi chọn Tổng hợp › Đơn vị › Tạo / cập nhật trang đơn vị.',
    });
    expect(shownTab()).toContainEqual(['Biểu mẫu', 'Sinh hoạt và xếp loại chi bộ hằng tháng']);
    expect(start().forms).toEqual([
      { code: 'SH', text: SH, isRetired: false, accepted: 0, state: '', isWaiting: true },
    ]);
    expect(office.log().map(([, action]) => action)).toContain('Lưu biểu mẫu');
    const before = office.everything();
    expect(save(SH).ok).toBe(true);
    expect(office.everything()).toBe(before);
  });

  it('refuses a text with something wrong, a code that is taken, and the ninth form', () => {
    expect(said(save(SH.replace('tháng,1,12', 'tuần')))).toMatch(/Dòng 3: không có kỳ "tuần"/);
    for (const text of texts) expect(save(text).ok).toBe(true);
    const before = office.everything();
    expect(said(save(DP.replace('Thu nộp', 'Thu')))).toContain('Mã DP đã dùng');
    expect(said(save(DP.replace('Mã,DP', 'Mã,DPX')))).toContain('nhiều nhất 8 biểu mẫu');
    expect(office.everything()).toBe(before);
  });

  it('changes what displaces nothing, and refuses what would once the form is on units’ tabs', () => {
    save(SH);
    expect(office.provision()).toMatchObject({ ok: true });
    expect(start().forms[0]).toMatchObject({
      isWaiting: false,
      state: 'Tháng 1: đã nhận 0/3, hạn đến hết 19/01/2023',
    });
    const renamed = SH.replace('Ngày họp', 'Ngày sinh hoạt');
    expect(save(renamed, 'SH', SH).ok).toBe(true);
    expect(start().forms[0]).toMatchObject({ text: renamed, isWaiting: true });
    const before = office.everything();
    expect(said(save(SH, 'SH', SH))).toContain('vừa được người khác sửa');
    for (const [wrong, told] of [
      [renamed.replace('3,Ngày sinh hoạt,ngày', '3,Ngày sinh hoạt,chữ'), 'Không đổi được kiểu của cột 3'],
      [renamed.replace('tháng,1,12', 'tháng,2,12'), 'Không đổi được kỳ'],
      [renamed.replace('Quy tắc,', '7,Số vắng,số,,cộng,,\nQuy tắc,'), 'Không thêm được cột 7 (Số vắng)'],
      [renamed.replace('Mã,SH', 'Mã,SHM'), 'Mã SH không đổi được'],
    ] as const)
      expect(said(save(wrong, 'SH', renamed))).toContain(told);
    expect(office.everything()).toBe(before);
    // No block is longer for its rules.
    const rules = [13, 14, 15, 16, 17, 18, 19].map((number) => `${number},lưu ý,1 <= số ${number}000`);
    expect(save(`${renamed.trimEnd()}\n${rules.join('\n')}\n`, 'SH', renamed).ok).toBe(true);
  });

  it('lets a form that no unit has yet be changed in every way, and the next one make room', () => {
    save(SH);
    save(DP);
    const more = SH.replace('Quy tắc,', '7,Số vắng,số,,cộng,,\nQuy tắc,');
    expect(save(more, 'SH', SH).ok).toBe(true);
    expect(start().forms.map(({ text }) => text)).toEqual([more, DP]);
    expect(office.provision()).toMatchObject({ ok: true });
    expect(start().forms.map(({ isWaiting }) => isWaiting)).toEqual([false, false]);
  });

  it('retires a form without losing it, and does not give its code away', () => {
    save(SH);
    office.provision();
    expect(retire('SH').message).toContain('Đã ngừng dùng biểu mẫu');
    expect(start().forms).toMatchObject([{ code: 'SH', isRetired: true, text: SH }]);
    expect(said(save(SH.replace('Sinh hoạt', 'Họp'), 'SH', SH))).toContain('đã ngừng dùng');
    expect(said(save(SH.replace('Sinh hoạt', 'Họp')))).toContain('Mã SH đã dùng');
    expect(office.provision()).toMatchObject({ ok: true });
    expect(said(retire('XX'))).toContain('Không có biểu mẫu mã "XX"');
  });

  it('takes a retired form back where it stood, as long as eight are in use', () => {
    save(SH);
    office.provision();
    retire('SH');
    office.provision();
    const restored = (code: string): Said => office.dialog('formRestore', OWNER, code);
    for (let at = 1; at <= 8; at++) expect(save(DP.replace('Mã,DP', `Mã,D${at}`)).ok).toBe(true);
    expect(said(restored('SH'))).toContain('nhiều nhất 8 biểu mẫu đang dùng');
    expect(start().forms[0]).toMatchObject({ code: 'SH', isRetired: true });
    retire('D8');
    expect(restored('SH').message).toContain('Đã dùng lại biểu mẫu');
    expect(restored('SH').ok).toBe(true);
    expect(start().forms[0]).toMatchObject({ code: 'SH', isRetired: false, text: SH });
    expect(said(restored('XX'))).toContain('Không có biểu mẫu mã "XX"');
  });

  it('writes nothing over rows that somebody broke by hand', () => {
    save(SH);
    const row = shownTab().findIndex(([first]) => first === 'Kỳ') + FIRST_ROW;
    office.type(OWNER, SHEET_IDS.forms, `B${row}`, 'tuần');
    expect(start().unreadable).toEqual([
      expect.stringMatching(/^Biểu mẫu, ô A\d+ \(SH\): không có kỳ "tuần.*\. Biểu mẫu SH chưa dùng được\.$/),
    ]);
    const before = office.everything();
    expect(said(save(DP))).toContain('trang Biểu mẫu có chỗ không đọc được');
    expect(said(retire('SH'))).toContain('trang Biểu mẫu có chỗ không đọc được');
    expect(office.everything()).toBe(before);
  });
});
