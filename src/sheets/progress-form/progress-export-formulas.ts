import { MONTHS } from '../../domain/campaign/obligation.ts';
import { MONTH_FIELDS, type MonthField } from '../../domain/form/progress.ts';
import { absolute, absoluteArea, areaAt, beside, type Cell, cell } from '../cells/a1.ts';
import { REFUSED_AT_ONCE } from '../cells/refused-formulas.ts';
import { shownFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { HEAT, MONTH_SIGN } from './progress-facts.ts';
import {
  EXPORT,
  exportCell,
  finalCell,
  monthRow,
  PENDING_NOTE,
  PENDING_REFUSED,
  PROGRESS_TAB,
  RECORD,
  STANDING,
} from './progress-layout.ts';

const T = PROGRESS_TAB;
const R = RECORD;
const at = (of: Cell): string => absolute(of);
const span = (row: number, from: number, to: number): string => `${beside(row, from)}:${beside(row, to)}`;
/** `$L$33:$L$44`: one column of the twelve months. */
const months = (column: number): string => absoluteArea(areaAt(T.januaryRow, column, MONTHS.length));

const out = (column: number, text: string): CellWrite => formulaAt(exportCell(column), text);
const each = (of: (row: number, month: number) => string): string =>
  MONTHS.map((month) => of(monthRow(month), month)).join('&');
const HAS_ACCEPTED = `${at(exportCell(EXPORT.acceptedMonths))}>0`;

/** The export row: what `Tiến độ` and the script take from the tab. */
export function exportFormulas(): CellWrite[] {
  const standing = (row: number, column: number): string => at(cell(row, column));
  const december = monthRow(12);
  const acceptedOpening = (index: number): string =>
    at(cell(T.openingAccepted.row, T.openingAccepted.column + index));
  const accepted = (field: MonthField): string =>
    `SUMIFS(${months(R.accepted + MONTH_FIELDS.indexOf(field))};${months(R.heat)};"<>${HEAT.outside}")`;
  const openingTyped = absoluteArea(T.openingShown);
  return [
    ...monthExports(),
    out(EXPORT.heat, `TEXTJOIN("";FALSE;${months(R.heat)})`),
    out(EXPORT.months, `TEXTJOIN("${MONTH_SIGN}";FALSE;${months(R.facts)})`),
    out(EXPORT.admissionTarget, standing(T.admissionRow, STANDING.target)),
    out(EXPORT.admitted, at(cell(december, R.acceptedAdmitted))),
    out(EXPORT.trainingTarget, standing(T.trainingRow, STANDING.target)),
    out(EXPORT.classSent, at(cell(december, R.acceptedClassSent))),
    out(EXPORT.admittedBefore, at(cell(T.monthHeaderRow, R.acceptedAdmitted))),
    out(EXPORT.classSentBefore, at(cell(T.monthHeaderRow, R.acceptedClassSent))),
    out(
      EXPORT.certified,
      `IF(ISNUMBER(${acceptedOpening(1)});${acceptedOpening(1)}+N(${at(T.movedCertified)});"")`,
    ),
    out(EXPORT.finalState, `IF(${at(finalCell('demand'))}="owed";${at(finalCell('stateCode'))};"not-owed")`),
    out(EXPORT.finalDaysLate, at(finalCell('daysLate'))),
    out(EXPORT.finalClosed, `IF(ISBLANK(${at(finalCell('closedAt'))});0;1)`),
    out(EXPORT.acceptedMonths, `COUNT(${months(R.firstAcceptedAt)})`),
    out(
      EXPORT.typing,
      `IF(OR(SUM(${months(R.unsent)})>0;AND(NOT(${HAS_ACCEPTED});COUNT(${openingTyped})>0));1;0)`,
    ),
    out(EXPORT.typedAdmitted, standing(T.admissionRow, STANDING.done)),
    out(EXPORT.typedClassSent, standing(T.trainingRow, STANDING.done)),
    out(
      EXPORT.candidates,
      `IF(${HAS_ACCEPTED};N(${acceptedOpening(0)})+${accepted('listed')}-${accepted('delisted')}-${accepted('admitted')}+SUM(${months(R.moved)});"")`,
    ),
    out(EXPORT.proposed, accepted('admissionProposed')),
    out(
      EXPORT.pending,
      `IF(COUNTIF(${at(cell(T.januaryRow, R.tick))}:${at(cell(T.correctionRow, R.tick))};TRUE)>0;IF(ISNUMBER(FIND(${quotedText(REFUSED_AT_ONCE)};${at(finalCell('state'))}));${quotedText(PENDING_REFUSED)};"submit");IF(SUM(${months(R.noteMoved)})>0;${quotedText(PENDING_NOTE)};""))`,
    ),
  ];
}

/** What is said of the months one by one. */
function monthExports(): CellWrite[] {
  return [
    ...MONTHS.map((month) =>
      out(
        EXPORT.admittedByMonth + month - 1,
        `IF(OR(${month}<${at(T.firstMonth)};${month}>MIN(${at(T.lastMonth)};${at(T.currentMonth)}));"";${shownFormula(
          HAS_ACCEPTED,
          at(cell(monthRow(month), R.acceptedAdmitted)),
          `IF(${at(exportCell(EXPORT.typing))}>0;${at(cell(monthRow(month), R.admitted))};"")`,
        )})`,
      ),
    ),
    out(
      EXPORT.late,
      each(
        (row, month) =>
          `IF(${at(cell(row, R.heat))}="${HEAT.late}";"T${month}: "&${at(cell(row, R.daysLate))}&" ngày ";"")`,
      ),
    ),
    out(
      EXPORT.missing,
      each((row, month) => `IF(${at(cell(row, R.heat))}="${HEAT.missing}";"T${month} ";"")`),
    ),
    out(
      EXPORT.acceptedThrough,
      MONTHS.reduce(
        (rest, month) =>
          `IF(AND(${month}>=${at(T.firstMonth)};${month}<=${at(T.lastMonth)};ISNUMBER(${at(cell(monthRow(month), R.firstAcceptedAt))}));${month};${rest})`,
        '0',
      ),
    ),
    out(
      EXPORT.moves,
      each(
        (row) =>
          `IF(ISBLANK(${at(cell(row, R.firstAcceptedAt))});".";IF(SUM(${span(row, R.accepted, R.accepted + 5)})=0;"0";"1"))`,
      ),
    ),
  ];
}
