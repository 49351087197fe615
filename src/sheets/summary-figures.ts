import type { Moment } from '../domain/day.ts';
import { dayOfSerial } from '../domain/day.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../domain/registration.ts';
import type { OfficialTable, ReportedUnit } from '../domain/report/registration-report.ts';
import { cell } from './a1.ts';
import { type Grid, numberAt, textAt } from './grid.ts';
import { SUMMARY, SUMMARY_COLUMNS } from './summary-columns.ts';

const ACCEPTED: Readonly<Record<RegistrationField, number>> = {
  members: SUMMARY_COLUMNS.acceptedMembers,
  staff: SUMMARY_COLUMNS.acceptedStaff,
  trained: SUMMARY_COLUMNS.acceptedTrained,
  target: SUMMARY_COLUMNS.acceptedTarget,
};

/** `Tổng hợp` as it stands at this moment, for documents; `broken` codes are those of rows that cannot be read. */
export function liveTable(grid: Grid, at: Moment, broken: ReadonlySet<string> = new Set()): OfficialTable {
  const units: ReportedUnit[] = [];
  const submittedTotals: Record<RegistrationField, number> = { members: 0, staff: 0, trained: 0, target: 0 };
  for (let row = SUMMARY.firstUnitRow; row < grid.endRow; row++) {
    const text = (column: number) => textAt(grid, cell(row, column));
    const number = (column: number) => numberAt(grid, cell(row, column));
    const code = text(SUMMARY_COLUMNS.code);
    if (code === '' || broken.has(code)) continue;
    const state = text(SUMMARY_COLUMNS.stateCode);
    for (const field of REGISTRATION_FIELDS) submittedTotals[field] += number(ACCEPTED[field]) ?? 0;
    units.push({
      code,
      name: text(SUMMARY_COLUMNS.name),
      figures: Object.fromEntries(
        REGISTRATION_FIELDS.map((field) => [field, number(SUMMARY_COLUMNS[field])]),
      ) as ReportedUnit['figures'],
      note: text(SUMMARY_COLUMNS.note),
      standing: state === 'submitted' || state === 'edited' ? state : 'missing',
      daysLate: number(SUMMARY_COLUMNS.daysLate) ?? 0,
      assigned: number(SUMMARY_COLUMNS.assigned),
      // Only a row whose formulas were lost has no last day.
      lastDay: dayOfSerial(number(SUMMARY_COLUMNS.lastDay) ?? 2) ?? ('1900-01-01' as ReportedUnit['lastDay']),
    });
  }
  return { basis: { kind: 'provisional', at }, units, submittedTotals };
}
