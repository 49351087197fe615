import { MONTHS } from '../domain/obligation.ts';
import { MONTH_FIELDS, OPENING_FIELDS } from '../domain/progress.ts';
import { a1, absolute, area, type Cell, cell, columnName } from './a1.ts';
import { monthShownFormula, openingShownFormula } from './count-formula.ts';
import { firstOf, notedFormula } from './expression-formula.ts';
import { factsFormula, HEAT, MONTH_SIGN } from './progress-facts.ts';
import {
  EXPORT,
  exportCell,
  finalCell,
  monthRow,
  openingCell,
  PROGRESS_TAB,
  RECORD,
} from './progress-layout.ts';
import { beside, isOutside } from './progress-refs.ts';
import { rulesFormula, stateTextFormula } from './progress-rule-formulas.ts';
import { OPENING_WORD } from './progress-words.ts';
import { type CellWrite, type Fill, write } from './tab.ts';
import { acceptedCell, UNIT_TAB } from './unit-tab.ts';
import { formula, quotedText } from './value.ts';

const T = PROGRESS_TAB;
const R = RECORD;
const at = (of: Cell): string => absolute(of);
const span = (row: number, from: number, to: number): string => `${beside(row, from)}:${beside(row, to)}`;
/** `$L$33:$L$44`: one column of the twelve months. */
const months = (column: number): string =>
  `${at(cell(T.januaryRow, column))}:${at(cell(T.januaryRow + MONTHS.length - 1, column))}`;

const OPENINGS = `${at(T.openingShown)}:${at(cell(T.openingShown.row, T.openingShown.column + 3))}`;

const sameAsAccepted = (row: number): string =>
  `AND(EXACT(TEXTJOIN("|";FALSE;${span(row, R.shown, R.shown + 5)});TEXTJOIN("|";FALSE;${span(row, R.accepted, R.accepted + 5)}));` +
  `EXACT(IF(${beside(row, R.noteCode)}="formula";"formula";${beside(row, R.note)}&"");${beside(row, R.acceptedNote)}&"");` +
  `${beside(row, R.nothingNew)}=${beside(row, R.acceptedNothingNew)})`;

/** The month's state, in the precedence of `domain/status.ts`. */
const stateCode = (row: number): string => {
  const shown = span(row, R.shown, R.shown + 5);
  const blanks = `COUNTIF(${shown};"blank")`;
  const note = beside(row, R.noteCode);
  const rules = beside(row, R.rules);
  return firstOf(
    [
      [`${beside(row, R.tick)}=TRUE`, '"waiting"'],
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

const heat = (row: number): string =>
  firstOf(
    [
      [isOutside(row), quotedText(HEAT.outside)],
      [
        `${beside(row, R.stateCode)}="submitted"`,
        `IF(${beside(row, R.daysLate)}>0;${quotedText(HEAT.late)};${quotedText(HEAT.inTime)})`,
      ],
      [`${at(T.exempt)}=TRUE`, quotedText(HEAT.exempt)],
      [`${beside(row, R.lastDay)}<${at(T.today)}`, quotedText(HEAT.missing)],
    ],
    quotedText(HEAT.open),
  );

const lateFormula = (row: number): string =>
  `IF(ISBLANK(${beside(row, R.firstAcceptedAt)});"";MAX(0;INT(${beside(row, R.firstAcceptedAt)})-${beside(row, R.lastDay)}))`;

const runningSum = (row: number, column: number, field: number): string =>
  `${beside(row - 1, column)}+IF(${isOutside(row)};0;SUM(${beside(row, R.shown + field)}))`;

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
  // SUM passes over texts, which is what a count that is wrong shows; a month outside the period adds nothing.
  [
    R.balance,
    (row) =>
      `IF(ISNUMBER(${beside(row - 1, R.balance)});${beside(row - 1, R.balance)}+IF(${isOutside(row)};0;` +
      `SUM(${beside(row, R.shown)})-SUM(${beside(row, R.shown + 1)};${beside(row, R.shown + 5)}));"")`,
  ],
  [R.admissionProposed, (row) => runningSum(row, R.admissionProposed, 4)],
  [R.admitted, (row) => runningSum(row, R.admitted, 5)],
  [R.classProposed, (row) => runningSum(row, R.classProposed, 2)],
  [R.classSent, (row) => runningSum(row, R.classSent, 3)],
  [
    R.open,
    (row) =>
      `${beside(row - 1, R.open)}+IF(OR(${isOutside(row)};${at(T.exempt)}=TRUE;NOT(ISBLANK(${beside(row, R.firstAcceptedAt)})));0;1)`,
  ],
  [R.daysLate, lateFormula],
  [R.heat, heat],
  [
    R.facts,
    (row) =>
      factsFormula({
        state: beside(row, R.stateCode),
        daysLate: beside(row, R.daysLate),
        moved: `IF(COUNT(${span(row, R.shown, R.shown + 5)})=0;"";SUM(${span(row, R.shown, R.shown + 5)}))`,
        admitted: beside(row, R.admitted),
        classSent: beside(row, R.classSent),
        closedAt: beside(row, R.closedAt),
      }),
  ],
  [R.state, stateTextFormula],
];

/** The parts of the months' rows that one repeated formula fills. */
export const MONTH_FILLS: readonly Fill[] = [
  area(T.januaryRow, R.shown, MONTHS.length, MONTH_FIELDS.length),
  ...MONTH_FORMULAS.map(([column]) => area(T.januaryRow, column, MONTHS.length)),
];

function monthFormulas(): CellWrite[] {
  return MONTHS.map(monthRow).flatMap((row) => [
    ...MONTH_FIELDS.map((_, index) => {
      const ref = `${columnName(R.counts + index)}${row + 1}`;
      return write(row, R.shown + index, formula(monthShownFormula(ref, beside(row, R.nothingNew))));
    }),
    ...MONTH_FORMULAS.map(([column, of]) => write(row, column, formula(of(row)))),
  ]);
}

const put = (to: Cell, text: string): CellWrite => write(to.row, to.column, formula(text));

function openingFormulas(): CellWrite[] {
  const shown = (index: number): string => at(cell(T.openingShown.row, T.openingShown.column + index));
  const start = (column: number, text: string) => put(cell(T.monthHeaderRow, column), text);
  const names = (code: string): string =>
    OPENING_FIELDS.map(
      (field, index) => `IF(${shown(index)}="${code}";"${a1(openingCell(field))} ";"")`,
    ).join('&');
  const all = `${shown(0)}:${shown(3)}`;
  const blanks = `COUNTIF(${all};"blank")`;
  const wrong = OPENING_FIELDS.map(
    (field, index) =>
      `IF(OR(ISNUMBER(${shown(index)});${shown(index)}="blank");"";"${a1(openingCell(field))} ")`,
  ).join('&');
  return [
    ...OPENING_FIELDS.map((field, index) =>
      put(
        cell(T.openingShown.row, T.openingShown.column + index),
        openingShownFormula(a1(openingCell(field))),
      ),
    ),
    put(
      T.openingCheck,
      firstOf(
        [
          [
            `COUNT(${all})+${blanks}<4`,
            `"✘ Ô "&${wrong}&${quotedText('chỉ nhận số nguyên từ 0 đến 999.999, gõ trực tiếp.')}`,
          ],
          [
            `${blanks}>0`,
            `"○ Ô "&${names('blank')}&${quotedText('chưa nhập; không có thì gõ số 0. Nhập một lần, trước khi nộp tháng đầu.')}`,
          ],
        ],
        '"✔"',
      ),
    ),
    start(R.balance, `IF(ISNUMBER(${shown(0)});${shown(0)};"")`),
    start(R.open, '0'),
    start(R.admissionProposed, '0'),
    start(R.admitted, `SUM(${shown(2)})`),
    start(R.classProposed, '0'),
    start(R.classSent, `SUM(${shown(3)})`),
    put(T.balanceNow, at(cell(T.januaryRow + 11, R.balance))),
  ];
}

/** Targets, done so far, share and what is missing; "–" where there is no target or it is 0. */
function standingFormulas(): CellWrite[] {
  const december = T.januaryRow + MONTHS.length - 1;
  const row = (atRow: number, target: string, done: string): CellWrite[] => {
    const ref = (column: number) => at(cell(atRow, column));
    return [
      put(cell(atRow, 1), target),
      put(cell(atRow, 2), done),
      put(cell(atRow, 3), `IF(N(${ref(1)})>0;${ref(2)}/${ref(1)};"–")`),
      put(cell(atRow, 4), `IF(N(${ref(1)})>0;MAX(0;${ref(1)}-${ref(2)});"–")`),
    ];
  };
  const orNone = (of: Cell): string => `IF(ISBLANK(${at(of)});"–";${at(of)})`;
  return [
    ...row(
      T.admissionRow,
      `IF(ISNUMBER(${at(acceptedCell('target'))});${at(acceptedCell('target'))};${orNone(T.assignedAdmission)})`,
      at(cell(december, R.admitted)),
    ),
    ...row(T.trainingRow, orNone(T.assignedTraining), at(cell(december, R.classSent))),
  ];
}

/** What the figures of the period come to, under the months. */
const totalFormulas = (): CellWrite[] =>
  MONTH_FIELDS.map((_, index) => {
    const column = columnName(R.shown + index);
    return put(
      cell(T.totalRow, R.counts + index),
      `SUM(${column}${T.januaryRow + 1}:${column}${T.januaryRow + 12})`,
    );
  });

function finalFormulas(): CellWrite[] {
  const ref = (column: Parameters<typeof finalCell>[0]) => at(finalCell(column));
  const open = at(cell(T.januaryRow + 11, R.open));
  const late = ref('daysLate');
  const answer = ref('answer');
  return [
    put(
      finalCell('stateCode'),
      firstOf(
        [
          [`${ref('tick')}=TRUE`, '"waiting"'],
          [`NOT(ISBLANK(${ref('firstAcceptedAt')}))`, '"submitted"'],
          [`${open}>0`, '"typing"'],
        ],
        '"ready"',
      ),
    ),
    put(
      finalCell('daysLate'),
      `IF(OR(ISBLANK(${ref('firstAcceptedAt')});ISBLANK(${ref('lastDay')}));"";MAX(0;INT(${ref('firstAcceptedAt')})-${ref('lastDay')}))`,
    ),
    put(
      finalCell('state'),
      firstOf(
        [
          [`${ref('stateCode')}="waiting"`, quotedText('Chờ kiểm tra. Đã ghi nhận, trả lời trong ít phút.')],
          [
            `${ref('stateCode')}="submitted"`,
            `IF(N(${late})>0;"Đã nộp chậm "&${late}&" ngày";"Đã nộp đúng hạn")&" ("&${ref('receipt')}&")"`,
          ],
          [
            `${ref('stateCode')}="typing"`,
            `${quotedText('Còn ')}&${open}&${quotedText(' tháng chưa được nhận; nhận đủ mới nộp được báo cáo năm.')}`,
          ],
        ],
        quotedText('Đủ các tháng, chưa nộp báo cáo năm.'),
      ) +
        `&IF(OR(${answer}="";${ref('stateCode')}="waiting";${ref('stateCode')}="submitted");"";CHAR(10)&${answer})`,
    ),
  ];
}

/** The number that stands accepted for the chosen month and figure. */
function correctionFormulas(): CellWrite[] {
  const month = at(T.correctionMonth);
  const field = at(T.correctionField);
  const heads = `$B$${T.monthHeaderRow + 1}:$G$${T.monthHeaderRow + 1}`;
  const figures = `${at(cell(T.januaryRow, R.accepted))}:${at(cell(T.januaryRow + 11, R.accepted + 5))}`;
  const openingHeads = `$B$${T.openingHeaderRow + 1}:$E$${T.openingHeaderRow + 1}`;
  const openings = `${at(cell(T.openingAccepted.row, T.openingAccepted.column))}:${at(cell(T.openingAccepted.row, T.openingAccepted.column + 3))}`;
  const old =
    `IF(${month}="${OPENING_WORD}";INDEX(${openings};1;MATCH(${field};${openingHeads};0));` +
    `INDEX(${figures};VALUE(SUBSTITUTE(${month};"Tháng ";""));MATCH(${field};${heads};0)))`;
  const tick = at(cell(T.correctionRow, R.tick));
  const answer = at(cell(T.correctionRow, R.answer));
  return [
    put(T.correctionOld, `IF(OR(${month}="";${field}="");"";IFERROR(IF(ISBLANK(${old});"–";${old});"–"))`),
    put(
      cell(T.correctionRow, R.state),
      `IF(${tick}=TRUE;${quotedText('Chờ kiểm tra. Đã ghi nhận, trả lời trong ít phút.')};${answer}&"")`,
    ),
  ];
}

function exportFormulas(): CellWrite[] {
  const out = (column: number, text: string) => put(exportCell(column), text);
  const each = (of: (row: number, month: number) => string): string =>
    MONTHS.map((month) => of(monthRow(month), month)).join('&');
  const standing = (row: number, column: number): string => at(cell(row, column));
  return [
    ...MONTHS.map((month) =>
      out(
        EXPORT.admittedByMonth + month - 1,
        `IF(OR(${month}<${at(T.firstMonth)};${month}>MIN(${at(T.lastMonth)};${at(T.currentMonth)}));"";${at(cell(monthRow(month), R.admitted))})`,
      ),
    ),
    out(EXPORT.heat, `TEXTJOIN("";FALSE;${months(R.heat)})`),
    out(EXPORT.months, `TEXTJOIN("${MONTH_SIGN}";FALSE;${months(R.facts)})`),
    out(EXPORT.admissionTarget, standing(T.admissionRow, 1)),
    out(EXPORT.admitted, standing(T.admissionRow, 2)),
    out(EXPORT.trainingTarget, standing(T.trainingRow, 1)),
    out(EXPORT.classSent, standing(T.trainingRow, 2)),
    out(EXPORT.admittedBefore, at(cell(T.monthHeaderRow, R.admitted))),
    out(EXPORT.classSentBefore, at(cell(T.monthHeaderRow, R.classSent))),
    out(
      EXPORT.certified,
      `IF(ISNUMBER(${at(cell(T.openingShown.row, T.openingShown.column + 1))});${at(cell(T.openingShown.row, T.openingShown.column + 1))};"")`,
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
    out(EXPORT.finalState, at(finalCell('stateCode'))),
    out(EXPORT.finalDaysLate, at(finalCell('daysLate'))),
    out(
      EXPORT.typedThrough,
      MONTHS.reduce((rest, month) => {
        const row = monthRow(month);
        return `IF(AND(${month}>=${at(T.firstMonth)};${month}<=${at(T.lastMonth)};COUNT(${span(row, R.shown, R.shown + 5)})>0);${month};${rest})`;
      }, '0'),
    ),
    out(
      EXPORT.moves,
      each((row) => {
        const shown = span(row, R.shown, R.shown + 5);
        return `IF(COUNT(${shown})=0;".";IF(SUM(${shown})=0;"0";"1"))`;
      }),
    ),
    out(
      EXPORT.pending,
      `IF(COUNTIF(${at(cell(T.januaryRow, R.tick))}:${at(cell(T.correctionRow, R.tick))};TRUE)>0;"submit";"")`,
    ),
  ];
}

/** The unit tab's own formulas of form B; like those of form A they look at this tab only. */
export function progressFormulas(): CellWrite[] {
  const year = at(T.year);
  const today = at(T.today);
  return [
    put(T.today, 'TODAY()'),
    put(T.currentMonth, `IF(YEAR(${today})<${year};0;IF(YEAR(${today})>${year};12;MONTH(${today})))`),
    put(T.unitCode, at(UNIT_TAB.unitCode)),
    ...openingFormulas(),
    ...standingFormulas(),
    ...monthFormulas(),
    ...totalFormulas(),
    ...finalFormulas(),
    ...correctionFormulas(),
    ...exportFormulas(),
  ];
}
