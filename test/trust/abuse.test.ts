import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_UNIT_SHEET_ID, SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { readBundle } from '../../workbench/rehearsal/bundle.ts';
import {
  addressOf,
  K01,
  K02,
  OWNER,
  officeReady,
  SETTINGS_2023,
  STRANGER,
  TAB_OF,
} from '../bundle/support/office.ts';
import { BOTH_2023 } from './actions/both-forms.ts';
import { structural } from './support/attacks.ts';
import { differences, stateOf } from './support/state.ts';
import { report, tallyOf } from './support/tally.ts';
import { watch } from './support/untouched.ts';

const isFull = process.env.TRUST === 'full';

/** What a unit can try, tried; `wrong` counts what got through. */
const { tally, tried } = tallyOf();
afterAll(() => report('Đơn vị thử phá', 'lọt', tally));

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
  const { office, again } = officeReady({ twoFiles, settings: BOTH_2023 });
  beforeEach(again);
  const asK01 = () => office.platform.spreadsheets.advancedService(K01, () => {}) as Sheets;
  const unitDoes = (...requests: object[]) =>
    asK01().Spreadsheets.batchUpdate({ requests }, office.entryBook);

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
    const { userEdits } = office.platform.spreadsheets;
    const isOpen = (sheetId: number, row: number, column: number) =>
      sheetId === TAB_OF.K01 &&
      OPEN.some(
        ([top, left, bottom, right]) => row >= top && row <= bottom && column >= left && column <= right,
      );
    const { isUntouched } = watch(office.platform);
    for (const book of new Set([office.officeBook, office.entryBook])) {
      for (const { properties } of office.structure(book).sheets) {
        const { rowCount = 1, columnCount = 1 } = (properties as unknown as TabSize).gridProperties;
        for (let row = isFull ? 0 : 2; row < Math.min(rowCount, 52); row += isFull ? 1 : 4) {
          for (let column = 0; column < Math.min(columnCount, 52); column++) {
            if (isOpen(properties.sheetId, row, column)) continue;
            const at = { spreadsheetId: book, sheetId: properties.sheetId, row, column };
            const outcomes = [
              userEdits.type(K01, at, '=IMPORTXML("http://x.example";"//a")'),
              userEdits.paste(K01, at, [
                ['1', '2'],
                ['3', '4'],
              ]),
              userEdits.clear(K01, at, 2, 2),
            ];
            for (const { accepted } of outcomes) tried('gõ, dán, kéo, xóa ngoài ô của mình', accepted);
          }
        }
      }
    }
    // From its own inputs over the edge: all or nothing.
    for (const name of ['B9', 'F9', 'I9', 'E28', 'B34', 'J34', 'J46', 'D49', 'J49']) {
      const edge = addressOf(office.entryBook, TAB_OF.K01, name);
      const over = userEdits.paste(K01, edge, [
        ['1', '2'],
        ['=1', '2'],
        ['3', '4'],
      ]);
      tried('gõ, dán, kéo, xóa ngoài ô của mình', over.accepted);
    }
    expect(tally.get('gõ, dán, kéo, xóa ngoài ô của mình')?.wrong).toBe(0);
    expect(isUntouched()).toBe(true);
  });

  it.each(structural())('%s is refused to a unit', (_name, request) => {
    const { isUntouched } = watch(office.platform);
    let accepted = true;
    try {
      unitDoes(request(office));
    } catch (error) {
      accepted = false;
      expect((error as Error).message).not.toContain('local platform');
    }
    tried('đổi cấu trúc: trang, hàng, cột, bảo vệ', accepted);
    expect([accepted, isUntouched()]).toEqual([false, true]);
  });

  it('what a unit may add to the file by Google’s own rights no total sees', () => {
    unitDoes(
      { addSheet: { properties: { title: 'Của K01' } } },
      { duplicateSheet: { sourceSheetId: TAB_OF.K02 } },
    );
    expect(office.closing('Kiểm tra và sửa bảng tính')).toContain('không có gì phải sửa');
    tried('thêm trang, sao chép trang của đơn vị khác', office.shown(SHEET_IDS.summary, 'L8') !== 'K02');
  });

  const forgeries = [
    ['another unit’s tab', TAB_OF.K02, 730_900],
    ['its own tab', TAB_OF.K01, 730_900],
    ['another unit’s tab, with the last number there is', TAB_OF.K02, FIRST_UNIT_SHEET_ID + 99_999],
  ] as const;
  it.each(isFull || !twoFiles ? forgeries : forgeries.slice(0, 1))(
    'a copy of %s under a number of ours is nobody’s tab, whatever is typed there',
    (_of, source, forged) => {
      office.fill(K02, TAB_OF.K02, ['72', '88', '4', '2']);
      unitDoes({ duplicateSheet: { sourceSheetId: source, newSheetId: forged, newSheetName: 'giả' } });
      office.batch([
        {
          updateCells: {
            range: {
              sheetId: forged,
              startRowIndex: 8,
              endRowIndex: 9,
              startColumnIndex: 1,
              endColumnIndex: 2,
            },
            rows: [{ values: [{ userEnteredValue: { numberValue: 999 } }] }],
            fields: 'userEnteredValue',
          },
        },
      ]);
      office.tick(K01, forged);
      office.sweep();
      const said = office.closing('Kiểm tra và sửa bảng tính');
      office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn' });
      office.provision();
      const summary = ['7', '8', '9', '10'].map((row) => office.shown(SHEET_IDS.summary, `C${row}`));
      const addressed = office.morning('2023-01-16').mails.map(({ body }) => /gid=(\d+)/.exec(body)?.[1]);
      const isFooled = summary.includes('999') || addressed.includes(String(forged));
      tried('trang giả mang mã đơn vị', isFooled);
      expect({ summary, addressed }).toEqual({
        summary: ['', '72', '', ''],
        addressed: expect.not.arrayContaining([String(forged)]),
      });
      expect(office.type(K02, TAB_OF.K02, 'B9', '73')).toEqual({ accepted: true });
      expect(said).not.toContain('Chi bộ Sở Công Thương');
      expect(office.closing('Kiểm tra và sửa bảng tính')).toContain('không có gì phải sửa');
    },
  );

  it('the file’s language and time zone, which Google lets an editor change, are put back by the check-up', () => {
    unitDoes({
      updateSpreadsheetProperties: {
        properties: { locale: 'en_US', timeZone: 'America/New_York' },
        fields: 'locale,timeZone',
      },
    });
    expect(office.closing('Kiểm tra và sửa bảng tính')).toContain('ngôn ngữ, múi giờ và');
    const { locale, timeZone } = (
      office.platform.spreadsheets.resource(office.entryBook) as {
        properties: { locale: string; timeZone: string };
      }
    ).properties;
    tried('đổi ngôn ngữ, múi giờ của tệp', locale !== 'vi_VN');
    expect([locale, timeZone]).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
    expect(office.closing('Kiểm tra và sửa bảng tính')).toContain('không có gì phải sửa');
  });

  it('a protection that a unit lays over another’s cells, if Google lets it, is named by the check-up', () => {
    const editors = { users: [K01] };
    const range = {
      sheetId: TAB_OF.K02,
      startRowIndex: 8,
      endRowIndex: 9,
      startColumnIndex: 1,
      endColumnIndex: 7,
    };
    unitDoes({ addProtectedRange: { protectedRange: { range, editors } } });
    expect(office.type(K02, TAB_OF.K02, 'B9', '1')).toMatchObject({ reason: 'protected' });
    const said = office.closing('Kiểm tra và sửa bảng tính');
    tried('khóa ô của đơn vị khác', !said.includes('Chi bộ Sở Công Thương'));
    expect(said).toContain('Có bảo vệ trang không do Tổng hợp đặt');
    expect(said).toContain('Chi bộ Sở Công Thương');
    expect(said).not.toContain('Chi bộ Báo Lâm Đồng');
  });

  it('the units’ file names neither the office’s file nor anybody’s address but the office’s and the reader’s own', () => {
    if (!twoFiles) return;
    const seen = JSON.stringify(asK01().Spreadsheets.get(office.entryBook, { includeGridData: true }));
    const addresses = new Set(seen.match(/[\w.]+@[\w.]+/g));
    tried('tìm địa chỉ, mã tệp của văn phòng trong tệp của đơn vị', seen.includes(office.officeBook));
    expect(seen).not.toContain(office.officeBook);
    expect([...addresses].sort()).toEqual(['dongnghiep@dukhoi.example', K01, OWNER].sort());
  });

  it(`a unit ${twoFiles ? 'reaches nothing of the office’s file' : 'can read the office’s tabs, and cannot write there'}`, () => {
    const read = (): boolean => {
      try {
        asK01().Spreadsheets.get(office.officeBook, {});
        return true;
      } catch {
        return false;
      }
    };
    // With one file this is Google's rule, not ours to forbid: docs/security.md says so.
    expect(read()).toBe(!twoFiles);
    expect(office.platform.open(K01).menu.length > 0).toBe(!twoFiles);
    tried('đọc tệp của văn phòng (hai tệp)', twoFiles && read());
  });
});

/** Anything but what the dialogs send: wrong types, keys that reach a prototype, texts without end. */
const ODD: readonly (readonly unknown[])[] = [
  [null],
  [42],
  ['x'.repeat(200_000)],
  [[]],
  [JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{}}}')],
  [
    {
      kind: '__proto__',
      unitCode: 'constructor',
      values: {},
      code: '__proto__',
      period: 'toString',
      reason: 'x',
    },
  ],
  [{ code: 'K01', unitCode: 'K01', period: 'month-99', reason: 'x', figures: { __proto__: '1' }, seen: {} }],
  ['K01', '__proto__'],
  [{ kind: 'admission', parts: [{ code: 'K01', part: 1e308 }], decision: '' }],
  [{ settings: { constructor: 'x', year: {} }, units: [[1, null], [{}]], twoFiles: 'no' }],
];
/** `messageCopied` notes the unit that its first argument names. */
const isOddFor = (name: string, args: readonly unknown[]): boolean =>
  name !== 'messageCopied' || args[0] !== 'K01';

/** What each of these does with any argument is its own work, or a new look at the mails. */
const TAKE_NOTHING =
  /^(setUpTabs|setUpSharing|setUpReminders|provisionFromDialog|changesShown|remindSend|inviteSend|pauseReminders|switch|check|daily|answer|provisionUnits)/;

describe('from the console of the office’s own dialog', () => {
  const { office, again } = officeReady({ settings: BOTH_2023 });
  beforeEach(again);

  it.each(FUNCTIONS.filter((name) => !FOR_ALL.includes(name) && !TAKE_NOTHING.test(name)))(
    '%s with odd arguments writes nothing but a line of the log',
    (name) => {
      // The ledger and what the log says stand beside the cells: neither may grow.
      const before = stateOf(office);
      // With TRUST=full each of them; otherwise one in three, other ones for other functions.
      const asked = ODD.filter((_, index) => isFull || (index + name.length) % 3 === 0);
      for (const args of asked.filter((one) => isOddFor(name, one))) {
        const run = office.platform.run(name, { user: OWNER, kind: 'dialog', args: [...args] });
        const after = stateOf(office);
        const written = differences(before, after).filter((text) => !text.startsWith('memory '));
        const isWritten = written.length + run.mails.length + after.ledger.length - before.ledger.length > 0;
        tried('tham số lạ từ hộp thoại của văn phòng', isWritten);
        expect([args, written, run.mails.length, after.ledger.length]).toEqual([
          args,
          [],
          0,
          before.ledger.length,
        ]);
      }
    },
  );
});

/** K01's own: form A's inputs, the note being two cells wide, and tick; of form B the figures at the start, both months, the year's tick, a correction. */
const OPEN: readonly (readonly [top: number, left: number, bottom: number, right: number])[] = [
  [8, 1, 8, 6],
  [8, 8, 8, 8],
  [27, 1, 27, 4],
  [32, 1, 33, 9],
  [45, 9, 45, 9],
  [48, 0, 48, 3],
  [48, 5, 48, 9],
];

interface TabSize {
  readonly gridProperties: { readonly rowCount?: number; readonly columnCount?: number };
}
interface Sheets {
  readonly Spreadsheets: {
    batchUpdate(body: object, id: string): unknown;
    get(id: string, options: object): unknown;
  };
}
