import type { AskedRule } from '../../domain/own-form/form-rules.ts';
import { rulesOf } from '../../domain/own-form/form-rules.ts';
import type { ColumnId, FigureKind, OfficeForm } from '../../domain/own-form/own-form.ts';
import { type Area, areaAt, type Cell, cell } from '../cells/a1.ts';
import type { Style } from '../cells/style.ts';

/**
 * Where one period of an own form stands on a unit's tab. Columns A–G are typed in and printed, a line a figure; H and I–K
 * merged are the panel beside it; L–N, hidden, hold codes and records. Blocks stand below each other.
 */
export interface PeriodBlock {
  readonly area: Area;
  readonly title: Cell;
  readonly deadline: Cell;
  readonly headerRow: number;
  /** A row for each column of the form, in their order. */
  readonly figures: Area;
  readonly accepted: Area;
  readonly note: Cell;
  readonly panelTitle: Cell;
  readonly tick: Cell;
  readonly state: Cell;
  /** What is wrong or missing, in one text below the table. */
  readonly checks: Cell;
  readonly answerShown: Cell;
  readonly firstAcceptedAt: Cell;
  readonly receipt: Cell;
  /** How often the report was accepted. */
  readonly times: Cell;
  readonly daysLate: Cell;
  readonly closedAt: Cell;
  /** Names form and period, `SH 3`, so that a block is known wherever it stands. */
  readonly key: Cell;
  readonly stateCode: Cell;
  readonly pending: Cell;
  readonly codes: Area;
  readonly noteCode: Cell;
  readonly answer: Cell;
  readonly lastDay: Cell;
  readonly demand: Cell;
  readonly returnedAt: Cell;
  readonly judgedBy: Cell;
  readonly acceptedNote: Cell;
  /** What `brokenCode` says of the rules that are broken, blank for the others. */
  readonly ruleCodes: Area;
  /** What the form's table of all units shows of the period, in one text (`src/sheets/own-form/block-facts.ts`). */
  readonly facts: Cell;
  /** What the sweep last wrote into the log: a row a figure, then the note. */
  readonly logged: Area;
}

/** Columns of a unit's tab. */
export const BLOCK_COLUMNS = {
  /** A–C */
  label: 0,
  /** D–E, wide enough for a day and for money. */
  figure: 3,
  /** F–G */
  accepted: 5,
  panelLabel: 7,
  panel: 8,
  codes: 11,
  records: 12,
  logged: 13,
} as const;

const FIRST_LINE = 3;
/** Rows that the panel needs. */
const PANEL_ROWS = 10;
const FIRST_RULE = 6;

/**
 * The rows of a block, without the blank one between it and the next. What is wrong stands in the last one. Rules make no
 * block longer: they may change while the form is in use, and then nothing below may move.
 */
export const blockRows = (form: Pick<OfficeForm, 'columns'>): number =>
  Math.max(PANEL_ROWS, FIRST_LINE + form.columns.length + 1) + 1;

/** The block that begins in that row of the tab. */
export function periodBlock(form: OfficeForm, top: number): PeriodBlock {
  const C = BLOCK_COLUMNS;
  const lines = form.columns.length;
  const noteRow = top + FIRST_LINE + lines;
  return {
    area: areaAt(top, 0, blockRows(form), C.logged + 1),
    title: cell(top, C.label),
    deadline: cell(top + 1, C.label),
    headerRow: top + 2,
    figures: areaAt(top + FIRST_LINE, C.figure, lines),
    accepted: areaAt(top + FIRST_LINE, C.accepted, lines),
    note: cell(noteRow, C.label + 1),
    panelTitle: cell(top, C.panelLabel),
    tick: cell(top + 1, C.panel),
    state: cell(top + 2, C.panel),
    checks: cell(top + blockRows(form) - 1, C.label),
    answerShown: cell(top + 4, C.panel),
    firstAcceptedAt: cell(top + 6, C.panel),
    receipt: cell(top + 7, C.panel),
    daysLate: cell(top + 8, C.panel),
    closedAt: cell(top + 9, C.panel),
    key: cell(top, C.codes),
    stateCode: cell(top + 1, C.codes),
    pending: cell(top + 2, C.codes),
    codes: areaAt(top + FIRST_LINE, C.codes, lines),
    noteCode: cell(noteRow, C.codes),
    answer: cell(top, C.records),
    lastDay: cell(top + 1, C.records),
    demand: cell(top + 2, C.records),
    returnedAt: cell(top + 3, C.records),
    judgedBy: cell(top + 4, C.records),
    acceptedNote: cell(top + 5, C.records),
    ruleCodes: areaAt(top + FIRST_RULE, C.records, blockRows(form) - FIRST_RULE),
    facts: cell(top, C.logged),
    times: cell(top + 1, C.logged),
    logged: areaAt(top + FIRST_LINE, C.logged, lines + 1),
  };
}

/** Where a unit types: the figures, the note, the tick. */
export const blockInputs = ({ figures, note, tick }: PeriodBlock): Area[] => [
  areaAt(figures.row, BLOCK_COLUMNS.figure, figures.rows, BLOCK_COLUMNS.accepted - BLOCK_COLUMNS.figure),
  areaAt(note.row, note.column, 1, BLOCK_COLUMNS.panelLabel - note.column),
  areaAt(tick.row, tick.column),
];

export const nth = (of: Area, index: number): Cell => cell(of.row + index, of.column);

/** The cells of one column of the form. */
export function lineOf(form: OfficeForm, block: PeriodBlock, id: ColumnId) {
  const index = form.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new RangeError(`${form.code} has no column ${id}`);
  return {
    label: cell(block.figures.row + index, BLOCK_COLUMNS.label),
    figure: nth(block.figures, index),
    accepted: nth(block.accepted, index),
    code: nth(block.codes, index),
    logged: nth(block.logged, index),
  };
}

/** Where a rule is judged: where there are more rules than cells, several share one. */
export const ruleCell = (form: OfficeForm, { ruleCodes }: PeriodBlock, id: AskedRule['id']): Cell =>
  nth(ruleCodes, rulesOf(form).findIndex((rule) => rule.id === id) % ruleCodes.rows);

/** `SH 3` */
export const blockKey = (form: OfficeForm, number: number): string => `${form.code} ${number}`;

/** Blocks of the periods of a form below each other, by their numbers. */
export function blocksOf(
  form: OfficeForm,
  numbers: readonly number[],
  top: number,
): ReadonlyMap<number, PeriodBlock> {
  const height = blockRows(form) + 1;
  return new Map(numbers.map((number, at) => [number, periodBlock(form, top + at * height)]));
}

/**
 * Number formats of the cells that a unit types in. A count has none: only then does Google mark a typed date as one, for
 * submission to see. A text is kept as typed, or Google would make a day of 3/4 and of the choice 5-10.
 */
export const TYPED_FORMATS: Readonly<Record<FigureKind['kind'], NonNullable<Style['number']>>> = {
  count: 'automatic',
  money: 'automatic',
  rate: 'automatic',
  day: 'date',
  'yes-no': 'text',
  choice: 'text',
  text: 'text',
};
