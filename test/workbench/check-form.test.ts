import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { checkForms } from '../../workbench/forms/check-forms.ts';
import { SAMPLE_FORMS } from '../sheets/form-text/sample-forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const said = { out: '', error: '' };
  const code = checkForms(args, {
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
  });
  return { code, ...said };
}

const fileOf = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const [dues = '', resolution = '', meeting = '', changes = ''] = SAMPLE_FORMS;

describe('check-form', () => {
  it('says what a monthly form asks for, and when', () => {
    const { code, out, error } = run(meeting, '--year', '2025');
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(
      '2. Số đảng viên dự sinh hoạt: số; trong đó của “Tổng số đảng viên”; bắt buộc; tổng: cộng',
    );
    expect(out).toContain('1. cảnh báo: “Số đảng viên dự sinh hoạt” không nhỏ hơn 75% “Tổng số đảng viên”');
    expect(out).toContain(
      '2. lỗi: “Lý do vắng” phải nhập khi “Số đảng viên dự sinh hoạt” nhỏ hơn “Tổng số đảng viên”',
    );
    expect(out).toContain(
      'Tháng 1: nhập từ 01/01/2025; đến hết thứ Sáu 24/01/2025 (thứ Bảy 25/01/2025 là ngày nghỉ)',
    );
  });

  it('takes the year of a dated deadline, and says when its last day is a day off', () => {
    const { code, out } = run(resolution);
    expect(code).toBe(0);
    expect(out).toContain('Các kỳ của năm 2025');
    expect(out).toContain('ngày cuối Chủ nhật 15/06/2025 là ngày nghỉ');
  });

  it('asks for the year of a deadline without one', () => {
    expect(run(dues)).toMatchObject({ code: 2, out: '', error: expect.stringContaining('--year 2025') });
  });

  it('reckons with days off that are given', () => {
    const holidays = fileOf('nghi.csv', 'Ngày,Loại\n10/04/2025,nghỉ\n05/07/2025,làm bù\n');
    const { out } = run(dues, '--year', '2025', '--holidays', holidays);
    expect(out).toContain('Quý I: nhập từ 01/01/2025; đến hết thứ Tư 09/04/2025');
    const bad = fileOf('nghi-sai.csv', 'Ngày,Loại\n31/02/2025,nghỉ\n');
    expect(run(dues, '--year', '2025', '--holidays', bad)).toMatchObject({
      code: 2,
      error: expect.stringContaining('dòng 2: không hiểu "31/02/2025, nghỉ"'),
    });
  });

  it('refuses a bad form with every problem, its line and the remedy', () => {
    const text = readFileSync(meeting, 'utf8')
      .replace('Ngày họp,ngày', 'Ngày họp,thời gian')
      .replace('2 >= 75% 1', '2 >= 75% 9')
      .replace('Hạn,chậm nhất ngày 25 hằng tháng\n', '');
    const { code, out, error } = run(fileOf('sai.csv', text), '--year', '2025');
    expect([code, out]).toEqual([2, '']);
    expect(
      error
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 40)),
    ).toEqual([
      'Dòng 3: kỳ báo cáo chưa có hạn; hãy thêm',
      'Dòng 8: không có kiểu "thời gian"; hãy g',
      'Dòng 12: quy tắc nói đến cột 9, nhưng kh',
    ]);
  });

  it('names the file of each problem when there are several, and one code twice', () => {
    const bad = fileOf('sai.csv', 'Biểu mẫu,\n');
    const { code, error } = run(meeting, bad, meeting, 'khong-co.csv', '--year', '2025');
    expect(code).toBe(2);
    expect(error).toContain(`Tệp "${bad}", dòng 1: biểu mẫu chưa có tên`);
    expect(error).toContain('Hai biểu mẫu cùng có mã "SH"');
    expect(error).toContain('Tệp "khong-co.csv": không có tệp này');
  });

  it('reads UTF-16 and refuses what is no text', () => {
    const text = readFileSync(meeting, 'utf8');
    const wide = fileOf(
      'utf16.csv',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    );
    expect(run(wide, '--year', '2025').code).toBe(0);
    expect(run(fileOf('bytes.csv', Buffer.from([0x42, 0xd3, 0xf1, 0x00, 0x01])), '--year', '2025').code).toBe(
      2,
    );
  });

  it('prints a form in tidy text, which is read again', () => {
    const untidy = fileOf(
      'lech.csv',
      readFileSync(meeting, 'utf8').replaceAll(',', ' , ').replace('Mã', 'mã'),
    );
    const { code, out } = run(untidy, '--tidy');
    expect(code).toBe(0);
    expect(out.replace(/"(chọn:[^"]*)"/, '$1')).toBe(readFileSync(meeting, 'utf8'));
  });

  it('drafts a form from the head of a table, which lacks only what the table cannot say', () => {
    const head = fileOf(
      'dau-bang.tsv',
      'STT\tTên đơn vị\tTổng số kết nạp\tTrong đó\t\tGhi chú\n\t\t\tNữ\tĐoàn viên\t\n',
    );
    const { code, out, error } = run('--header', head);
    expect(code).toBe(0);
    expect(out.split('\n').slice(5, 8)).toEqual([
      '1,Tổng số kết nạp,số,,cộng,x,',
      '2,Nữ,số,1,cộng,x,',
      '3,Đoàn viên,số,1,cộng,x,',
    ]);
    expect(error).toContain('STT, Tên đơn vị, Ghi chú');
    const missing = run(fileOf('nhap.csv', out), '--year', '2025').error.trim().split('\n');
    expect(missing.map((line) => line.slice(0, 7))).toEqual(['Dòng 1:', 'Dòng 2:', 'Dòng 3:', 'Dòng 4:']);
    expect(run('--header', fileOf('rong.csv', '\n')).code).toBe(2);
  });

  it('lists the library, and prints a form of it that is read again', () => {
    expect(run('--library').out.split('\n')).toContain('KN  Kết nạp đảng viên theo thành phần');
    const { code, out } = run('--library', 'xl', '--year', '2026');
    expect([code, run(fileOf('xl.csv', out)).code]).toEqual([0, 0]);
    expect(out).toContain('Hạn,chậm nhất ngày 15/12/2026\n');
    expect(run('--library', 'ZZ')).toMatchObject({ code: 2, error: expect.stringContaining('"ZZ"') });
  });

  it.each([
    ['no file', []],
    ['an unknown option', [meeting, '--nam', '2025']],
    ['a year of letters', [meeting, '--year', 'nay']],
  ])('refuses %s', (_, args) => {
    expect(run(...args)).toMatchObject({ code: 2, out: '' });
  });

  it('warns of labels that ask for data about persons, and of rules that are never asked', () => {
    const text = readFileSync(resolution, 'utf8')
      .replace('Quần chúng cùng học', 'Đảng viên là người dân tộc')
      .replace('2 >= 90% 1', '2 >= trước 1');
    const { code, out } = run(fileOf('rieng.csv', text));
    expect(code).toBe(0);
    expect(out).toContain('Lưu ý: cột 3 (Đảng viên là người dân tộc) có vẻ hỏi về dân tộc');
    expect(out).toContain('Lưu ý: quy tắc 1 so với kỳ trước, nhưng biểu mẫu chỉ có một kỳ');
  });
});

describe('figures tried with a form', () => {
  const figuresOf = (form: string) => form.replace('.csv', '-so-lieu.csv');
  const rowsOf = (path: string) =>
    (parse(readFileSync(path), { columns: true, relax_column_count: true }) as Record<string, string>[]).map(
      (row) => ({ ...row, period: row['Kỳ'] ?? '' }),
    );

  it.each([dues, changes])('of a sample that breaks no rule add up as a person adds them: %s', (path) => {
    const { code, out } = run(path, '--year', '2025', '--figures', figuresOf(path));
    expect(code).toBe(0);
    const rows = rowsOf(figuresOf(path));
    expect(out).toContain(`nhận ${rows.length}, chưa nhận 0`);
    for (const [at, quarter] of ['I', 'II', 'III', 'IV'].entries()) {
      const own = rows.filter(({ period }) => period === String(at + 1));
      const block = out.slice(out.indexOf(`TỔNG CỘNG Quý ${quarter} (`)).split('TỔNG CỘNG')[1] ?? '';
      expect(block).toContain(`(${own.length} đơn vị)`);
      for (const id of Object.keys(rows[0] ?? {}).filter((key) => /^\d+$/.test(key))) {
        const sum = own.reduce((total, row) => total + Number((row as Record<string, string>)[id]), 0);
        expect(block).toMatch(new RegExp(`\\n {2}${id}\\. [^\\n]+: ${sum.toLocaleString('de-DE')}\\n`));
      }
    }
  });

  it('are refused where a rule is broken without a note, and are then in no total', () => {
    const { out } = run(resolution, '--figures', figuresOf(resolution));
    expect(out).toContain('nhận 11, chưa nhận 1');
    expect(out).toContain(
      'Dòng 13, VP01, chậm 3 ngày: chưa nhận\n  • “Đã học” nhỏ hơn 90% “Tổng số đảng viên”: hãy',
    );
    expect(out).toContain('TỔNG CỘNG (11 đơn vị):\n  1. Tổng số đảng viên: 187\n  2. Đã học: 187\n');
    expect(out).toContain('  5. Đã có kế hoạch hành động: 9\n  6. Tỷ lệ viết thu hoạch: 94,8\n');
  });

  it('count the texts of a list', () => {
    const { out } = run(meeting, '--year', '2025', '--figures', figuresOf(meeting));
    expect(out).toContain('nhận 126, chưa nhận 4');
    expect(out).toContain('  4. Xếp loại buổi họp: Tốt 6; Khá 2; Trung bình 3\n');
  });

  it('are compared with what was accepted for the period before, and with nothing where that was refused', () => {
    const figures = fileOf(
      'ky-truoc.csv',
      [
        'Mã đơn vị,Kỳ,Ngày nhận báo cáo,1,2,3,4,5,6,7,8,9,Ghi chú',
        'A,1,01/04/2025,10,1,0,0,0,0,11,3,1,',
        'A,2,01/07/2025,12,1,0,0,0,0,13,3,1,',
        'B,1,01/04/2025,10,1,0,0,0,0,99,3,1,',
        'B,2,01/07/2025,12,1,0,0,0,0,13,3,1,',
      ].join('\n'),
    );
    const { out } = run(changes, '--year', '2025', '--figures', figures);
    expect(out).toContain('nhận 2, chưa nhận 2');
    expect(out).toContain(
      'Dòng 3, A, Quý II: chưa nhận\n  • “Số đảng viên đầu kỳ” khác “Số đảng viên cuối kỳ” kỳ trước',
    );
  });

  it('of a late quarter are noted where the next one no longer fits, and a correction to it is refused', () => {
    const heading = 'Mã đơn vị,Kỳ,Ngày nhận báo cáo,1,2,3,4,5,6,7,8,9,Ghi chú';
    const figures = fileOf(
      'nop-sau.csv',
      [
        heading,
        'A,2,01/07/2025,12,1,0,0,0,0,13,3,1,',
        'A,1,02/07/2025,10,1,0,0,0,0,11,3,1,',
        'B,1,01/04/2025,10,1,0,0,0,0,11,3,1,',
        'B,2,01/07/2025,11,1,0,0,0,0,12,3,1,',
        'B,1,05/07/2025,10,2,0,0,0,0,12,3,1,',
      ].join('\n'),
    );
    const { out } = run(changes, '--year', '2025', '--figures', figures);
    expect(out).toContain('nhận 4, chưa nhận 1');
    expect(out).toContain(
      'Dòng 6, B, Quý I: chưa nhận\n  • Quý II đã nhận không còn khớp: “Số đảng viên đầu kỳ” khác',
    );
    expect(out).toContain(
      'Dòng 3, A, Quý I, chậm 89 ngày: nhận, có điều cần lưu ý\n  • Quý II đã nhận không còn khớp:',
    );
  });

  it('that are not laid out by the form are refused with their lines', () => {
    const bad = fileOf('bang-sai.csv', 'Mã đơn vị,Kỳ,Ngày nhận báo cáo,1,10\nA,5,mai,1,2\n');
    expect(run(changes, '--year', '2025', '--figures', bad)).toMatchObject({
      code: 2,
      error: expect.stringContaining('dòng 1: biểu mẫu không có cột "10"'),
    });
    const wrong = fileOf('dong-sai.csv', 'Mã đơn vị,Kỳ,Ngày nhận báo cáo,1\n,5,mai,1\n');
    const { error } = run(changes, '--year', '2025', '--figures', wrong);
    expect(error.trim().split('\n')).toHaveLength(3);
    expect(error).toContain('dòng 2: biểu mẫu không có kỳ "5"; hãy ghi số từ 1 (Quý I) đến 4 (Quý IV).');
  });
});
