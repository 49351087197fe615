import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { PROGRESS_TAB } from '../../../src/sheets/progress-form/progress-layout.ts';
import { K01, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

const tab = TAB_OF.K01;
/** Rows as a person counts them. */
const [JANUARY, FEBRUARY] = [PROGRESS_TAB.januaryRow + 1, PROGRESS_TAB.januaryRow + 2];
const [FINAL, CORRECTION] = [PROGRESS_TAB.finalRow + 1, PROGRESS_TAB.correctionRow + 1];

describe('the first answer to a month, a correction and the year’s report', () => {
  const { office, again } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
  beforeEach(again);
  const state = (row: number) => office.shown(tab, `K${row}`);
  const tick = (row: number) => office.tick(K01, tab, `J${row}`);
  const fill = (row: number, first: string, ...values: readonly string[]) => {
    for (const [index, value] of values.entries())
      office.type(K01, tab, `${String.fromCharCode(first.charCodeAt(0) + index)}${row}`, value);
  };
  const open = () => fill(PROGRESS_TAB.opening.row + 1, 'B', '5', '5', '0', '0');
  const month = (row: number, ...values: readonly string[]) => fill(row, 'B', ...values);
  const ZEROS = ['0', '0', '0', '0', '0', '0'];
  const ALL_RIGHT = 'Chờ kiểm tra. Đã ghi nhận, trả lời trong ít phút.';

  it('comes the moment the tick is set, naming what is missing', () => {
    open();
    month(JANUARY, '1', '0');
    tick(JANUARY);
    expect(state(JANUARY)).toBe(
      'Chưa nộp được: Ô D33, E33, F33, G33 chưa nhập; không có thì gõ 0, hoặc tích Không phát sinh. Sửa xong, nếu dấu tích đã mất thì tích lại.',
    );
    month(JANUARY, ...ZEROS);
    expect(state(JANUARY)).toBe(ALL_RIGHT);
  });

  it('says that the figures of the start are missing', () => {
    month(JANUARY, ...ZEROS);
    tick(JANUARY);
    expect(state(JANUARY)).toContain('Chưa nộp được: Nhập đủ số liệu đầu kỳ');
  });

  it('says that a warning has no note, and waits for the script once it has one', () => {
    open();
    month(JANUARY, '0', '0', '0', '0', '0', '2');
    tick(JANUARY);
    expect(state(JANUARY)).toMatch(/^Chưa nộp được: .*ghi lý do vào Ghi chú/);
    fill(JANUARY, 'H', 'đề nghị từ năm trước');
    expect(state(JANUARY)).toBe(ALL_RIGHT);
  });

  it('says that an earlier month is open, unless that waits too and nothing speaks against it', () => {
    open();
    month(FEBRUARY, ...ZEROS);
    tick(FEBRUARY);
    expect(state(FEBRUARY)).toMatch(/^Chưa nộp được: .*Tháng trước chưa được nhận/);
    month(JANUARY, '1');
    tick(JANUARY);
    expect(state(FEBRUARY)).toMatch(/^Chưa nộp được/);
    month(JANUARY, ...ZEROS);
    expect([JANUARY, FEBRUARY].map(state)).toEqual([ALL_RIGHT, ALL_RIGHT]);
    office.sweep();
    expect([JANUARY, FEBRUARY].map(state)).toEqual([
      expect.stringContaining('Đã nộp'),
      expect.stringContaining('Đã nộp'),
    ]);
  });

  it('is never another than the script’s: what is said to wait is accepted, what is not is refused', () => {
    open();
    month(JANUARY, ...ZEROS);
    tick(JANUARY);
    month(FEBRUARY, '0', '0', '0', '1', '0', '0');
    tick(FEBRUARY);
    expect(state(FEBRUARY)).toMatch(/^Chưa nộp được/);
    office.sweep();
    expect(state(JANUARY)).toContain('Đã nộp');
    expect(state(FEBRUARY)).toContain('Có lỗi');
  });

  it('that was a refusal goes when the cells are right, and no sooner', () => {
    open();
    month(JANUARY, '1', '0');
    tick(JANUARY);
    office.sweep();
    expect(state(JANUARY)).toContain('Chưa nhận');
    month(JANUARY, ...ZEROS);
    expect(state(JANUARY)).toBe('Đủ, chưa nộp: tích ô Nộp.');
  });

  it('asks for no correction after the closing', () => {
    open();
    month(JANUARY, '1', '0');
    tick(JANUARY);
    office.sweep();
    expect(office.close('month-1')).toContain('Đã chốt');
    expect(state(JANUARY)).toBe('Chưa nộp. Đã chốt, không nhập được nữa; cần sửa, xin liên hệ văn phòng.');
  });

  it('of the year’s report says how many months are open; the table says the same', () => {
    tick(FINAL);
    expect(state(FINAL)).toBe(
      'Chưa nộp được: còn 3 tháng chưa được nhận. Sửa xong, nếu dấu tích đã mất thì tích lại.',
    );
    const board = office.tabs().find(({ sheetId }) => sheetId === SHEET_IDS.progress);
    const columns = Number(board?.gridProperties?.columnCount ?? 0);
    const letters = Array.from({ length: Math.min(26, columns) }, (_, index) =>
      String.fromCharCode(65 + index),
    );
    const row = [...letters, ...letters.map((one) => `A${one}`)].map((column) =>
      office.shown(SHEET_IDS.progress, `${column}7`),
    );
    expect(row.join('|')).not.toContain('Chờ kiểm tra');
  });

  it('of a correction names the cells that are blank', () => {
    tick(CORRECTION);
    expect(state(CORRECTION)).toBe(
      'Chưa nộp được: còn Tháng (ô A49); Mục (ô B49); Số đúng (ô F49); Lý do (ô G49). Sửa xong, nếu dấu tích đã mất thì tích lại.',
    );
  });
});

const put = (row: number, column: number, ...values: readonly object[]) => ({
  updateCells: {
    start: { sheetId: tab, rowIndex: row, columnIndex: column },
    rows: [{ values: values.map((userEnteredValue) => ({ userEnteredValue })) }],
    fields: 'userEnteredValue',
  },
});

const typed = fc.record({
  counts: fc.array(
    fc.oneof(
      { weight: 24, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, -1, 1.5) },
    ),
    { minLength: 6, maxLength: 6 },
  ),
  note: fc.constantFrom('', 'đã giải thích'),
  nothingNew: fc.boolean(),
  isTicked: fc.boolean(),
});

it('the state at once is the script’s own answer, whatever is typed and ticked', () => {
  const { office, again } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
  let refusedOnce = 0;
  let acceptedOnce = 0;
  fc.assert(
    fc.property(
      fc.tuple(typed, typed, typed),
      fc.constantFrom(true, true, true, false),
      (months, hasOpening) => {
        again();
        const number = (value: number | null) => (value === null ? {} : { numberValue: value });
        office.batch([
          ...(hasOpening ? [put(PROGRESS_TAB.opening.row, 1, ...[9, 2, 0, 0].map(number))] : []),
          ...months.map(({ counts, note, nothingNew, isTicked }, index) =>
            put(
              PROGRESS_TAB.januaryRow + index,
              1,
              ...counts.map(number),
              note === '' ? {} : { stringValue: note },
              { boolValue: nothingNew },
              { boolValue: isTicked },
            ),
          ),
        ]);
        const rows = months.flatMap(({ isTicked }, index) => (isTicked ? [JANUARY + index] : []));
        const states = () => rows.map((row) => office.shown(tab, `K${row}`));
        const before = states().map((text) => text.includes('Chưa nộp được'));
        office.sweep();
        const after = states().map((text) => !text.startsWith('Đã nộp'));
        expect(before).toEqual(after);
        refusedOnce += after.filter((isRefused) => isRefused).length;
        acceptedOnce += after.filter((isRefused) => !isRefused).length;
      },
    ),
    { numRuns: 40, seed: 16 },
  );
  expect(Math.min(refusedOnce, acceptedOnce)).toBeGreaterThan(3);
});

describe('the table of all units', () => {
  const { office, again } = officeReady();
  beforeEach(again);

  it('says what the unit’s own tab says of a tick that will be refused', () => {
    office.fill(K01, tab, ['72', '', '4', '2']);
    office.tick(K01, tab);
    const states = () => [6, 7, 8, 9].map((row) => office.shown(SHEET_IDS.summary, `H${row}`)).join('|');
    expect(states()).toContain('Chưa nộp được');
    expect(states()).not.toContain('Chờ kiểm tra');
    office.fill(K01, tab, ['72', '88']);
    expect(states()).toContain('Chờ kiểm tra');
  });
});
