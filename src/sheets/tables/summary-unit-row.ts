import type { Day } from '../../domain/calendar/day.ts';
import { REGISTRATION_FIELDS } from '../../domain/form/registration.ts';
import { lastDayFor, type Unit } from '../../domain/unit/unit.ts';
import { dayText, OVERDUE, STATE_TEXT } from '../../words/wording.ts';
import { a1, absolute, type Cell, cell, quotedTab } from '../cells/a1.ts';
import { notedFormula } from '../cells/expression-formula.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { endedRemark, shownFormula, submittedFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt, write } from '../cells/tab.ts';
import { dateValue, quotedText } from '../cells/value.ts';
import {
  acceptedCell,
  countCell,
  countCodeCell,
  UNIT_TAB,
} from '../registration-form/registration-layout.ts';
import { ACCEPTED_COLUMN, SUMMARY, SUMMARY_COLUMNS, TYPED_COLUMN } from './summary-columns.ts';

/** One unit's place in the table. */
export interface SummaryUnit {
  readonly unit: Unit;
  readonly sheetId: number;
  /** The tab's present name: formulas find it by name when written, and follow it from then on. */
  readonly tabTitle: string;
}

/** Part of a unit's state from the day after its last one until the report is in. */
export const OVERDUE_REMARK = OVERDUE.toLowerCase();

/** After the state of a unit that has handed nothing in yet: how late it is, and until when it may. */
function stateRemark({ unit, general }: SummaryUnit & { general: Day | null }, at: number): string {
  const lastDayCell = a1(cell(at, SUMMARY_COLUMNS.lastDay));
  const overdue = `${absolute(SUMMARY.today)}-${lastDayCell}`;
  const own = general === null ? null : lastDayFor(unit, 'registration', general);
  const until = own === null || own === general ? '""' : quotedText(` · hạn riêng ${dayText(own)}`);
  return (
    `IF(AND(${a1(cell(at, SUMMARY_COLUMNS.acceptedAt))}="";${a1(cell(at, SUMMARY_COLUMNS.demand))}="owed");` +
    `${until}&IF(${overdue}>0;" · ${OVERDUE_REMARK} "&(${overdue})&" ngày";"");"")` +
    `&${endedRemark(a1(cell(at, SUMMARY_COLUMNS.until)), absolute(SUMMARY.today))}`
  );
}

/** One unit's row: what its tab says, live. */
export function summaryUnitRow(entry: SummaryUnit & { general: Day | null }, index: number): CellWrite[] {
  const { unit, sheetId, tabTitle } = entry;
  const at = SUMMARY.firstUnitRow + index;
  const tab = quotedTab(tabTitle);
  const ref = (of: Cell) => `${tab}!${absolute(of)}`;
  const inColumn = (column: number, text: string) => formulaAt(cell(at, column), text);
  const orBlank = (of: Cell) => `IF(ISBLANK(${ref(of)});"";${ref(of)})`;
  const own = (column: number) => a1(cell(at, column));
  const stateCode = own(SUMMARY_COLUMNS.stateCode);
  const daysLate = own(SUMMARY_COLUMNS.daysLate);
  const isAccepted = `${own(SUMMARY_COLUMNS.acceptedAt)}<>""`;
  const isOwed = `${own(SUMMARY_COLUMNS.demand)}="owed"`;
  const orNothing = (text: string) => `IF(${isOwed};${text};"")`;
  // As the unit's tab says: its state may begin with how long it is overdue.
  const waitingText = `IF(ISNUMBER(FIND(${quotedText(REFUSED_AT_ONCE)};${ref(UNIT_TAB.state)}));${quotedText(REFUSED_AT_ONCE)};${quotedText(STATE_TEXT.waiting)})`;
  const stateText = (
    ['not-owed', 'waiting', 'returned', 'edited', 'empty', 'faulty', 'typing', 'ready'] as const
  ).reduceRight(
    (rest, code) =>
      `IF(${stateCode}="${code}";${code === 'waiting' ? waitingText : quotedText(STATE_TEXT[code])};${rest})`,
    submittedFormula(daysLate),
  );
  return [
    write(at, SUMMARY_COLUMNS.order, index + 1),
    inColumn(
      SUMMARY_COLUMNS.name,
      `HYPERLINK("#gid=${sheetId}&range=${a1(countCell('members'))}";${quotedText(unit.name)})`,
    ),
    ...REGISTRATION_FIELDS.flatMap((field) => {
      const code = ref(countCodeCell(field));
      const typed = `IF(${code}="ok";${ref(countCell(field))};IF(${code}="blank";"";"lỗi"))`;
      return [
        // The plan of a unit that does not owe it is shown and not added.
        inColumn(
          SUMMARY_COLUMNS[field],
          `IF(${isOwed};${shownFormula(isAccepted, own(ACCEPTED_COLUMN[field]), own(TYPED_COLUMN[field]))};${typed})`,
        ),
        inColumn(ACCEPTED_COLUMN[field], orNothing(orBlank(acceptedCell(field)))),
        inColumn(TYPED_COLUMN[field], orNothing(typed)),
      ];
    }),
    inColumn(
      SUMMARY_COLUMNS.note,
      // The present note, of accepted figures too: personal data must leave the table at once.
      `IF(${ref(UNIT_TAB.noteCode)}="noted";${ref(UNIT_TAB.note)};${shownFormula(
        `AND(${isAccepted};${ref(UNIT_TAB.noteCode)}="formula";${notedFormula(ref(acceptedCell('note')))})`,
        ref(acceptedCell('note')),
        '""',
      )})`,
    ),
    inColumn(SUMMARY_COLUMNS.state, `${stateText}&${stateRemark(entry, at)}`),
    inColumn(SUMMARY_COLUMNS.acceptedAt, orNothing(orBlank(UNIT_TAB.firstAcceptedAt))),
    inColumn(SUMMARY_COLUMNS.daysLate, orNothing(ref(UNIT_TAB.daysLate))),
    inColumn(SUMMARY_COLUMNS.closedAt, orBlank(UNIT_TAB.closedAt)),
    write(at, SUMMARY_COLUMNS.code, unit.code),
    write(at, SUMMARY_COLUMNS.sheetId, sheetId),
    inColumn(SUMMARY_COLUMNS.stateCode, `IF(${isOwed};${ref(UNIT_TAB.stateCode)};"not-owed")`),
    inColumn(SUMMARY_COLUMNS.demand, ref(UNIT_TAB.demand)),
    write(at, SUMMARY_COLUMNS.until, dateValue(unit.life.until)),
    inColumn(SUMMARY_COLUMNS.pending, ref(UNIT_TAB.pending)),
    inColumn(SUMMARY_COLUMNS.assigned, orBlank(UNIT_TAB.assigned)),
    inColumn(SUMMARY_COLUMNS.lastDay, ref(UNIT_TAB.lastDay)),
  ];
}
