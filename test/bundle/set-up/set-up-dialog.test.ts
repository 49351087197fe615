import { beforeEach, describe, expect, it } from 'vitest';
import type { DialogAnswer, DialogProblem } from '../../../src/app/office/dialog-answer.ts';
import type { SetUpPreview, SetUpStart } from '../../../src/app/set-up/set-up-answers.ts';
import type { SetUpRequest } from '../../../src/app/set-up/set-up-judge.ts';
import {
  COLLEAGUE,
  K01,
  Office,
  OWNER,
  officeReady,
  SETTINGS_2023,
  STRANGER,
  TAB_OF,
  UNITS_2023,
} from '../support/office.ts';

const REQUEST: SetUpRequest = { settings: SETTINGS_2023, units: UNITS_2023, twoFiles: true };

function told<T extends object>(answer: object): { ok: true } & T {
  const given = answer as DialogAnswer<T>;
  if (!given.ok) throw new Error(given.message);
  return given;
}

const start = (office: Office, user = OWNER) => told<SetUpStart>(office.dialog('setUpStart', user));
const fieldsOf = ({ sections }: SetUpStart) => sections.flatMap(({ fields }) => fields);
const problems = (office: Office, request: Partial<SetUpRequest>, user = OWNER): readonly DialogProblem[] => {
  const answer = office.dialog('setUpCheck', user, { ...REQUEST, ...request });
  return (answer as { problems?: readonly DialogProblem[] }).problems ?? [];
};

describe('the set-up dialog in an empty spreadsheet', () => {
  const office = new Office();
  const empty = office.platform.snapshot();
  beforeEach(() => office.platform.restore(empty));

  it('proposes the year, the day of the figures and whoever opens it, and asks first what nobody can propose', () => {
    const { today, standing, ...shown } = start(office);
    expect([today, standing]).toEqual(['2023-01-09', null]);
    const fields = fieldsOf({ today, standing, ...shown });
    const first = Object.fromEntries(
      fields.filter(({ isFirst }) => isFirst).map((field) => [field.key, field]),
    );
    expect(first).toMatchObject({
      year: { value: '2023' },
      asOf: { value: '31/12/2022' },
      deadlineWording: { value: 'trước ngày', choices: ['trước ngày', 'chậm nhất ngày', 'đến hết ngày'] },
      deadlineDate: { value: '', choices: [] },
      ownBody: { value: '' },
      officeAccounts: { value: OWNER },
    });
    expect(fields.filter(({ isFirst }) => !isFirst).map(({ key }) => key)).toContain('inviteBody');
    expect(fields.map(({ key }) => key)).not.toContain('homeBookId');
  });

  it('names the settings that make a deadline together', () => {
    expect(start(office).deadlines).toContainEqual({ wording: 'deadlineWording', date: 'deadlineDate' });
  });

  it('late in the year proposes the campaign of the next', () => {
    office.until('2023-11-20T08:00');
    expect(fieldsOf(start(office)).find(({ key }) => key === 'asOf')?.value).toBe('31/12/2023');
  });

  it('tells what is wrong at its field, all at once, and writes nothing', () => {
    const before = office.everything();
    const settings = { ...SETTINGS_2023, place: '', deadlineDate: '31/02/2023', runHour: '25' };
    expect(problems(office, { settings }).map(({ field, text }) => [field, text])).toEqual(
      expect.arrayContaining([
        ['place', 'Chưa có; hãy điền.'],
        ['deadlineDate', expect.stringContaining('"31/02/2023" không dùng được')],
        ['runHour', expect.stringContaining('hãy ghi số từ 0 đến 23')],
      ]),
    );
    expect(office.everything()).toBe(before);
  });

  it('refuses a code that stands twice at its line and position, and writes nothing', () => {
    const before = office.everything();
    const units = [
      ['Tên', 'Mã', 'E-mail nhận nhắc việc'],
      ['Chi bộ A', 'K01', 'a@x.vn'],
      ['Chi bộ B', 'k01', 'b@x.vn'],
    ];
    expect(problems(office, { units })).toEqual([
      { field: '', line: 3, column: 1, text: 'Mã "k01" đã có ở dòng 2; mỗi đơn vị cần một mã riêng.' },
    ]);
    expect(office.everything()).toBe(before);
  });

  it('shows how a messy list is understood: the units it will make, rows and columns left out, cells to put right', () => {
    const units = [
      ['DANH SÁCH CHI BỘ', '', '', ''],
      ['TT', 'Tên chi bộ, đảng bộ', 'Bí thư', 'Email'],
      ['1', 'Chi bộ A', 'Đồng chí A', 'a@x.vn; b x.vn'],
      ['I', 'Cơ quan nhà nước', '', ''],
      ['2', 'chi bộ  a', 'Đồng chí B', 'a@x.vn'],
      ['', 'TỔNG CỘNG: 2', '', ''],
    ];
    const preview = told<SetUpPreview>(office.dialog('setUpCheck', OWNER, { ...REQUEST, units }));
    expect(preview.unitCount).toBe(preview.list?.units.length);
    expect(preview.list).toMatchObject({
      header: { first: 2, last: 2 },
      units: [
        { line: 3, code: 'ĐV01' },
        { line: 5, code: 'ĐV02' },
      ],
      leftOut: [{ line: 1 }, { line: 4, why: 'tên nhóm, không phải đơn vị' }, { line: 6, why: 'dòng cộng' }],
      problems: [{ line: 3, column: 3, text: expect.stringContaining('"b x.vn" không phải địa chỉ e-mail') }],
    });
    expect(preview.list?.notices.join(' ')).toContain('Không dùng 1 cột: Bí thư.');
    expect(preview.list?.notices.join(' ')).toContain('(ĐV01 … ĐV02)');
    expect(preview.alike).toEqual([
      expect.stringContaining('Trùng tên "Chi bộ A": ĐV01; ĐV02.'),
      expect.stringContaining('Địa chỉ a@x.vn dùng cho nhiều đơn vị: ĐV01; ĐV02.'),
    ]);
    const chosen = { ...REQUEST, units, columns: { 2: 'monitorName', 3: null } };
    const again = told<SetUpPreview>(office.dialog('setUpCheck', OWNER, chosen));
    expect(again.list?.columns.map(({ key }) => key)).toEqual(['order', 'name', 'monitorName', null]);
    expect(again.list?.problems).toEqual([]);
  });

  it('shows the columns of a list that names none of them, so that one can be chosen', () => {
    const units = [
      ['Chi bộ A', 'a@x.vn'],
      ['Chi bộ B', 'b@x.vn'],
    ];
    const refusal = office.dialog('setUpCheck', OWNER, { ...REQUEST, units }) as {
      list?: SetUpPreview['list'];
    };
    expect(refusal.list?.columns).toHaveLength(2);
    const chosen = { ...REQUEST, units, columns: { 0: 'name' } };
    expect(told<SetUpPreview>(office.dialog('setUpCheck', OWNER, chosen)).unitCount).toBe(2);
  });

  it('keeps the codes that were made when the list is pasted again, and adds what is new', () => {
    const units = [['Tên'], ['Chi bộ A'], ['Chi bộ B']];
    told(office.dialog('setUpFromDialog', OWNER, { ...REQUEST, units }));
    const longer = [['Tên'], ['Chi bộ Mới'], ['chi bộ b'], ['Chi bộ A']];
    const preview = told<SetUpPreview>(
      office.dialog('setUpCheck', OWNER, { settings: {}, units: longer, twoFiles: true }),
    );
    expect(preview).toMatchObject({ unitCount: 3, newUnits: 1 });
    expect(preview.list?.units.map(({ code }) => code)).toEqual(['ĐV03', 'ĐV02', 'ĐV01']);
  });

  it('says beforehand what will be made', () => {
    const units = [...UNITS_2023, ['K04', 'Chi bộ Không thư', '', '', '']];
    const preview = told<SetUpPreview>(office.dialog('setUpCheck', OWNER, { ...REQUEST, units }));
    expect(preview).toMatchObject({
      unitCount: 4,
      newUnits: 4,
      retired: 0,
      accounts: 3,
      withoutAccount: ['Chi bộ Không thư'],
      officeTabs: [
        'Việc cần làm',
        'Cấu hình',
        'Danh sách',
        'Ngày nghỉ',
        'Sổ nhắc',
        'Số chốt',
        'Nhật ký',
        'Thay đổi đơn vị',
      ],
      entryTabs: ['Hướng dẫn', 'Tổng hợp'],
    });
    const inOne = told<SetUpPreview>(
      office.dialog('setUpCheck', OWNER, { ...REQUEST, units, twoFiles: false }),
    );
    expect(['Việc cần làm', ...inOne.officeTabs]).toEqual(preview.officeTabs);
  });

  it('names file and tabs after the forms in use', () => {
    const settings = { ...SETTINGS_2023, forms: 'Tiến độ', asOf: '', deadlineDate: '' };
    const preview = told<SetUpPreview>(office.dialog('setUpCheck', OWNER, { ...REQUEST, settings }));
    expect(preview.entryTabs).toContain('Tiến độ');
    expect(preview.entryBookTitle).toBe('Tiến độ kết nạp đảng viên năm 2023 (đơn vị nhập)');
    told(office.dialog('setUpFromDialog', OWNER, { ...REQUEST, settings }));
    expect(office.platform.spreadsheets.title(office.entryBook)).toBe(preview.entryBookTitle);
  });

  it('goes step by step: tabs stay locked until they are shared, then units type', () => {
    told(office.dialog('setUpFromDialog', OWNER, REQUEST));
    expect(told<{ message: string }>(office.dialog('setUpTabs', OWNER)).message).toBe(
      'Đã tạo 3 trang đơn vị.',
    );
    expect(office.tabs().map(({ sheetId }) => sheetId)).toContain(TAB_OF.K03);
    expect(office.platform.spreadsheets.sharing.editors(office.entryBook)).not.toContain(K01);
    const said = told<{ message: string }>(office.dialog('setUpSharing', OWNER)).message;
    expect(said).toContain('Đã chia sẻ cho 3 tài khoản; mỗi đơn vị chỉ sửa được ô nhập của mình.');
    expect(said).toContain('Hạn nộp: đến hết thứ Hai 30/01/2023, còn 11 ngày làm việc, kể cả hôm nay.');
    expect(
      office
        .log()
        .map(([, , , detail]) => detail)
        .slice(-2),
    ).toEqual(['Đã tạo 3 trang đơn vị.', 'Đã chia sẻ cho 3 tài khoản.']);
    expect(office.type(K01, TAB_OF.K01, 'B9', '72')).toEqual({ accepted: true });
    expect(office.type(K01, TAB_OF.K02, 'B9', '72')).toMatchObject({ accepted: false });
  });

  it('can be run again at any step: nothing is made twice', () => {
    told(office.dialog('setUpFromDialog', OWNER, REQUEST));
    office.platform.beforeCall = ({ name, nth }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' && nth === 2 ? 'kill-after' : undefined;
    office.platform.run('setUpTabs', { user: OWNER, kind: 'dialog' });
    office.platform.beforeCall = undefined;
    told(office.dialog('setUpFromDialog', OWNER, REQUEST));
    told(office.dialog('setUpTabs', OWNER));
    told(office.dialog('setUpSharing', OWNER));
    const titles = office.tabs().map(({ title }) => title);
    expect(titles).toHaveLength(5);
    expect(office.type(K01, TAB_OF.K01, 'B9', '72')).toEqual({ accepted: true });
    const before = office.cells();
    told(office.dialog('setUpSharing', OWNER));
    expect(office.cells()).toEqual(before);
  });

  it('switches reminders on at the end', () => {
    for (const step of ['setUpFromDialog', 'setUpTabs', 'setUpSharing'])
      told(office.dialog(step, OWNER, REQUEST));
    expect(told<{ message: string }>(office.dialog('setUpReminders', OWNER)).message).toContain('Đã bật.');
    expect(office.platform.triggers).toHaveLength(2);
  });

  it('once set up is closed to others, before any unit tab was made', () => {
    told(office.dialog('setUpFromDialog', OWNER, REQUEST));
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, COLLEAGUE);
    const before = office.everything();
    for (const name of [
      'setUpStart',
      'setUpCheck',
      'setUpFromDialog',
      'setUpTabs',
      'setUpSharing',
      'setUpReminders',
    ])
      expect(office.dialog(name, STRANGER, REQUEST).message).toContain('chỉ dành cho văn phòng');
    expect(office.everything()).toBe(before);
    expect(office.dialog('setUpStart', COLLEAGUE).ok).toBe(true);
  });
});

describe('the set-up dialog in a spreadsheet in use', () => {
  const { office, again } = officeReady();
  beforeEach(again);

  it('shows what stands, and a request with one change writes that one cell', () => {
    office.typeSetting('contact', 'Đồng chí trực ban');
    const shown = start(office);
    expect(shown.standing).toMatchObject({ twoFiles: false, unitCount: 3 });
    const value = (key: string) => fieldsOf(shown).find((field) => field.key === key)?.value;
    expect([value('contact'), value('deadlineDate'), value('superiorAdmissionTarget')]).toEqual([
      'Đồng chí trực ban',
      '31/01/2023',
      '90',
    ]);
    const request = { settings: { place: 'Bảo Lộc' }, units: null, twoFiles: false };
    told(office.dialog('setUpFromDialog', OWNER, request));
    expect([office.setting('place'), office.setting('contact')]).toEqual(['Bảo Lộc', 'Đồng chí trực ban']);
  });

  it('clears an optional setting that was emptied', () => {
    told(office.dialog('setUpFromDialog', OWNER, { settings: { superiorAdmissionTarget: '' }, units: null }));
    expect(office.setting('superiorAdmissionTarget')).toBe('');
    expect(problems(office, { settings: {}, units: null })).toEqual([]);
  });

  it('adds units and renames those with the same code; what units typed stays', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    const units = [
      ['Mã', 'Tên'],
      ['k02', 'Chi bộ Sở Công Thương mới'],
      ['K04', 'Chi bộ Mới'],
    ];
    expect(
      told<SetUpPreview>(office.dialog('setUpCheck', OWNER, { settings: {}, units, twoFiles: false })),
    ).toMatchObject({ unitCount: 4, newUnits: 1 });
    for (const step of ['setUpFromDialog', 'setUpTabs', 'setUpSharing'])
      told(office.dialog(step, OWNER, { settings: {}, units, twoFiles: false }));
    expect(office.row(720002, 7, 'CDEFH')).toEqual(['72', '88', '4', '2', 'Đã nộp đúng hạn']);
    expect(office.row(720002, 8, 'B')).toEqual(['Chi bộ Sở Công Thương mới']);
    expect(office.row(720002, 10, 'B')).toEqual(['Chi bộ Mới']);
  });

  it('says which cells of the present list cannot be used, and lets settings be changed all the same', () => {
    office.typeUnit(2, { name: '' });
    const request = { settings: { place: 'Bảo Lộc' }, units: null, twoFiles: false };
    const preview = told<SetUpPreview>(office.dialog('setUpCheck', OWNER, request));
    expect(preview).toMatchObject({
      unitCount: 2,
      listProblems: ['Danh sách, ô C5: đơn vị mã "K02" chưa có tên; hãy ghi tên.'],
    });
    told(office.dialog('setUpFromDialog', OWNER, request));
    expect(office.setting('place')).toBe('Bảo Lộc');
  });

  it('names a code pasted twice, also one that stands already', () => {
    const units = [
      ['Mã', 'Tên'],
      ['K01', 'A'],
      ['K01', 'B'],
    ];
    expect(problems(office, { settings: {}, units })).toEqual([
      { field: '', line: 3, column: 0, text: 'Mã "K01" đã có ở dòng 2; mỗi đơn vị cần một mã riêng.' },
    ]);
  });

  it('is refused another year, at the field, with the way to take the list along', () => {
    const before = office.everything();
    const answer = office.dialog('setUpCheck', OWNER, {
      settings: { year: '2024' },
      units: null,
      twoFiles: false,
    });
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ field: 'year', text: 'Bảng tính này đang dùng cho năm 2023.' }],
    });
    expect(answer.message).toContain('chọn Lấy danh sách năm trước và dán liên kết của tệp này');
    expect(office.everything()).toBe(before);
  });
});
