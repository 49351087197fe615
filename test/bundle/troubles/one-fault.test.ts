/** Wherever one unit's fault, or one of the office's, could end a run for the others: it is told, and the others are served. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentPreview } from '../../../src/app/documents/documents.ts';
import { isBookZone, SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import { readBundle } from '../../../workbench/rehearsal/bundle.ts';
import {
  COLLEAGUE,
  K01,
  K02,
  Office,
  OWNER,
  officeReady,
  SETTINGS_2023,
  STRANGER,
  TAB_OF,
} from '../support/office.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const CHECK = 'Kiểm tra và sửa bảng tính';
const RIGHT = ['72', '88', '4', '2'];
const FIVE_BEFORE = '2023-01-16';
const { office, again } = officeReady();
const { platform } = office;
beforeEach(() => {
  again();
  platform.servicesOff.clear();
  platform.beforeCall = undefined;
});

const outbox = (of = office) => of.platform.outbox.map(({ to }) => to.join()).sort();
const troubleMails = (of = office) =>
  of.platform.outbox.filter(({ subject }) => subject.startsWith('Tổng hợp: có việc chưa làm được'));
const first = (of = office) => of.shown(SHEET_IDS.summary, 'A1');
const clock = (name: string, user = OWNER): RunResult => platform.run(name, { user, kind: 'trigger' });
const logged = (action: string) => office.log().filter(([, found]) => found === action);
/** Somebody of the unit shuts everybody else but the file's owner out of a cell of its own. */
const shutOut = (sheetId: number, account: string) =>
  office.batch([
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId, startRowIndex: 8, endRowIndex: 20, startColumnIndex: 0, endColumnIndex: 12 },
          editors: { users: [account] },
        },
      },
    },
  ]);

describe('a morning with a wrong cell', () => {
  it('writes to the others, names the cell in the log and in the first row, and tells the office once', () => {
    office.typeUnit(1, { emails: 'k01' });
    office.morning(FIVE_BEFORE);
    expect(outbox()).toEqual([K02, 'k03@donvi.example', 'vanphong@dukhoi.example'].sort());
    const [mail] = troubleMails();
    expect(mail?.body).toContain('Danh sách, ô F4: "k01" không phải địa chỉ e-mail; hãy sửa');
    expect(mail?.body).toContain("Đảng bộ D'Ran: chưa có địa chỉ e-mail dùng được");
    expect(logged('Chưa làm được')).toHaveLength(1);
    expect(first()).toBe('⚠ 2 chỗ cần sửa: Danh sách F4. Xem Nhật ký.');
    office.sweep();
    clock('dailyReminders');
    expect(troubleMails()).toHaveLength(1);
    office.typeUnit(1, { emails: K01 });
    office.morning('2023-01-18');
    expect(troubleMails()).toHaveLength(1);
    expect(first()).toBe('');
  });

  it('tells again the next day, and by the next sweep where the quota is used up', () => {
    office.typeUnit(1, { emails: 'k01' });
    office.morning('2023-01-10');
    office.morning('2023-01-11');
    expect(troubleMails()).toHaveLength(2);
    const short = new Office({ mailQuota: 0 });
    short.setUp();
    short.provision();
    short.click('Bật nhắc tự động');
    short.typeUnit(1, { emails: 'k01' });
    short.morning('2023-01-10');
    expect(troubleMails(short)).toEqual([]);
  });

  it('that dies while it tells the office tells it once more, marked', () => {
    office.typeUnit(1, { emails: 'k01' });
    office.until('2023-01-10T08:05');
    platform.beforeCall = ({ name }) => (name === 'MailApp.sendEmail' ? 'kill-after' : undefined);
    expect(clock('dailyReminders').error?.reason).toBe('killed');
    platform.beforeCall = undefined;
    office.sweep();
    office.sweep();
    expect(troubleMails().map(({ body }) => body.includes('có thể đến hai lần'))).toEqual([false, true]);
  });

  it('in two files shows it in the tables with the next sweep', () => {
    const two = officeReady({ twoFiles: true }).office;
    two.typeUnit(1, { emails: 'k01' });
    two.morning(FIVE_BEFORE);
    two.sweep();
    expect(first(two)).toContain('Danh sách F4');
  });
});

describe('a run that cannot begin', () => {
  const header = (value: string) =>
    office.platform.spreadsheets.userEdits.type(
      OWNER,
      { spreadsheetId: office.officeBook, sheetId: SHEET_IDS.units, row: 2, column: 2 },
      value,
    );

  it('says so in the log, in the first row and by mail, once a day, and goes on when that is put right', () => {
    header('Tên');
    office.morning(FIVE_BEFORE);
    office.sweep();
    expect(outbox()).toEqual(['vanphong@dukhoi.example']);
    expect(troubleMails()[0]?.body).toContain('tiêu đề cột phải là "Tên đơn vị"');
    expect(logged('Nhắc việc chưa chạy được')).toHaveLength(1);
    expect(first()).toContain('Nhắc việc chưa chạy được');
    header('Tên đơn vị');
    office.until('2023-01-16T09:20');
    office.sweep();
    expect(outbox()).toContain(K01);
    expect(troubleMails()).toHaveLength(1);
  });
});

describe('a run that did not happen', () => {
  it('shows in the tables and in Sổ nhắc, also when none ever did', () => {
    expect(first()).toBe('');
    office.until('2023-01-10T10:30');
    expect(first()).toBe('');
    office.until('2023-01-10T12:05');
    expect(first()).toBe(
      '⚠ Nhắc việc ngày 10/1 chưa chạy. Chọn Tổng hợp › Trợ giúp › Kiểm tra và sửa bảng tính.',
    );
    expect(office.officeCell(SHEET_IDS.ledger, 'E2')).toContain('Nhắc việc ngày 10/1 chưa chạy');
    office.morning('2023-01-11');
    expect(first()).toBe('');
    expect(office.officeCell(SHEET_IDS.ledger, 'E2')).toBe('');
  });

  it('is not missed on days off, nor while reminders are off or paused', () => {
    office.morning('2023-01-13');
    office.until('2023-01-15T20:00');
    expect(first()).toBe('');
    office.closing('Tạm dừng');
    office.until('2023-01-18T20:00');
    expect(first()).toContain('Đang tạm dừng: không gửi thư nào.');
    office.closing('Tắt nhắc tự động');
    expect(first()).toBe('');
  });

  it.each([
    'PropertiesService.getScriptProperties',
    'Properties.getProperty',
    'Properties.setProperty',
    'LockService.tryLock',
    'Lock.tryLock',
  ])('because its first call of %s failed is made up for by the next sweep, and logged', (call) => {
    office.until('2023-01-16T08:05');
    let struck = 0;
    platform.beforeCall = ({ name }) => (name === call && ++struck <= 4 ? 'fail-before' : undefined);
    const failed = clock('dailyReminders');
    platform.beforeCall = undefined;
    if (struck === 0) return;
    expect(failed.error).toBeDefined();
    office.sweep();
    expect(outbox()).toEqual([K01, K02, 'k03@donvi.example']);
    expect(logged('Chưa làm được').at(-1)?.[3]).toContain('đã làm bù');
    office.sweep();
    expect(outbox()).toHaveLength(3);
  });

  it('because it was killed at its first call, or never began, is made up for when it is late', () => {
    office.until('2023-01-16T08:05');
    platform.beforeCall = () => 'kill';
    expect(clock('dailyReminders').error?.reason).toBe('killed');
    platform.beforeCall = undefined;
    for (const time of ['08:10', '08:15', '08:20', '08:25']) {
      office.until(`2023-01-16T${time}`);
      office.sweep();
    }
    expect(outbox()).toEqual([K01, K02, 'k03@donvi.example']);
    expect(logged('Chưa làm được').at(-1)?.[3]).toContain('đã làm bù');
  });

  it('by an account that has left the office is named, and the others are told what to do', () => {
    office.typeSetting('officeAccounts', COLLEAGUE);
    platform.spreadsheets.sharing.handOver(office.officeBook, COLLEAGUE);
    const said = office.closing(CHECK, [], COLLEAGUE);
    expect(said).toContain(`Lịch chạy tự động thuộc tài khoản ${OWNER}`);
    expect(first()).toContain('1 chỗ cần sửa');
    expect(clock('answerSubmissions').error).toBeDefined();
  });
});

describe('one unit at fault', () => {
  it('that shut the office out of its tab keeps nobody else from being answered, nor the morning from its letters', () => {
    for (const [account, sheetId] of [
      [K01, TAB_OF.K01],
      [K02, TAB_OF.K02],
    ] as const) {
      office.fill(account, sheetId, RIGHT);
      office.tick(account, sheetId);
    }
    shutOut(TAB_OF.K01, K01);
    office.until('2023-01-16T08:05');
    expect(clock('dailyReminders', COLLEAGUE).error).toBeUndefined();
    expect(office.shown(TAB_OF.K02, 'I13')).toBe('ĐK2023-K02-1');
    expect(office.shown(TAB_OF.K01, 'I13')).toBe('');
    expect(logged('Lỗi')[0]?.[3]).toContain('không cho ghi vào 1 trang đơn vị');
    expect(outbox()).toContain('k03@donvi.example');
  });

  it('that shut the office out keeps nobody else from being provisioned or closed', () => {
    shutOut(TAB_OF.K01, K01);
    office.typeUnit(1, { name: 'Đảng bộ Mới' });
    office.typeUnit(2, { name: 'Chi bộ Đổi tên' });
    const said = office.closing(PROVISION, [], COLLEAGUE);
    expect(said).toContain('không cho tài khoản này ghi vào trang: Đảng bộ Mới');
    expect(office.shown(TAB_OF.K02, 'A9')).toBe('Chi bộ Đổi tên');
    const closed = office.dialog('closeSubmit', COLLEAGUE, 'registration').message;
    expect(closed).toContain('của 2 đơn vị');
    expect(closed).toContain('Chưa chốt được, không có trong bảng: Đảng bộ Mới');
    expect(office.type(K02, TAB_OF.K02, 'B9', '1')).toMatchObject({ reason: 'protected' });
  });

  it('whose tab had a row put in keeps nobody else open', () => {
    const range = { sheetId: TAB_OF.K01, dimension: 'ROWS', startIndex: 3, endIndex: 4 };
    office.batch([{ insertDimension: { range } }]);
    const said = office.close();
    expect(said).toContain('của 2 đơn vị');
    expect(said).toContain("Chưa chốt được, không có trong bảng: Đảng bộ D'Ran");
    office.batch([{ deleteDimension: { range } }]);
    expect(office.close()).toContain('của 1 đơn vị');
  });

  it('whose row of the table is broken is in no document, and the person is told', () => {
    office.submit(K02, TAB_OF.K02, RIGHT);
    const range = {
      sheetId: SHEET_IDS.summary,
      startRowIndex: 6,
      endRowIndex: 7,
      startColumnIndex: 13,
      endColumnIndex: 14,
    };
    office.batch([
      {
        updateCells: {
          range,
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    const request = { kind: 'report', unitCode: '', values: {} };
    const answer = office.dialog<{ preview: DocumentPreview }>('documentPreview', OWNER, request);
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.preview.html).toContain('Chi bộ Sở Công Thương');
    expect(answer.preview.remarks.join()).toContain('Dòng bị hỏng công thức trong bảng Tổng hợp: K01');
  });

  it('that typed another code over its own keeps its place from the unit whose code that is', () => {
    office.typeUnit(1, { code: 'K02' });
    office.morning(FIVE_BEFORE);
    expect(outbox()).toEqual([K02, 'k03@donvi.example', 'vanphong@dukhoi.example'].sort());
    expect(troubleMails()[0]?.body).toContain('Danh sách, ô B4: mã "K02" đã có ở ô B5');
  });

  it('without a usable address keeps nobody from being invited', () => {
    office.typeUnit(1, { emails: 'k01', accounts: K01 });
    expect(office.send('invite')).toBe('failed,sent,sent');
    expect(outbox()).toEqual([K02, 'k03@donvi.example']);
  });
});

describe('access', () => {
  const clearRow = (of: Office) =>
    of.batch(
      [
        {
          updateCells: {
            range: { sheetId: SHEET_IDS.units, startRowIndex: 5, endRowIndex: 6 },
            fields: 'userEnteredValue',
          },
        },
      ],
      of.officeBook,
    );

  it.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('ends with the row in the list, in two files: %s, after closing: %s', (twoFiles, isClosed) => {
    const of = officeReady({ twoFiles }).office;
    const { sharing } = of.platform.spreadsheets;
    sharing.addViewer(of.entryBook, 'K03@donvi.example');
    if (isClosed) of.close();
    clearRow(of);
    expect(of.closing(PROVISION)).toContain('Đã bỏ chia sẻ với: k03@donvi.example.');
    for (const bookId of [of.officeBook, of.entryBook]) {
      expect(sharing.editors(bookId)).not.toContain('k03@donvi.example');
      expect(sharing.viewers(bookId)).toEqual([]);
    }
  });

  it('stays while its row is only broken, and ends when it is taken out', () => {
    const { sharing } = platform.spreadsheets;
    office.typeUnit(3, { name: '' });
    expect(office.closing(PROVISION)).not.toContain('Đã bỏ chia sẻ');
    expect(sharing.editors(office.entryBook)).toContain('k03@donvi.example');
    clearRow(office);
    expect(office.closing(PROVISION)).toContain('Đã bỏ chia sẻ với: k03@donvi.example.');
  });

  it('of strangers is listed by the check-up, of both files', () => {
    const two = officeReady({ twoFiles: true }).office;
    const { sharing } = two.platform.spreadsheets;
    expect(two.closing(CHECK)).not.toContain('mở được tệp');
    sharing.addEditor(two.entryBook, STRANGER);
    sharing.addViewer(two.officeBook, K01);
    const said = two.closing(CHECK);
    expect(said).toContain(
      `mở được tệp đơn vị nhập mà không có trong Danh sách và Tài khoản văn phòng: ${STRANGER}`,
    );
    expect(said).toContain(
      `mở được tệp văn phòng mà không có trong Danh sách và Tài khoản văn phòng: ${K01}`,
    );
  });

  it('is written down by Google before any protection relies on it', () => {
    const fresh = new Office();
    fresh.setUp();
    const calls: string[] = [];
    fresh.platform.beforeCall = ({ name }) => {
      calls.push(name);
      return undefined;
    };
    fresh.provision();
    fresh.platform.beforeCall = undefined;
    const shared = calls.lastIndexOf('Spreadsheet.addEditors');
    expect(calls[shared + 1]).toBe('SpreadsheetApp.flush');
    expect(calls.slice(shared)).toContain('Sheets.Spreadsheets.batchUpdate');
  });
});

describe('before set-up', () => {
  it("only the file's owner may set up; others get one sentence, and nothing happens", () => {
    const fresh = new Office();
    fresh.platform.spreadsheets.sharing.addEditor(fresh.officeBook, STRANGER);
    const before = fresh.everything();
    const sentence = 'Bảng tính này chưa được thiết lập; việc thiết lập dành cho chủ tệp.';
    expect(fresh.click('Thiết lập…', [], STRANGER)).toEqual([expect.stringContaining(sentence)]);
    expect(fresh.setUp({}, STRANGER).message).toContain(sentence);
    for (const name of ['setUpStart', 'provisionFromDialog'])
      expect(fresh.dialog(name, STRANGER).message).toContain(sentence);
    expect(fresh.everything()).toBe(before);
    expect(fresh.setUp().ok).toBe(true);
  });
});

describe('a service', () => {
  const SHEETS_OFF = 'Dịch vụ Google Sheets API chưa bật cho chương trình này';

  it.each([
    ['Sheets', 'documentStart', SHEETS_OFF],
    ['Drive', 'documentSave', 'Dịch vụ Drive API chưa bật cho chương trình này'],
  ])('%s that is off is told with the remedy, at once', (service, call, sentence) => {
    platform.servicesOff.add(service);
    const request = { kind: 'report', unitCode: '', values: {} };
    const run = platform.run(call, { user: OWNER, kind: 'dialog', args: [request] });
    expect((run.result as { message: string }).message).toContain(sentence);
    expect(run.millis).toBe(0);
  });

  it('that is off is told to whoever clicks, before set-up too', () => {
    platform.servicesOff.add('Sheets');
    const run = platform.clickMenu(OWNER, PROVISION, [{ button: 'OK' }]);
    expect(run.alerts).toMatchObject([{ message: expect.stringContaining(SHEETS_OFF) }]);
    const fresh = new Office();
    fresh.platform.servicesOff.add('Sheets');
    expect(fresh.setUp().message).toContain('bấm dấu + thêm lại Google Sheets API');
  });

  it('that the manifest does not name is told in the same way', () => {
    const { manifest } = readBundle();
    const bare = new Office({ manifest: { ...manifest, dependencies: { enabledAdvancedServices: [] } } });
    expect(bare.setUp({ settings: SETTINGS_2023 }).message).toContain(SHEETS_OFF);
  });
});

it.each([
  ...['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok', 'Asia/Jakarta', 'Asia/Phnom_Penh', 'Asia/Vientiane'],
  ...['Indian/Christmas', 'Etc/GMT-7', 'GMT+7', 'GMT+07:00', 'UTC+7', 'UTC+07:00', '+07:00', 'asia/bangkok'],
])('the zone %s is ours', (zone) => expect(isBookZone(zone)).toBe(true));
it.each(['Asia/Singapore', 'Etc/GMT+7', 'GMT-7', 'UTC', 'Etc/GMT-70', 'GMT+17', 'America/Denver', ''])(
  'the zone "%s" is not',
  (zone) => expect(isBookZone(zone)).toBe(false),
);
