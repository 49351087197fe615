import { LEAST_FORECAST, MONTHS_TO_DECISION } from '../../domain/form/progress-outlook.ts';
import { MONTH_SIGNS, VERDICT_WORDS, WARNING_WORDS } from '../../words/progress-words.ts';
import { absolute, beside } from '../cells/a1.ts';
import { firstOf, sentences } from '../cells/expression-formula.ts';
import { endedFormula, shownFormula } from '../cells/submitted-formulas.ts';
import { quotedText } from '../cells/value.ts';
import { HEAT } from '../progress-form/progress-facts.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';
import { fetchedColumn, PROGRESS_TABLE, PROGRESS_TABLE_COLUMNS } from './progress-table.ts';
import { SOURCE_STEPS } from './source-steps.ts';

/**
 * The formula faces of `src/domain/form/progress-outlook.ts`, a unit's row each; "–" where there is no target or nothing to say.
 */

const C = PROGRESS_TABLE_COLUMNS;
const fetched = (row: number, exported: number): string => beside(row, fetchedColumn(exported));
const last = absolute(PROGRESS_TABLE.lastMonth);

/** The target's column, and that of what was done. */
type TargetColumns = readonly [target: number, done: number];
// Accepted figures, also where the table shows typed ones.
const ADMITTED = fetchedColumn(EXPORT.admitted);
const CLASS_SENT = fetchedColumn(EXPORT.classSent);
const ADMISSION: TargetColumns = [C.admissionTarget, ADMITTED];
const TRAINING: TargetColumns = [C.trainingTarget, CLASS_SENT];

const ofTarget = (row: number, [target]: TargetColumns, then: string): string =>
  `IF(N(${beside(row, target)})>0;${then};"–")`;

const share = (row: number, columns: TargetColumns): string =>
  ofTarget(row, columns, `${beside(row, columns[1])}/${beside(row, columns[0])}`);
const missing = (row: number, columns: TargetColumns): string =>
  ofTarget(row, columns, `MAX(0;${beside(row, columns[0])}-${beside(row, columns[1])})`);

const isBelow = (row: number, [target, done]: TargetColumns): string =>
  `AND(N(${beside(row, target)})>0;N(${beside(row, done)})<N(${beside(row, target)}))`;

/** Months that the unit was there for, of those until the one it is judged through, and of the year's. */
const lived = (row: number): string => `MAX(0;${beside(row, C.through)}-N(${beside(row, C.monthsBefore)}))`;
const livedInAll = (row: number): string => `MAX(1;${last}-N(${beside(row, C.monthsBefore)}))`;
const hasEnded = (row: number): string => endedFormula(beside(row, C.until), absolute(PROGRESS_TABLE.today));

/** The part of an ended unit's target that it did not reach and that was given to no other unit. */
const unassigned = (row: number, [target, done]: TargetColumns): string =>
  `IF(${hasEnded(row)};MAX(0;N(${beside(row, target)})-N(${beside(row, done)}));0)`;
const unassignedText = (row: number): string =>
  sentences(
    [
      [C.unassignedAdmission, 'kết nạp'],
      [C.unassignedTraining, 'cử đi học'],
    ].map(([column, word]) => {
      const left = beside(row, Number(column));
      return `IF(${left}>0;"Chưa giao lại: "&${left}&" chỉ tiêu ${word}.";"")`;
    }),
  );

/** Whole people that the plan asks for and that are not there: `behind` of `src/domain/form/progress-outlook.ts`. */
const behind = (row: number, columns: TargetColumns): string =>
  `IF(OR(${hasEnded(row)};NOT(${isBelow(row, columns)}));0;MAX(0;INT(N(${beside(row, columns[0])})*MIN(${lived(row)};${livedInAll(row)})/${livedInAll(row)})-N(${beside(row, columns[1])})))`;

/** `atLeast`: what is done already. */
export const forecastFormula = (
  target: string,
  done: string,
  months: string,
  inAll: string,
  atLeast = done,
): string => {
  const atPace = `INT((2*${done}*${inAll}+${months})/(2*MAX(1;${months})))`;
  return `IF(OR(N(${target})<${LEAST_FORECAST};${months}=0);"–";IF(${atPace}<${LEAST_FORECAST};"–";MAX(${atLeast};${atPace})))`;
};

const warnings = (row: number): string => `IF(${hasEnded(row)};${unassignedText(row)};${liveWarnings(row)})`;

/** Alarms first: the sign in front is what the head counts. */
function liveWarnings(row: number): string {
  const W = WARNING_WORDS;
  const text = quotedText;
  const through = beside(row, C.through);
  const idle = absolute(PROGRESS_TABLE.idleMonths);
  const available = `(${fetched(row, EXPORT.certified)}+${beside(row, CLASS_SENT)}-${fetched(row, EXPORT.classSentBefore)})`;
  const needed = `(${beside(row, C.admissionTarget)}-${fetched(row, EXPORT.admittedBefore)})`;
  const isShort = `IF(ISNUMBER(${fetched(row, EXPORT.certified)});IF(${isBelow(row, ADMISSION)};${available}<${needed};FALSE);FALSE)`;
  const admission = beside(row, C.behind);
  const training = behind(row, TRAINING);
  const [proposed, ready] = [beside(row, C.proposed), beside(row, C.ready)];
  const isCovered = `AND(${through}<${last};${proposed}+IF(${last}-${through}>=${MONTHS_TO_DECISION};${ready};0)>=${admission})`;
  const source = `IF(${proposed}+${ready}=0;${text(W.noSource)};${text(W.source)}&${proposed}&${text(W.proposed)}&${ready}&${text(W.ready)})`;
  const remaining = `(${last}-${through})`;
  const missing = beside(row, C.admissionMissing);
  const isUnproposed = `IF(AND(${remaining}>0;${remaining}<${MONTHS_TO_DECISION};ISNUMBER(${missing}));${missing}>${proposed};FALSE)`;
  const isIdle =
    `IF(OR(${isShort};${isUnproposed};${admission}>0;${training}>0);IF(${through}-${absolute(PROGRESS_TABLE.firstMonth)}+1>=${idle};` +
    `MID(${fetched(row, EXPORT.moves)};${through}-${idle}+1;${idle})=REPT("0";${idle});FALSE);FALSE)`;
  const pace = `${text(W.admission)}&${admission}&${text(W.behind)}&${source}`;
  return sentences([
    `IF(${isShort};${text(`${W.alarm}${W.certified}`)}&${available}&${text(W.needed)}&${needed}&${text(W.end)};"")`,
    `IF(${isUnproposed};${text(`${W.alarm}${W.missing}`)}&${missing}&${text(W.onlyProposed)}&${proposed}&${text(W.monthsLeft)}&${remaining}&${text(W.monthsEnd)};"")`,
    `IF(AND(${admission}>0;NOT(${isCovered}));${text(W.alarm)}&${pace};"")`,
    `IF(${training}>0;${text(`${W.alarm}${W.training}`)}&${training}&${text(`${W.behind}.`)};"")`,
    `IF(AND(${admission}>0;${isCovered});${pace};"")`,
    `IF(${isIdle};${idle}&${text(W.idle)};"")`,
  ]);
}

/** Above, reached, or below; during the year whether it keeps to the plan. */
const verdict = (row: number): string => {
  const [target, done] = [beside(row, C.admissionTarget), beside(row, ADMITTED)];
  const open = `IF(${beside(row, C.behind)}>0;${quotedText(`${VERDICT_WORDS.behind} `)}&${beside(row, C.behind)};${quotedText(VERDICT_WORDS.onPlan)})`;
  return firstOf(
    [
      [`${done}>${target}`, quotedText(VERDICT_WORDS.above)],
      [`${done}=${target}`, quotedText(VERDICT_WORDS.reached)],
      [hasEnded(row), '"–"'],
      [`${beside(row, C.through)}<${last}`, open],
    ],
    quotedText(VERDICT_WORDS.below),
  );
};

/** `✗ T7 T8. c T3: 4; T4: 3`: what is overdue stands first, then how many days the others were late. */
const reports = (row: number): string =>
  `IF(${beside(row, C.overdue)}>0;${quotedText(`${MONTH_SIGNS.missing} `)}&TRIM(${fetched(row, EXPORT.missing)})&${quotedText('. ')};"")` +
  `&IF(${fetched(row, EXPORT.late)}="";"";${quotedText(`${MONTH_SIGNS.late} `)}&SUBSTITUTE(SUBSTITUTE(TRIM(${fetched(row, EXPORT.late)});" ngày ";"; ");" ngày";""))`;

const overdue = (row: number): string => {
  const letters = fetched(row, EXPORT.heat);
  return `LEN(${letters})-LEN(SUBSTITUTE(${letters};"${HEAT.missing}";""))`;
};

/** Whoever was admitted in the months had been proposed, and whoever was proposed holds a certificate. */
const admittedInMonths = (row: number): string =>
  `(N(${beside(row, ADMITTED)})-N(${fetched(row, EXPORT.admittedBefore)}))`;
const proposed = (row: number): string =>
  `MAX(0;N(${fetched(row, EXPORT.proposed)})-${admittedInMonths(row)})`;
const ready = (row: number): string =>
  `MAX(0;N(${fetched(row, EXPORT.certified)})-MAX(N(${fetched(row, EXPORT.proposed)});${admittedInMonths(row)}))`;

/** Blank while nothing is typed either. */
const shownDone = (row: number, accepted: number, typed: number): string =>
  shownFormula(
    `${fetched(row, EXPORT.acceptedMonths)}>0`,
    fetched(row, accepted),
    `IF(${fetched(row, EXPORT.typing)}>0;${fetched(row, typed)};"")`,
  );

type OutlookFormula = readonly [column: number, of: (row: number) => string];

/** Columns of a unit's row that one formula fills, by column. */
export const OUTLOOK_FORMULAS: readonly OutlookFormula[] = [
  [C.admissionTarget, (row) => fetched(row, EXPORT.admissionTarget)],
  [C.admitted, (row) => shownDone(row, EXPORT.admitted, EXPORT.typedAdmitted)],
  [C.admissionShare, (row) => share(row, ADMISSION)],
  [C.admissionMissing, (row) => missing(row, ADMISSION)],
  [C.proposed, proposed],
  [
    C.needed,
    (row) =>
      ofTarget(
        row,
        ADMISSION,
        `IF(AND(${last}>${beside(row, C.through)};NOT(${hasEnded(row)}));${beside(row, C.admissionMissing)}/(${last}-${beside(row, C.through)});"–")`,
      ),
  ],
  [
    C.forecast,
    (row) =>
      `IF(${hasEnded(row)};"–";${forecastFormula(beside(row, C.admissionTarget), beside(row, ADMITTED), lived(row), livedInAll(row))})`,
  ],
  [C.verdict, (row) => ofTarget(row, ADMISSION, verdict(row))],
  [C.reports, reports],
  [C.trainingTarget, (row) => fetched(row, EXPORT.trainingTarget)],
  [C.classSent, (row) => shownDone(row, EXPORT.classSent, EXPORT.typedClassSent)],
  [C.trainingShare, (row) => share(row, TRAINING)],
  [C.trainingMissing, (row) => missing(row, TRAINING)],
  ...SOURCE_STEPS.map(
    ({ exported }, index): OutlookFormula => [
      C.steps + index,
      // Nothing reported is no 0.
      (row) => `IF(${fetched(row, EXPORT.acceptedMonths)}>0;${fetched(row, exported)};"")`,
    ],
  ),
  [C.warnings, warnings],
  [C.unassignedAdmission, (row) => unassigned(row, ADMISSION)],
  [C.unassignedTraining, (row) => unassigned(row, TRAINING)],
  [C.through, (row) => `MAX(${absolute(PROGRESS_TABLE.lastDue)};${fetched(row, EXPORT.acceptedThrough)})`],
  [C.ready, ready],
  [C.behind, (row) => behind(row, ADMISSION)],
  [C.overdue, overdue],
];
