import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import { a1, absolute, areaAt, cell } from '../cells/a1.ts';
import { COLORS } from '../cells/style.ts';
import { TOTAL_LABEL, typingFormula, WITH_TYPED_LABEL } from '../cells/submitted-formulas.ts';
import { type CellWrite, type TabSpec, write } from '../cells/tab.ts';
import { formula } from '../cells/value.ts';
import { barData } from './summary-charts.ts';
import { ACCEPTED_COLUMN, SUMMARY, SUMMARY_COLUMNS, TYPED_COLUMN } from './summary-columns.ts';

/** The rows below the units of `Tổng hợp`. */

/** `$C$7:$C$66`: the unit rows of one column; without units the heading, which counts as nothing and is no total itself. */
export function unitRange(at: number, units: number): string {
  const first = cell(units === 0 ? SUMMARY.headerRow : SUMMARY.firstUnitRow, at);
  return `${absolute(first)}:${absolute(cell(SUMMARY.firstUnitRow + units - 1, at))}`;
}

/** The accepted figures added, then the present ones of every unit with the line on those that only type. */
export function totals(units: number): CellWrite[] {
  const total = SUMMARY.firstUnitRow + units;
  const states = unitRange(SUMMARY_COLUMNS.stateCode, units);
  // A unit is *chưa nhập* only while nothing of it was accepted.
  const typing = `(${units}-COUNT(${unitRange(SUMMARY_COLUMNS.acceptedAt, units)})-COUNTIF(${states};"empty")-COUNTIF(${states};"not-owed"))`;
  return [
    write(total, SUMMARY_COLUMNS.name, TOTAL_LABEL),
    write(total + 1, SUMMARY_COLUMNS.name, WITH_TYPED_LABEL),
    write(total + 1, SUMMARY_COLUMNS.note, formula(typingFormula(typing, `COUNTIF(${states};"edited")`))),
    ...REGISTRATION_FIELDS.flatMap((field) => [
      write(total, SUMMARY_COLUMNS[field], formula(`SUM(${unitRange(ACCEPTED_COLUMN[field], units)})`)),
      write(total + 1, SUMMARY_COLUMNS[field], formula(`SUM(${unitRange(TYPED_COLUMN[field], units)})`)),
    ]),
  ];
}

/** The cells that the chart of the units draws. */
export function barCells(units: number): CellWrite[] {
  if (units === 0) return [];
  const { row, column: first } = barData(units);
  const columns = [
    ['Đăng ký (đã nộp)', ACCEPTED_COLUMN.target],
    ['Được giao', SUMMARY_COLUMNS.assigned],
  ] as const;
  return columns.flatMap(([label, from], index) => [
    write(row, first + index, label),
    ...Array.from({ length: units }, (_, unit) =>
      write(row + 1 + unit, first + index, formula(a1(cell(SUMMARY.firstUnitRow + unit, from)))),
    ),
  ]);
}

export const barStyles = (units: number): TabSpec['styles'] =>
  units === 0
    ? []
    : [
        [
          areaAt(barData(units).row, barData(units).column, units + 1, 2),
          { color: COLORS.retired, size: 9, clip: true },
        ],
      ];
