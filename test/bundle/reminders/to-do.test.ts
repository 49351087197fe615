import { beforeEach, describe, expect, it } from 'vitest';
import type { ToDoView } from '../../../src/app/reminders/to-do.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, K02, Office, OWNER, officeReady, STRANGER, TAB_OF, UNITS_2023 } from '../support/office.ts';

const { office, again } = officeReady();
beforeEach(again);

const view = (of: Office = office): ToDoView => {
  const answer = of.dialog<{ view: ToDoView }>('toDoStart', OWNER);
  if (!answer.ok) throw new Error(answer.message);
  return answer.view;
};
const kinds = (of: Office = office) => view(of).waiting.map(({ kind }) => kind);
const lineOf = (kind: string, of: Office = office) => view(of).waiting.find((line) => line.kind === kind);
const FIGURES = ['72', '88', '4', '2'];

/** Every clock runs as it should. */
const running = () => {
  office.click('Bật nhắc tự động');
  office.sweep();
};
const invited = () => {
  office.send('invite');
};

describe('Việc cần làm', () => {
  it('begins with the one thing to do in a file that is not ready', () => {
    const fresh = new Office();
    expect(view(fresh).waiting).toMatchObject([{ kind: 'begin', action: { handler: 'setUpCampaign' } }]);
    fresh.setUp();
    expect(view(fresh).waiting).toMatchObject([{ kind: 'begin', action: { handler: 'provisionUnits' } }]);
  });

  it('asks Google twice, however much waits, and writes nothing', () => {
    running();
    office.fill(K01, TAB_OF.K01, FIGURES);
    office.tick(K01, TAB_OF.K01);
    const before = office.everything();
    const run = office.platform.run('toDoStart', { user: OWNER, kind: 'dialog', args: [] });
    const sheets = run.calls.filter(({ kind }) => kind === 'read');
    expect(sheets).toHaveLength(2);
    expect(office.everything()).toBe(before);
  });

  it('tells who was not invited until they are, and whoever has a tick waiting', () => {
    running();
    expect(lineOf('not-invited')).toMatchObject({
      text: '03 tổ chức cơ sở đảng chưa được gửi thư mời.',
      action: { handler: 'inviteUnits' },
    });
    invited();
    expect(kinds()).toEqual([]);
    office.fill(K01, TAB_OF.K01, FIGURES);
    office.tick(K01, TAB_OF.K01);
    expect(lineOf('ticks')?.text).toContain('01 tổ chức cơ sở đảng đã tích nộp, chờ kiểm tra; lần quét tới');
    office.sweep();
    expect(kinds()).toEqual([]);
    expect(view().nothing).toBe(
      'Hiện không có việc gì cần làm. Hạn gần nhất: Đăng ký chỉ tiêu, hết thứ Hai 30/01/2023.',
    );
  });

  it('tells who was refused and has not handed in again', () => {
    running();
    invited();
    office.submit(K02, TAB_OF.K02, ['72', '88', '4']);
    expect(lineOf('refused')).toMatchObject({
      text: 'Đăng ký chỉ tiêu: 01 tổ chức cơ sở đảng bị trả lời chưa nhận, chưa nộp lại.',
      detail: 'Chi bộ Sở Công Thương.',
      action: { handler: 'nudgeUnits' },
    });
    office.type(K02, TAB_OF.K02, 'E9', '2');
    expect(kinds()).toEqual(['refused']);
    office.tick(K02, TAB_OF.K02);
    expect(kinds()).toEqual(['ticks']);
    office.sweep();
    expect(kinds()).toEqual([]);
  });

  it('says who switched the reminders, when, and how to go on', () => {
    running();
    expect(view().standing).toContain(`Nhắc tự động đang bật do ${OWNER} từ 09:00 ngày 09/01/2023.`);
    office.click('Tạm dừng');
    expect(lineOf('paused')).toMatchObject({
      text: `Đang tạm dừng do ${OWNER} từ 09:00 ngày 09/01/2023: không thư nào được gửi.`,
      action: { handler: 'switchRemindersOn' },
    });
    office.click('Tắt nhắc tự động');
    expect(lineOf('off')?.text).toContain('Nhắc tự động đang tắt');
  });

  it('tells overdue units by days, and a morning that never ran', () => {
    running();
    invited();
    office.morning('2023-02-01');
    office.sweep();
    expect(lineOf('overdue')).toMatchObject({
      text: 'Đăng ký chỉ tiêu: 03 tổ chức cơ sở đảng quá hạn.',
      detail: "Chậm 2 ngày: Đảng bộ D'Ran; Chi bộ Sở Công Thương; Chi bộ Báo Lâm Đồng.",
    });
    office.until('2023-02-02T12:00');
    expect(kinds().slice(0, 2)).toEqual(['run-missed', 'sweeps-stopped']);
  });

  it('names a broken cell with its address', () => {
    running();
    invited();
    office.typeUnit(1, { emails: 'khong-phai-dia-chi' });
    const line = lineOf('cell');
    expect(line?.text).toBe('Danh sách F4: cần sửa.');
    expect(line?.link).toMatch(new RegExp(`gid=${SHEET_IDS.units}&range=F4$`));
  });

  it('asks for provisioning after a new unit, another name, another deadline, and an end', () => {
    running();
    invited();
    const why = () => view().waiting.flatMap((line) => (line.kind === 'provision' ? [line.text] : []));
    office.typeUnit(1, { name: 'Đảng bộ Đơn Dương' });
    expect(why()).toEqual(['01 tổ chức cơ sở đảng đổi tên hoặc mã trong Danh sách, trang chưa đổi theo.']);
    office.provision();
    expect(why()).toEqual([]);
    office.typeSetting('deadlineDate', '15/02/2023');
    expect(why()).toEqual(['Hạn hoặc kỳ trong Cấu hình đã đổi, trang đơn vị chưa đổi theo.']);
    office.provision();
    expect(why()).toEqual([]);
  });

  it('asks for provisioning after a unit ended and owes nothing more, while its account has the file', () => {
    running();
    invited();
    office.typeUnit(3, { lifeUntil: '08/01/2023' });
    const line = lineOf('provision');
    expect(line?.text).toContain('01 tổ chức cơ sở đảng đã kết thúc và xong việc');
    expect(line?.action).toMatchObject({ handler: 'provisionUnits' });
    office.provision();
    expect(lineOf('provision')).toBeUndefined();
  });

  it('asks for the report after Chốt, until it was looked at', () => {
    running();
    invited();
    for (const [code, sheetId] of Object.entries(TAB_OF))
      office.submit(`${code.toLowerCase()}@donvi.example`, sheetId, FIGURES);
    office.close();
    expect(lineOf('papers')).toMatchObject({ action: { handler: 'openReport' } });
    office.dialog('documentPreview', OWNER, { kind: 'report', unitCode: '', values: {} });
    expect(kinds()).toEqual([]);
  });

  it('goes on when a tab is gone, and names the unit', () => {
    running();
    invited();
    office.batch([{ deleteSheet: { sheetId: TAB_OF.K03 } }]);
    expect(lineOf('unreadable')).toMatchObject({
      detail: 'Chi bộ Báo Lâm Đồng.',
      action: { handler: 'checkUp' },
    });
  });

  it("is nobody else's", () => {
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    expect(office.dialog('toDoStart', STRANGER)).toMatchObject({ ok: false });
  });

  it('stays short with names as long as they come', () => {
    const long = new Office();
    const name = `Đảng bộ bộ phận ${'Trung tâm Kiểm định và Tư vấn kỹ thuật '.repeat(3)}`;
    long.setUp({
      units: [
        UNITS_2023[0] ?? [],
        ...Array.from({ length: 30 }, (_, i) => [
          `K${i + 100}`,
          `${name}${i}`,
          `k${i + 100}@donvi.example`,
          '',
          '',
        ]),
      ],
    });
    long.provision();
    expect(lineOf('not-invited', long)?.detail.match(/Đảng bộ/g)).toHaveLength(4);
  });
});

describe("the first tab of the office's own file", () => {
  it('has the same lines, written by the morning run, with its time and no call more', () => {
    const two = new Office();
    two.setUp({ twoFiles: true });
    two.provision();
    two.click('Bật nhắc tự động');
    two.sweep();
    two.send('invite');
    two.submit(K02, TAB_OF.K02, ['72', '88', '4']);
    two.morning('2023-01-31');
    const texts = two.rows(SHEET_IDS.first, 'A', 15).flat();
    expect(texts[0]).toMatch(/^Việc đang chờ, đến 08:05/);
    expect(texts.slice(1, 3)).toEqual([
      'Đăng ký chỉ tiêu: 01 tổ chức cơ sở đảng bị trả lời chưa nhận, chưa nộp lại.',
      'Đăng ký chỉ tiêu: 03 tổ chức cơ sở đảng quá hạn.',
    ]);
    const { calls } = two.morning('2023-02-02');
    expect(calls.filter(({ kind }) => kind === 'read').length).toBeLessThanOrEqual(3);
    expect(calls.filter(({ kind }) => kind === 'write').length).toBeLessThanOrEqual(2);
  });
});
