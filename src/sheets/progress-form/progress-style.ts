import { MONTHS } from '../../domain/campaign/obligation.ts';
import { MONTH_FIELDS } from '../../domain/form/progress.ts';
import { monthLabel } from '../../words/period-words.ts';
import { MONTH_FIELD_WORDS, OPENING_FIELD_WORDS, OPENING_WORD } from '../../words/progress-words.ts';
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
import { countFormula } from '../cells/count-formula.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { COLORS, type Style } from '../cells/style.ts';
import type { TabSpec, Validation } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { MONTH_FORM_STYLES } from './month-form.ts';
import { HEAT } from './progress-facts.ts';
import { finalCell, PROGRESS_TAB, READ_COLUMNS, RECORD, STANDING } from './progress-layout.ts';
import { monthNumber, NOTHING_OPEN } from './progress-refs.ts';

const T = PROGRESS_TAB;
const R = RECORD;
const januaries = (column: number, columns = 1): Area => areaAt(T.januaryRow, column, MONTHS.length, columns);
const wide = (row: number, rows = 1): Area => areaAt(row, RECORD.label, rows, READ_COLUMNS);
const one = (place: Cell, columns = 1): Area => areaFrom(place, 1, columns);
/** The column of the twelve months and of the final report. */
const reports = (column: number, columns = 1): Area =>
  areaAt(T.januaryRow, column, T.finalRow - T.januaryRow + 1, columns);
const standing = (column: number, columns = 1): Area =>
  areaAt(T.admissionRow, column, T.trainingRow - T.admissionRow + 1, columns);

const HEADER: Style = { bold: true, fill: COLORS.header, align: 'CENTER' };
const INPUT: Style = { fill: COLORS.input, align: 'RIGHT' };
const TICK: Style = { fill: COLORS.input, align: 'CENTER', size: 12, wrap: false };

export const PROGRESS_STYLES: TabSpec['styles'] = [
  [wide(T.firstRow, T.endRow - T.firstRow), { size: 10, middle: true, wrap: true }],
  [
    one(T.title, T.print.column - T.title.column),
    { bold: true, size: 12, fill: COLORS.title, color: COLORS.onTitle, align: 'CENTER' },
  ],
  [one(T.print), { bold: true, size: 10, wrap: true, align: 'CENTER' }],
  [one(T.remark), { italic: true, size: 9, color: COLORS.quiet }],
  [wide(T.openingHeaderRow, T.trainingRow - T.openingHeaderRow + 1), { border: COLORS.line }],
  [wide(T.openingHeaderRow), HEADER],
  [areaAt(T.opening.row, R.label), { color: COLORS.quiet, fill: COLORS.panel }],
  // No number format: only then does Google mark a typed date as one, for submission to see.
  [T.opening, INPUT],
  [one(T.balanceNow), { align: 'CENTER', bold: true, number: 'count' }],
  [wide(T.standingHeaderRow), HEADER],
  [standing(STANDING.name), { bold: true, fill: COLORS.panel }],
  [standing(STANDING.target, 2), { number: 'count', align: 'CENTER' }],
  [standing(STANDING.share), { number: 'percent', align: 'CENTER' }],
  [standing(STANDING.missing), { number: 'count', align: 'CENTER', bold: true }],
  [wide(T.monthHeaderRow, T.finalRow - T.monthHeaderRow + 1), { border: COLORS.line }],
  [wide(T.monthHeaderRow), HEADER],
  [januaries(R.label), { bold: true, fill: COLORS.panel }],
  [januaries(R.counts, MONTH_FIELDS.length), INPUT],
  [januaries(R.note), { fill: COLORS.input, number: 'text', align: 'LEFT' }],
  [januaries(R.nothingNew, 2), TICK],
  [wide(T.totalRow), { bold: true, fill: COLORS.panel }],
  [areaAt(T.totalRow, R.counts, 1, MONTH_FIELDS.length), { number: 'count', align: 'RIGHT' }],
  [areaAt(T.finalRow, R.label), { bold: true, fill: COLORS.panel }],
  [areaAt(T.finalRow, R.counts), { color: COLORS.quiet }],
  [areaAt(T.finalRow, R.tick), TICK],
  [areaAt(T.correctionTitleRow, R.label), { bold: true }],
  [areaAt(T.correctionTitleRow, T.correctionOld.column), { italic: true, color: COLORS.quiet }],
  [wide(T.correctionHeaderRow, 2), { border: COLORS.line }],
  [wide(T.correctionHeaderRow), HEADER],
  // As text: Google might take a month that was chosen ("Tháng 7") for a date.
  [
    one(T.correctionMonth, T.correctionOld.column - T.correctionMonth.column),
    { fill: COLORS.input, number: 'text' },
  ],
  [one(T.correctionOld), { number: 'count', align: 'RIGHT' }],
  [one(T.correctionNew), INPUT],
  [one(T.correctionReason, 3), { fill: COLORS.input, number: 'text' }],
  [areaAt(T.correctionRow, R.tick), TICK],
  [one(T.today), { number: 'date' }],
  [reports(R.lastDay), { number: 'date' }],
  [reports(R.acceptedNote), { number: 'text' }],
  [reports(R.firstAcceptedAt, 2), { number: 'moment' }],
  [reports(R.closedAt), { number: 'moment' }],
  ...MONTH_FORM_STYLES,
];

const custom = (test: string, help: string): Validation => ({
  condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${test}` }] },
  help,
});
const tick = (help: string): Validation => ({ condition: { type: 'BOOLEAN' }, help });
const list = (words: readonly string[], help: string): Validation => ({
  condition: { type: 'ONE_OF_LIST', values: words.map((userEnteredValue) => ({ userEnteredValue })) },
  help,
});

const COUNT_HELP =
  'Cách nhập: ô này chỉ nhận số nguyên từ 0 đến 999.999, ví dụ 2; không có thì gõ 0. Không gõ chữ, phần lẻ hay công thức.';

export const PROGRESS_VALIDATIONS: TabSpec['validations'] = [
  [T.opening, custom(countFormula(a1(T.opening)), COUNT_HELP)],
  [
    januaries(R.counts, MONTH_FIELDS.length),
    custom(
      `IF(${monthNumber(T.januaryRow)}>${absolute(T.currentMonth)};FALSE;${countFormula(a1(cell(T.januaryRow, R.counts)))})`,
      `${COUNT_HELP} Tháng chưa đến thì chưa nhập.`,
    ),
  ],
  [januaries(R.nothingNew), tick('Tích khi cả tháng không có gì phát sinh: các ô để trống tính là 0.')],
  [januaries(R.tick), tick('Tích vào ô này để nộp báo cáo của tháng.')],
  [areaAt(T.finalRow, R.tick), tick('Tích vào ô này để nộp báo cáo năm.')],
  [
    one(T.correctionMonth),
    list([OPENING_WORD, ...MONTHS.map(monthLabel)], 'Chọn tháng đã nộp cần đính chính.'),
  ],
  [
    one(T.correctionField),
    list(
      [...Object.values(MONTH_FIELD_WORDS), ...Object.values(OPENING_FIELD_WORDS)],
      'Chọn mục cần đính chính; bốn mục cuối thuộc số liệu đầu kỳ.',
    ),
  ],
  [one(T.correctionNew), custom(countFormula(a1(T.correctionNew)), COUNT_HELP)],
  [areaAt(T.correctionRow, R.tick), tick('Tích vào ô này để gửi đính chính.')],
];

const GOOD: Style = { fill: COLORS.good, color: COLORS.goodText };
const WARN: Style = { fill: COLORS.warn, color: COLORS.warnText };
const BAD: Style = { fill: COLORS.bad, color: COLORS.badText };

const state = beside(T.januaryRow, R.stateCode);
const heat = beside(T.januaryRow, R.heat);
const demand = beside(T.januaryRow, R.demand);
const states = reports(R.state);
const is = (...codes: readonly string[]): string =>
  codes.length === 1
    ? `${state}="${codes[0]}"`
    : `OR(${codes.map((code) => `${state}="${code}"`).join(';')})`;

const twelve = (column: number): string => absoluteArea(januaries(column));

/** `shown` holds a count or its problem code; its address moves along over the cells of the highlight. */
const isWrongCount = (shown: Cell): string => `AND(ISTEXT(${a1(shown)});${a1(shown)}<>"blank")`;

export const PROGRESS_HIGHLIGHTS: TabSpec['highlights'] = [
  {
    area: januaries(R.counts, MONTH_FIELDS.length),
    when: isWrongCount(cell(T.januaryRow, R.shown)),
    style: BAD,
  },
  // Accepted months are locked but for their note, and months ahead are not due: neither looks like an input.
  ...[januaries(R.counts, MONTH_FIELDS.length), januaries(R.nothingNew)].map((area) => ({
    area,
    when: is('submitted', 'edited', 'returned'),
    style: { fill: COLORS.paper },
  })),
  // The tick of a month that was sent back is open.
  { area: januaries(R.tick), when: is('submitted', 'edited'), style: { fill: COLORS.paper } },
  {
    area: januaries(R.counts, R.tick - R.counts + 1),
    when: `${demand}="none"`,
    style: { fill: COLORS.paper },
  },
  {
    area: januaries(R.counts, R.tick - R.counts + 1),
    when: `${monthNumber(T.januaryRow)}>${absolute(T.currentMonth)}`,
    style: { fill: COLORS.paper, color: COLORS.retired },
  },
  {
    area: januaries(R.counts, R.tick - R.counts + 1),
    when: `NOT(ISBLANK(${beside(T.januaryRow, R.closedAt)}))`,
    style: { fill: COLORS.paper },
  },
  {
    area: areaAt(T.finalRow, R.tick),
    when: `OR(NOT(ISBLANK(${absolute(finalCell('closedAt'))}));AND(NOT(ISBLANK(${absolute(finalCell('firstAcceptedAt'))}));ISBLANK(${absolute(finalCell('returnedAt'))})))`,
    style: { fill: COLORS.paper },
  },
  // A month that the unit does not owe needs no attention.
  { area: states, when: `OR(${demand}="none";${demand}="optional")`, style: { color: COLORS.quiet } },
  {
    area: areaAt(T.januaryRow, R.state, T.correctionRow - T.januaryRow + 1),
    when: `ISNUMBER(FIND(${quotedText(REFUSED_AT_ONCE)};${beside(T.januaryRow, R.state)}))`,
    style: BAD,
  },
  { area: states, when: `${heat}="${HEAT.late}"`, style: WARN },
  { area: states, when: is('submitted'), style: GOOD },
  { area: states, when: is('faulty'), style: BAD },
  { area: states, when: is('waiting', 'returned', 'edited', 'ready'), style: WARN },
  { area: januaries(R.state), when: is('typing'), style: WARN },
  { area: states, when: `${heat}="${HEAT.missing}"`, style: { color: COLORS.badText } },
  // Locked once a month is accepted, or every month is closed.
  {
    area: T.opening,
    when: `OR(COUNT(${twelve(R.firstAcceptedAt)})>0;${NOTHING_OPEN})`,
    style: { fill: COLORS.paper },
  },
  // Locked once every month is closed.
  {
    area: areaAt(T.correctionRow, T.correctionMonth.column, 1, R.tick - T.correctionMonth.column + 1),
    when: NOTHING_OPEN,
    style: { fill: COLORS.paper },
  },
  {
    area: T.opening,
    when: isWrongCount(T.openingShown),
    style: BAD,
  },
];
