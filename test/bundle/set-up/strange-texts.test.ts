import { escape as escapeHtml } from 'html-escaper';
import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { K01, Office, officeReady, SETTINGS_2023, TAB_OF, UNITS_2023 } from '../support/office.ts';

const MONITOR = 'cum1@dukhoi.example';

// A double quote is missing here: the local platform cannot calculate a formula with "" inside a text.
const NAMES = [
  "D'Ran",
  '<b>Chi bộ</b> & <script>alert(1)</script>',
  '=IMPORTXML(A1;B1)',
  '=1+1',
  '+84 đơn vị',
  '-5',
  '@mọi người',
  'Chi bộ 🌾',
  '[ ] / : * ?',
  `Chi bộ ${'rất dài '.repeat(36)}`,
  '  Chi bộ có khoảng trắng  ',
  'Tổng hợp',
  '2023',
  'TRUE',
  '31/01/2023',
  'Chi bộ Trùng',
  'Chi bộ Trùng',
  'Chi bộ Tru\u0300ng',
  "'nháy đầu",
  'Chi bộ "Sao Vàng"',
  '{lien_ket} {nam}',
  'Hai\ndòng',
];
/** Three units have this name, in two encodings: their codes tell them apart. */
const TWIN = 'Chi bộ Trùng';
const bare = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim();

const seen = (index: number) => {
  const name = bare(NAMES[index] ?? '');
  return name === TWIN ? `${name} (K${index + 1})` : name;
};

describe('names of units', () => {
  const office = new Office();
  const monitor = 'Ông <i>A</i> & "B"';
  const units = [
    UNITS_2023[0] ?? [],
    ...NAMES.map((name, index) => [`K${index + 1}`, name, `k${index + 1}@donvi.example`, monitor, MONITOR]),
  ];
  office.setUp({ units });
  office.provision();
  office.click('Bật nhắc tự động');
  office.send('invite');
  office.morning('2023-01-31');
  const mails = office.platform.outbox;

  it.each(NAMES.map((name, index) => [bare(name).slice(0, 40), index] as const))(
    '%j is shown as typed, in Tổng hợp, Danh sách and its own tab',
    (_, index) => {
      const name = seen(index);
      expect(name.length).toBeLessThanOrEqual(300);
      expect(office.shown(SHEET_IDS.summary, `B${7 + index}`)).toBe(name);
      expect(office.officeCell(SHEET_IDS.units, `C${4 + index}`)).toBe(bare(NAMES[index] ?? ''));
      expect(office.shown(730001 + index, 'A9')).toBe(name);
      expect(office.shown(730001 + index, 'L1')).toBe(`K${index + 1}`);
    },
  );

  it('give every tab a name of its own', () => {
    const titles = office.tabs().map(({ title }) => title);
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    expect(Math.max(...titles.map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it('are as typed in the text of a mail and escaped in its HTML', () => {
    NAMES.forEach((_, index) => {
      const own = mails.filter(({ to }) => to.includes(`k${index + 1}@donvi.example`));
      expect(own.length).toBe(2);
      for (const { body, htmlBody } of own) {
        expect(body).toContain(`Kính gửi ${seen(index)},`);
        expect(htmlBody).toContain(`Kính gửi ${escapeHtml(seen(index))},`);
      }
    });
    for (const { htmlBody } of mails) expect(htmlBody).not.toMatch(/<(b|i|script)>/);
  });

  it('are escaped in the digest, and so is the name of its reader', () => {
    const digest = mails.find(({ to }) => to.includes(MONITOR));
    expect(digest?.htmlBody).toContain(`Kính gửi đồng chí ${escapeHtml(monitor)},`);
    NAMES.forEach((_, index) => {
      expect(digest?.htmlBody).toContain(escapeHtml(seen(index)));
    });
  });

  it('never bring a line break or a formula into a subject', () => {
    expect(mails.length).toBeGreaterThan(NAMES.length);
    for (const { subject, name = '' } of mails) {
      expect(subject + name).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(subject).not.toMatch(/^[=+@-]/);
    }
  });

  it('leave nothing to repair', () => {
    expect(office.closing('Kiểm tra và sửa bảng tính')).toContain('không có gì phải sửa');
  });
});

describe('a subject written over two lines', () => {
  it('goes out on one', () => {
    const office = new Office();
    office.setUp({
      settings: {
        ...SETTINGS_2023,
        inviteSubject: 'Mời nhập\r\nBcc: nguoila@example.com',
        senderName: 'Ban\nXây dựng',
      },
    });
    office.provision();
    office.send('invite');
    expect(office.platform.outbox.length).toBe(3);
    for (const { subject, name, bcc } of office.platform.outbox) {
      expect(subject).toBe('Mời nhập Bcc: nguoila@example.com');
      expect(name).toBe('Ban Xây dựng');
      expect(bcc).toEqual([]);
    }
  });
});

describe('notes of units', () => {
  const { office, again } = officeReady();
  const tab = TAB_OF.K01;
  beforeEach(again);

  it.each([
    '=1+1',
    '=IMPORTXML("http://x.example";"//a")',
    '+5 người',
    '-3',
    '@x',
    '<b>x</b> & "y"',
    '12',
    '1/2',
    'TRUE',
    '10%',
    '{nam}',
    'hai\ndòng',
  ])('%j is shown as typed everywhere, accepted, and stands as accepted', (note) => {
    expect(office.submit(K01, tab, ['72', '88', '4', '2'], note)).toContain('ĐK2023-K01-1');
    expect(office.shown(tab, 'F9')).toBe(note);
    expect(office.shown(SHEET_IDS.summary, 'G7')).toBe(note);
    expect(office.shown(tab, 'I18')).toBe(note);
    expect(office.shown(tab, 'J9')).toBe('Đã nộp đúng hạn.');
    expect(office.log().at(-1)?.[3]).toContain(`ghi chú: ${note}`);
    const rows = office.log().length;
    office.sweep();
    expect(office.log().length).toBe(rows);
    office.close();
    expect(office.officeCell(SHEET_IDS.closings, 'H5')).toBe(note);
  });
});
