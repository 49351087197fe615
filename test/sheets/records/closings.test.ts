import { describe, expect, it } from 'vitest';
import { day, type Moment, serialOf } from '../../../src/domain/calendar/day.ts';
import { receiptSeries } from '../../../src/domain/campaign/receipt.ts';
import { answerTick } from '../../../src/domain/form/answer.ts';
import type { Figure } from '../../../src/domain/form/column.ts';
import { checkOwn, type OwnFigures } from '../../../src/domain/form/form.ts';
import { judgementOf } from '../../../src/domain/form/judge.ts';
import type { ReportState } from '../../../src/domain/form/status.ts';
import { type Standing, standingOf } from '../../../src/domain/form/submitted.ts';
import { totalOf } from '../../../src/domain/own-form/column-total.ts';
import { notIn } from '../../../src/domain/report/closed-table.ts';
import { completed } from '../../../src/domain/report/completed.ts';
import { correctionOf } from '../../../src/domain/report/correction.ts';
import { byKey } from '../../../src/domain/text/by-key.ts';
import { BLANK, type CellContent, numberCell, textCell } from '../../../src/domain/text/cell.ts';
import { type Grid, gridOf } from '../../../src/sheets/cells/grid.ts';
import type { SheetRequest } from '../../../src/sheets/cells/value.ts';
import {
  type Block,
  type BlockLine,
  type ClosingForm,
  closedTables,
  closingRequest,
} from '../../../src/sheets/records/closing-blocks.ts';
import { PROGRESS_CLOSING, REGISTRATION_CLOSING } from '../../../src/sheets/records/closings.ts';
import { ownClosing, ownPeriod } from '../../../src/sheets/records/closings-own.ts';
import { wordsOf } from '../../../src/words/vocabulary.ts';
import { THIRD, type ThirdField, thirdCells } from '../../domain/third-form.ts';

const SAY = wordsOf({ vocabulary: 'party' });
const AT = '2024-04-02T17:00:00' as Moment;
const IDS = new Map([
  ['K1', 11],
  ['K2', 12],
  ['K3', 13],
]);
const idOf = (code: string) => IDS.get(code) ?? null;
/** A unit keeps its id when its code is given away. */
const codeOf = (id: number | null, code: string) => (id === 12 ? 'M2' : code);

type Row = GoogleAppsScript.Sheets.Schema.RowData;
const rowsOf = (...requests: readonly SheetRequest[]): Row[] =>
  requests.flatMap(({ appendCells }) => appendCells?.rows ?? []);
const gridWith = (rows: readonly Row[]): Grid => gridOf(1, [{ rowData: [{}, {}, ...rows] }]);
const shown = ({ values = [] }: Row, column: number) => {
  const { numberValue, stringValue } = values[column]?.userEnteredValue ?? {};
  return numberValue ?? stringValue ?? null;
};

function line<Field extends string, Value extends Figure>(
  code: string,
  figures: Readonly<Record<Field, Value>>,
  standing: Standing,
  daysLate: number | null,
): BlockLine<Field, Value> {
  return {
    code,
    name: `Chi bộ ${code}`,
    figures,
    note: standing === 'edited' ? 'đã sửa' : '',
    standing,
    daysLate,
    stateText: 'Quá hạn',
    acceptedAt: daysLate === null ? null : 45_380.5,
  };
}

/** One block of each form: all that is known of three units, and what is only typed. */
function blockOf<Field extends string, Period extends string, Value extends Figure>(
  form: ClosingForm<Field, Period, Value>,
  period: Period,
  valueFor: (field: Field, nth: number) => Value,
): Block<Field, Period, Value> {
  const fields = Object.keys(form.figures) as Field[];
  const figures = (nth: number) => byKey<Field, Value>(fields, (field) => valueFor(field, nth));
  const none = byKey<Field, Value>(fields, () => null as Value);
  return {
    period,
    at: AT,
    title: 'Bảng',
    lines: [
      line<Field, Value>('K1', figures(1), 'submitted', 2),
      line<Field, Value>('K2', figures(2), 'edited', 0),
      line<Field, Value>('K3', none, 'missing', null),
    ],
    withTyped: { figures: figures(3), remark: 'Một đơn vị đang nhập' },
  };
}

interface Played {
  readonly name: string;
  readonly request: SheetRequest;
  readonly read: (grid: Grid) => readonly object[];
  readonly block: Block<string, string, Figure>;
}

const play = <Field extends string, Period extends string, Value extends Figure>(
  name: string,
  form: ClosingForm<Field, Period, Value>,
  block: Block<Field, Period, Value>,
): Played => ({
  name,
  request: closingRequest(form, block, SAY, idOf),
  read: (grid) => closedTables(form, grid, codeOf),
  block,
});

const LABELS = ['Tổng số', 'Có mặt', 'Ngày họp', 'Xếp loại', 'Lý do vắng'];
const TOTALS = ['sum', 'sum', 'largest', 'tally', 'none'] as const;
const COLUMNS = THIRD.columns.map(({ id, content }, nth) => ({
  id,
  kind: content,
  label: LABELS[nth] ?? '',
  total: TOTALS[nth] ?? 'none',
}));
const OWN = ownClosing(THIRD.code, COLUMNS);
const texts: Readonly<Record<string, (nth: number) => Figure>> = {
  '4': (nth) => (nth === 1 ? 'Tốt' : 'Khá'),
  '5': (nth) => `lý do ${nth}`,
};
const FORMS: readonly Played[] = [
  play(
    'form A',
    REGISTRATION_CLOSING,
    blockOf(REGISTRATION_CLOSING, 'registration', (_, nth) => nth * 10),
  ),
  play(
    'a month of form B',
    PROGRESS_CLOSING,
    blockOf(PROGRESS_CLOSING, 'month-3', (_, nth) => nth),
  ),
  play(
    'a form that is made of a value',
    OWN,
    blockOf(OWN, ownPeriod(THIRD, 1), (field, nth): Figure => texts[field]?.(nth) ?? 45_000 + nth),
  ),
];

/** As it is read back: by the unit's present code, without what is only for people's eyes. */
const told = ({ period, at, lines, withTyped }: Played['block']) => ({
  period,
  at,
  withTyped,
  lines: lines.map(({ stateText: _, acceptedAt: __, code, ...rest }) => ({
    ...rest,
    code: codeOf(idOf(code), code),
  })),
});

describe('a block of Số chốt', () => {
  it.each(FORMS)('is read back as it was written: $name', ({ request, read, block }) => {
    expect(read(gridWith(rowsOf(request)))).toEqual([told(block)]);
  });

  it.each(FORMS)(
    'survives sorting, a copied row and people’s own rows: $name',
    ({ request, read, block }) => {
      const rows = rowsOf(request);
      const own: Row = { values: [{ userEnteredValue: { stringValue: 'Ghi tay' } }] };
      expect(read(gridWith([own, ...[...rows].reverse(), ...rows.slice(2, 3)]))).toEqual([told(block)]);
    },
  );

  it('is no other form’s', () => {
    const grid = gridWith(rowsOf(...FORMS.map(({ request }) => request)));
    expect(FORMS.map(({ read }) => read(grid).length)).toEqual([1, 1, 1]);
  });

  it('says how each report stood, in the words of every form', () => {
    for (const { request } of FORMS)
      expect(
        rowsOf(request)
          .slice(2, 5)
          .map((row) => shown(row, 8)),
      ).toEqual(['Đã nộp chậm 2 ngày', 'Đã nộp, sửa chưa nộp lại', 'Chưa nộp (quá hạn)']);
  });
});

interface Filed {
  readonly code: string;
  readonly cells: Partial<Record<ThirdField, CellContent>>;
  readonly on: string;
}

/** A quarter's report handed in on that day, as it is judged and answered; null on no day. */
function lineOf({ code, cells, on }: Filed): BlockLine<ThirdField, Figure> {
  const judged = judgementOf(checkOwn(THIRD, thirdCells(cells), BLANK, null));
  const answer = answerTick<OwnFigures<ThirdField>, unknown>(
    {
      demand: 'owed',
      lastDay: day('2024-04-01'),
      firstAcceptedAt: null,
      times: 0,
      closedAt: null,
      returnedAt: null,
      judgedBy: null,
    },
    null,
    judged,
    {
      series: receiptSeries(THIRD, 1, 2024, code),
      countsFrom: `${on}T09:00:00` as Moment,
      byOffice: false,
    },
  );
  const accepted = answer.kind === 'accepted' ? answer : null;
  const state: ReportState = accepted === null ? 'faulty' : 'submitted';
  return {
    ...line(
      code,
      byKey(THIRD.fields, (field): Figure => accepted?.figures[field] ?? null),
      standingOf(state, accepted !== null),
      accepted?.daysLate ?? null,
    ),
    acceptedAt: accepted === null ? null : serialOf(day(on)),
  };
}

describe('a quarter of a form that is made of a value', () => {
  const filed: readonly Filed[] = [
    { code: 'K1', cells: {}, on: '2024-03-29' },
    {
      code: 'K2',
      cells: { '1': numberCell(30), '2': numberCell(30), '4': textCell('Tốt'), '5': BLANK },
      on: '2024-04-03',
    },
    { code: 'K3', cells: { '2': numberCell(21) }, on: '2024-03-29' },
  ];
  const lines = filed.map(lineOf);
  const block: Block<ThirdField, string, Figure> = {
    period: ownPeriod(THIRD, 1),
    at: AT,
    title: 'Sinh hoạt chi bộ Quý I',
    lines,
    withTyped: { figures: byKey(THIRD.fields, (): Figure => null), remark: '' },
  };
  const rows = rowsOf(closingRequest(OWN, block, SAY, idOf));
  const [frozen] = closedTables(OWN, gridWith(rows), (_, code) => code);
  if (frozen === undefined) throw new RangeError('no block');
  const field = (row: Row | undefined, name: ThirdField) => shown(row ?? {}, OWN.figures[name].at);

  it('names whose report is missing, and totals each column as the form says', () => {
    expect(notIn(frozen.lines)).toEqual({ missing: ['Chi bộ K3'], edited: [], returned: [] });
    expect(frozen.lines.map(({ standing, daysLate }) => [standing, daysLate])).toEqual([
      ['submitted', 0],
      ['submitted', 2],
      ['missing', null],
    ]);
    expect(THIRD.fields.map((name) => field(rows[1], name))).toEqual(LABELS);
    expect(THIRD.fields.map((name) => field(rows[5], name))).toEqual([50, 48, 45_000, 'Tốt 1; Khá 1', null]);
  });

  it('shows a day as a day and a text as it was chosen', () => {
    const at = OWN.figures['3'].at;
    expect(rows[2]?.values?.[at]?.userEnteredFormat?.numberFormat?.type).toBe('DATE');
    expect(field(rows[2], '4')).toBe('Khá');
  });

  it('names every figure that was changed after it was closed, a text as well', () => {
    const later = [
      lineOf({ code: 'K1', cells: { '2': numberCell(19), '4': textCell('Kém') }, on: '2024-03-29' }),
      ...lines.slice(1, 2),
    ];
    const correction = correctionOf(THIRD.fields, { at: frozen.at, units: frozen.lines }, later);
    expect(
      correction?.figures.map(({ code, field: of, before, after }) => [code, of, before, after]),
    ).toEqual([
      ['K1', '2', 18, 19],
      ['K1', '4', 'Khá', 'Kém'],
    ]);
    expect(correction).toMatchObject({ totalsBefore: { '2': 48 }, totalsAfter: { '2': 49 } });
    expect(correctionOf(THIRD.fields, { at: frozen.at, units: frozen.lines }, lines.slice(0, 2))).toBeNull();
  });

  it('is completed by a report that came after it, whose figures join the totals', () => {
    const came = lineOf({ code: 'K3', cells: {}, on: '2024-04-05' });
    const table = {
      basis: { kind: 'frozen', at: frozen.at, added: [] as readonly string[] } as const,
      units: frozen.lines,
      withTyped: frozen.withTyped,
    };
    const isMissing = ({ standing }: { readonly standing: Standing }) => standing === 'missing';
    const full = completed(table, [came], isMissing, frozen.withTyped);
    expect(full.basis.added).toEqual(['K3']);
    const [first] = COLUMNS;
    if (first === undefined) throw new RangeError('no column');
    expect(
      totalOf(
        first,
        full.units.map(({ figures }) => figures['1']),
      ),
    ).toEqual({ kind: 'number', value: 70 });
    expect(completed(table, lines.slice(0, 2), isMissing, frozen.withTyped)).toBe(table);
  });
});
