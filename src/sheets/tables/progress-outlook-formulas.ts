import { absolute, columnName } from '../cells/a1.ts';
import { endedFormula, shownFormula } from '../cells/submitted-formulas.ts';
import { EXPORT } from '../progress-form/progress-layout.ts';
import { fetchedColumn, PROGRESS_TABLE, PROGRESS_TABLE_COLUMNS } from './progress-table.ts';

/**
 * The formula faces of `src/domain/form/progress-outlook.ts`, a unit's row each; "–" where there is no target or nothing to
 * say.
 */

const C = PROGRESS_TABLE_COLUMNS;
const ref = (row: number, column: number): string => `$${columnName(column)}${row + 1}`;
const fetched = (row: number, exported: number): string => ref(row, fetchedColumn(exported));
const last = absolute(PROGRESS_TABLE.lastMonth);

/** The target's column, and that of what was done. */
type TargetColumns = readonly [target: number, done: number];
// What was accepted, whatever the table shows of a unit that only types.
const ADMITTED = fetchedColumn(EXPORT.admitted);
const CLASS_SENT = fetchedColumn(EXPORT.classSent);
const ADMISSION: TargetColumns = [C.admissionTarget, ADMITTED];
const TRAINING: TargetColumns = [C.trainingTarget, CLASS_SENT];

const ofTarget = (row: number, [target]: TargetColumns, then: string): string =>
  `IF(N(${ref(row, target)})>0;${then};"–")`;

const share = (row: number, columns: TargetColumns): string =>
  ofTarget(row, columns, `${ref(row, columns[1])}/${ref(row, columns[0])}`);
const missing = (row: number, columns: TargetColumns): string =>
  ofTarget(row, columns, `MAX(0;${ref(row, columns[0])}-${ref(row, columns[1])})`);

const isBelow = (row: number, [target, done]: TargetColumns): string =>
  `AND(N(${ref(row, target)})>0;N(${ref(row, done)})<N(${ref(row, target)}))`;

/** Months that the unit was there for, of those until the one it is judged through, and of the year's. */
const lived = (row: number): string => `MAX(0;${ref(row, C.through)}-N(${ref(row, C.monthsBefore)}))`;
const livedInAll = (row: number): string => `MAX(1;${last}-N(${ref(row, C.monthsBefore)}))`;
const hasEnded = (row: number): string => endedFormula(ref(row, C.until), absolute(PROGRESS_TABLE.today));

/** What an ended unit did not reach of its target, the parts given to others taken off. */
const unassigned = (row: number, [target, done]: TargetColumns): string =>
  `IF(${hasEnded(row)};MAX(0;N(${ref(row, target)})-N(${ref(row, done)}));0)`;
const unassignedText = (row: number): string =>
  [
    [C.unassignedAdmission, 'kết nạp'],
    [C.unassignedTraining, 'cử đi học'],
  ]
    .map(([column, word]) => {
      const left = ref(row, Number(column));
      return `IF(${left}>0;"Chưa giao lại: "&${left}&" chỉ tiêu ${word}. ";"")`;
    })
    .join('&');

/** In whole numbers, as there. */
const isBehind = (row: number, columns: TargetColumns): string =>
  `AND(${isBelow(row, columns)};N(${ref(row, columns[0])})*(${lived(row)}*100-${absolute(PROGRESS_TABLE.paceMargin)}*${livedInAll(row)})-N(${ref(row, columns[1])})*100*${livedInAll(row)}>0)`;

const warnings = (row: number): string => `IF(${hasEnded(row)};${unassignedText(row)};${liveWarnings(row)})`;

const liveWarnings = (row: number): string => {
  const through = ref(row, C.through);
  const idle = absolute(PROGRESS_TABLE.idleMonths);
  const available = `(${fetched(row, EXPORT.certified)}+${ref(row, CLASS_SENT)}-${fetched(row, EXPORT.classSentBefore)})`;
  const needed = `(${ref(row, C.admissionTarget)}-${fetched(row, EXPORT.admittedBefore)})`;
  const isIdle =
    `IF(OR(${isBelow(row, ADMISSION)};${isBelow(row, TRAINING)});IF(${through}-${absolute(PROGRESS_TABLE.firstMonth)}+1>=${idle};` +
    `MID(${fetched(row, EXPORT.moves)};${through}-${idle}+1;${idle})=REPT("0";${idle});FALSE);FALSE)`;
  return [
    `IF(IF(ISNUMBER(${fetched(row, EXPORT.certified)});IF(${isBelow(row, ADMISSION)};${available}<${needed};FALSE);FALSE);` +
      `"⚠ Nguồn đã học lớp ("&${available}&") không đủ cho chỉ tiêu kết nạp ("&${needed}&"). ";"")`,
    `IF(${isBehind(row, ADMISSION)};"⚠ Kết nạp chậm so với kế hoạch. ";"")`,
    `IF(${isBehind(row, TRAINING)};"⚠ Cử đi học chậm so với kế hoạch. ";"")`,
    `IF(${isIdle};"⚠ "&${idle}&" tháng liền không phát sinh. ";"")`,
  ].join('&');
};

/** Blank while nothing is typed either. */
const shownDone = (row: number, accepted: number, typed: number): string =>
  shownFormula(
    `${fetched(row, EXPORT.acceptedMonths)}>0`,
    fetched(row, accepted),
    `IF(${fetched(row, EXPORT.typing)}>0;${fetched(row, typed)};"")`,
  );

/** Columns of a unit's row that one formula fills, by column. */
export const OUTLOOK_FORMULAS: readonly (readonly [column: number, of: (row: number) => string])[] = [
  [C.admissionTarget, (row) => fetched(row, EXPORT.admissionTarget)],
  [C.admitted, (row) => shownDone(row, EXPORT.admitted, EXPORT.typedAdmitted)],
  [C.admissionShare, (row) => share(row, ADMISSION)],
  [C.admissionMissing, (row) => missing(row, ADMISSION)],
  [
    C.needed,
    (row) =>
      ofTarget(
        row,
        ADMISSION,
        `IF(AND(${last}>${ref(row, C.through)};NOT(${hasEnded(row)}));${ref(row, C.admissionMissing)}/(${last}-${ref(row, C.through)});"–")`,
      ),
  ],
  [
    C.forecast,
    (row) =>
      ofTarget(
        row,
        ADMISSION,
        `IF(${hasEnded(row)};${ref(row, ADMITTED)};IF(${lived(row)}=0;"–";${ref(row, ADMITTED)}/${lived(row)}*${livedInAll(row)}))`,
      ),
  ],
  [
    C.verdict,
    (row) =>
      ofTarget(
        row,
        ADMISSION,
        `IF(${ref(row, ADMITTED)}>${ref(row, C.admissionTarget)};"Vượt";IF(${ref(row, ADMITTED)}=${ref(row, C.admissionTarget)};"Đạt";IF(${hasEnded(row)};"–";"Chưa đạt")))`,
      ),
  ],
  [C.trainingTarget, (row) => fetched(row, EXPORT.trainingTarget)],
  [C.classSent, (row) => shownDone(row, EXPORT.classSent, EXPORT.typedClassSent)],
  [C.trainingShare, (row) => share(row, TRAINING)],
  [C.trainingMissing, (row) => missing(row, TRAINING)],
  [C.warnings, warnings],
  [C.late, (row) => fetched(row, EXPORT.late)],
  [C.missing, (row) => fetched(row, EXPORT.missing)],
  [C.unassignedAdmission, (row) => unassigned(row, ADMISSION)],
  [C.unassignedTraining, (row) => unassigned(row, TRAINING)],
  [C.through, (row) => `MAX(${absolute(PROGRESS_TABLE.lastDue)};${fetched(row, EXPORT.acceptedThrough)})`],
];
