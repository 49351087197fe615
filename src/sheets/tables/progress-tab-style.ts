import { MONTHS } from '../../domain/campaign/obligation.ts';
import { VERDICT_WORDS } from '../../words/progress-words.ts';
import { type Area, a1, absolute, areaAt, areaFrom, beside, cell } from '../cells/a1.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { ENDED_STYLE, endedFormula, TYPED_STYLE } from '../cells/submitted-formulas.ts';
import type { TabSpec } from '../cells/tab.ts';
import { HEAT } from '../progress-form/progress-facts.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';
import { LINE_DATA } from './progress-charts.ts';
import {
  boardLastDay,
  fetchedColumn,
  PROGRESS_TABLE,
  PROGRESS_TABLE_COLUMNS,
  PROGRESS_TABLE_TOTALS,
} from './progress-table.ts';
import { NOTICE_CELL, noticeHighlight } from './run-notice.ts';
import { SOURCE_STEPS } from './source-steps.ts';

const C = PROGRESS_TABLE_COLUMNS;
/** Room for the line on units that only type. */
const TYPING_COLUMNS = C.months - C.proposed;

/** The first ten, as far as the months, are as wide as a screen of 1280 points shows, on Google as on the local page. */
export const PROGRESS_TABLE_WIDTHS: readonly number[] = [
  34,
  200,
  ...[60, 54, 50, 60, 60, 84],
  ...[120, 296],
  ...Array.from({ length: MONTHS.length }, () => 46),
  ...[100, 62, 76],
  ...[62, 56, 64, 62],
  ...[100, 62, 106, 62, 62],
  ...[90, 90],
  ...[128, 128, 128, 128, 128],
  ...Array.from({ length: C.columns - C.code }, () => 60),
];

export const boardMerges = (units: number): Area[] => [
  areaAt(0, 0, 1, PROGRESS_TABLE.frozenColumns),
  ...[0, 1].map((row) =>
    areaAt(row, PROGRESS_TABLE.frozenColumns, 1, C.months - PROGRESS_TABLE.frozenColumns),
  ),
  areaAt(PROGRESS_TABLE.labelRow, C.months, 1, MONTHS.length),
  areaAt(PROGRESS_TABLE.valueRow, C.months, 1, MONTHS.length),
  areaAt(
    PROGRESS_TABLE.warning.row,
    PROGRESS_TABLE.frozenColumns,
    1,
    C.months - PROGRESS_TABLE.frozenColumns,
  ),
  areaAt(PROGRESS_TABLE.warning.row, C.months, 1, MONTHS.length),
  areaAt(PROGRESS_TABLE.groupRow, C.admissionTarget, 1, C.reports - C.admissionTarget),
  areaAt(PROGRESS_TABLE.groupRow, C.reports, 1, C.months - C.reports),
  areaAt(PROGRESS_TABLE.groupRow, C.months, 1, MONTHS.length),
  areaAt(PROGRESS_TABLE.groupRow, C.admissionShare, 1, C.trainingTarget - C.admissionShare),
  areaAt(PROGRESS_TABLE.groupRow, C.trainingTarget, 1, C.steps - C.trainingTarget),
  areaAt(PROGRESS_TABLE.groupRow, C.steps, 1, SOURCE_STEPS.length),
  areaAt(PROGRESS_TABLE.groupRow, C.charts, 2, C.code - C.charts),
  // The line on units that only type.
  areaAt(
    PROGRESS_TABLE.firstUnitRow + units + PROGRESS_TABLE_TOTALS.withTyped,
    C.proposed,
    1,
    TYPING_COLUMNS,
  ),
];

export function boardStyles(units: number): TabSpec['styles'] {
  const body = (column: number, columns = 1, extra: number = PROGRESS_TABLE_TOTALS.rows): Area =>
    areaAt(PROGRESS_TABLE.firstUnitRow, column, units + extra, columns);
  const total = PROGRESS_TABLE.firstUnitRow + units;
  const label: Style = { bold: true, align: 'CENTER', fill: COLORS.panel, color: COLORS.quiet, size: 9 };
  return [
    [
      areaAt(0, 0, total + PROGRESS_TABLE_TOTALS.rows, PROGRESS_TABLE.shown),
      { size: 10, middle: true, wrap: true },
    ],
    [
      areaAt(0, 0, 1, C.months),
      { bold: true, size: 10, align: 'LEFT', fill: COLORS.title, color: COLORS.onTitle },
    ],
    [areaAt(0, 0, 1, PROGRESS_TABLE.frozenColumns), { size: 9 }],
    [areaAt(1, 0, 1, C.months), { italic: true, color: COLORS.quiet }],
    [areaAt(PROGRESS_TABLE.labelRow, 1, 1, C.steps - 1), label],
    [areaAt(PROGRESS_TABLE.labelRow, 1, 2, C.steps - 1), { border: COLORS.line }],
    [
      areaAt(PROGRESS_TABLE.valueRow, 1, 1, C.steps - 1),
      { bold: true, size: 12, align: 'CENTER', number: 'count' },
    ],
    [areaAt(PROGRESS_TABLE.valueRow, C.admissionShare), { number: 'percent' }],
    [areaAt(PROGRESS_TABLE.valueRow, C.trainingShare), { number: 'percent' }],
    [
      areaAt(PROGRESS_TABLE.warning.row, PROGRESS_TABLE.warning.column),
      { bold: true, size: 9, color: COLORS.badText },
    ],
    [
      areaAt(PROGRESS_TABLE.groupRow, 0, units + 2 + PROGRESS_TABLE_TOTALS.rows, C.charts),
      { border: COLORS.line },
    ],
    [
      areaAt(PROGRESS_TABLE.groupRow, 0, 2, PROGRESS_TABLE.shown),
      { bold: true, align: 'CENTER', fill: COLORS.header },
    ],
    [areaAt(PROGRESS_TABLE.groupRow, C.months, 1, 1), { size: 9 }],
    [body(C.order), { align: 'CENTER' }],
    [body(C.admissionTarget, C.verdict - C.admissionTarget), { number: 'count', align: 'RIGHT' }],
    [body(C.months, MONTHS.length), { number: 'count', align: 'RIGHT', size: 9 }],
    [body(C.admissionShare, C.charts - C.admissionShare), { number: 'count', align: 'RIGHT' }],
    [body(C.admissionShare), { number: 'percent' }],
    [body(C.trainingShare), { number: 'percent' }],
    [body(C.needed), { number: 'tenth' }],
    [body(C.verdict), { number: 'automatic', align: 'CENTER' }],
    [areaAt(total + PROGRESS_TABLE_TOTALS.plan, C.months, 1, MONTHS.length), { number: 'tenth' }],
    [body(C.reports, 2), { size: 9 }],
    [body(C.final), { align: 'CENTER' }],
    [body(C.lastYearAdmission, 2), { align: 'CENTER' }],
    [areaAt(total, 0, PROGRESS_TABLE_TOTALS.plan, C.charts), { bold: true, fill: COLORS.panel }],
    [areaAt(total + PROGRESS_TABLE_TOTALS.withTyped, 0, 1, C.charts), { ...TYPED_STYLE, bold: false }],
    [
      areaAt(total + PROGRESS_TABLE_TOTALS.withTyped, C.proposed, 1, TYPING_COLUMNS),
      { number: 'automatic', align: 'LEFT' },
    ],
    [areaAt(total + PROGRESS_TABLE_TOTALS.plan, 0, 1, C.charts), { italic: true, color: COLORS.quiet }],
    [areaFrom(PROGRESS_TABLE.today), { number: 'date' }],
    [areaFrom(PROGRESS_TABLE.finalLastDay), { number: 'date' }],
    [areaFrom(PROGRESS_TABLE.notice.text, 2), { clip: true }],
    [areaFrom(boardLastDay(1), 1, MONTHS.length), { number: 'date' }],
    // As white as the page: the charts lie over them.
    [
      areaAt(LINE_DATA.row, C.charts, Math.max(MONTHS.length, units) + 1, C.code - C.charts),
      { number: 'automatic', color: COLORS.onTitle, size: 9, clip: true },
    ],
    [areaAt(LINE_DATA.row + 1, LINE_DATA.column + 1, MONTHS.length, 2), { number: 'tenth' }],
    // Hidden cells must not make a row taller.
    [
      areaAt(PROGRESS_TABLE.firstUnitRow, C.code, units + PROGRESS_TABLE_TOTALS.rows, C.columns - C.code),
      { clip: true },
    ],
  ];
}

/** A month's colour by its letter, and a unit's result. */
export function boardHighlights(units: number): TabSpec['highlights'] {
  const inFirstRow = (column: number): string => beside(PROGRESS_TABLE.firstUnitRow, column);
  const months = areaAt(PROGRESS_TABLE.firstUnitRow, C.months, Math.max(units, 1), MONTHS.length);
  const verdicts = areaAt(PROGRESS_TABLE.firstUnitRow, C.verdict, Math.max(units, 1));
  const letter = `MID(${inFirstRow(fetchedColumn(EXPORT.heat))};COLUMN(${a1(cell(PROGRESS_TABLE.firstUnitRow, C.months))})-${C.months};1)`;
  const verdict = inFirstRow(C.verdict);
  const isTyped = `${inFirstRow(fetchedColumn(EXPORT.acceptedMonths))}=0`;
  const typed = (column: number) => ({
    area: areaAt(PROGRESS_TABLE.firstUnitRow, column, Math.max(units, 1)),
    when: isTyped,
    style: TYPED_STYLE,
  });
  return [
    typed(C.admitted),
    typed(C.classSent),
    // Google shows the first rule that holds: a month can be overdue and its figure only typed.
    {
      area: months,
      when: `AND(${isTyped};${letter}="${HEAT.missing}")`,
      style: { ...TYPED_STYLE, fill: COLORS.bad },
    },
    {
      area: months,
      when: isTyped,
      style: TYPED_STYLE,
    },
    {
      area: months,
      when: `${letter}="${HEAT.inTime}"`,
      style: { fill: COLORS.good, color: COLORS.goodText },
    },
    { area: months, when: `${letter}="${HEAT.late}"`, style: { fill: COLORS.warn, color: COLORS.warnText } },
    { area: months, when: `${letter}="${HEAT.missing}"`, style: { fill: COLORS.bad, color: COLORS.badText } },
    {
      area: verdicts,
      when: `OR(${verdict}="${VERDICT_WORDS.below}";LEFT(${verdict};${VERDICT_WORDS.behind.length})="${VERDICT_WORDS.behind}")`,
      style: { fill: COLORS.warn, color: COLORS.warnText },
    },
    {
      area: areaAt(PROGRESS_TABLE.firstUnitRow, C.reports, Math.max(units, 1)),
      when: `${inFirstRow(C.overdue)}>0`,
      style: { color: COLORS.badText },
    },
    {
      area: areaAt(PROGRESS_TABLE.firstUnitRow, C.warnings, Math.max(units, 1)),
      when: `LEFT(${inFirstRow(C.warnings)};1)="⚠"`,
      style: { color: COLORS.warnText },
    },
    {
      area: verdicts,
      when: `OR(${verdict}="Đạt";${verdict}="Vượt")`,
      style: { fill: COLORS.good, color: COLORS.goodText },
    },
    {
      area: areaAt(PROGRESS_TABLE.firstUnitRow, 0, Math.max(units, 1), C.months),
      when: endedFormula(inFirstRow(C.until), absolute(PROGRESS_TABLE.today)),
      style: ENDED_STYLE,
    },
    noticeHighlight(NOTICE_CELL),
  ];
}
