import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../src/sheets/registry.ts';
import { readBundle } from '../../workbench/rehearsal/bundle.ts';
import {
  addressOf,
  K01,
  type Office,
  OWNER,
  officeReady,
  SETTINGS_2023,
  STRANGER,
  TAB_OF,
} from '../bundle/support/office.ts';
import { report } from './support/tally.ts';
import { watch } from './support/untouched.ts';

const isFull = process.env.TRUST === 'full';

/** What a unit can try, tried; `wrong` counts what got through. */
const tally = new Map<string, { played: number; wrong: number }>();
afterAll(() => report('Đơn vị thử phá', 'lọt', tally));

function tried(what: string, gotThrough: boolean): void {
  const counter = tally.get(what) ?? { played: 0, wrong: 0 };
  counter.played += 1;
  counter.wrong += gotThrough ? 1 : 0;
  tally.set(what, counter);
}

/** Every function that Google would let a page or a trigger call: the names are read from the pushed file itself. */
const FUNCTIONS = [...readBundle().bundle.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name);
/** The one function that must run for everybody, before anybody is known: it makes the menu and touches nothing. */
const FOR_ALL = ['onOpen'];
/** Something of every shape that a console could hand over. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [],
  [{ settings: { ...SETTINGS_2023, officeAccounts: K01 }, units: null, twoFiles: false }],
  ['K01', 'x', 'x'],
  [{ triggerUid: '1', authMode: 'FULL', year: 2023 }],
];

describe.each([
  ['one file', false],
  ['two files', true],
])('in %s', { timeout: 240_000 }, (_, twoFiles) => {
  const { office, again } = officeReady({ twoFiles });
  beforeEach(again);

  it('there are functions to call', () => expect(FUNCTIONS.length).toBeGreaterThan(20));

  it.each(FUNCTIONS.filter((name) => !FOR_ALL.includes(name)))(
    'a unit or a stranger that calls %s from a console changes nothing, mails nobody and learns nothing',
    (name) => {
      office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
      const { isUntouched } = watch(office.platform);
      const unrefused: unknown[] = [];
      for (const user of twoFiles ? [STRANGER] : [K01, STRANGER]) {
        for (const args of ARGUMENTS) {
          const kind = args.length === 0 ? 'trigger' : 'dialog';
          const run = office.platform.run(name, { user, kind, args: [...args] });
          const said = run.alerts.flatMap((shown) => ('message' in shown ? [shown.message] : []));
          const isRefused =
            run.error !== undefined ||
            (run.result as { ok?: boolean } | undefined)?.ok === false ||
            (said.length === 1 && said[0]?.includes('chỉ dành cho văn phòng') === true);
          tried('gọi thẳng một hàm của chương trình', !isRefused || run.mails.length > 0);
          if (!isRefused || run.mails.length > 0) unrefused.push({ user, kind, args });
        }
      }
      expect(unrefused).toEqual([]);
      expect(isUntouched()).toBe(true);
    },
  );

  it('no cell but its own inputs and its tick takes what a unit types, pastes, drags over or deletes', () => {
    const { hands } = office.platform.spreadsheets;
    const own = office.resource().sheets.find(({ properties }) => properties.sheetId === TAB_OF.K01)
      ?.protectedRanges as Guard[];
    const open = own.filter(({ range }) => range.startRowIndex !== undefined).map(({ range }) => range);
    const isOpen = (sheetId: number, row: number, column: number) =>
      open.some(
        (range) =>
          range.sheetId === sheetId &&
          row >= (range.startRowIndex ?? 0) &&
          row < (range.endRowIndex ?? 0) &&
          column >= (range.startColumnIndex ?? 0) &&
          column < (range.endColumnIndex ?? 0),
      );
    const { isUntouched } = watch(office.platform);
    for (const book of new Set([office.officeBook, office.entryBook])) {
      for (const { properties } of office.resource(book).sheets) {
        const { rowCount = 1, columnCount = 1 } = (properties as unknown as TabSize).gridProperties;
        for (let row = 0; row < Math.min(rowCount, 30); row += isFull ? 1 : 3) {
          for (let column = 0; column < Math.min(columnCount, 26); column++) {
            if (isOpen(properties.sheetId, row, column)) continue;
            const at = { spreadsheetId: book, sheetId: properties.sheetId, row, column };
            const outcomes = [
              hands.type(K01, at, '=IMPORTXML("http://x.example";"//a")'),
              hands.paste(K01, at, [
                ['1', '2'],
                ['3', '4'],
              ]),
              hands.clear(K01, at, 2, 2),
            ];
            for (const { accepted } of outcomes) tried('gõ, dán, kéo, xóa ngoài ô của mình', accepted);
          }
        }
      }
    }
    // From its own inputs over the edge: all or nothing.
    const edge = addressOf(office.entryBook, TAB_OF.K01, 'B9');
    tried('gõ, dán, kéo, xóa ngoài ô của mình', hands.paste(K01, edge, [['1'], ['2'], ['3']]).accepted);
    expect(tally.get('gõ, dán, kéo, xóa ngoài ô của mình')?.wrong).toBe(0);
    expect(isUntouched()).toBe(true);
  });

  it.each(structural())('%s is refused to a unit', (_name, request) => {
    const { isUntouched } = watch(office.platform);
    const bookId = office.entryBook;
    const service = office.platform.spreadsheets.advancedService(K01, () => {}) as Sheets;
    let accepted = true;
    try {
      service.Spreadsheets.batchUpdate({ requests: [request(office)] }, bookId);
    } catch (error) {
      accepted = false;
      expect((error as Error).message).not.toContain('local platform');
    }
    tried('đổi cấu trúc: trang, hàng, cột, bảo vệ', accepted);
    expect([accepted, isUntouched()]).toEqual([false, true]);
  });

  it('what a unit may do to the file by Google’s own rights is put right by the check-up', () => {
    const service = office.platform.spreadsheets.advancedService(K01, () => {}) as Sheets;
    service.Spreadsheets.batchUpdate(
      {
        requests: [
          { addSheet: { properties: { title: 'Của K01' } } },
          { duplicateSheet: { sourceSheetId: TAB_OF.K02 } },
        ],
      },
      office.entryBook,
    );
    expect(office.closing('Kiểm tra và sửa bảng tính')).toContain('không có gì phải sửa');
    tried('thêm trang, sao chép trang của đơn vị khác', office.shown(SHEET_IDS.summary, 'L8') !== 'K02');
  });

  it(`a unit ${twoFiles ? 'reaches nothing of the office’s file' : 'can read the office’s tabs, and cannot write there'}`, () => {
    const service = office.platform.spreadsheets.advancedService(K01, () => {}) as Sheets;
    const read = (): boolean => {
      try {
        service.Spreadsheets.get(office.officeBook, {});
        return true;
      } catch {
        return false;
      }
    };
    // With one file this is Google's rule, not ours to forbid: README says so.
    expect(read()).toBe(!twoFiles);
    expect(office.platform.open(K01).menu.length > 0).toBe(!twoFiles);
    tried('đọc tệp của văn phòng (hai tệp)', twoFiles && read());
  });
});

describe('what a unit types', { timeout: 240_000 }, () => {
  const { office, again } = officeReady();
  beforeEach(again);
  afterEach(() => {
    office.platform.beforeCall = undefined;
  });
  const RIGHT = ['72', '88', '4', '2'];
  const total = () => office.row(SHEET_IDS.summary, 10, 'CDEF');

  it.each([
    '=IMPORTXML("http://x.example";"//a")',
    '=HYPERLINK("http://x.example";"bấm vào đây")',
    '=IMAGE("http://x.example/a.png")',
    '=1/0',
    "='Tổng hợp'!C7",
    '=ARRAYFORMULA(A1:Z99)',
    '12 người',
    '１２',
    '1e99',
    '9'.repeat(50_000),
    '\u200b72',
    '\u202e27',
  ])('into a count, %j never reaches a total and is never accepted', (text) => {
    const before = total();
    office.type(K01, TAB_OF.K01, 'B9', text);
    for (const [index, value] of ['88', '4', '2'].entries())
      office.type(K01, TAB_OF.K01, `${'CDE'[index]}9`, value);
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    const isAccepted = office.shown(TAB_OF.K01, 'I13') !== '';
    const isInTotal = total()[0] !== before[0];
    tried('công thức, chữ, ký tự lạ trong ô số', isAccepted || isInTotal);
    expect({ isAccepted, isInTotal }).toEqual({ isAccepted: false, isInTotal: false });
  });

  it.each([
    '=IMPORTXML("http://x.example";"//a")',
    '=HYPERLINK("http://x.example";"bấm")',
    '=IMAGE("http://x.example/a.png")',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'Bcc: nguoila@example.com\r\nSubject: x',
    '\u202eđảo\u202c chữ \u200b ẩn',
    'é'.repeat(50_000),
    '{ten_don_vi} {lien_ket}',
  ])('into a note, %j stays text in every tab, in the log and in the mails', (note) => {
    office.typeSetting('sendsReceipts', 'Có');
    office.provision();
    office.fill(K01, TAB_OF.K01, RIGHT);
    office.type(K01, TAB_OF.K01, 'F9', note);
    office.tick(K01, TAB_OF.K01);
    office.sweep();
    office.morning('2023-01-31');
    const isFormula = [...office.cells()].some(
      ([name, text]) =>
        !name.startsWith(`${TAB_OF.K01}!F9`) &&
        /"formulaValue":"=(IMPORTXML|HYPERLINK\("http:|IMAGE)/.test(text),
    );
    const mails = office.platform.outbox;
    const inMail = mails.some(
      ({ subject, bcc, htmlBody = '' }) =>
        /[\r\n]/.test(subject) || bcc.length > 0 || /<(script|img)/.test(htmlBody),
    );
    tried('công thức, HTML, tiêu đề thư, ký tự lạ trong ghi chú', isFormula || inMail);
    expect({ isFormula, inMail, mails: mails.length > 0 }).toEqual({
      isFormula: false,
      inMail: false,
      mails: true,
    });
    expect(office.close()).not.toContain('Google không làm xong');
  });

  it('more than a cell holds is refused by Google, and nothing changes', () => {
    const { isUntouched } = watch(office.platform);
    const { accepted } = office.type(K01, TAB_OF.K01, 'F9', 'x'.repeat(50_001));
    tried('hơn 50.000 ký tự', accepted);
    expect([accepted, isUntouched()]).toEqual([false, true]);
  });
});

it('every address that mails go to is checked: none brings another along', () => {
  const { office } = officeReady();
  for (const text of [
    'k01@x.vn\nBcc: nguoila@example.com',
    'k01@x.vn,bcc:a@b.vn',
    '"a b"@x.vn',
    'a@x.vn>',
    'á@x.vn',
  ]) {
    office.typeUnit(1, { emails: text });
    const said = office.closing('Tạo / cập nhật trang đơn vị');
    tried('địa chỉ e-mail kèm tiêu đề thư', !said.includes('không phải địa chỉ e-mail'));
    expect(said).toContain('không phải địa chỉ e-mail');
  }
  expect(OWNER).toContain('@');
});

interface Guard {
  readonly range: {
    readonly sheetId: number;
    readonly startRowIndex?: number;
    readonly endRowIndex?: number;
    readonly startColumnIndex?: number;
    readonly endColumnIndex?: number;
  };
}
interface TabSize {
  readonly gridProperties: { readonly rowCount?: number; readonly columnCount?: number };
}
interface Sheets {
  readonly Spreadsheets: {
    batchUpdate(body: object, id: string): unknown;
    get(id: string, options: object): unknown;
  };
}

/** Requests that a unit's browser, or its own program, could send to Google about the file. */
function structural(): (readonly [name: string, request: (office: Office) => object])[] {
  const guard = (office: Office): number | undefined => {
    const tab = office.resource().sheets.find(({ properties }) => properties.sheetId === TAB_OF.K01);
    return (tab?.protectedRanges as { protectedRangeId: number }[] | undefined)?.[0]?.protectedRangeId;
  };
  const own = TAB_OF.K01;
  const rows = { sheetId: own, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
  const cell = (sheetId: number) => ({
    sheetId,
    startRowIndex: 8,
    endRowIndex: 9,
    startColumnIndex: 1,
    endColumnIndex: 2,
  });
  return [
    ['deleting its own tab', () => ({ deleteSheet: { sheetId: own } })],
    ['deleting another tab', () => ({ deleteSheet: { sheetId: TAB_OF.K02 } })],
    [
      'renaming a tab',
      () => ({ updateSheetProperties: { properties: { sheetId: own, title: 'x' }, fields: 'title' } }),
    ],
    ['inserting a row', () => ({ insertDimension: { range: rows, inheritFromBefore: false } })],
    ['deleting a row', () => ({ deleteDimension: { range: rows } })],
    ['taking a protection away', (office) => ({ deleteProtectedRange: { protectedRangeId: guard(office) } })],
    [
      'opening a protection',
      (office) => ({
        updateProtectedRange: {
          protectedRange: { protectedRangeId: guard(office), editors: { users: [K01] } },
          fields: 'editors',
        },
      }),
    ],
    ['copying into another tab', () => ({ copyPaste: { source: cell(own), destination: cell(TAB_OF.K02) } })],
    [
      'filling by dragging',
      () => ({ copyPaste: { source: cell(own), destination: { ...cell(own), endRowIndex: 12 } } }),
    ],
    [
      'a format over the tab',
      () => ({
        repeatCell: { range: { sheetId: own }, cell: { userEnteredFormat: {} }, fields: 'userEnteredFormat' },
      }),
    ],
    [
      'a conditional format',
      () => ({
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [{ sheetId: TAB_OF.K02 }],
            booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} },
          },
        },
      }),
    ],
  ];
}
