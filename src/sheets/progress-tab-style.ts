import { type Area, absolute, area, columnName } from './a1.ts';
import { BOARD, BOARD_COLUMNS, BOARD_TOTALS, fetchedColumn } from './progress-board.ts';
import { barData, lineData } from './progress-charts.ts';
import { HEAT } from './progress-facts.ts';
import { EXPORT } from './progress-layout.ts';
import { NOTICE_HIGHLIGHT } from './run-notice.ts';
import { COLORS, type Style } from './style.ts';
import { ENDED_STYLE, endedFormula, TYPED_STYLE } from './submitted-formulas.ts';
import type { TabSpec } from './tab.ts';

const C = BOARD_COLUMNS;
const MONTHS = 12;
/** Room for the line on units that only type, whatever months are shown. */
const TYPING_COLUMNS = C.classSent - C.admissionShare;

export const BOARD_WIDTHS: readonly number[] = [
  40,
  250,
  ...[62, 56, 64, 62, 76, 70, 80],
  ...[62, 56, 64, 62],
  ...Array.from({ length: MONTHS }, () => 40),
  ...[300, 150, 110, 100, 90, 90],
  ...Array.from({ length: C.columns - C.code }, () => 60),
];

export const boardMerges = (units: number): Area[] => [
  area(0, 0, 1, BOARD.frozenColumns),
  ...[0, 1].map((row) => area(row, BOARD.frozenColumns, 1, C.warnings - BOARD.frozenColumns)),
  area(BOARD.labelRow, C.needed, 1, 2),
  area(BOARD.valueRow, C.needed, 1, 2),
  area(BOARD.labelRow, C.months, 1, MONTHS),
  area(BOARD.valueRow, C.months, 1, MONTHS),
  area(BOARD.warning.row, BOARD.frozenColumns, 1, C.months - BOARD.frozenColumns),
  area(BOARD.warning.row, C.months, 1, MONTHS),
  area(BOARD.groupRow, C.admissionTarget, 1, 7),
  area(BOARD.groupRow, C.trainingTarget, 1, 4),
  area(BOARD.groupRow, C.months, 1, MONTHS),
  area(BOARD.groupRow, C.warnings, 1, 6),
  // The line on units that only type.
  area(BOARD.firstUnitRow + units + BOARD_TOTALS.withTyped, C.admissionShare, 1, TYPING_COLUMNS),
];

export function boardStyles(units: number): TabSpec['styles'] {
  const body = (column: number, columns = 1, extra: number = BOARD_TOTALS.rows): Area =>
    area(BOARD.firstUnitRow, column, units + extra, columns);
  const total = BOARD.firstUnitRow + units;
  const data = lineData(units);
  const bars = barData(units);
  const label: Style = { bold: true, align: 'CENTER', fill: COLORS.panel, color: COLORS.quiet, size: 9 };
  return [
    [area(0, 0, total + BOARD_TOTALS.rows, BOARD.shown), { size: 10, middle: true, wrap: true }],
    [
      area(0, 0, 1, C.warnings),
      { bold: true, size: 14, align: 'LEFT', fill: COLORS.title, color: COLORS.onTitle },
    ],
    [area(0, 0, 1, BOARD.frozenColumns), { size: 9 }],
    [area(1, 0, 1, C.warnings), { italic: true, color: COLORS.quiet }],
    [area(BOARD.labelRow, 1, 1, C.warnings - 1), label],
    [area(BOARD.labelRow, 1, 2, C.warnings - 1), { border: COLORS.line }],
    [area(BOARD.valueRow, 1, 1, C.warnings - 1), { bold: true, size: 12, align: 'CENTER', number: 'count' }],
    [area(BOARD.valueRow, C.admissionShare), { number: 'percent' }],
    [area(BOARD.valueRow, C.trainingShare), { number: 'percent' }],
    [area(BOARD.warning.row, BOARD.warning.column), { bold: true, size: 9, color: COLORS.badText }],
    [area(BOARD.groupRow, 0, units + 2 + BOARD_TOTALS.rows, BOARD.shown), { border: COLORS.line }],
    [area(BOARD.groupRow, 0, 2, BOARD.shown), { bold: true, align: 'CENTER', fill: COLORS.header }],
    [area(BOARD.groupRow, C.months, 1, 1), { size: 9 }],
    [body(C.order), { align: 'CENTER' }],
    [body(C.admissionTarget, C.warnings - C.admissionTarget), { number: 'count', align: 'RIGHT' }],
    [body(C.admissionShare), { number: 'percent' }],
    [body(C.trainingShare), { number: 'percent' }],
    [body(C.needed, 2), { number: 'tenth' }],
    [body(C.verdict), { number: 'automatic', align: 'CENTER' }],
    [area(total + BOARD_TOTALS.plan, C.months, 1, MONTHS), { number: 'tenth' }],
    [body(C.warnings, 3), { size: 9 }],
    [body(C.warnings), { color: COLORS.warnText }],
    [body(C.missing), { color: COLORS.badText, bold: true }],
    [body(C.final, 3), { align: 'CENTER' }],
    [area(total, 0, BOARD_TOTALS.plan, BOARD.shown), { bold: true, fill: COLORS.panel }],
    [area(total + BOARD_TOTALS.withTyped, 0, 1, BOARD.shown), { ...TYPED_STYLE, bold: false }],
    [
      area(total + BOARD_TOTALS.withTyped, C.admissionShare, 1, TYPING_COLUMNS),
      { number: 'automatic', align: 'LEFT' },
    ],
    [area(total + BOARD_TOTALS.plan, 0, 1, BOARD.shown), { italic: true, color: COLORS.quiet }],
    [area(0, C.sheetId), { number: 'date' }],
    [area(3, C.sheetId), { number: 'date' }],
    [area(1, C.fetched, 2, 1), { clip: true }],
    [area(0, C.fetched, 1, MONTHS), { number: 'date' }],
    [area(data.row, data.column, MONTHS + 1, 3), { color: COLORS.retired, size: 9 }],
    [area(bars.row, bars.column, units + 1, 2), { color: COLORS.retired, size: 9, clip: true }],
    [area(data.row + 1, data.column + 1, MONTHS, 2), { number: 'tenth' }],
  ];
}

/** A month's colour by its letter, and a unit's result. */
export function boardHighlights(units: number): TabSpec['highlights'] {
  const row = BOARD.firstUnitRow + 1;
  const months = area(BOARD.firstUnitRow, C.months, Math.max(units, 1), MONTHS);
  const verdicts = area(BOARD.firstUnitRow, C.verdict, Math.max(units, 1));
  const letter = `MID($${columnName(fetchedColumn(EXPORT.heat))}${row};COLUMN(${columnName(C.months)}${row})-${C.months};1)`;
  const verdict = `$${columnName(C.verdict)}${row}`;
  const isTyped = `$${columnName(fetchedColumn(EXPORT.acceptedMonths))}${row}=0`;
  const typed = (column: number) => ({
    area: area(BOARD.firstUnitRow, column, Math.max(units, 1)),
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
      area: area(BOARD.firstUnitRow, 0, Math.max(units, 1), C.months),
      when: endedFormula(`$${columnName(C.until)}${row}`, absolute(BOARD.today)),
      style: ENDED_STYLE,
    },
    NOTICE_HIGHLIGHT,
  ];
}
