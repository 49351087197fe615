import { describe, expect, it } from 'vitest';
import { entrySheet, standingGiven } from '../../src/app/entry/entry-sheet.ts';
import { acceptedMonths, monthReport } from '../../src/app/submission/answer-month.ts';
import { registrationReport } from '../../src/app/submission/answer-registration.ts';
import { answerReport, changesOf, noteEdit, writtenResults } from '../../src/app/submission/answer-report.ts';
import type { ReportResult, TickContext } from '../../src/app/submission/report-result.ts';
import { type Moment, serialOfMoment } from '../../src/domain/calendar/day.ts';
import { receiptSeries } from '../../src/domain/campaign/receipt.ts';
import { checkOwn } from '../../src/domain/form/form.ts';
import { judgementOf } from '../../src/domain/form/judge.ts';
import { type CellContent, numberCell } from '../../src/domain/text/cell.ts';
import { areaFrom, type Cell, cell } from '../../src/sheets/cells/a1.ts';
import { type Grid, numberAt, textAt } from '../../src/sheets/cells/grid.ts';
import { type CellWrite, writeAt } from '../../src/sheets/cells/tab.ts';
import { parseUnitTab } from '../../src/sheets/entry-book/board.ts';
import { monthPlaces, openingCell, PROGRESS_TAB } from '../../src/sheets/progress-form/progress-layout.ts';
import { parseUnitProgress } from '../../src/sheets/progress-form/progress-parse.ts';
import { REGISTRATION_PLACES, UNIT_TAB } from '../../src/sheets/registration-form/registration-layout.ts';
import type { ReportPlaces } from '../../src/sheets/report/report-places.ts';
import { wordsOf } from '../../src/words/vocabulary.ts';
import { THIRD } from '../domain/third-form.ts';
import { THIRD_PLACES, thirdReport } from '../sheets/report/third-report.ts';
import { gridWith } from '../sheets/support.ts';

const at = (text: string) => `${text}T09:00:00` as Moment;
const day = (text: string) => Math.floor(serialOfMoment(at(text)));
const context = (on: string, given: Partial<TickContext> = {}): TickContext => ({
  year: 2024,
  say: wordsOf({ vocabulary: 'party' }),
  unitCode: 'K01',
  now: at(on),
  countsFrom: at(on),
  actor: 'đơn vị K01',
  byOffice: false,
  remark: '',
  ...given,
});

type Places = Omit<ReportPlaces<never>, 'fields' | 'logged'>;

interface Played {
  readonly name: string;
  readonly report: string;
  readonly places: Places;
  /** A figure of the report, and where it was accepted. */
  readonly figure: Cell;
  readonly acceptedFigure: Cell;
  /** A report that breaks no rule. */
  readonly typed: readonly CellWrite[];
  readonly answer: (grid: Grid, of: TickContext) => ReportResult;
  /** The edits that are noted, null for none. */
  readonly edit: (grid: Grid, of: TickContext) => ReportResult | null;
}

const registrationOf = (grid: Grid, of: TickContext) => registrationReport(parseUnitTab(grid), of);
function monthOf(grid: Grid, of: TickContext) {
  const reading = parseUnitProgress(grid);
  if (reading === null) throw new Error('no form B');
  return monthReport(reading, 1, acceptedMonths(reading), of);
}
const thirdOf = (grid: Grid, of: TickContext) => ({
  ...thirdReport(grid),
  places: THIRD_PLACES,
  series: receiptSeries(THIRD, 1, of.year, 'K01'),
  words: {
    acceptedAction: 'accepted',
    refusedAction: 'refused',
    closed: 'đã chốt',
    notAsked: 'không phải nộp',
    finding: ({ kind }: { readonly kind: string }) => kind,
    refused: (findings: readonly string[]) => `chưa nhận: ${findings.join(', ')}`,
    refusedDetail: (text: string) => text,
    unchanged: (receipt: string) => `không đổi; ${receipt}`,
    accepted: ({ daysLate }: { readonly daysLate: number }) => `nhận, chậm ${daysLate} ngày`,
    notice: ({ kind }: { readonly kind: string }) => kind,
    personal: () => 'ghi chú có số điện thoại',
    figures: () => 'số liệu',
    label: (field: string) => field,
  } as const,
});

const row = (places: readonly Cell[], values: readonly (number | string)[]) =>
  places.map((one, index) => writeAt(one, values[index] ?? null));
const OF_THE_TAB = [
  writeAt(UNIT_TAB.receiptStem, 'K01'),
  writeAt(PROGRESS_TAB.firstMonth, 1),
  writeAt(PROGRESS_TAB.lastMonth, 12),
  ...(['candidates', 'certified', 'admittedBefore', 'classSentBefore'] as const).map((field) =>
    writeAt(openingCell(field), 9),
  ),
];
const JANUARY = monthPlaces(1);

const FORMS: readonly Played[] = [
  {
    name: 'form A',
    report: 'ĐK2024',
    places: REGISTRATION_PLACES,
    figure: REGISTRATION_PLACES.typed.target,
    acceptedFigure: REGISTRATION_PLACES.accepted.target,
    typed: row(Object.values(REGISTRATION_PLACES.typed), [72, 88, 4, 2]),
    answer: (grid, of) => answerReport(registrationOf(grid, of), of),
    edit: (grid, of) =>
      changesOf(registrationOf(grid, of)).length === 0 ? null : noteEdit(registrationOf(grid, of), of),
  },
  {
    name: 'a month of form B',
    report: 'T01.2024',
    places: JANUARY,
    figure: JANUARY.typed.listed,
    acceptedFigure: JANUARY.accepted.listed,
    typed: row(Object.values(JANUARY.typed), [2, 0, 0, 0, 0, 0]),
    answer: (grid, of) => answerReport(monthOf(grid, of), of),
    edit: (grid, of) => (changesOf(monthOf(grid, of)).length === 0 ? null : noteEdit(monthOf(grid, of), of)),
  },
  {
    name: 'a form that is made of a value',
    report: 'SH.Q01.2024',
    places: THIRD_PLACES,
    figure: THIRD_PLACES.typed['2'],
    acceptedFigure: THIRD_PLACES.accepted['2'],
    typed: row(Object.values(THIRD_PLACES.typed), [20, 2, 45_382, 'Khá', 'ốm']),
    answer: (grid, of) => answerReport(thirdOf(grid, of), of),
    edit: (grid, of) => (changesOf(thirdOf(grid, of)).length === 0 ? null : noteEdit(thirdOf(grid, of), of)),
  },
];

const PHONE = 'gọi 0912345678';

describe.each(FORMS)('$name', ({ report, places, figure, acceptedFigure, typed, answer, edit }) => {
  const note = places.note ?? cell(0, 0);
  const open = [
    ...OF_THE_TAB,
    ...typed,
    writeAt(places.demand, 'owed'),
    writeAt(places.lastDay, day('2024-01-25')),
    writeAt(places.tick, true),
  ];
  const layered = (before: readonly CellWrite[], { cells }: ReportResult) => [...before, ...cells];
  const acceptedOn = (on: string, given: readonly CellWrite[] = []) => {
    const before = [...open, ...given];
    return layered(before, answer(gridWith(before), context(on)));
  };

  it('is accepted: receipt, first moment, copies, a cleared tick, one log line', () => {
    const result = answer(gridWith(open), context('2024-01-28'));
    expect(result).toMatchObject({ kind: 'accepted', receipt: `${report}-K01-1`, reformat: [] });
    expect(result.text).toContain('chậm 3 ngày');
    expect(result.log).toMatchObject([{ unit: 'K01', actor: 'đơn vị K01' }]);
    expect(result.log[0]?.detail).toContain('đã nộp chậm 3 ngày');
    const grid = gridWith(layered(open, result));
    expect(grid.effective(places.tick).boolValue).toBe(false);
    expect(numberAt(grid, acceptedFigure)).toBe(2);
    expect([textAt(grid, places.receipt), textAt(grid, places.answer)]).toEqual([
      `${report}-K01-1`,
      result.text,
    ]);
    expect(numberAt(grid, places.firstAcceptedAt)).toBe(serialOfMoment(at('2024-01-28')));
  });

  it('is late nowhere when the unit does not owe it', () => {
    const result = answer(gridWith([...open, writeAt(places.demand, 'optional')]), context('2024-01-28'));
    expect(result.log[0]?.detail).toContain('đã nộp đúng hạn');
  });

  it('is refused with every mistake, the format of a wrong cell reset, nothing else touched', () => {
    const wrong = [...open, writeAt(figure, 'hai')];
    const result = answer(gridWith(wrong), context('2024-01-20'));
    expect(result).toMatchObject({ kind: 'refused', receipt: '' });
    expect(result.reformat).toEqual([[areaFrom(figure), 'automatic']]);
    expect(result.cells).toEqual([writeAt(places.tick, false), writeAt(places.answer, result.text)]);
    expect(answer(gridWith([...open, writeAt(figure, null)]), context('2024-01-20')).reformat).toEqual([]);
  });

  it('that is closed is refused, whatever is typed', () => {
    const closed = [...acceptedOn('2024-01-20'), writeAt(places.closedAt, day('2024-01-26'))];
    const result = answer(gridWith([...closed, writeAt(figure, 3)]), context('2024-01-27'));
    expect(result).toMatchObject({ kind: 'refused' });
    expect(result.text).toContain('đã chốt');
  });

  it('whose figures are the accepted ones stays as it is, and takes another note over', () => {
    const before = acceptedOn('2024-01-20');
    expect(answer(gridWith(before), context('2024-01-30'))).toMatchObject({
      kind: 'unchanged',
      receipt: '',
      log: [],
      cells: [writeAt(places.tick, false), expect.objectContaining(places.answer)],
    });
    const noted = answer(gridWith([...before, writeAt(note, PHONE)]), context('2024-01-30'));
    expect(noted.kind).toBe('unchanged');
    expect(noted.text).toContain('số điện thoại');
    expect(noted.log).toMatchObject([{ action: 'noteChanged' }]);
    expect(noted.log[0]?.detail).not.toContain('0912345678');
  });

  it('has a changed note noted once, without a tick', () => {
    const before = [...acceptedOn('2024-01-20'), writeAt(note, 'mới')];
    const noted = edit(gridWith(before), context('2024-01-30', { remark: 'muộn' }));
    expect(noted).toMatchObject({ kind: 'edit-noted', text: '', log: [{ action: 'noteChanged' }] });
    expect(noted?.log[0]?.detail).toMatch(/\(trống\) → mới; muộn$/);
    const then = gridWith(layered(before, noted as ReportResult));
    expect(edit(then, context('2024-01-31'))).toBeNull();
  });

  it('keeps its first moment and counts its receipts on', () => {
    const before = [...acceptedOn('2024-01-20'), writeAt(figure, 1)];
    const again = answer(gridWith(before), context('2024-01-31'));
    expect(again).toMatchObject({ kind: 'accepted', receipt: `${report}-K01-2` });
    const grid = gridWith(layered(before, again));
    expect(numberAt(grid, places.firstAcceptedAt)).toBe(serialOfMoment(at('2024-01-20')));
    expect(numberAt(grid, acceptedFigure)).toBe(1);
  });

  it('that was sent back is answered though nothing changed, and is no longer returned', () => {
    const before = [...acceptedOn('2024-01-20'), writeAt(places.returnedAt, day('2024-01-22'))];
    const again = answer(gridWith(before), context('2024-01-23'));
    expect(again).toMatchObject({ kind: 'accepted', receipt: `${report}-K01-2` });
    expect(again.cells).toContainEqual(writeAt(places.returnedAt, null));
  });
});

describe('the office’s sheet of a form that is made of a value', () => {
  const typedIn = gridWith([
    ...row(Object.values(THIRD_PLACES.typed), [20, 2, 45_382, 'Khá', 'ốm']),
    writeAt(THIRD_PLACES.demand, 'owed'),
    writeAt(THIRD_PLACES.lastDay, day('2024-01-25')),
  ]);
  const { entry, record, judgement } = thirdReport(typedIn);
  const sheet = entrySheet({
    what: 'Quý I',
    sheetId: 1,
    places: THIRD_PLACES,
    record,
    entry,
    label: (field) => `Cột ${field}`,
    before: [],
    paper: null,
    now: at('2024-01-28'),
    contextOf: (of) => context('2024-01-28', { ...of, byOffice: true }),
    reportOf: (own, _, of) => ({
      ...thirdOf(typedIn, of),
      entry: own,
      judgement: judgementOf(checkOwn(THIRD, own.counts, own.note, null)),
    }),
    written: (result) => writtenResults(1, [result]),
  });
  const givenWith = (key: string, content: CellContent) => {
    const standing = standingGiven(sheet);
    return { ...standing, contents: new Map([...standing.contents, [key, content]]) };
  };

  it('asks for its columns and the note, at their cells', () => {
    expect(judgement.wrong).toEqual([]);
    expect(sheet.cells.map(({ key, label }) => [key, label])).toEqual([
      ...THIRD.fields.map((field) => [field, `Cột ${field}`]),
      ['note', 'Ghi chú'],
    ]);
    expect(sheet).toMatchObject({ what: 'Quý I', nothingNew: null, receipt: '', isClosed: false });
  });

  it('tells each mistake at its field, and answers by the day on which the paper came', () => {
    expect(sheet.problems(standingGiven(sheet))).toEqual([]);
    expect(sheet.problems(givenWith('2', { kind: 'blank' }))).toMatchObject([{ field: '2', text: 'count.' }]);
    const of = {
      now: at('2024-01-28'),
      countsFrom: at('2024-01-26'),
      actor: 'văn phòng',
      remark: 'nhập thay',
    };
    const answer = sheet.submit(givenWith('2', numberCell(3)), of);
    expect(answer).toMatchObject({ kind: 'accepted', receipt: 'SH.Q01.2024-K01-1' });
    expect(answer.log).toMatchObject([{ actor: 'văn phòng' }]);
    expect(answer.log[0]?.detail).toMatch(/đã nộp chậm 1 ngày; nhập thay$/);
    expect(answer.cells).toContainEqual(writeAt(THIRD_PLACES.accepted['2'], 3));
  });
});
