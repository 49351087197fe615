import { MONTHS } from '../../domain/campaign/obligation.ts';
import { type Area, a1, absolute, areaAt, areaFrom, beside, cell } from '../cells/a1.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { ENDED_STYLE, endedFormula, TYPED_STYLE } from '../cells/submitted-formulas.ts';
import type { TabSpec } from '../cells/tab.ts';
import { HEAT } from '../progress-form/progress-facts.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';
import { barData, lineData } from './progress-charts.ts';
import {
  boardLastDay,
  fetchedColumn,
  PROGRESS_TABLE,
  PROGRESS_TABLE_COLUMNS,
  PROGRESS_TABLE_TOTALS,
} from './progress-table.ts';
import { NOTICE_CELL, noticeHighlight } from './run-notice.ts';

const C = PROGRESS_TABLE_COLUMNS;
/** Room for the line on units that only type, whatever months are shown. */
const TYPING_COLUMNS = C.classSent - C.admissionShare;

export const PROGRESS_TABLE_WIDTHS: readonly number[] = [
  40,
  250,
  ...[62, 56, 64, 62, 76, 70, 80],
  ...[62, 56, 64, 62],
  ...Array.from({ length: MONTHS.length }, () => 40),
  ...[300, 150, 110, 100, 90, 90],
  ...Array.from({ length: C.columns - C.code }, () => 60),
];

export const boardMerges = (units: number): Area[] => [
  areaAt(0, 0, 1, PROGRESS_TABLE.frozenColumns),
  ...[0, 1].map((row) =>
    areaAt(row, PROGRESS_TABLE.frozenColumns, 1, C.warnings - PROGRESS_TABLE.frozenColumns),
  ),
  areaAt(PROGRESS_TABLE.labelRow, C.needed, 1, 2),
  areaAt(PROGRESS_TABLE.valueRow, C.needed, 1, 2),
  areaAt(PROGRESS_TABLE.labelRow, C.months, 1, MONTHS.length),
  areaAt(PROGRESS_TABLE.valueRow, C.months, 1, MONTHS.length),
  areaAt(
    PROGRESS_TABLE.warning.row,
    PROGRESS_TABLE.frozenColumns,
    1,
    C.months - PROGRESS_TABLE.frozenColumns,
  ),
  areaAt(PROGRESS_TABLE.warning.row, C.months, 1, MONTHS.length),
  areaAt(PROGRESS_TABLE.groupRow, C.admissionTarget, 1, C.trainingTarget - C.admissionTarget),
  areaAt(PROGRESS_TABLE.groupRow, C.trainingTarget, 1, C.months - C.trainingTarget),
  areaAt(PROGRESS_TABLE.groupRow, C.months, 1, MONTHS.length),
  areaAt(PROGRESS_TABLE.groupRow, C.warnings, 1, C.code - C.warnings),
  // The line on units that only type.
  areaAt(
    PROGRESS_TABLE.firstUnitRow + units + PROGRESS_TABLE_TOTALS.withTyped,
    C.admissionShare,
    1,
    TYPING_COLUMNS,
  ),
];

export function boardStyles(units: number): TabSpec['styles'] {
  const body = (column: number, columns = 1, extra: number = PROGRESS_TABLE_TOTALS.rows): Area =>
    areaAt(PROGRESS_TABLE.firstUnitRow, column, units + extra, columns);
  const total = PROGRESS_TABLE.firstUnitRow + units;
  const data = lineData(units);
  const bars = barData(units);
  const label: Style = { bold: true, align: 'CENTER', fill: COLORS.panel, color: COLORS.quiet, size: 9 };
  return [
    [
      areaAt(0, 0, total + PROGRESS_TABLE_TOTALS.rows, PROGRESS_TABLE.shown),
      { size: 10, middle: true, wrap: true },
    ],
    [
      areaAt(0, 0, 1, C.warnings),
      { bold: true, size: 14, align: 'LEFT', fill: COLORS.title, color: COLORS.onTitle },
    ],
    [areaAt(0, 0, 1, PROGRESS_TABLE.frozenColumns), { size: 9 }],
    [areaAt(1, 0, 1, C.warnings), { italic: true, color: COLORS.quiet }],
    [areaAt(PROGRESS_TABLE.labelRow, 1, 1, C.warnings - 1), label],
    [areaAt(PROGRESS_TABLE.labelRow, 1, 2, C.warnings - 1), { border: COLORS.line }],
    [
      areaAt(PROGRESS_TABLE.valueRow, 1, 1, C.warnings - 1),
      { bold: true, size: 12, align: 'CENTER', number: 'count' },
    ],
    [areaAt(PROGRESS_TABLE.valueRow, C.admissionShare), { number: 'percent' }],
    [areaAt(PROGRESS_TABLE.valueRow, C.trainingShare), { number: 'percent' }],
    [
      areaAt(PROGRESS_TABLE.warning.row, PROGRESS_TABLE.warning.column),
      { bold: true, size: 9, color: COLORS.badText },
    ],
    [
      areaAt(PROGRESS_TABLE.groupRow, 0, units + 2 + PROGRESS_TABLE_TOTALS.rows, PROGRESS_TABLE.shown),
      { border: COLORS.line },
    ],
    [
      areaAt(PROGRESS_TABLE.groupRow, 0, 2, PROGRESS_TABLE.shown),
      { bold: true, align: 'CENTER', fill: COLORS.header },
    ],
    [areaAt(PROGRESS_TABLE.groupRow, C.months, 1, 1), { size: 9 }],
    [body(C.order), { align: 'CENTER' }],
    [body(C.admissionTarget, C.warnings - C.admissionTarget), { number: 'count', align: 'RIGHT' }],
    [body(C.admissionShare), { number: 'percent' }],
    [body(C.trainingShare), { number: 'percent' }],
    [body(C.needed, 2), { number: 'tenth' }],
    [body(C.verdict), { number: 'automatic', align: 'CENTER' }],
    [areaAt(total + PROGRESS_TABLE_TOTALS.plan, C.months, 1, MONTHS.length), { number: 'tenth' }],
    [body(C.warnings, 3), { size: 9 }],
    [body(C.warnings), { color: COLORS.warnText }],
    [body(C.missing), { color: COLORS.badText, bold: true }],
    [body(C.final, 3), { align: 'CENTER' }],
    [areaAt(total, 0, PROGRESS_TABLE_TOTALS.plan, PROGRESS_TABLE.shown), { bold: true, fill: COLORS.panel }],
    [
      areaAt(total + PROGRESS_TABLE_TOTALS.withTyped, 0, 1, PROGRESS_TABLE.shown),
      { ...TYPED_STYLE, bold: false },
    ],
    [
      areaAt(total + PROGRESS_TABLE_TOTALS.withTyped, C.admissionShare, 1, TYPING_COLUMNS),
      { number: 'automatic', align: 'LEFT' },
    ],
    [
      areaAt(total + PROGRESS_TABLE_TOTALS.plan, 0, 1, PROGRESS_TABLE.shown),
      { italic: true, color: COLORS.quiet },
    ],
    [areaFrom(PROGRESS_TABLE.today), { number: 'date' }],
    [areaFrom(PROGRESS_TABLE.finalLastDay), { number: 'date' }],
    [areaFrom(PROGRESS_TABLE.notice.text, 2), { clip: true }],
    [areaFrom(boardLastDay(1), 1, MONTHS.length), { number: 'date' }],
    [areaAt(data.row, data.column, MONTHS.length + 1, 3), { color: COLORS.retired, size: 9 }],
    [areaAt(bars.row, bars.column, units + 1, 2), { color: COLORS.retired, size: 9, clip: true }],
    [areaAt(data.row + 1, data.column + 1, MONTHS.length, 2), { number: 'tenth' }],
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
