import { MONTHS } from '../../domain/campaign/obligation.ts';
import { MONTH_FIELD_WORDS, OPENING_FIELD_WORDS, OPENING_WORD } from '../../words/progress-words.ts';
import { type Area, absolute, areaAt, beside, type Cell, cell } from '../cells/a1.ts';
import { countFormula } from '../cells/count-formula.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { COLORS, type Style } from '../cells/style.ts';
import type { TabSpec, Validation } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { MONTH_FORM_ROW_HEIGHTS, MONTH_FORM_STYLES } from './month-form.ts';
import { HEAT } from './progress-facts.ts';
import { finalCell, PROGRESS_TAB, RECORD } from './progress-layout.ts';
import { monthNumber } from './progress-refs.ts';

const T = PROGRESS_TAB;
const R = RECORD;
const januaries = (column: number, columns = 1): Area => areaAt(T.januaryRow, column, MONTHS.length, columns);
const wide = (row: number): Area => areaAt(row, 0, 1, 11);
const one = (of: Cell, columns = 1): Area => areaAt(of.row, of.column, 1, columns);

const HEADER: Style = { bold: true, fill: COLORS.header, align: 'CENTER' };
const INPUT: Style = { fill: COLORS.input, align: 'RIGHT' };
const TICK: Style = { fill: COLORS.input, align: 'CENTER', size: 12, wrap: false };

export const PROGRESS_STYLES: TabSpec['styles'] = [
  [areaAt(T.firstRow, 0, T.endRow - T.firstRow, 11), { size: 10, middle: true, wrap: true }],
  [one(T.title, 10), { bold: true, size: 12, fill: COLORS.title, color: COLORS.onTitle, align: 'CENTER' }],
  [one(T.print), { bold: true, size: 10, wrap: true, align: 'CENTER' }],
  [one(T.remark), { italic: true, size: 9, color: COLORS.quiet }],
  [areaAt(T.openingHeaderRow, 0, 5, 11), { border: COLORS.line }],
  [wide(T.openingHeaderRow), HEADER],
  [areaAt(T.opening.row, 0), { color: COLORS.quiet, fill: COLORS.panel }],
  // No number format: only then does Google mark a typed date as one, for submission to see.
  [T.opening, INPUT],
  [one(T.balanceNow), { align: 'CENTER', bold: true, number: 'count' }],
  [wide(T.standingHeaderRow), HEADER],
  [areaAt(T.admissionRow, 0, 2), { bold: true, fill: COLORS.panel }],
  [areaAt(T.admissionRow, 1, 2, 2), { number: 'count', align: 'CENTER' }],
  [areaAt(T.admissionRow, 3, 2), { number: 'percent', align: 'CENTER' }],
  [areaAt(T.admissionRow, 4, 2), { number: 'count', align: 'CENTER', bold: true }],
  [areaAt(T.monthHeaderRow, 0, T.finalRow - T.monthHeaderRow + 1, 11), { border: COLORS.line }],
  [wide(T.monthHeaderRow), HEADER],
  [januaries(R.label), { bold: true, fill: COLORS.panel }],
  [januaries(R.counts, 6), INPUT],
  [januaries(R.note), { fill: COLORS.input, number: 'text', align: 'LEFT' }],
  [januaries(R.nothingNew, 2), TICK],
  [wide(T.totalRow), { bold: true, fill: COLORS.panel }],
  [areaAt(T.totalRow, R.counts, 1, 6), { number: 'count', align: 'RIGHT' }],
  [areaAt(T.finalRow, 0), { bold: true, fill: COLORS.panel }],
  [areaAt(T.finalRow, 1), { color: COLORS.quiet }],
  [areaAt(T.finalRow, R.tick), TICK],
  [areaAt(T.correctionTitleRow, 0), { bold: true }],
  [areaAt(T.correctionTitleRow, 4), { italic: true, color: COLORS.quiet }],
  [areaAt(T.correctionHeaderRow, 0, 2, 11), { border: COLORS.line }],
  [wide(T.correctionHeaderRow), HEADER],
  // As text: Google might take a month that was chosen ("Tháng 7") for a date.
  [areaAt(T.correctionRow, 0, 1, 4), { fill: COLORS.input, number: 'text' }],
  [one(T.correctionOld), { number: 'count', align: 'RIGHT' }],
  [one(T.correctionNew), INPUT],
  [one(T.correctionReason, 3), { fill: COLORS.input, number: 'text' }],
  [areaAt(T.correctionRow, R.tick), TICK],
  [one(T.today), { number: 'date' }],
  [areaAt(T.januaryRow, R.lastDay, T.finalRow - T.januaryRow + 1), { number: 'date' }],
  [areaAt(T.januaryRow, R.acceptedNote, T.finalRow - T.januaryRow + 1), { number: 'text' }],
  [areaAt(T.januaryRow, R.firstAcceptedAt, T.finalRow - T.januaryRow + 1, 2), { number: 'moment' }],
  [areaAt(T.januaryRow, R.closedAt, T.finalRow - T.januaryRow + 1), { number: 'moment' }],
  ...MONTH_FORM_STYLES,
];

export const PROGRESS_ROW_HEIGHTS: TabSpec['rowHeights'] = [
  [T.title.row, 28],
  [T.remark.row, 60],
  [T.openingHeaderRow, 96],
  [T.opening.row, 40],
  [T.standingHeaderRow, 36],
  [T.admissionRow, 36],
  [T.trainingRow, 36],
  [T.monthHeaderRow, 68],
  // A reason in merged cells.
  [T.correctionRow, 90],
  ...MONTH_FORM_ROW_HEIGHTS,
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
  [T.opening, custom(countFormula('B28'), COUNT_HELP)],
  [
    januaries(R.counts, 6),
    custom(
      `IF(${monthNumber(T.januaryRow)}>${absolute(T.currentMonth)};FALSE;${countFormula('B33')})`,
      `${COUNT_HELP} Tháng chưa đến thì chưa nhập.`,
    ),
  ],
  [januaries(R.nothingNew), tick('Tích khi cả tháng không có gì phát sinh: các ô để trống tính là 0.')],
  [januaries(R.tick), tick('Tích vào ô này để nộp báo cáo của tháng.')],
  [areaAt(T.finalRow, R.tick), tick('Tích vào ô này để nộp báo cáo năm.')],
  [
    one(T.correctionMonth),
    list([OPENING_WORD, ...MONTHS.map((month) => `Tháng ${month}`)], 'Chọn tháng đã nộp cần đính chính.'),
  ],
  [
    one(T.correctionField),
    list(
      [...Object.values(MONTH_FIELD_WORDS), ...Object.values(OPENING_FIELD_WORDS)],
      'Chọn mục cần đính chính; bốn mục cuối thuộc số liệu đầu kỳ.',
    ),
  ],
  [one(T.correctionNew), custom(countFormula('F49'), COUNT_HELP)],
  [areaAt(T.correctionRow, R.tick), tick('Tích vào ô này để gửi đính chính.')],
];

const GOOD: Style = { fill: COLORS.good, color: COLORS.goodText };
const WARN: Style = { fill: COLORS.warn, color: COLORS.warnText };
const BAD: Style = { fill: COLORS.bad, color: COLORS.badText };

const state = beside(T.januaryRow, R.stateCode);
const heat = beside(T.januaryRow, R.heat);
const demand = beside(T.januaryRow, R.demand);
const states = areaAt(T.januaryRow, R.state, T.finalRow - T.januaryRow + 1);
const is = (...codes: readonly string[]): string =>
  codes.length === 1
    ? `${state}="${codes[0]}"`
    : `OR(${codes.map((code) => `${state}="${code}"`).join(';')})`;

const twelve = (column: number): string =>
  `${absolute(cell(T.januaryRow, column))}:${absolute(cell(T.januaryRow + 11, column))}`;

export const PROGRESS_HIGHLIGHTS: TabSpec['highlights'] = [
  {
    area: januaries(R.counts, 6),
    when: 'AND(ISTEXT(M33);M33<>"blank")',
    style: BAD,
  },
  // What is accepted is locked, what lies ahead is not asked yet: neither looks like an input.
  {
    area: januaries(R.counts, 9),
    when: is('submitted', 'edited', 'returned'),
    style: { fill: COLORS.paper },
  },
  { area: januaries(R.counts, 9), when: `${demand}="none"`, style: { fill: COLORS.paper } },
  {
    area: januaries(R.counts, 9),
    when: `${monthNumber(T.januaryRow)}>${absolute(T.currentMonth)}`,
    style: { fill: COLORS.paper, color: COLORS.retired },
  },
  {
    area: januaries(R.counts, 9),
    when: `NOT(ISBLANK(${beside(T.januaryRow, R.closedAt)}))`,
    style: { fill: COLORS.paper },
  },
  {
    area: areaAt(T.finalRow, R.tick),
    when: `OR(NOT(ISBLANK(${absolute(finalCell('closedAt'))}));NOT(ISBLANK(${absolute(finalCell('firstAcceptedAt'))})))`,
    style: { fill: COLORS.paper },
  },
  // What is not owed is nothing to see to.
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
  // Locked once a month is in.
  {
    area: T.opening,
    when: `COUNT(${twelve(R.firstAcceptedAt)})>0`,
    style: { fill: COLORS.paper },
  },
  {
    area: T.opening,
    when: 'AND(ISTEXT(M28);M28<>"blank")',
    style: BAD,
  },
];
