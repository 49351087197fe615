import { MONTHS } from '../../domain/campaign/obligation.ts';
import { MONTH_FIELDS, OPENING_FIELDS } from '../../domain/form/progress.ts';
import { OPENING_WORD } from '../../words/progress-words.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import { a1, a1Area, absolute, absoluteArea, areaAt, type Cell, cell } from '../cells/a1.ts';
import { countFormula, openingShownFormula } from '../cells/count-formula.ts';
import { firstOf, notedFormula } from '../cells/expression-formula.ts';
import {
  CLOSED_FOR_GOOD,
  CLOSED_MARK,
  isRefusal,
  REFUSED_AT_ONCE,
  TICK_AGAIN,
} from '../cells/refused-formulas.ts';
import { submittedFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { acceptedCell, UNIT_TAB } from '../registration-form/registration-layout.ts';
import { exportFormulas } from './progress-export-formulas.ts';
import { finalCell, openingCell, PROGRESS_TAB, RECORD, STANDING } from './progress-layout.ts';
import { monthFormulas } from './progress-month-formulas.ts';
import { currentMonthFormula, NOTHING_OPEN } from './progress-refs.ts';
import { STATE_WORDS } from './progress-rule-formulas.ts';

const T = PROGRESS_TAB;
const R = RECORD;
const at = (of: Cell): string => absolute(of);

function openingFormulas(): CellWrite[] {
  const shown = (index: number): string => at(cell(T.openingShown.row, T.openingShown.column + index));
  const accepted = (index: number): string =>
    at(cell(T.openingAccepted.row, T.openingAccepted.column + index));
  const start = (column: number, text: string) => formulaAt(cell(T.monthHeaderRow, column), text);
  /** `B28, D28` */
  const listed = (cells: readonly string[]): string => `SUBSTITUTE(TRIM(${cells.join('&')});" ";", ")`;
  const blank = listed(
    OPENING_FIELDS.map((field, index) => `IF(${shown(index)}="blank";"${a1(openingCell(field))} ";"")`),
  );
  const all = `${shown(0)}:${shown(3)}`;
  const blanks = `COUNTIF(${all};"blank")`;
  const wrong = listed(
    OPENING_FIELDS.map(
      (field, index) =>
        `IF(OR(ISNUMBER(${shown(index)});${shown(index)}="blank");"";"${a1(openingCell(field))} ")`,
    ),
  );
  return [
    ...OPENING_FIELDS.map((field, index) =>
      formulaAt(
        cell(T.openingShown.row, T.openingShown.column + index),
        openingShownFormula(a1(openingCell(field))),
      ),
    ),
    formulaAt(
      T.openingCheck,
      firstOf(
        [
          [
            `COUNT(${all})+${blanks}<4`,
            `"✘ Ô "&${wrong}&${quotedText(' chỉ nhận số nguyên từ 0 đến 999.999, gõ trực tiếp.')}`,
          ],
          // Nobody can type there any more: neither cell nor remedy is named.
          [`AND(${blanks}>0;${NOTHING_OPEN})`, quotedText(`Chưa nhập. ${CLOSED_FOR_GOOD}`)],
          [
            `${blanks}>0`,
            `"○ Ô "&${blank}&${quotedText(' chưa nhập; không có thì gõ số 0. Nhập một lần, trước khi nộp tháng đầu.')}`,
          ],
        ],
        '"✔"',
      ),
    ),
    start(R.balance, `IF(ISNUMBER(${shown(0)});${shown(0)}+N(${at(cell(T.januaryRow, R.moved))});"")`),
    start(R.open, '0'),
    start(R.admissionProposed, '0'),
    start(R.admitted, `SUM(${shown(2)})`),
    start(R.classProposed, '0'),
    start(R.classSent, `SUM(${shown(3)})`),
    start(R.acceptedAdmitted, `SUM(${accepted(2)})`),
    start(R.acceptedClassSent, `SUM(${accepted(3)})`),
    formulaAt(T.balanceNow, at(cell(T.januaryRow + 11, R.balance))),
  ];
}

/** Targets, done so far, share and what is missing; "–" where there is no target or it is 0. */
function standingFormulas(): CellWrite[] {
  const december = T.januaryRow + MONTHS.length - 1;
  const row = (atRow: number, target: string, done: string): CellWrite[] => {
    const ref = { target: at(cell(atRow, STANDING.target)), done: at(cell(atRow, STANDING.done)) };
    return [
      formulaAt(cell(atRow, STANDING.target), target),
      formulaAt(cell(atRow, STANDING.done), done),
      formulaAt(cell(atRow, STANDING.share), `IF(N(${ref.target})>0;${ref.done}/${ref.target};"–")`),
      formulaAt(cell(atRow, STANDING.missing), `IF(N(${ref.target})>0;MAX(0;${ref.target}-${ref.done});"–")`),
    ];
  };
  const orNone = (of: Cell): string => `IF(ISBLANK(${at(of)});"–";${at(of)})`;
  const withMoved = (target: string, moved: Cell): string =>
    `IF(N(${at(moved)})=0;${target};N(${target})+${at(moved)})`;
  const registered = at(acceptedCell('target'));
  return [
    ...row(
      T.admissionRow,
      // The plan of a unit that need not register is no target.
      withMoved(
        `IF(AND(${at(UNIT_TAB.demand)}="owed";ISNUMBER(${registered}));${registered};${orNone(T.assignedAdmission)})`,
        T.movedAdmission,
      ),
      at(cell(december, R.admitted)),
    ),
    ...row(
      T.trainingRow,
      withMoved(orNone(T.assignedTraining), T.movedTraining),
      at(cell(december, R.classSent)),
    ),
  ];
}

/** What the figures of the period come to, under the months. */
const totalFormulas = (): CellWrite[] =>
  MONTH_FIELDS.map((_, index) =>
    formulaAt(
      cell(T.totalRow, R.counts + index),
      `SUM(${a1Area(areaAt(T.januaryRow, R.shown + index, MONTHS.length))})`,
    ),
  );

const finalRef = (column: Parameters<typeof finalCell>[0]): string => at(finalCell(column));
/** One column of the twelve months. */
const twelve = (column: number): string => absoluteArea(areaAt(T.januaryRow, column, MONTHS.length));

/** How many months keep the year's report from being handed in. */
function openMonths(): string {
  // A month that need not be reported is still handed in when it is typed: the year's report holds no other figures.
  const optional = `${twelve(R.unsent)};${twelve(R.demand)};"optional"`;
  const unsent = `SUMIFS(${optional})-SUMIFS(${optional};${twelve(R.closedAt)};">0")`;
  // A month that was sent back is open until it is handed in again.
  const sent = `${twelve(R.returnedAt)};">0"`;
  const returned = `COUNTIFS(${sent})-COUNTIFS(${sent};${twelve(R.closedAt)};">0")`;
  return `(${at(cell(T.januaryRow + 11, R.open))}+${unsent}+${returned})`;
}

function finalFormulas(): CellWrite[] {
  const ref = finalRef;
  return [
    formulaAt(
      finalCell('stateCode'),
      firstOf(
        [
          [`${ref('tick')}=TRUE`, '"waiting"'],
          [`NOT(ISBLANK(${ref('returnedAt')}))`, '"returned"'],
          [`NOT(ISBLANK(${ref('firstAcceptedAt')}))`, '"submitted"'],
          [`${openMonths()}>0`, '"typing"'],
        ],
        '"ready"',
      ),
    ),
    formulaAt(
      finalCell('daysLate'),
      `IF(OR(ISBLANK(${ref('firstAcceptedAt')});ISBLANK(${ref('lastDay')}));"";IF(${ref('demand')}="owed";MAX(0;INT(${ref('firstAcceptedAt')})-IF(ISBLANK(${ref('judgedBy')});${ref('lastDay')};${ref('judgedBy')}));0))`,
    ),
    formulaAt(finalCell('state'), finalState()),
  ];
}

function finalState(): string {
  const ref = finalRef;
  const open = openMonths();
  // Months that were closed before they were handed in: they are asked for no longer, and still are not in.
  const owedClosed = `${twelve(R.demand)};"owed";${twelve(R.closedAt)};">0"`;
  const passed = `(COUNTIFS(${owedClosed})-COUNTIFS(${owedClosed};${twelve(R.firstAcceptedAt)};">0"))`;
  const late = ref('daysLate');
  const answer = ref('answer');
  const isClosed = `NOT(ISBLANK(${ref('closedAt')}))`;
  // A refusal goes when the months are in. Once closed, no answer that asks for something stands any more.
  const isPast = `OR(${isClosed};AND(${isRefusal(answer)};${ref('stateCode')}="ready"))`;
  return (
    firstOf(
      [
        [
          `IF(${ref('stateCode')}="waiting";${open}>COUNTIF(${twelve(R.state)};${quotedText(STATE_WORDS.waiting)});FALSE)`,
          `${quotedText(`${REFUSED_AT_ONCE}: còn `)}&${open}&${quotedText(` tháng chưa được nhận. ${TICK_AGAIN}`)}`,
        ],
        [`${ref('stateCode')}="waiting"`, quotedText(STATE_WORDS.waiting)],
        [
          `AND(${ref('demand')}<>"owed";ISBLANK(${ref('firstAcceptedAt')}))`,
          quotedText('Không phải nộp: hạn báo cáo năm ở ngoài thời gian đơn vị báo cáo.'),
        ],
        [
          `${ref('stateCode')}="submitted"`,
          `${submittedFormula(late, { isLate: `N(${late})>0` })}&" ("&${ref('receipt')}&")"&IF(${isClosed};${quotedText(` ${CLOSED_MARK}`)};"")`,
        ],
        [
          isClosed,
          `IF(${ref('stateCode')}="returned";${quotedText(`${STATE_TEXT.returned}, chưa nộp lại. `)};${quotedText('Chưa nộp. ')})&${quotedText(CLOSED_FOR_GOOD)}`,
        ],
        [
          `${ref('stateCode')}="returned"`,
          quotedText(`${STATE_TEXT.returned} để sửa. Sửa xong, hoặc giữ nguyên, thì tích ô Nộp lần nữa.`),
        ],
        [
          `${ref('stateCode')}="typing"`,
          `${quotedText('Còn ')}&${open}&${quotedText(' tháng chưa được nhận; nhận đủ mới nộp được báo cáo năm.')}`,
        ],
      ],
      `IF(${passed}>0;${quotedText('Chưa nộp báo cáo năm; nộp được, dù có ')}&${passed}&${quotedText(' tháng đã chốt mà chưa nộp.')};${quotedText('Đủ các tháng, chưa nộp báo cáo năm.')})`,
    ) +
    `&IF(OR(${answer}="";${ref('stateCode')}="waiting";${ref('stateCode')}="submitted";${isPast});"";CHAR(10)&${answer})`
  );
}

/** The number that stands accepted for the chosen month and figure. */
function correctionFormulas(): CellWrite[] {
  const month = at(T.correctionMonth);
  const field = at(T.correctionField);
  const heads = absoluteArea(areaAt(T.monthHeaderRow, R.counts, 1, MONTH_FIELDS.length));
  const figures = absoluteArea(areaAt(T.januaryRow, R.accepted, MONTHS.length, MONTH_FIELDS.length));
  const openingHeads = absoluteArea(areaAt(T.openingHeaderRow, T.opening.column, 1, OPENING_FIELDS.length));
  const openings = absoluteArea(T.openingAccepted);
  const old =
    `IF(${month}="${OPENING_WORD}";INDEX(${openings};1;MATCH(${field};${openingHeads};0));` +
    `INDEX(${figures};VALUE(SUBSTITUTE(${month};"Tháng ";""));MATCH(${field};${heads};0)))`;
  const tick = at(cell(T.correctionRow, R.tick));
  const answer = at(cell(T.correctionRow, R.answer));
  const lacks = (when: string, what: string, of: Cell) =>
    `IF(${when};${quotedText(`${what} (ô ${a1(of)})`)};"")`;
  const number = at(T.correctionNew);
  const missing = `TEXTJOIN("; ";TRUE;${[
    lacks(`${month}=""`, 'Tháng', T.correctionMonth),
    lacks(`${field}=""`, 'Mục', T.correctionField),
    lacks(
      `IF(OR(ISBLANK(${number});ISFORMULA(${number}));TRUE;NOT(${countFormula(number)}))`,
      'Số đúng',
      T.correctionNew,
    ),
    lacks(
      `OR(ISFORMULA(${at(T.correctionReason)});NOT(${notedFormula(at(T.correctionReason))}))`,
      'Lý do',
      T.correctionReason,
    ),
  ].join(';')})`;
  return [
    formulaAt(
      T.correctionOld,
      `IF(OR(${month}="";${field}="");"";IFERROR(IF(ISBLANK(${old});"–";${old});"–"))`,
    ),
    formulaAt(
      cell(T.correctionRow, R.state),
      `IF(${tick}=TRUE;IF(${missing}="";${quotedText(STATE_WORDS.waiting)};${quotedText(`${REFUSED_AT_ONCE}: còn `)}&${missing}&${quotedText(`. ${TICK_AGAIN}`)});${answer}&"")`,
    ),
  ];
}

/** The unit tab's own formulas of form B; like those of form A they look at this tab only. */
export function progressFormulas(): CellWrite[] {
  const year = at(T.year);
  const today = at(T.today);
  return [
    formulaAt(T.today, 'TODAY()'),
    formulaAt(T.currentMonth, currentMonthFormula(today, year)),
    formulaAt(T.unitCode, at(UNIT_TAB.unitCode)),
    ...openingFormulas(),
    ...standingFormulas(),
    ...monthFormulas(),
    ...totalFormulas(),
    ...finalFormulas(),
    ...correctionFormulas(),
    ...exportFormulas(),
  ];
}
