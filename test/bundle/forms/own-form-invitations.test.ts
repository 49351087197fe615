/** *Mời các đơn vị* about the office's own forms: to whom, about what, once. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { K01, OWNER, TAB_OF } from '../support/office.ts';
import { FormsOffice, rowsOf } from '../support/own-forms.ts';

const sample = (name: string) => readFileSync(`workbench/samples/forms/${name}.csv`, 'utf8');

describe('an office that has forms A and own ones', () => {
  const office = new FormsOffice(['sinh-hoat-chi-bo', 'hoc-tap-nghi-quyet']);
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));

  const letters = () => office.preview('invite').mails;
  const save = (text: string) =>
    office.dialog<{ message: string }>('formSave', OWNER, { code: null, rows: rowsOf(text), seen: '' });

  it('invites each unit to all of it in one letter, with every period and its last day', () => {
    const mails = letters();
    expect(mails.map(({ code, about }) => [code, about.join()])).toEqual(
      ['K01', 'K02', 'K03'].map((code) => [
        code,
        'Đăng ký chỉ tiêu,Sinh hoạt chi bộ hằng tháng,Học tập, quán triệt nghị quyết',
      ]),
    );
    const [first] = mails;
    expect(first?.subject).toMatch(
      /^Mời nhập đăng ký chỉ tiêu.*; cùng “Sinh hoạt chi bộ hằng tháng” và “Học tập, quán triệt nghị quyết”$/,
    );
    expect(first?.text).toContain(
      '“Sinh hoạt chi bộ hằng tháng”: hạn chậm nhất ngày 25 hằng tháng; Tháng 1 còn',
    );
    expect(first?.text).toContain('Tháng 1 (24/01/2025); Tháng 2 (25/02/2025);');
    expect(first?.text).toContain('Tháng 12 (25/12/2025).');
    expect(first?.text).toContain(
      '“Học tập, quán triệt nghị quyết”: hạn trước ngày 16/06/2025 (tức là đến hết',
    );
    expect(first?.html).toContain(`range=D${office.block('SH', 2).figures.row + 1}"`);
  });

  it('sends once, whoever presses again', () => {
    expect(office.send('invite')).toBe('sent,sent,sent');
    expect(letters()).toEqual([]);
    expect(office.preview('invite').silent.map(({ why }) => why)).toEqual(['invited', 'invited', 'invited']);
  });

  it('invites a unit that handed in form A to the own forms alone', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    const [first, second] = letters();
    expect(first).toMatchObject({
      code: 'K01',
      subject: 'Mời nộp báo cáo “Sinh hoạt chi bộ hằng tháng” và “Học tập, quán triệt nghị quyết”',
    });
    expect(first?.text).not.toContain('chỉ tiêu');
    expect(second?.subject).toContain('chỉ tiêu');
  });

  it('invites to a form made later by itself, once it stands on the tabs', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.send('invite');
    expect(save(sample('dang-phi-quy')).ok).toBe(true);
    expect(letters()).toEqual([]);
    expect(office.provision().ok).toBe(true);
    const mails = letters();
    expect(mails.map(({ code, subject }) => [code, subject])).toEqual(
      ['K01', 'K02', 'K03'].map((code) => [code, 'Biểu mẫu mới, mời nộp báo cáo “Thu nộp đảng phí quý”']),
    );
    expect(mails[0]?.text).toContain('Quý I (10/04/2025); Quý II (10/07/2025);');
    expect(mails[0]?.text).not.toContain('Sinh hoạt');
    office.send('invite');
    expect(letters()).toEqual([]);
    expect(office.dialog('formRetire', OWNER, 'DP').ok).toBe(true);
    expect(letters()).toEqual([]);
  });

  it('says what the form itself has to say, in its invitation and its reminders alone, once', () => {
    const message = 'Báo cáo cả đảng viên dự bị.';
    expect(save(sample('dang-phi-quy').replace(/(Mốc nhắc,.*\n)/, `$1Lời nhắn,${message}\n`)).ok).toBe(true);
    office.provision();
    const [first] = letters();
    expect(first?.text).toMatch(
      /“Thu nộp đảng phí quý”: hạn .*\n- Báo cáo cả đảng viên dự bị\.\n- Nộp từng kỳ/,
    );
    expect(first?.text.split(message)).toHaveLength(2);
    const told = (day: string) => office.morning(day).mails.find(({ to }) => to.includes(K01))?.body ?? '';
    expect(told('2025-03-25')).not.toContain(message);
    const body = told('2025-07-10');
    expect(body).toContain('Quý II');
    expect(body.split(message)).toHaveLength(2);
  });

  it('names only what a unit still owes, and what is late', () => {
    office.until('2025-02-03T09:00');
    const figures = { '1': '30', '2': '28', '3': '05/01/2025', '4': 'Tốt', '5': 'ốm' };
    office.enter('K01', '18/01/2025', 'Bản giấy', { period: 'own SH 1', figures });
    const [first, second] = letters();
    expect(first?.text).toContain('ngày ghi kèm: Tháng 2 (25/02/2025)');
    expect(second?.text).toContain('ngày ghi kèm: Tháng 1 (24/01/2025, đã quá hạn 10 ngày); Tháng 2');
  });

  it('says in Việc cần làm which forms nobody was invited to', () => {
    const tasks = () => {
      const told = office.dialog<{ view: { waiting: { kind: string; text: string }[] } }>('toDoStart', OWNER);
      if (!told.ok) throw new Error(told.message);
      return told.view.waiting.filter(({ kind }) => kind === 'not-invited').map(({ text }) => text);
    };
    expect(tasks()).toEqual(['03 tổ chức cơ sở đảng chưa được gửi thư mời.']);
    office.send('invite');
    expect(tasks()).toEqual([]);
    save(sample('dang-phi-quy'));
    office.provision();
    expect(tasks()).toEqual([
      '03 tổ chức cơ sở đảng chưa được gửi thư mời nộp biểu mẫu Thu nộp đảng phí quý.',
    ]);
  });
});
