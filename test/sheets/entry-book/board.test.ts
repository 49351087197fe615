import { describe, expect, it } from 'vitest';
import { type CellWrite, write } from '../../../src/sheets/cells/tab.ts';
import { formula, type Written } from '../../../src/sheets/cells/value.ts';
import {
  parseBoard,
  parseHolidays,
  parseLedger,
  parseUnitTab,
} from '../../../src/sheets/entry-book/board.ts';
import {
  LEDGER_KINDS,
  LEDGER_OBLIGATIONS,
  LEDGER_STATUSES,
} from '../../../src/sheets/records/ledger-words.ts';
import {
  acceptedCell,
  countCell,
  UNIT_TAB,
} from '../../../src/sheets/registration-form/registration-layout.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../../../src/sheets/tables/summary-columns.ts';
import { gridWith } from '../support.ts';

const line = (row: number, values: readonly Written[]) =>
  values.map((value, column) => write(row, column, value));
const put = (at: { row: number; column: number }, value: Written): CellWrite =>
  write(at.row, at.column, value);

describe('the holiday table', () => {
  it('is read row by row, empty rows passed over, days written out too', () => {
    const grid = gridWith([
      ...line(3, [44_946, 'Nghỉ', 'Thông báo 5034']),
      ...line(5, ['04/05/2024', 'Làm bù']),
    ]);
    expect(parseHolidays(grid)).toEqual({
      exceptions: [
        { day: '2023-01-20', kind: 'off' },
        { day: '2024-05-04', kind: 'worked' },
      ],
      problems: [],
    });
  });

  it('names the cells it cannot read and keeps the others', () => {
    const grid = gridWith([
      ...line(3, ['31/02/2023', 'Nghỉ']),
      ...line(4, [44_946, 'nghỉ phép']),
      ...line(5, [44_949, 'Nghỉ']),
      ...line(6, [null, 'Nghỉ']),
    ]);
    expect(parseHolidays(grid)).toEqual({
      exceptions: [{ day: '2023-01-23', kind: 'off' }],
      problems: [
        { cell: 'A4', kind: 'not-a-day', found: '31/02/2023' },
        { cell: 'B5', kind: 'not-a-kind', found: 'nghỉ phép' },
        { cell: 'A7', kind: 'not-a-day', found: '' },
      ],
    });
  });
});

const TO = 'k01@x.vn';

describe('the ledger', () => {
  const row = (given: Partial<Record<number, Written>>): Written[] =>
    [
      44_942,
      '2023',
      'một việc',
      'K01',
      44_956,
      '-5',
      'một loại thư',
      'k01@x.vn',
      'một tình trạng',
      44_942,
      null,
      '2023-01-16T08:00:07#0',
      1,
      'registration:unit:sent',
    ].map((value, column) => (column in given ? (given[column] ?? null) : value));

  it('gives its entries with their rows, and where the next goes', () => {
    const grid = gridWith([
      ...line(3, row({})),
      ...line(4, row({ 5: '+1', 13: 'registration:unit:carried', 11: null })),
    ]);
    expect(parseLedger(grid, 2023, (_, was) => was)).toEqual({
      entries: [
        {
          row: 3,
          kind: 'unit',
          status: 'sent',
          obligation: 'registration',
          recipient: 'K01',
          lastDay: '2023-01-30',
          offset: -5,
          mailRef: '2023-01-16T08:00:07#0',
          sentOn: '2023-01-16',
          to: TO,
        },
        {
          row: 4,
          kind: 'unit',
          status: 'carried',
          obligation: 'registration',
          recipient: 'K01',
          lastDay: '2023-01-30',
          offset: 1,
          mailRef: '',
          sentOn: '2023-01-16',
          to: TO,
        },
      ],
      nextRow: 5,
    });
  });

  it('tells milestone 0 from none', () => {
    const grid = gridWith([...line(3, row({ 5: '0' })), ...line(4, row({ 4: null, 5: null }))]);
    expect(
      parseLedger(grid, 2023, (_, was) => was).entries.map(({ lastDay, offset }) => [lastDay, offset]),
    ).toEqual([
      ['2023-01-30', 0],
      [null, null],
    ]);
  });

  it.each<[string, Partial<Record<number, Written>>]>([
    ['of another year', { 1: '2022' }],
    ['with a kind that is not ours', { 13: 'registration:letter:sent' }],
    ['with a status that is not ours', { 13: `registration:unit:${LEDGER_STATUSES.done}` }],
    ['about something else', { 13: 'dinner:unit:sent' }],
    ['without a code', { 13: null }],
  ])('passes over a row %s, but never writes over it', (_, given) => {
    expect(parseLedger(gridWith(line(3, row(given))), 2023, (_, was) => was)).toEqual({
      entries: [],
      nextRow: 4,
    });
  });

  it('that is empty begins under its header', () => {
    expect(parseLedger(gridWith([write(0, 0, 'SỔ NHẮC')]), 2023, (_, was) => was)).toEqual({
      entries: [],
      nextRow: 3,
    });
  });

  it.each([
    ['kinds', LEDGER_KINDS],
    ['statuses', LEDGER_STATUSES],
    ['obligations', LEDGER_OBLIGATIONS],
  ])('has a word of its own for each of its %s', (_, words) => {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  });
});

describe('the board', () => {
  const unitRow = (index: number, code: string, sheetId: Written, state: Written, pending = '') => [
    write(SUMMARY.firstUnitRow + index, SUMMARY_COLUMNS.code, code),
    write(SUMMARY.firstUnitRow + index, SUMMARY_COLUMNS.sheetId, sheetId),
    write(SUMMARY.firstUnitRow + index, SUMMARY_COLUMNS.stateCode, state),
    write(SUMMARY.firstUnitRow + index, SUMMARY_COLUMNS.pending, pending),
  ];

  it('tells each unit with its state, and which rows are broken', () => {
    const grid = gridWith([
      ...unitRow(0, 'K01', 730_001, 'waiting', 'submit'),
      ...unitRow(1, 'K02', 730_002, formula('#REF!')),
      ...unitRow(2, '', null, null),
      ...unitRow(3, 'K03', 730_003, 'submitted'),
    ]);
    expect(parseBoard(grid, null)).toEqual({
      rows: [
        {
          code: 'K01',
          sheetId: 730_001,
          state: 'waiting',
          isClosed: false,
          pending: 'submit',
          progress: null,
          hasProgressTick: false,
          acceptedTarget: null,
        },
        {
          code: 'K03',
          sheetId: 730_003,
          state: 'submitted',
          isClosed: false,
          pending: '',
          progress: null,
          hasProgressTick: false,
          acceptedTarget: null,
        },
      ],
      broken: ['K02'],
    });
  });
});

describe("a unit's tab", () => {
  const typed = [
    put(UNIT_TAB.unitCode, 'K01'),
    put(countCell('members'), 72),
    put(countCell('staff'), '88 người'),
    put(countCell('target'), formula('1+1')),
    put(UNIT_TAB.note, ' Dự kiến '),
    put(UNIT_TAB.tick, true),
  ];

  it('is read as typed, nothing believed', () => {
    expect(parseUnitTab(gridWith(typed))).toMatchObject({
      ticked: true,
      entry: {
        counts: {
          members: { kind: 'number', value: 72 },
          staff: { kind: 'text', text: '88 người' },
          trained: { kind: 'blank' },
          target: { kind: 'formula', text: '=1+1' },
        },
        note: { kind: 'text', text: ' Dự kiến ' },
      },
      acceptance: null,
      receipt: '',
      closedAt: null,
    });
  });

  it('has an acceptance once there is a first moment of it', () => {
    const accepted = [
      put(UNIT_TAB.firstAcceptedAt, 44_956.5),
      put(UNIT_TAB.receipt, 'ĐK2023-K01-1'),
      put(acceptedCell('members'), 72),
      put(acceptedCell('staff'), 88),
      put(acceptedCell('trained'), 4),
      put(acceptedCell('target'), 2),
    ];
    expect(parseUnitTab(gridWith([...typed, ...accepted]))).toMatchObject({
      acceptance: {
        figures: { members: 72, staff: 88, trained: 4, target: 2, note: '' },
      },
      firstAcceptedAt: '2023-01-30T12:00:00',
      receipt: 'ĐK2023-K01-1',
    });
  });

  it.each([
    ['never ticked', null, false],
    ['not ticked', false, false],
    ['the word TRUE typed over the box', 'TRUE', false],
    ['ticked', true, true],
  ])('is %s', (_, value, ticked) => {
    expect(parseUnitTab(gridWith([put(UNIT_TAB.tick, value)])).ticked).toBe(ticked);
  });
});
