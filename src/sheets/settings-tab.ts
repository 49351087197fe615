import { area } from './a1.ts';
import { SHEET_IDS, TAB_TITLES } from './registry.ts';
import { COLORS } from './style.ts';
import { type CellWrite, type TabSpec, type Validation, write } from './tab.ts';
import type { Written } from './value.ts';
import { DEADLINE_WORDS } from './wording.ts';

/** How a setting is read; `state` rows are written by the add-on, never by people. */
export type SettingKind =
  | 'text'
  | 'long-text'
  | 'optional-text'
  | 'emails'
  | 'optional-emails'
  | 'year'
  | 'day'
  | 'optional-day'
  | 'wording'
  | 'milestones'
  | 'optional-count'
  | 'hour'
  | 'yes-no'
  | 'template'
  | 'state';

export interface Setting {
  readonly key: SettingKey;
  readonly label: string;
  readonly kind: SettingKind;
  readonly help: string;
  readonly initial: Written;
}

export type SettingKey =
  | 'year'
  | 'asOf'
  | 'superiorBody'
  | 'ownBody'
  | 'place'
  | 'signerTitle'
  | 'unitSignature'
  | 'unitSignerTitle'
  | 'letter'
  | 'legalBasis'
  | 'unitWord'
  | 'classWord'
  | 'officeAccounts'
  | 'officeEmails'
  | 'senderName'
  | 'contact'
  | 'superiorAdmissionTarget'
  | 'superiorTrainingTarget'
  | 'deadlineWording'
  | 'deadlineDate'
  | 'milestones'
  | 'runHour'
  | 'sendsReceipts'
  | 'inviteSubject'
  | 'inviteBody'
  | 'reminderSubject'
  | 'reminderBody'
  | 'overdueSubject'
  | 'overdueBody'
  | 'homeBookId'
  | 'entryBookId'
  | 'reminders'
  | 'remindersSince'
  | 'provisionedYear';

export const YES = 'Có';
export const NO = 'Không';

/** The states of the reminder switch as they stand in `Cấu hình`. */
export const REMINDER_SWITCH = { on: 'Đang bật', off: 'Đang tắt', paused: 'Tạm dừng' } as const;

const PLACEHOLDER_HELP =
  'Chỗ điền sẵn: {ten_don_vi}, {nam}, {han}, {con_lai}, {can_lam}, {lien_ket}, {lien_he}, {van_ban}, {co_quan}.';

const section = (title: string, settings: readonly Setting[]) => ({ title, settings });
const row = (key: SettingKey, label: string, kind: SettingKind, initial: Written, help: string): Setting => ({
  key,
  label,
  kind,
  initial,
  help,
});

/** Every setting, in the order of the tab. */
export const SETTING_SECTIONS: readonly { readonly title: string; readonly settings: readonly Setting[] }[] =
  [
    section('Đợt đăng ký', [
      row(
        'year',
        'Năm',
        'year',
        null,
        'Năm đăng ký chỉ tiêu, ví dụ 2023. Mỗi bảng tính chỉ dùng cho một năm.',
      ),
      row(
        'asOf',
        'Số liệu có đến ngày',
        'day',
        null,
        'Ngày chốt số đảng viên, CBCC, VC, NLĐ; thường là 31/12 năm trước.',
      ),
      row(
        'letter',
        'Văn bản yêu cầu',
        'optional-text',
        null,
        'Ví dụ: Công văn số 40-CV/BXDTCCSĐ, ngày 09/01/2023. Được nhắc trong thư.',
      ),
      row(
        'legalBasis',
        'Căn cứ',
        'optional-text',
        null,
        'Văn bản giao chỉ tiêu, ví dụ: Nghị quyết số 06-NQ/ĐUK, ngày 03/01/2023.',
      ),
      row(
        'superiorAdmissionTarget',
        'Chỉ tiêu kết nạp cấp trên giao',
        'optional-count',
        null,
        'Để trống nếu không giao.',
      ),
      row(
        'superiorTrainingTarget',
        'Chỉ tiêu cử đi học lớp cấp trên giao',
        'optional-count',
        null,
        'Để trống nếu không giao.',
      ),
    ]),
    section('Hạn nộp đăng ký', [
      row(
        'deadlineWording',
        'Cách ghi hạn',
        'wording',
        DEADLINE_WORDS.before,
        '"trước ngày 31/01" nghĩa là hết ngày 30/01; "chậm nhất ngày" và "đến hết ngày" tính cả ngày đó.',
      ),
      row(
        'deadlineDate',
        'Ngày ghi trong hạn',
        'day',
        null,
        'Ghi đúng ngày trong văn bản, ví dụ 31/01/2023.',
      ),
      row(
        'milestones',
        'Mốc nhắc',
        'milestones',
        '-5, -3, -1, 0, +1, +3, +5',
        'Số ngày làm việc so với ngày cuối cùng còn hạn: số âm là trước hạn, 0 là đúng ngày, số dương là sau hạn.',
      ),
    ]),
    section('Cơ quan', [
      row(
        'superiorBody',
        'Cơ quan cấp trên',
        'text',
        null,
        'In ở góc trái, dòng 1. Ví dụ: ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH.',
      ),
      row(
        'ownBody',
        'Cơ quan tổng hợp',
        'text',
        null,
        'Cơ quan gửi thư và lập bảng. Ví dụ: BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG.',
      ),
      row('place', 'Địa danh', 'text', null, 'Ví dụ: Đà Lạt.'),
      row('signerTitle', 'Chức vụ người ký của cơ quan', 'text', 'TRƯỞNG BAN', 'Ví dụ: TRƯỞNG BAN.'),
      row(
        'unitSignature',
        'Quyền hạn ký của đơn vị',
        'text',
        'T/M CHI BỘ (ĐẢNG BỘ)',
        'In cuối mẫu thống kê của đơn vị.',
      ),
      row(
        'unitSignerTitle',
        'Chức vụ người ký của đơn vị',
        'text',
        'BÍ THƯ',
        'In cuối mẫu thống kê của đơn vị.',
      ),
      row(
        'unitWord',
        'Tên gọi đơn vị',
        'text',
        'tổ chức cơ sở đảng',
        'Dùng trong tiêu đề cột và thư. Ví dụ: tổ chức cơ sở đảng, chi bộ.',
      ),
      row(
        'classWord',
        'Tên gọi lớp',
        'text',
        'lớp đối tượng kết nạp Đảng',
        'Ví dụ: lớp đối tượng kết nạp Đảng, lớp bồi dưỡng nhận thức về Đảng.',
      ),
    ]),
    section('Văn phòng', [
      row(
        'officeAccounts',
        'Tài khoản văn phòng',
        'emails',
        null,
        'Tài khoản Google được dùng thực đơn Tổng hợp; nhiều tài khoản cách nhau bằng dấu phẩy.',
      ),
      row(
        'officeEmails',
        'E-mail nhận báo cáo chung',
        'optional-emails',
        null,
        'Nhận thư tổng hợp tình hình từ ngày hết hạn. Để trống thì không gửi.',
      ),
      row(
        'senderName',
        'Tên người gửi thư',
        'text',
        null,
        'Tên hiện ở ô Người gửi của thư. Ví dụ: Ban Xây dựng tổ chức cơ sở đảng.',
      ),
      row(
        'contact',
        'Liên hệ khi cần hỏi',
        'text',
        null,
        'Ghi trong thư và tờ hướng dẫn. Ví dụ: Văn phòng Ban, điện thoại 0263 xxx.',
      ),
      row(
        'runHour',
        'Giờ chạy nhắc việc',
        'hour',
        8,
        'Giờ trong ngày, từ 0 đến 23; Google có thể chạy sớm hoặc muộn hơn 15 phút.',
      ),
      row(
        'sendsReceipts',
        'Gửi thư biên nhận',
        'yes-no',
        NO,
        'Có: mỗi lần nhận báo cáo, đơn vị được một thư biên nhận.',
      ),
    ]),
    section('Lời thư', [
      row(
        'inviteSubject',
        'Thư mời: tiêu đề',
        'template',
        'Mời nhập đăng ký chỉ tiêu kết nạp đảng viên năm {nam}',
        PLACEHOLDER_HELP,
      ),
      row('inviteBody', 'Thư mời: nội dung', 'template', inviteBody(), PLACEHOLDER_HELP),
      row(
        'reminderSubject',
        'Nhắc trước hạn: tiêu đề',
        'template',
        'Nhắc nộp đăng ký chỉ tiêu kết nạp đảng viên năm {nam} ({con_lai})',
        PLACEHOLDER_HELP,
      ),
      row('reminderBody', 'Nhắc trước hạn: nội dung', 'template', reminderBody(), PLACEHOLDER_HELP),
      row(
        'overdueSubject',
        'Nhắc sau hạn: tiêu đề',
        'template',
        'Đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: {con_lai}',
        PLACEHOLDER_HELP,
      ),
      row('overdueBody', 'Nhắc sau hạn: nội dung', 'template', overdueBody(), PLACEHOLDER_HELP),
    ]),
    section('Do tiện ích tự ghi, xin không sửa', [
      row('homeBookId', 'Mã tệp văn phòng', 'state', null, 'Để nhận ra khi tệp bị sao chép.'),
      row('entryBookId', 'Mã tệp đơn vị nhập', 'state', null, 'Trùng mã tệp văn phòng khi dùng một tệp.'),
      row(
        'reminders',
        'Nhắc tự động',
        'state',
        REMINDER_SWITCH.off,
        'Bật, tắt, tạm dừng bằng thực đơn Tổng hợp.',
      ),
      row('remindersSince', 'Nhắc tự động từ ngày', 'state', null, 'Mốc nhắc trước ngày này được bỏ qua.'),
      row('provisionedYear', 'Năm đã tạo trang', 'state', null, 'Mỗi bảng tính chỉ dùng cho một năm.'),
    ]),
  ];

function inviteBody(): string {
  return [
    'Kính gửi {ten_don_vi},',
    '{co_quan} mời đơn vị nhập số liệu và đăng ký chỉ tiêu kết nạp đảng viên năm {nam} theo {van_ban}.',
    'Hạn nộp: {han}; {con_lai}.',
    'Cách làm: mở trang của đơn vị theo liên kết dưới đây, nhập các ô màu vàng, rồi tích vào ô Nộp báo cáo. Trong ít phút, trang sẽ báo đã nhận hay cần sửa.',
    '{lien_ket}',
    'Cần hỏi, xin liên hệ: {lien_he}.',
  ].join('\n');
}

function reminderBody(): string {
  return [
    'Kính gửi {ten_don_vi},',
    'Hạn nộp đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: {han}; {con_lai}.',
    'Đến sáng nay đơn vị còn những việc sau:',
    '{can_lam}',
    '{lien_ket}',
    'Nếu đơn vị vừa nộp, xin bỏ qua thư này. Cần hỏi, xin liên hệ: {lien_he}.',
  ].join('\n');
}

function overdueBody(): string {
  return [
    'Kính gửi {ten_don_vi},',
    'Hạn nộp đăng ký chỉ tiêu kết nạp đảng viên năm {nam}: {han}; {con_lai}. {co_quan} chưa nhận được báo cáo hợp lệ của đơn vị.',
    'Việc còn lại:',
    '{can_lam}',
    '{lien_ket}',
    'Đề nghị đơn vị hoàn thành ngay để kịp tổng hợp. Cần hỏi, xin liên hệ: {lien_he}.',
  ].join('\n');
}

export const SETTINGS: readonly Setting[] = SETTING_SECTIONS.flatMap(({ settings }) => settings);

export const SETTINGS_TAB = { firstRow: 3, label: 0, value: 1, help: 2, columns: 3 } as const;

/** Each setting's row; section titles take a row of their own. */
export const SETTING_ROWS: ReadonlyMap<SettingKey, number> = (() => {
  const rows = new Map<SettingKey, number>();
  let at = SETTINGS_TAB.firstRow;
  for (const { settings } of SETTING_SECTIONS) {
    at += 1;
    for (const { key } of settings) rows.set(key, at++);
  }
  return rows;
})();

export const settingRow = (key: SettingKey): number => {
  const row = SETTING_ROWS.get(key);
  if (row === undefined) throw new RangeError(`no row for setting ${key}`);
  return row;
};

const ROWS = Math.max(...SETTING_ROWS.values()) + 1;

/** Labels and explanations; the values are people's, and are written once, when the tab is made. */
export function settingsTabSpec(): TabSpec {
  const cells: CellWrite[] = [
    write(0, 0, 'CẤU HÌNH'),
    write(1, 0, 'Sửa cột Giá trị, rồi chọn thực đơn Tổng hợp › Tạo / cập nhật trang đơn vị để áp dụng.'),
    write(2, 0, 'Mục'),
    write(2, 1, 'Giá trị'),
    write(2, 2, 'Giải thích'),
  ];
  const titles: number[] = [];
  for (const { title, settings } of SETTING_SECTIONS) {
    const first = settings[0];
    if (first === undefined) continue;
    const titleRow = settingRow(first.key) - 1;
    titles.push(titleRow);
    cells.push(write(titleRow, 0, title));
    for (const { key, label, help } of settings) {
      cells.push(
        write(settingRow(key), SETTINGS_TAB.label, label),
        write(settingRow(key), SETTINGS_TAB.help, help),
      );
    }
  }
  const of = (kind: SettingKind) =>
    SETTINGS.filter((setting) => setting.kind === kind).map(({ key }) => settingRow(key));
  return {
    sheetId: SHEET_IDS.settings,
    title: TAB_TITLES.settings,
    rows: ROWS,
    columns: SETTINGS_TAB.columns,
    frozenRows: 3,
    frozenColumns: 0,
    tabColor: COLORS.quiet,
    columnWidths: [250, 460, 460],
    hiddenColumns: [],
    rowHeights: (['inviteBody', 'reminderBody', 'overdueBody'] as const).map(
      (key) => [settingRow(key), 150] as const,
    ),
    merges: [area(0, 0, 1, 3), area(1, 0, 1, 3)],
    styles: [
      [area(0, 0, ROWS, 3), { size: 10, middle: true, wrap: true }],
      [
        area(0, 0, 1, 3),
        { bold: true, size: 14, align: 'CENTER', fill: COLORS.title, color: COLORS.onTitle },
      ],
      [area(1, 0, 1, 3), { italic: true, align: 'CENTER', color: COLORS.quiet }],
      [area(2, 0, 1, 3), { bold: true, align: 'CENTER', fill: COLORS.header, border: COLORS.line }],
      [area(3, 0, ROWS - 3, 3), { border: COLORS.line }],
      [area(3, 1, ROWS - 3, 1), { fill: COLORS.input, align: 'LEFT' }],
      [area(3, 2, ROWS - 3, 1), { color: COLORS.quiet, italic: true }],
      ...SETTINGS.filter(
        ({ kind }) => !['year', 'day', 'optional-day', 'optional-count', 'hour'].includes(kind),
      ).map(({ key }) => [area(settingRow(key), 1), { number: 'text' as const }] as const),
      ...[...of('day'), ...of('optional-day'), settingRow('remindersSince')].map(
        (at) => [area(at, 1), { number: 'date' as const }] as const,
      ),
      ...titles.map((at) => [area(at, 0, 1, 3), { bold: true, fill: COLORS.panel }] as const),
      ...of('state').map((at) => [area(at, 1), { fill: COLORS.panel, color: COLORS.quiet }] as const),
    ],
    cells,
    validations: [
      ...of('wording').map((at) => [area(at, 1), oneOf(Object.values(DEADLINE_WORDS))] as const),
      ...of('yes-no').map((at) => [area(at, 1), oneOf([YES, NO])] as const),
    ],
    highlights: [],
  };
}

export const oneOf = (choices: readonly string[]): Validation => ({
  condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
  help: `Chọn một trong: ${choices.join('; ')}.`,
});
