import { describe, expect, it } from 'vitest';
import type { SetUpStart } from '../../../src/app/set-up/set-up-answers.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { settingRow } from '../../../src/sheets/settings/settings-tab.ts';
import { K01, K02, Office, OWNER, TAB_OF } from '../support/office.ts';
import { documentDesk } from '../support/paper.ts';

/** Words of the Party, also where the tone mark stands on the other vowel. */
const PARTY =
  /(?<!\p{L})(đảng|chi bộ|cấp ủy|chi ủy|kết nạp|cảm tình|bí thư|quần chúng|tccsđ|t\/m|đu|đuk|thường vụ|tỉnh ủy|đồng chí)(?!\p{L})/giu;

/** The Party's words in a text, each with what stands around it. */
const partyWords = (text: string): string[] => {
  const plain = text.normalize('NFC').replace(/uỷ/g, 'ủy').replace(/UỶ/g, 'ỦY');
  return [...plain.matchAll(PARTY)].map(({ index }) => plain.slice(Math.max(0, index - 50), index + 40));
};

const UNITS = [
  [
    'Mã',
    'Tên',
    'E-mail nhận nhắc việc',
    'Người theo dõi',
    'E-mail người theo dõi',
    'Chỉ tiêu giao: tiếp nhận',
  ],
  ['K01', 'Chi hội Sở Công Thương', K01, 'Cụm 1', 'cum1@hoi.example', '2'],
  ['K02', 'Chi hội Báo tỉnh', K02, 'Cụm 1', 'cum1@hoi.example', '1'],
  ['K03', 'Hội cơ sở Trường Chính trị', 'k03@donvi.example', 'Cụm 2', 'cum2@hoi.example', '1'],
];

const SETTINGS = {
  year: 2023,
  asOf: '31/12/2022',
  superiorBody: 'HỘI LIÊN HIỆP TỈNH',
  ownBody: 'HỘI CÁC CƠ QUAN TỈNH',
  place: 'Đà Lạt',
  senderName: 'Văn phòng Hội',
  contact: 'Văn phòng Hội, điện thoại 0263',
  deadlineDate: '31/01/2023',
  superiorAdmissionTarget: 5,
  superiorTrainingTarget: 2,
  officeAccounts: OWNER,
  officeEmails: OWNER,
  sendsReceipts: 'Có',
  firstMonth: 1,
  lastMonth: 3,
  finalDate: '03/04/2023',
  completionDate: '31/03/2023',
};

/** Everything that anybody can read: both files with rules, charts and names, and every mail. */
function everythingRead(office: Office, said: readonly unknown[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const bookId of new Set([office.officeBook, office.entryBook])) {
    const book = office.platform.spreadsheets.resource(bookId) as {
      properties: object;
      sheets: { properties: { title: string } }[];
    };
    places.set('file', JSON.stringify(book.properties));
    for (const sheet of book.sheets) places.set(sheet.properties.title, JSON.stringify(sheet));
  }
  office.platform.outbox.forEach((mail, index) => {
    places.set(`mail ${index}`, JSON.stringify(mail));
  });
  said.forEach((answer, index) => {
    places.set(`answer ${index}`, JSON.stringify(answer));
  });
  return places;
}

type Forms = 'Đăng ký chỉ tiêu' | 'Tiến độ' | 'Cả hai';

function officeOf(kindOf: RegExp, forms: Forms, twoFiles: boolean): Office {
  const office = new Office({ title: 'Đăng ký 2023' });
  const start = office.dialog<SetUpStart>('setUpStart', OWNER);
  if (!start.ok) throw new Error(start.message);
  const kind = start.kinds.find(({ label }) => kindOf.test(label));
  const settings = { ...kind?.values, ...SETTINGS, forms };
  for (const { ok, message } of [office.setUp({ settings, units: UNITS, twoFiles }), office.provision()])
    if (!ok) throw new Error(message);
  office.click('Bật nhắc tự động');
  office.sweep();
  return office;
}

const ASSOCIATION = /ngoài Đảng/;

/** Form A: refused, accepted with a reason, changed afterwards. */
function register(office: Office): void {
  expect(office.submit(K01, TAB_OF.K01, ['72', '60', '1', '2'])).toContain('Chưa nhận');
  expect(office.submit(K01, TAB_OF.K01, ['72', '60', '1', '1'], 'Đã rà soát')).toContain('Đã nhận');
  expect(office.submit(K02, TAB_OF.K02, ['30', '40', '4', '0'], 'Chưa có nguồn')).toContain('Đã nhận');
  office.fill(K01, TAB_OF.K01, ['73']);
  office.sweep();
}

/** Form B: January refused, accepted with a reason, and one of its figures corrected. */
function report(office: Office): void {
  const type = (cells: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(cells))
      expect(office.type(K01, TAB_OF.K01, name, text).accepted).toBe(true);
  };
  type({
    B28: '4',
    C28: '2',
    D28: '0',
    E28: '0',
    B33: '1',
    C33: '9',
    D33: '0',
    E33: '1',
    F33: '0',
    G33: '2',
  });
  office.tick(K01, TAB_OF.K01, 'J33');
  office.sweep();
  expect(office.shown(TAB_OF.K01, 'K33')).toContain('Có lỗi');
  type({ C33: '0', H33: 'Đã rà soát' });
  office.tick(K01, TAB_OF.K01, 'J33');
  office.sweep();
  expect(office.shown(TAB_OF.K01, 'K33')).toContain('Đã nộp');
  type({ A49: 'Tháng 1', B49: 'Đã tiếp nhận', F49: '1', G49: 'Nhập nhầm' });
  office.tick(K01, TAB_OF.K01, 'J49');
  office.sweep();
  expect(office.shown(TAB_OF.K01, 'K49')).toContain('Đã đính chính tháng 1, mục Đã tiếp nhận: 2 → 1');
}

/** Every document that can be made now, of a unit where it needs one. */
function papers(office: Office): unknown[] {
  const { kinds } = documentDesk(office.platform, OWNER).start();
  return kinds.flatMap((kind) =>
    ['K01', 'K03'].map((unitCode) => office.dialog('documentPreview', OWNER, { kind, unitCode, values: {} })),
  );
}

/** What the office and its units do in the campaign: everything that people are told meanwhile. */
function play(office: Office, forms: Forms): unknown[] {
  const period = forms === 'Tiến độ' ? 'month-1' : 'registration';
  const ask = (name: string, ...args: readonly unknown[]) => office.dialog(name, OWNER, ...args);
  const said: unknown[] = [office.preview('invite'), office.send('invite'), ask('messageTexts')];
  if (forms !== 'Tiến độ') register(office);
  office.morning('2023-01-16');
  if (forms !== 'Đăng ký chỉ tiêu') report(office);
  for (const day of ['2023-01-27', '2023-01-30', '2023-01-31', '2023-02-23', '2023-02-27', '2023-03-30'])
    office.morning(day);
  said.push(
    ...['toDoStart', 'remindPreview', 'nudgePreview', 'messageTexts', 'allocationStart', 'changeStart'].map(
      (name) => ask(name),
    ),
    office.click('Kiểm tra số liệu'),
    office.click('Kiểm tra và sửa bảng tính'),
    ...(['registration', 'month-1', 'final'] as const).map((one) => ask('entryForm', 'K03', one)),
    ...papers(office),
    ask('tableExport'),
    ask('reopenSubmit', { code: 'K01', period, reason: 'Xem lại số liệu', until: '', isMailed: true }),
    office.close(period),
    office.reopen('K02', 'Nhập nhầm', period),
  );
  if (forms !== 'Tiến độ') office.submit(K02, TAB_OF.K02, ['30', '40', '4', '1']);
  said.push(...papers(office));
  said.push(
    ask('allocationSave', {
      kind: 'admission',
      parts: ['K01', 'K02', 'K03'].map((code, index) => ({ code, part: [3, 1, 1][index] })),
      decision: 'QĐ số 1',
    }),
    ask('changeSave', {
      kind: 'end',
      on: '31/03/2023',
      basis: 'QĐ số 2',
      sources: [{ code: 'K03', moved: { admission: 1, training: 0, candidates: 0, certified: 0 } }],
      successor: 'K02',
      founded: null,
    }),
  );
  return said;
}

const partyWordsIn = (office: Office, said: readonly unknown[]): string[] => [
  ...new Set(
    [...everythingRead(office, said)].flatMap(([place, text]) =>
      partyWords(text).map((words) => `${place}: ${words}`),
    ),
  ),
];

describe('an office that is not of the Party', () => {
  it.each([
    ['Đăng ký chỉ tiêu', false],
    ['Tiến độ', false],
    ['Cả hai', false],
    ['Cả hai', true],
  ] as const)(
    'with %s, two files: %s, reads no word of the Party in tabs, mails, papers and answers',
    (forms, twoFiles) => {
      const office = officeOf(ASSOCIATION, forms, twoFiles);
      const said = play(office, forms);
      expect(partyWordsIn(office, said)).toEqual([]);
      expect(office.platform.outbox.length).toBeGreaterThan(6);
      const kinds = said.filter((one) => JSON.stringify(one).includes('"ok":true,"preview":{"html"'));
      expect(kinds.length).toBeGreaterThan(6);
    },
  );

  it('would be noticed: an office of the Party reads such words in every tab that both have', () => {
    const office = officeOf(/cơ sở, đảng ủy văn phòng/, 'Cả hai', false);
    const places = new Set(partyWordsIn(office, []).map((found) => found.split(':')[0]));
    for (const title of ['Hướng dẫn', 'Tổng hợp', 'Tiến độ', 'Cấu hình', 'Danh sách', 'Chi hội Báo tỉnh'])
      expect(places).toContain(title);
  });
});

describe('words that are chosen later', () => {
  it('reach every tab at the next provisioning; what the office had worded itself stays', () => {
    const office = officeOf(/cơ sở, đảng ủy văn phòng/, 'Cả hai', false);
    office.typeSetting('unitWord', 'chi hội');
    office.typeSetting('classWord', 'lớp cảm tình Đoàn');
    office.typeSetting('vocabulary', 'Hội, đoàn thể');
    expect(office.provision().ok).toBe(true);
    expect(office.row(TAB_OF.K01, 8, 'ABD')).toEqual([
      'Tên chi hội',
      'Tổng số hội viên',
      'Số người đã học lớp cảm tình Đoàn',
    ]);
    expect(office.shown(TAB_OF.K01, 'G32')).toBe('Đã tiếp nhận');
    expect([office.setting('unitWord'), office.setting('classWord')]).toEqual([
      'chi hội',
      'lớp cảm tình Đoàn',
    ]);
    // Set by the kind of office that was chosen at first, and by nobody since.
    expect(office.setting('unitSignature')).toBe('T/M CHI BỘ');
    expect(office.setting('inviteSubject')).toBe(
      'Mời nhập đăng ký chỉ tiêu tiếp nhận hội viên năm {nam}: hạn {han}',
    );
    expect(office.officeCell(SHEET_IDS.units, 'G3')).toBe('Người theo dõi');
    expect(office.submit(K02, TAB_OF.K02, ['30', '40', '4', '6'])).toContain(
      'Chỉ tiêu tiếp nhận lớn hơn số người đã học lớp',
    );
    const before = office.everything();
    office.provision();
    expect(office.everything()).toBe(before);
  });

  it('are refused by name where there are none of that name', () => {
    const office = officeOf(/cơ sở, đảng ủy văn phòng/, 'Tiến độ', false);
    office.batch(
      [
        {
          updateCells: {
            start: { sheetId: SHEET_IDS.settings, rowIndex: settingRow('vocabulary'), columnIndex: 1 },
            rows: [{ values: [{ userEnteredValue: { stringValue: 'Công đoàn' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
      office.officeBook,
    );
    expect(office.click('Kiểm tra và sửa bảng tính').join('\n')).toContain('Bộ từ ngữ');
  });
});
