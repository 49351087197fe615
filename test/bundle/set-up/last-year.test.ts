import { beforeEach, describe, expect, it } from 'vitest';
import type { LastYear, SetUpPreview } from '../../../src/app/set-up/set-up-answers.ts';
import { COLLEAGUE, Office, OWNER, SETTINGS_2023, STRANGER, UNITS_2023 } from '../support/office.ts';

const linkTo = (bookId: string) => `https://docs.google.com/spreadsheets/d/${bookId}/edit?gid=0#gid=0`;

/** An office of 2023 in two files, and beside it a new, empty spreadsheet with its own copy of the script. */
describe('the list of last year, taken into a new spreadsheet', () => {
  const office = new Office();
  const units = [
    [...(UNITS_2023[0] ?? []), 'Chỉ tiêu giao: kết nạp', 'Báo cáo đến'],
    ...UNITS_2023.slice(1).map((line) => [...line, '4', '']),
    ['K09', 'Chi bộ Giải thể', '', '', '', '', '30/06/2023'],
  ];
  for (const [step, request] of [
    ['setUpFromDialog', { settings: SETTINGS_2023, units, twoFiles: true }],
    ['setUpTabs', null],
    ['setUpSharing', null],
  ] as const) {
    const { ok, message } = office.dialog(step, OWNER, request);
    if (!ok) throw new Error(message);
  }
  const [lastYear, entryBook] = [office.officeBook, office.entryBook];
  const { sharing } = office.platform.spreadsheets;
  const containerId = office.platform.spreadsheets.create({ title: 'Năm 2024', owner: OWNER });
  for (const account of [COLLEAGUE, STRANGER]) sharing.addEditor(containerId, account);
  const fresh = new Office().platform.snapshot();
  const start = {
    ...office.platform.snapshot(),
    containerId,
    properties: fresh.properties,
    triggers: fresh.triggers,
  };
  beforeEach(() => office.platform.restore(start));

  const ask = (link: string, user = OWNER) =>
    office.dialog('setUpLastYear', user, link) as { ok: boolean; message: string } & LastYear;

  it('has codes, names, addresses and monitors, and neither targets nor retired units', () => {
    const before = office.everything();
    const { ok, message, table } = ask(linkTo(lastYear));
    expect(ok).toBe(true);
    expect(table[0]).toEqual([
      'STT',
      'Mã đơn vị',
      'Tên đơn vị',
      'Loại hình',
      'Tài khoản Google',
      'E-mail nhận nhắc việc',
      'Cấp ủy viên theo dõi',
      'E-mail cấp ủy viên theo dõi',
      'Miễn báo cáo tháng',
    ]);
    expect(table).toHaveLength(4);
    expect(table[1]).toEqual([
      '1',
      'K01',
      "Đảng bộ D'Ran",
      '',
      '',
      'k01@donvi.example',
      'Cụm 1',
      'cum1@dukhoi.example',
      '',
    ]);
    expect(message).toContain('Đã lấy 3 đơn vị từ tệp năm 2023');
    expect(message).toContain('Bỏ 1 đơn vị đã kết thúc trong năm: Chi bộ Giải thể.');
    expect(office.everything()).toBe(before);
  });

  it('is accepted as a pasted list, and the new campaign is made with it', () => {
    const { table } = ask(linkTo(lastYear));
    const settings = { ...SETTINGS_2023, year: 2024, asOf: '31/12/2023', deadlineDate: '31/01/2024' };
    const request = { settings, units: table, twoFiles: false };
    const preview = office.dialog('setUpCheck', OWNER, request) as unknown as SetUpPreview;
    expect(preview).toMatchObject({ ok: true, unitCount: 3 });
    for (const step of ['setUpFromDialog', 'setUpTabs', 'setUpSharing'])
      expect(office.dialog(step, OWNER, request)).toMatchObject({ ok: true });
    expect(office.row(720002, 7, 'B')).toEqual(["Đảng bộ D'Ran"]);
  });

  it('comes by the bare id too', () => {
    expect(ask(` ${lastYear} `).table).toHaveLength(4);
  });

  it.each([
    ['nothing', '', 'không phải liên kết bảng tính'],
    ['another page', 'https://drive.google.com/drive/my-drive', 'không phải liên kết bảng tính'],
    [
      'a file that is not there',
      linkTo('khong-co-tep-nay'),
      `Không mở được bảng tính này bằng tài khoản ${OWNER}`,
    ],
    ["the units' own file", linkTo(entryBook), 'không phải tệp văn phòng của Tổng hợp'],
    ['this empty file itself', linkTo(containerId), 'không phải tệp văn phòng của Tổng hợp'],
  ])('from %s is refused with the remedy', (_, link, sentence) => {
    const before = office.everything();
    const { ok, message } = ask(link);
    expect(ok).toBe(false);
    expect(message).toContain(sentence);
    expect(office.everything()).toBe(before);
  });

  it('goes to no editor of that file who is not of its office', () => {
    for (const account of [STRANGER, COLLEAGUE]) sharing.addEditor(lastYear, account);
    sharing.handOver(containerId, STRANGER);
    expect(ask(linkTo(lastYear), STRANGER).message).toContain(
      `Tài khoản ${STRANGER} không có trong Tài khoản văn phòng của tệp năm trước`,
    );
    expect(ask(linkTo(lastYear), COLLEAGUE).message).toContain('việc thiết lập dành cho chủ tệp');
    sharing.handOver(containerId, COLLEAGUE);
    expect(ask(linkTo(lastYear), COLLEAGUE).ok).toBe(true);
  });
});
