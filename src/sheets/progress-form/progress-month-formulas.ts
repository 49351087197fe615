import { MONTHS } from '../../domain/campaign/obligation.ts';
import { MONTH_FIELDS } from '../../domain/form/progress.ts';
import { a1, absolute, areaAt, beside, type Cell, cell } from '../cells/a1.ts';
import { monthShownFormula } from '../cells/count-formula.ts';
import { firstOf, notedFormula } from '../cells/expression-formula.ts';
import { type CellWrite, type Fill, write } from '../cells/tab.ts';
import { formula, quotedText } from '../cells/value.ts';
import { factsFormula, HEAT } from './progress-facts.ts';
import { monthRow, PROGRESS_TAB, RECORD } from './progress-layout.ts';
import { isOutside, isOwed, isUncounted, OPENINGS } from './progress-refs.ts';
import { rulesFormula, stateTextFormula } from './progress-rule-formulas.ts';

const T = PROGRESS_TAB;
const R = RECORD;
const at = (of: Cell): string => absolute(of);
const span = (row: number, from: number, to: number): string => `${beside(row, from)}:${beside(row, to)}`;

const sameAsAccepted = (row: number): string =>
  `AND(EXACT(TEXTJOIN("|";FALSE;${span(row, R.shown, R.shown + 5)});TEXTJOIN("|";FALSE;${span(row, R.accepted, R.accepted + 5)}));` +
  `${beside(row, R.nothingNew)}=${beside(row, R.acceptedNothingNew)})`;

/** The month's state, in the precedence of `src/domain/form/status.ts`. */
const stateCode = (row: number): string => {
  const shown = span(row, R.shown, R.shown + 5);
  const blanks = `COUNTIF(${shown};"blank")`;
  const note = beside(row, R.noteCode);
  const rules = beside(row, R.rules);
  return firstOf(
    [
      [`${beside(row, R.tick)}=TRUE`, '"waiting"'],
      [`NOT(ISBLANK(${beside(row, R.returnedAt)}))`, '"returned"'],
      [`NOT(ISBLANK(${beside(row, R.firstAcceptedAt)}))`, `IF(${sameAsAccepted(row)};"submitted";"edited")`],
      [`AND(${blanks}=6;${note}="none")`, '"empty"'],
      [
        `OR(COUNT(${shown})+${blanks}<6;${note}="formula";ISNUMBER(FIND("✘";${rules}));AND(${note}="none";ISNUMBER(FIND("⚠";${rules}))))`,
        '"faulty"',
      ],
      [`OR(${blanks}>0;COUNT(${OPENINGS})<4)`, '"typing"'],
    ],
    '"ready"',
  );
};

const isAccepted = (row: number): string => `NOT(ISBLANK(${beside(row, R.firstAcceptedAt)}))`;

const heat = (row: number): string =>
  firstOf(
    [
      [isOutside(row), quotedText(HEAT.outside)],
      [`NOT(${isOwed(row)})`, quotedText(HEAT.exempt)],
      [
        isAccepted(row),
        `IF(${beside(row, R.daysLate)}>0;${quotedText(HEAT.late)};${quotedText(HEAT.inTime)})`,
      ],
      [`${beside(row, R.lastDay)}<${at(T.today)}`, quotedText(HEAT.missing)],
    ],
    quotedText(HEAT.open),
  );

const lateFormula = (row: number): string =>
  `IF(ISBLANK(${beside(row, R.firstAcceptedAt)});"";IF(${isOwed(row)};MAX(0;INT(${beside(row, R.firstAcceptedAt)})-IF(ISBLANK(${beside(row, R.judgedBy)});${beside(row, R.lastDay)};${beside(row, R.judgedBy)}));0))`;

const runningSum = (row: number, column: number, field: number): string =>
  `${beside(row - 1, column)}+IF(${isUncounted(row)};0;SUM(${beside(row, R.shown + field)}))`;

/** The same sum over accepted figures: figures that are only typed add nothing. */
const acceptedSum = (row: number, column: number, field: number): string =>
  `${beside(row - 1, column)}+IF(${isOutside(row)};0;SUM(${beside(row, R.accepted + field)}))`;

/** Formulas of a month's row by column; each is the same in all twelve rows, but for the row. */
const MONTH_FORMULAS: readonly (readonly [column: number, of: (row: number) => string])[] = [
  [R.rules, rulesFormula],
  [
    R.noteCode,
    (row) =>
      firstOf(
        [
          [`ISFORMULA(${beside(row, R.note)})`, '"formula"'],
          [notedFormula(beside(row, R.note)), '"noted"'],
        ],
        '"none"',
      ),
  ],
  [R.stateCode, stateCode],
  // SUM passes over texts, which is what a count that is wrong shows; a month outside the period adds nothing. What a change
  // of units moves at the start of the next month is in this month's balance already: the rules ask for the one before.
  [
    R.balance,
    (row) =>
      `IF(ISNUMBER(${beside(row - 1, R.balance)});${beside(row - 1, R.balance)}+N(${beside(row + 1, R.moved)})+IF(${isUncounted(row)};0;` +
      `SUM(${beside(row, R.shown)})-SUM(${beside(row, R.shown + 1)};${beside(row, R.shown + 5)}));"")`,
  ],
  [R.admissionProposed, (row) => runningSum(row, R.admissionProposed, 4)],
  [R.admitted, (row) => runningSum(row, R.admitted, 5)],
  [R.classProposed, (row) => runningSum(row, R.classProposed, 2)],
  [R.classSent, (row) => runningSum(row, R.classSent, 3)],
  [
    R.open,
    (row) =>
      `${beside(row - 1, R.open)}+IF(AND(NOT(${isOutside(row)});${isOwed(row)};ISBLANK(${beside(row, R.firstAcceptedAt)});ISBLANK(${beside(row, R.closedAt)}));1;0)`,
  ],
  [R.daysLate, lateFormula],
  [R.heat, heat],
  [
    R.facts,
    (row) =>
      factsFormula({
        state: `IF(${isOwed(row)};${beside(row, R.stateCode)};"not-owed")`,
        daysLate: beside(row, R.daysLate),
        moved: `IF(${isAccepted(row)};SUM(${span(row, R.accepted, R.accepted + 5)});"")`,
        admitted: beside(row, R.acceptedAdmitted),
        classSent: beside(row, R.acceptedClassSent),
        closedAt: beside(row, R.closedAt),
      }),
  ],
  // A formula typed as a note is none, and is not taken over.
  [
    R.noteMoved,
    (row) =>
      `IF(OR(NOT(${isAccepted(row)});${beside(row, R.noteCode)}="formula");0;IF(EXACT(${beside(row, R.note)}&"";${beside(row, R.acceptedNote)}&"");0;1))`,
  ],
  [R.state, stateTextFormula],
  [R.acceptedAdmitted, (row) => acceptedSum(row, R.acceptedAdmitted, 5)],
  [R.acceptedClassSent, (row) => acceptedSum(row, R.acceptedClassSent, 3)],
  [
    R.unsent,
    (row) => `IF(OR(${isUncounted(row)};${isAccepted(row)};${beside(row, R.stateCode)}="empty");0;1)`,
  ],
];

/** The parts of the months' rows that one repeated formula fills. */
export const MONTH_FILLS: readonly Fill[] = [
  areaAt(T.januaryRow, R.shown, MONTHS.length, MONTH_FIELDS.length),
  ...MONTH_FORMULAS.map(([column]) => areaAt(T.januaryRow, column, MONTHS.length)),
];

/** The formulas of the twelve months. */
export function monthFormulas(): CellWrite[] {
  return MONTHS.map(monthRow).flatMap((row) => [
    ...MONTH_FIELDS.map((_, index) => {
      const ref = a1(cell(row, R.counts + index));
      return write(row, R.shown + index, formula(monthShownFormula(ref, beside(row, R.nothingNew))));
    }),
    ...MONTH_FORMULAS.map(([column, of]) => write(row, column, formula(of(row)))),
  ]);
}
