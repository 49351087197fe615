import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import { OVERDUE } from '../../words/wording.ts';
import {
  type Area,
  a1,
  absolute,
  absoluteArea,
  areaAt,
  areaFrom,
  beside,
  type Cell,
  cell,
} from '../cells/a1.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { COLORS } from '../cells/style.ts';
import type { CellWrite, TabSpec, Validation } from '../cells/tab.ts';
import { heightsOf } from '../cells/text-lines.ts';
import { countValidationFormula } from './registration-formulas.ts';
import { acceptedCell, countCell, UNIT_TAB } from './registration-layout.ts';

const T = UNIT_TAB;
const FORM = UNIT_TAB.form;
const PANEL = UNIT_TAB.panel;

/**
 * Pixels. A–G are the 165 mm between the margins of an official A4 page at five sixths: the form is printed to the page's
 * width, and its letters of 10 points are 12 there. With H–K, the panel of form A and notes, ticks and states of form B,
 * they are what a screen of 1366 pixels shows at 125 %. Hidden columns follow.
 */
export const COLUMN_WIDTHS = [94, 64, 76, 100, 74, 60, 52, 106, 54, 44, 250, 60, 60, 60] as const;

/** The letter's head has two halves: the issuing body, and the Party's title with place and date. */
const leftHalf = (place: Cell): Area => areaFrom(place, 1, T.partyTitle.column - FORM.column);
const rightHalf = (place: Cell): Area => areaFrom(place, 1, FORM.column + FORM.columns - T.partyTitle.column);
const acrossForm = (row: number): Area => areaAt(row, FORM.column, 1, FORM.columns);
const acrossPanel = (row: number): Area => areaAt(row, PANEL.column, 1, PANEL.columns);
/** Beside the panel's labels. */
const panelValue = (row: number): Area => areaAt(row, PANEL.column + 1, 1, PANEL.columns - 1);
/** Rows of the panel, both included. */
const panelRows = (first: Cell, last: Cell, columns: number = PANEL.columns): Area =>
  areaAt(first.row, PANEL.column, last.row - first.row + 1, columns);
/** The note's cell with its right neighbour. */
const noteIn = (row: number): Area => areaAt(row, T.note.column, 1, 2);
/** The state stands beside the tick, in two cells. */
const STATE = areaFrom(T.state, 1, 2);
/** The findings take two rows. */
const WARNINGS = areaFrom(T.warnings, T.warnings.rows, PANEL.columns - 1);
const WARNINGS_LABEL = areaAt(T.warnings.row, PANEL.column, T.warnings.rows);
const lastRow = ({ row, rows }: Area): Cell => cell(row + rows - 1, 0);

/** The state of a late unit that ticks a tab in which everything is wrong is the longest text beside the tick. */
const INPUT_ROW = { least: 74, most: 130 } as const;
/** Five lines of a unit's name; the form must print on one page. */
const MOST_HEADING = 82;
/** With the row above it, as high as every finding at once. */
const LEAST_HEADER = 71;

/**
 * Pixels. Google fits no row to a text in merged cells, so each row is as high as the longest text that may stand there, and
 * no higher: down to the tick the rows are together what a browser shows of a sheet at 1366×768 and 125 %. Rows with words
 * of the unit or of a setting are as high as these need.
 */
export function rowHeights(cells: readonly CellWrite[]): TabSpec['rowHeights'] {
  const heightOf = heightsOf(cells, COLUMN_WIDTHS);
  const needed = (area: Area, size: number, font: 'serif' | 'sans' = 'serif') =>
    heightOf(area, { size, font });
  const heading = Math.min(MOST_HEADING, needed(leftHalf(T.unitHeading), 10));
  const columns = [T.name, ...REGISTRATION_FIELDS.map(countCell)].map(({ column }) =>
    areaAt(T.headerRow, column),
  );
  return [
    [
      T.superiorBody.row,
      Math.max(20, needed(leftHalf(T.superiorBody), 10), needed(rightHalf(T.partyTitle), 11)),
    ],
    [T.deadline.row, Math.max(33, heading, needed(panelValue(T.deadline.row), 9, 'sans'))],
    [T.placeAndDate.row, 17],
    [T.placeAndDate.row + 1, 17],
    [T.title.row, 20],
    [T.subtitle.row, 33],
    [T.dashes.row, 16],
    [T.headerRow, Math.max(LEAST_HEADER, ...columns.map((one) => needed(one, 10)))],
    [T.inputRow, Math.min(INPUT_ROW.most, Math.max(INPUT_ROW.least, needed(areaFrom(T.name), 10)))],
    // No higher, or the form with its signature would not print on one page.
    [T.answer.row, 195],
    [T.confidential.row, 36],
  ];
}

export const MERGES: readonly Area[] = [
  leftHalf(T.superiorBody),
  rightHalf(T.partyTitle),
  leftHalf(T.unitHeading),
  leftHalf(T.star),
  rightHalf(T.placeAndDate),
  acrossForm(T.title.row),
  acrossForm(T.subtitle.row),
  acrossForm(T.dashes.row),
  rightHalf(T.signature),
  rightHalf(T.signerTitle),
  rightHalf(T.signerName),
  acrossPanel(T.panelTitle.row),
  acrossPanel(T.confidential.row),
  noteIn(T.headerRow),
  noteIn(T.inputRow),
  // The tick's row stays unmerged: merging would spread its checkbox over the merged cells.
  ...Array.from({ length: T.confidential.row - T.deadline.row }, (_, index) =>
    panelValue(T.deadline.row + index),
  ).filter(({ row }) => row < T.warnings.row || row > T.tick.row),
  WARNINGS_LABEL,
  WARNINGS,
  STATE,
];

export const STYLES: TabSpec['styles'] = [
  [
    areaFrom(FORM, T.rows, FORM.columns),
    { font: 'Times New Roman', size: 10, align: 'CENTER', middle: true, wrap: true },
  ],
  [areaFrom(PANEL, T.rows, PANEL.columns), { size: 9, middle: true, wrap: true }],
  [rightHalf(T.partyTitle), { bold: true, underline: true, size: 11 }],
  [leftHalf(T.unitHeading), { bold: true }],
  [rightHalf(T.placeAndDate), { italic: true }],
  [acrossForm(T.title.row), { bold: true, size: 12 }],
  [acrossForm(T.subtitle.row), { bold: true }],
  [areaAt(T.headerRow, FORM.column, T.inputRow - T.headerRow + 1, FORM.columns), { border: COLORS.ink }],
  [acrossForm(T.headerRow), { bold: true, fill: COLORS.header }],
  [areaFrom(T.name), { align: 'LEFT' }],
  // No number format: only then does Google mark a typed date as one, for submission to see.
  [areaFrom(T.inputs, 1, REGISTRATION_FIELDS.length), { fill: COLORS.input, align: 'RIGHT', size: 11 }],
  [noteIn(T.inputRow), { fill: COLORS.input, number: 'text', align: 'LEFT', size: 9 }],
  [rightHalf(T.signature), { bold: true }],
  [rightHalf(T.signerName), { bold: true }],
  [acrossPanel(T.panelTitle.row), { bold: true, fill: COLORS.title, color: COLORS.onTitle, align: 'CENTER' }],
  [panelRows(T.deadline, lastRow(T.warnings)), { border: COLORS.line }],
  [acrossPanel(T.tick.row), { border: COLORS.line }],
  [panelRows(T.answerShown, T.link), { border: COLORS.line }],
  [panelRows(T.deadline, T.link, 1), { fill: COLORS.panel, color: COLORS.quiet }],
  [panelValue(T.deadline.row), { bold: true }],
  [STATE, { bold: true }],
  [areaFrom(T.print), { bold: true, color: COLORS.ink }],
  [areaAt(T.tick.row, PANEL.column), { bold: true, color: COLORS.ink, fill: COLORS.input }],
  [areaFrom(T.tick), { fill: COLORS.input, align: 'CENTER', size: 16 }],
  [
    areaFrom(T.firstAcceptedAt, T.lastAcceptedAt.row - T.firstAcceptedAt.row + 1),
    { number: 'moment', align: 'LEFT' },
  ],
  [areaFrom(T.accepted, REGISTRATION_FIELDS.length), { number: 'count', align: 'RIGHT' }],
  [areaFrom(acceptedCell('note')), { number: 'text' }],
  [areaFrom(T.daysLate), { number: 'count', align: 'RIGHT' }],
  [areaFrom(T.closedAt), { number: 'moment', align: 'LEFT' }],
  [areaFrom(T.paperReceivedOn), { number: 'date', align: 'LEFT' }],
  [acrossPanel(T.confidential.row), { italic: true, size: 9, color: COLORS.quiet }],
];

/** Google shows one text beside the selected cell and when it refuses, so the text must be right in both places. */
const countHelp = (name: string): string =>
  `Cách nhập: ô ${name} chỉ nhận số nguyên từ 0 đến 999.999, ví dụ 72; không có thì gõ 0. Không gõ chữ, phần lẻ hay công thức.`;

export const VALIDATIONS: TabSpec['validations'] = [
  ...REGISTRATION_FIELDS.map((field): readonly [Area, Validation] => [
    areaFrom(countCell(field)),
    {
      condition: {
        type: 'CUSTOM_FORMULA',
        values: [{ userEnteredValue: `=${countValidationFormula(field)}` }],
      },
      help: countHelp(a1(countCell(field))),
    },
  ]),
  [areaFrom(T.tick), { condition: { type: 'BOOLEAN' }, help: 'Tích vào ô này để nộp báo cáo.' }],
];

const stateBegins = (words: string): string => `LEFT(${absolute(T.state)};${words.length})="${words}"`;

const isState = (code: string): string => `${absolute(T.stateCode)}="${code}"`;

/** True once the campaign is closed: nobody can type here any more, so nothing looks like an input. */
const LOCKED = `NOT(ISBLANK(${absolute(T.closedAt)}))`;

/** The code of the count that stands in the same row of the checks. */
const ownCode = beside(T.countCodes.row, T.countCodes.column);
const noteCode = absolute(T.noteCode);
const hasWarning = `COUNTIF(${absoluteArea(T.ruleCodes)};"warning")>0`;

export const HIGHLIGHTS: TabSpec['highlights'] = [
  { area: T.inputs, when: LOCKED, style: { fill: COLORS.paper } },
  { area: areaAt(T.tick.row, PANEL.column, 1, 2), when: LOCKED, style: { fill: COLORS.paper } },
  {
    area: areaFrom(T.state),
    when: `AND(${isState('submitted')};N(${absolute(T.daysLate)})=0)`,
    style: { fill: COLORS.good, color: COLORS.goodText },
  },
  {
    area: areaFrom(T.state),
    when: `OR(${isState('faulty')};${[OVERDUE, REFUSED_AT_ONCE].map(stateBegins).join(';')})`,
    style: { fill: COLORS.bad, color: COLORS.badText },
  },
  {
    area: areaFrom(T.state),
    when: `OR(${['edited', 'returned', 'waiting', 'ready', 'submitted'].map(isState).join(';')})`,
    style: { fill: COLORS.warn, color: COLORS.warnText },
  },
  { area: T.checks, when: `${ownCode}="ok"`, style: { color: COLORS.goodText } },
  {
    area: T.checks,
    when: `AND(${ownCode}<>"ok";${ownCode}<>"blank";ISBLANK(${absolute(T.closedAt)}))`,
    style: { fill: COLORS.bad, color: COLORS.badText },
  },
  {
    area: areaFrom(T.warnings),
    when: `OR(${noteCode}="formula";AND(${noteCode}="none";${hasWarning}))`,
    style: { fill: COLORS.warn, color: COLORS.warnText },
  },
];
