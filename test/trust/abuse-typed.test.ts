import { parse } from 'csv-parse/sync';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { csvText } from '../../src/ui/common/csv.ts';
import { expectAccepted, K01, type Office, OWNER, officeReady, TAB_OF } from '../bundle/support/office.ts';
import { documentDesk } from '../bundle/support/paper.ts';
import { BOTH_2023, busyFebruary, K03, typeMonth, typeOpening } from './actions/both-forms.ts';
import { leaks, NOT_COUNTS, NOTES } from './support/odd-texts.ts';
import { report, tallyOf } from './support/tally.ts';

/** With TRUST=full every note in both forms; otherwise each in one of them. */
const isFull = process.env.TRUST === 'full';

/** What a unit types where it may, and what others then see of it; `wrong` counts what got through. */
const { tally, tried } = tallyOf();
afterAll(() => report('Đơn vị gõ những thứ lạ', 'lọt', tally));

describe('in form A', () => {
  const { office, again } = officeReady();
  beforeEach(again);
  /** Of the accepted figures, and of all that stands typed. */
  const total = () => [10, 11].map((row) => office.shown(SHEET_IDS.summary, `C${row}`)).join();

  it.each(NOT_COUNTS)('into a count, %j never reaches a total and is never accepted', (text) => {
    const before = total();
    office.type(K01, TAB_OF.K01, 'B9', text);
    for (const [index, value] of ['88', '4', '2'].entries())
      office.type(K01, TAB_OF.K01, `${'CDE'[index]}9`, value);
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    const isAccepted = office.shown(TAB_OF.K01, 'I13') !== '';
    const isInTotal = total() !== before;
    tried('công thức, chữ, ký tự lạ trong ô số', isAccepted || isInTotal);
    expect({ isAccepted, isInTotal }).toEqual({ isAccepted: false, isInTotal: false });
  });

  it.each(NOTES.filter((_, index) => isFull || index % 2 === 0))(
    'into a note, %j stays text in every tab, in the log and in the mails',
    (note) => {
      office.typeSetting('sendsReceipts', 'Có');
      office.provision();
      office.fill(K01, TAB_OF.K01, ['72', '88', '4', '2']);
      office.type(K01, TAB_OF.K01, 'F9', note);
      office.tick(K01, TAB_OF.K01);
      office.sweep();
      office.morning('2023-01-31');
      const found = leaks(office, [`${TAB_OF.K01}!F9`]);
      tried('công thức, HTML, tiêu đề thư, ký tự lạ trong ghi chú', found.length > 0);
      expect(found).toEqual([]);
      expect(office.platform.outbox.length).toBeGreaterThan(0);
      expect(office.close()).not.toContain('Google không làm xong');
    },
  );

  it('more than a cell holds is refused by Google, and nothing changes', () => {
    const before = office.everything();
    const { accepted } = office.type(K01, TAB_OF.K01, 'F9', 'x'.repeat(50_001));
    tried('hơn 50.000 ký tự', accepted);
    expect([accepted, office.everything() === before]).toEqual([false, true]);
  });

  it('a tick that is a formula is answered once and then gone', () => {
    office.fill(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    expectAccepted(office.type(K01, TAB_OF.K01, 'I9', '=TRUE'));
    office.sweep();
    office.sweep();
    const answers = office.log().filter(([, action, unit]) => action === 'Nhận báo cáo' && unit === 'K01');
    tried('công thức trong ô tích', answers.length > 1);
    expect([answers.length, office.shown(TAB_OF.K01, 'I9')]).toEqual([1, 'FALSE']);
  });

  it('a count in a cell made text is refused, and typed again it is a number', () => {
    const range = {
      sheetId: TAB_OF.K01,
      startRowIndex: 8,
      endRowIndex: 9,
      startColumnIndex: 1,
      endColumnIndex: 2,
    };
    // As a paste of cells from another spreadsheet leaves it (docs/platform.md 59).
    const cell = {
      userEnteredValue: { stringValue: '72' },
      userEnteredFormat: { numberFormat: { type: 'TEXT' } },
    };
    const fields = 'userEnteredValue,userEnteredFormat.numberFormat';
    office.fill(K01, TAB_OF.K01, ['1', '88', '4', '2']);
    office.batch([{ updateCells: { range, rows: [{ values: [cell] }], fields } }]);
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    const isAccepted = office.shown(TAB_OF.K01, 'I13') !== '';
    tried('công thức, chữ, ký tự lạ trong ô số', isAccepted);
    expect(isAccepted).toBe(false);
    expect(office.submit(K01, TAB_OF.K01, ['72'])).toContain('Đã nhận');
  });
});

describe('in form B', () => {
  const { office, again } = officeReady({ settings: BOTH_2023 });
  beforeEach(() => {
    again();
    office.until('2023-02-27T09:00');
    typeOpening(office, K01, TAB_OF.K01);
  });
  const accepted = () => office.shown(TAB_OF.K01, 'AO33');
  /** Of the accepted figures, and of all that stands typed. */
  const boardTotal = () =>
    [11, 12].flatMap((row) => office.row(SHEET_IDS.progress, row, ['C', 'D', 'Z', 'AA']));

  it.each(NOT_COUNTS)('into a month, %j never reaches a total and is never accepted', (text) => {
    const before = boardTotal();
    typeMonth(office, K01, TAB_OF.K01, 1, ['0', '0', '0', '0', '0']);
    office.type(K01, TAB_OF.K01, 'G33', text);
    office.tick(K01, TAB_OF.K01, 'J33');
    office.sweep();
    const isIn = accepted() !== '' || boardTotal().join() !== before.join();
    tried('công thức, chữ, ký tự lạ trong ô số', isIn);
    expect([accepted(), boardTotal()]).toEqual(['', before]);
  });

  it.each(NOTES.filter((_, index) => isFull || index % 2 === 1))(
    'into a month’s note and the reason of a correction, %j stays text everywhere',
    (text) => {
      office.typeSetting('sendsReceipts', 'Có');
      office.provision();
      typeMonth(office, K01, TAB_OF.K01, 1, ['0', '0', '0', '0', '0', '1']);
      office.type(K01, TAB_OF.K01, 'H33', text);
      office.tick(K01, TAB_OF.K01, 'J33');
      office.sweep();
      for (const [name, words] of [
        ['A49', 'Tháng 1'],
        ['B49', 'Đề nghị kết nạp'],
        ['F49', '1'],
        ['G49', text],
      ] as const)
        office.type(K01, TAB_OF.K01, name, words);
      office.tick(K01, TAB_OF.K01, 'J49');
      office.sweep();
      office.morning('2023-02-28');
      const found = leaks(office, [`${TAB_OF.K01}!H33`, `${TAB_OF.K01}!G49`]);
      tried('công thức, HTML, tiêu đề thư, ký tự lạ trong ghi chú', found.length > 0);
      expect(found).toEqual([]);
      expect(office.platform.outbox.length).toBeGreaterThan(0);
      // Its records are joined by `|` on the way to the board: what it typed must not shift them.
      expect(office.row(SHEET_IDS.progress, 9, ['C', 'D', 'Z', 'AA'])).toEqual(['–', '', '–', '']);
      expect(office.close('month-1')).toContain('Đã chốt số liệu tháng 1');
    },
  );

  it.each(['Tháng 99', '__proto__', 'constructor', '=1', 'Tháng 1\u200b'])(
    'a correction of month %j or of such a figure is not made',
    (word) => {
      typeMonth(office, K01, TAB_OF.K01, 1, ['0', '0', '0', '0', '0', '0']);
      office.tick(K01, TAB_OF.K01, 'J33');
      office.sweep();
      const receipt = accepted();
      for (const [month, field] of [
        [word, 'Đã kết nạp'],
        ['Tháng 1', word],
      ] as const) {
        office.platform.spreadsheets.userEdits.clear(OWNER, cellOf(office, 48, 0), 1, 7);
        office.batch([typing(48, 0, month), typing(48, 1, field), typing(48, 5, 7), typing(48, 6, 'x')]);
        office.tick(K01, TAB_OF.K01, 'J49');
        office.sweep();
        tried('đính chính tháng hoặc mục không có', accepted() !== receipt);
        expect([accepted(), office.shown(TAB_OF.K01, 'J49')]).toEqual([receipt, 'FALSE']);
      }
    },
  );

  it('nothing of it is HTML in a document, nor a formula in a CSV file', () => {
    const note = '=HYPERLINK("http://x.example";"<img src=x onerror=alert(1)>")';
    busyFebruary(office);
    office.batch([typing(8, 5, note), typing(32, 7, `x;${note}`)]);
    office.fill(K03, TAB_OF.K03, ['72', '88', '4', '2'], '<img src=x onerror=alert(1)>');
    // Documents and tables show what was accepted, notes too.
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    const desk = documentDesk(office.platform, OWNER);
    const pages = [
      desk.preview('report'),
      desk.preview('letter'),
      desk.preview('statistics', { unitCode: 'K03' }),
      desk.preview('progress-report', { values: { signer: '<img src=x>' } }),
      desk.preview('progress-statistics', { unitCode: 'K01' }),
    ];
    for (const { html } of pages) {
      tried('HTML trong văn bản', /<img/.test(html));
      expect(html).not.toContain('<img');
    }
    expect(pages.some(({ html }) => html.includes('&lt;img'))).toBe(true);
    const { tables } = desk.table();
    expect(tables.flatMap(({ rows }) => rows.flat())).toContain(note);
    for (const { rows } of tables) {
      // As Excel reads it where lists are separated by commas, and where by semicolons, as in Vietnamese.
      const readings = [',', ';'].flatMap((delimiter) =>
        parse(csvText(rows), { delimiter, bom: true, relax_quotes: true, relax_column_count: true }).flat(),
      );
      const live = readings.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+$/.test(cell));
      tried('công thức trong tệp CSV', live.length > 0);
      expect(live).toEqual([]);
    }
  });
});

/** Past the list of choices, as a program with the unit's rights would write. */
const typing = (row: number, column: number, value: string | number): object => ({
  updateCells: {
    range: {
      sheetId: TAB_OF.K01,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
    rows: [
      {
        values: [
          { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } },
        ],
      },
    ],
    fields: 'userEnteredValue',
  },
});

const cellOf = (office: Office, row: number, column: number) => ({
  spreadsheetId: office.entryBook,
  sheetId: TAB_OF.K01,
  row,
  column,
});

describe('addresses, names and settings', () => {
  const { office, again } = officeReady();
  beforeEach(again);

  it.each(['k01@x.vn\nBcc: nguoila@example.com', 'k01@x.vn,bcc:a@b.vn', '"a b"@x.vn', 'á@x.vn'])(
    'an address %j is refused: none brings another along',
    (text) => {
      office.typeUnit(1, { emails: text });
      const said = office.closing('Tạo / cập nhật trang đơn vị');
      tried('địa chỉ e-mail kèm tiêu đề thư', !said.includes('không phải địa chỉ e-mail'));
      expect(said).toContain('không phải địa chỉ e-mail');
    },
  );

  it.each(['a@x.vn>', 'a@x.vn\u200b', '\u202ea@x.vn', 'Tên <a@x.vn>'])(
    'an address %j is read as the one a person sees, and nothing else',
    (text) => {
      office.typeUnit(1, { emails: text });
      office.closing('Tạo / cập nhật trang đơn vị');
      const shared = office.platform.spreadsheets.sharing.editors(office.entryBook);
      const added = shared.filter((account) => account.includes('x.vn'));
      tried('địa chỉ e-mail kèm tiêu đề thư', added.join() !== 'a@x.vn');
      expect(added).toEqual(['a@x.vn']);
    },
  );

  it('a line feed in a name, a sender or a text adds no line to a mail’s head', () => {
    const evil = 'X\r\nBcc: nguoila@example.com';
    office.typeUnit(1, { name: `Chi bộ ${evil}` });
    for (const key of ['senderName', 'contact', 'ownBody', 'superiorBody'] as const)
      office.typeSetting(key, evil);
    office.provision();
    office.send('invite');
    office.morning('2023-01-31');
    const found = leaks(office, []);
    tried('tiêu đề thư qua tên và cấu hình', found.length > 0);
    expect([found, office.platform.outbox.length > 3]).toEqual([[], true]);
  });
});
