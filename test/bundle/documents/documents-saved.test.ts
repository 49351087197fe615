import { beforeEach, describe, expect, it } from 'vitest';
import { K01, K02, Office, OWNER, officeReady, STRANGER, TAB_OF } from '../support/office.ts';
import { documentDesk } from '../support/paper.ts';

const { office, again } = officeReady();
const desk = documentDesk(office.platform, OWNER);

beforeEach(again);

describe('saving as a Google Doc', () => {
  it('makes the document anew on the server, names and dates it, logs it and tells its address', () => {
    const values = { signer: 'Trần Văn B' };
    const answer = desk.save('letter', { values, html: '<p>của trình duyệt</p>' } as object);
    const [file, ...others] = office.platform.driveFiles;
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      owner: OWNER,
      name: 'Công văn đôn đốc báo cáo, đăng ký chỉ tiêu kết nạp đảng viên năm 2023 (09-01-2023 09h00)',
    });
    expect(file?.html).toBe(desk.preview('letter', { values: { ...values, newDeadline: '' } }).html);
    expect(file?.html).not.toContain('của trình duyệt');
    expect(answer).toMatchObject({ ok: true, url: expect.stringContaining(file?.id ?? '?') });
    expect(office.log().at(-1)).toEqual([
      OWNER,
      'Lưu văn bản',
      '',
      expect.stringContaining(`${file?.name}: https://`),
    ]);
  });

  it('is made of the Word file that the dialog sends, and of HTML when what it sends is none', () => {
    const word = Buffer.from('PK\u0003\u0004 một tệp Word').toString('base64');
    const message = desk.save('report', { word } as object);
    expect(message).toMatchObject({ ok: true, message: expect.stringContaining('Xin xem lại khổ giấy') });
    expect(office.platform.driveFiles.at(-1)).toMatchObject({ word });
    expect(office.platform.driveFiles.at(-1)?.html).toBeUndefined();
    for (const none of ['<p>x</p>', 'UEsDB<script>', 7, null, { length: 3 }]) {
      desk.save('report', { word: none, values: { signer: String(none) } } as object);
      expect(office.platform.driveFiles.at(-1)?.html).toContain('BÁO CÁO');
    }
  });

  const savedLines = () => office.log().filter(([, action]) => action === 'Lưu văn bản');
  const failingAt = (name: string, fault: 'fail-after' | 'kill-after') => {
    office.platform.beforeCall = (call) => (call.name === name && call.nth === 1 ? fault : undefined);
    const answer = office.platform.run('documentSave', {
      user: OWNER,
      kind: 'dialog',
      args: [{ kind: 'report', unitCode: '', values: {} }],
    });
    office.platform.beforeCall = undefined;
    return answer;
  };

  it('whose answer is lost makes one draft: it is looked for before another is made', () => {
    const { result } = failingAt('Drive.Files.create', 'fail-after');
    const [file, ...others] = office.platform.driveFiles;
    expect(others).toEqual([]);
    expect(result).toMatchObject({ ok: true, url: expect.stringContaining(file?.id ?? '?') });
    expect(savedLines()).toHaveLength(1);
  });

  it.each(['Drive.Files.create', 'Sheets.Spreadsheets.batchUpdate'])(
    'that dies after %s is finished when the same is saved again, and other content is another draft',
    (call) => {
      expect(failingAt(call, 'kill-after').error?.reason).toBe('killed');
      office.until('2023-01-09T09:10');
      expect(desk.save('report')).toMatchObject({ ok: true, message: expect.stringContaining('09h00') });
      expect([office.platform.driveFiles.length, savedLines().length]).toEqual([1, 1]);
      expect(desk.save('report')).toMatchObject({ ok: true, message: expect.stringContaining('09h10') });
      failingAt('Drive.Files.create', 'kill-after');
      expect(desk.save('report', { values: { signer: 'Trần Văn B' } })).toMatchObject({ ok: true });
      expect(office.platform.driveFiles).toHaveLength(4);
    },
  );

  it.each([
    ['on count is saved after a pause', 'userRateLimitExceeded', 1],
    ['on count of the project is saved after a pause', 'rateLimitExceeded', 1],
    ['for good is not asked for again', 'insufficientFilePermissions', 0],
  ])('that Drive refuses %s', (_, reason, saved) => {
    const fault = { fail: 'before', code: 403, reason } as const;
    office.platform.beforeCall = ({ name, nth }) =>
      name === 'Drive.Files.create' && nth === 1 ? fault : undefined;
    expect(desk.save('report')).toMatchObject({ ok: saved === 1 });
    office.platform.beforeCall = undefined;
    expect(office.platform.driveFiles).toHaveLength(saved);
  });

  it('that Google refuses is told in Vietnamese', () => {
    office.platform.beforeCall = ({ name }) => (name === 'Drive.Files.create' ? 'fail-before' : undefined);
    const answer = desk.save('report');
    office.platform.beforeCall = undefined;
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringContaining('Google không làm xong việc này.'),
    });
    expect(office.log().filter(([, action]) => action === 'Lưu văn bản')).toEqual([]);
  });
});

describe('the export', () => {
  it('is the official table as plain values, with Google’s own link for Excel', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
    office.submit('k03@donvi.example', TAB_OF.K03, ['20', '25', '2', '0'], 'không còn nguồn');
    const { tables, workbookUrl } = desk.table();
    const [{ rows, fileName } = { rows: [], fileName: '' }, ...others] = tables;
    expect(others).toEqual([]);
    expect(fileName).toBe('Tổng hợp đăng ký chỉ tiêu 2023 tạm tính 09-01-2023');
    expect(rows.map((row) => row.slice(1))).toEqual([
      expect.arrayContaining(['Mã', 'Tổng số đảng viên', 'Trạng thái']),
      ['K01', "Đảng bộ D'Ran", 72, 88, 4, 2, '', 'Đã nộp đúng hạn'],
      ['K02', 'Chi bộ Sở Công Thương', 30, 40, 3, 1, '', 'Đã nộp đúng hạn'],
      ['K03', 'Chi bộ Báo Lâm Đồng', 20, 25, 2, 0, 'không còn nguồn', 'Đã nộp đúng hạn'],
      [null, 'TỔNG CỘNG', 122, 153, 9, 3, null, null],
      [null, 'Kể cả số đang nhập', 122, 153, 9, 3, null, null],
    ]);
    expect(workbookUrl).toBe(`https://docs.google.com/spreadsheets/d/${office.entryBook}/export?format=xlsx`);
  });
});

describe('the menu Báo cáo', () => {
  it.each([
    ['Báo cáo tổng hợp', 'report'],
    ['Công văn đôn đốc', 'letter'],
    ['Thống kê của đơn vị', 'statistics'],
    ['Bảng theo dõi một trang', 'overview'],
    ['Xuất tệp', 'export'],
  ])('%s opens the dialog where it should', (label, start) => {
    const [shown] = office.platform.clickMenu(OWNER, ['Báo cáo', label]).alerts;
    expect(shown).toMatchObject({ type: 'dialog', title: 'Báo cáo và xuất tệp' });
    expect(shown?.type === 'dialog' && shown.html.endsWith(`<i hidden id="start">${start}</i>`)).toBe(true);
  });

  it('answers nobody but the office', () => {
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    const before = office.everything();
    for (const name of ['documentStart', 'documentPreview', 'documentSave', 'tableExport']) {
      const answer = office.dialog(name, STRANGER, { kind: 'report', unitCode: '', values: {} });
      expect(answer.message).toContain('Trình đơn Tổng hợp chỉ dành cho văn phòng.');
    }
    expect(office.everything()).toBe(before);
    expect(office.platform.driveFiles).toEqual([]);
  });

  it('needs unit tabs, and says so', () => {
    const fresh = new Office();
    fresh.setUp();
    const answer = fresh.dialog('documentStart', OWNER);
    expect(answer.ok).toBe(false);
    expect(answer.message).toContain('Tạo / cập nhật trang đơn vị');
  });
});
