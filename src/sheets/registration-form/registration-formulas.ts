import { countProblems } from '../../domain/form/column.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../domain/form/registration.ts';
import { REGISTRATION_RULES, type RegistrationRuleId, type RuleField } from '../../domain/form/rule.ts';
import {
  COUNT_PROBLEM_TEXT,
  FIGURE_NAMES,
  NOTE_FORMULA_TEXT,
  OVERDUE,
  RULE_TEXT,
  STATE_TEXT,
} from '../../words/wording.ts';
import { a1, a1Area, absolute, cell } from '../cells/a1.ts';
import { countFormula } from '../cells/count-formula.ts';
import {
  CODE_OK,
  codeFormula,
  conditionFormula,
  type FormulaRefs,
  firstOf,
  notedFormula,
} from '../cells/expression-formula.ts';
import {
  CLOSED_FOR_GOOD,
  isOfDress,
  isRefusal,
  REFUSED_AT_ONCE,
  TICK_AGAIN,
} from '../cells/refused-formulas.ts';
import { submittedFormula } from '../cells/submitted-formulas.ts';
import { type CellWrite, formulaAt } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import {
  acceptedCell,
  countCell,
  countCheckCell,
  countCodeCell,
  loggedCell,
  UNIT_TAB,
} from './registration-layout.ts';

const at = absolute;
const ALL_FIELDS = [...REGISTRATION_FIELDS, 'note'] as const;

const REFS: FormulaRefs<RuleField> = {
  cell: (field) => at(field === 'assigned' ? UNIT_TAB.assigned : countCell(field)),
  counted: (field) =>
    field === 'assigned' ? `ISNUMBER(${at(UNIT_TAB.assigned)})` : `${at(countCodeCell(field))}="${CODE_OK}"`,
  note: at(UNIT_TAB.note),
};

const CODES = a1Area(UNIT_TAB.countCodes);
const RULE_CODES = a1Area(UNIT_TAB.ruleCodes);
const NOTE_CODE = at(UNIT_TAB.noteCode);

const countOf = (range: string, code: string) => `COUNTIF(${range};${quotedText(code)})`;

const checkLine = (field: RegistrationField) => {
  const code = at(countCodeCell(field));
  const cases = countProblems(field).map(({ kind }): readonly [string, string] => [
    `${code}=${quotedText(kind)}`,
    quotedText(`${kind === 'blank' ? '○' : '✘'} Ô ${a1(countCell(field))} ${COUNT_PROBLEM_TEXT[kind]}`),
  ]);
  // A closed tab cannot be corrected, so the line stays empty.
  return `IF(AND(${isClosed};${code}<>"${CODE_OK}");"";${firstOf(cases, quotedText('✔'))})`;
};

/** The cell's value, or its problem code when it is wrong; never an error value. */
const shownFormula = (field: RegistrationField | 'note'): string =>
  field === 'note'
    ? `IF(${NOTE_CODE}="formula";"formula";${at(UNIT_TAB.note)}&"")`
    : `IF(${at(countCodeCell(field))}="${CODE_OK}";${at(countCell(field))};${at(countCodeCell(field))})`;

const allSame = <F extends RegistrationField | 'note'>(fields: readonly F[], other: (field: F) => string) =>
  `AND(${fields.map((field) => `EXACT(${shownFormula(field)}&"";${other(field)}&"")`).join(';')})`;

const firstAccepted = at(UNIT_TAB.firstAcceptedAt);
const hasWarning = `${countOf(RULE_CODES, 'warning')}>0`;

const stateCode = firstOf(
  [
    [`${at(UNIT_TAB.tick)}=TRUE`, '"waiting"'],
    [`NOT(ISBLANK(${at(UNIT_TAB.returnedAt)}))`, '"returned"'],
    [
      `NOT(ISBLANK(${firstAccepted}))`,
      // A note may be changed after acceptance: it is personal data that must go at once.
      `IF(${allSame(REGISTRATION_FIELDS, (field) => at(acceptedCell(field)))};"submitted";"edited")`,
    ],
    [`IF(${countOf(CODES, 'blank')}=4;${NOTE_CODE}="none";FALSE)`, '"empty"'],
    [
      `OR(${countOf(CODES, 'blank')}+${countOf(CODES, CODE_OK)}<4;${NOTE_CODE}="formula";AND(${NOTE_CODE}="none";${hasWarning}))`,
      '"faulty"',
    ],
    [`${countOf(CODES, 'blank')}>0`, '"typing"'],
  ],
  '"ready"',
);

const pending = firstOf(
  [
    [`${at(UNIT_TAB.tick)}=TRUE`, '"submit"'],
    [`ISBLANK(${firstAccepted})`, '""'],
    [allSame(ALL_FIELDS, (field) => at(loggedCell(field))), '""'],
  ],
  '"log-edit"',
);

const late = at(UNIT_TAB.daysLate);
const tickName = `ô Nộp báo cáo (${a1(UNIT_TAB.tick)})`;
const inputNames = a1Area({ ...UNIT_TAB.inputs, columns: 4 });

const submittedText = submittedFormula(late, { end: '.' });
const isState = (code: string) => `${at(UNIT_TAB.stateCode)}=${quotedText(code)}`;

/** The figures of which that is true, with their cells, then what is wrong with them; empty when there are none. */
const figuresThat = (isWrong: (code: string) => string, wrong: string): string => {
  const names = REGISTRATION_FIELDS.map(
    (field) =>
      `IF(${isWrong(at(countCodeCell(field)))};${quotedText(`${FIGURE_NAMES[field]} (ô ${a1(countCell(field))})`)};"")`,
  );
  const named = `TEXTJOIN(", ";TRUE;${names.join(';')})`;
  return `IF(${named}="";"";${named}&${quotedText(` ${wrong}`)})`;
};

/** The reasons for a refusal that a formula sees before the script runs; empty when there are none. */
const obstacles = `TEXTJOIN("; ";TRUE;${[
  figuresThat((code) => `${code}="blank"`, 'chưa nhập'),
  figuresThat((code) => `AND(${code}<>"${CODE_OK}";${code}<>"blank")`, 'chưa đúng'),
  `IF(${NOTE_CODE}="formula";${quotedText(`Ghi chú (ô ${a1(UNIT_TAB.note)}) chứa công thức`)};IF(AND(${NOTE_CODE}="none";${hasWarning});${quotedText(`Ghi chú (ô ${a1(UNIT_TAB.note)}) chưa giải thích mục có dấu ⚠`)};""))`,
].join(';')})`;

const waitingText =
  `IF(${obstacles}="";${quotedText(`${STATE_TEXT.waiting}. Đã ghi nhận yêu cầu nộp, trả lời trong ít phút.`)};` +
  `${quotedText(`${REFUSED_AT_ONCE}: còn `)}&${obstacles}&${quotedText(`. ${TICK_AGAIN}`)})`;

/** The state while the campaign is open, and what the unit should do next. */
const openText = firstOf(
  [
    ['waiting', waitingText],
    [
      'returned',
      quotedText(
        `${STATE_TEXT.returned} để sửa. Đọc lý do ở dòng trả lời bên dưới; sửa xong, hoặc giữ nguyên, thì tích ${tickName} lần nữa.`,
      ),
    ],
    [
      'edited',
      quotedText(
        `${STATE_TEXT.edited}. Số liệu đã khác lần nộp gần nhất; kiểm tra rồi tích ${tickName} lần nữa.`,
      ),
    ],
    ['submitted', submittedText],
    ['empty', quotedText(`${STATE_TEXT.empty}. Nhập các ô màu vàng ${inputNames}, rồi tích ${tickName}.`)],
    ['faulty', quotedText(`${STATE_TEXT.faulty}. Sửa các mục có dấu ✘ hoặc ⚠ ở trên, rồi tích ${tickName}.`)],
    [
      'typing',
      `${quotedText(`${STATE_TEXT.typing}. Còn `)}&${countOf(CODES, 'blank')}&${quotedText(` ô chưa nhập; nhập đủ rồi tích ${tickName}.`)}`,
    ],
  ].map(([code = '', text]): readonly [string, string] => [isState(code), text ?? '']),
  quotedText(`${STATE_TEXT.ready}. Kiểm tra lại rồi tích ${tickName} để nộp.`),
);

/** The state once the campaign is closed. Nobody can type any more, so it asks for nothing. */
const closedText = `${firstOf(
  [
    [isState('submitted'), submittedText],
    [isState('edited'), quotedText(`${STATE_TEXT.edited}.`)],
    [isState('returned'), quotedText(`${STATE_TEXT.returned}, chưa nộp lại.`)],
  ],
  quotedText('Chưa nộp.'),
)}&${quotedText(` ${CLOSED_FOR_GOOD}`)}`;

const isClosed = `NOT(ISBLANK(${at(UNIT_TAB.closedAt)}))`;

/**
 * What the script answered, as long as it holds: a refusal goes when the cells are right, and when nothing can be put
 * right any more.
 */
const answerText = (() => {
  const answer = at(UNIT_TAB.answer);
  const isRight = `OR(${isState('ready')};${isState('submitted')};${isState('waiting')};AND(${isState('edited')};${obstacles}=""))`;
  return `IF(${answer}="";"";IF(AND(${isRefusal(answer)};OR(${isClosed};AND(${isRight};NOT(${isOfDress(answer)}))));"";${answer}))`;
})();

const lastDay = at(UNIT_TAB.lastDay);
const isOwed = `${at(UNIT_TAB.demand)}="owed"`;
const isOverdue = `AND(${isOwed};ISBLANK(${firstAccepted});ISNUMBER(${lastDay});TODAY()>N(${lastDay}))`;
const overdueText = `IF(${isOverdue};"${OVERDUE} "&(TODAY()-${lastDay})&" ngày. ";"")`;

const stateText = `IF(${isOwed};"";${quotedText(`${STATE_TEXT['not-owed']}. `)})&IF(ISBLANK(${at(UNIT_TAB.closedAt)});${overdueText}&${openText};${closedText})`;

const ruleCell = (index: number) => cell(UNIT_TAB.ruleCodes.row + index, UNIT_TAB.ruleCodes.column);

/** A6 compares with a figure in a hidden cell, so its line quotes that figure. */
const ruleLine = (text: string, id: RegistrationRuleId): string =>
  id === 'A6' ? `${quotedText(`${text} (`)}&${at(UNIT_TAB.assigned)}&")."` : quotedText(`${text}.`);

const warningLines = (() => {
  const line = (index: number) => {
    const rule = REGISTRATION_RULES[index];
    if (rule === undefined) throw new RangeError(`no rule ${index}`);
    const sign = rule.severity === 'warning' ? '⚠' : 'Lưu ý:';
    return `IF(${at(ruleCell(index))}="";"";${ruleLine(`${sign} ${RULE_TEXT[rule.id]}`, rule.id)}&CHAR(10))`;
  };
  const lines = REGISTRATION_RULES.map((_, index) => line(index)).join('&');
  const noteName = a1(UNIT_TAB.note);
  const remedy = firstOf(
    [
      [`AND(${NOTE_CODE}="formula";NOT(${isClosed}))`, quotedText(`✘ Ô ${noteName}: ${NOTE_FORMULA_TEXT}.`)],
      [`OR(NOT(${hasWarning});${isClosed})`, '""'],
      [`${NOTE_CODE}="noted"`, quotedText('Đã có ghi chú giải thích.')],
    ],
    quotedText(`Hãy sửa số, hoặc ghi lý do vào ô Ghi chú ${noteName}.`),
  );
  return `${lines}&${remedy}`;
})();

/** Form A's formulas. They refer to their own tab only, so that a copied tab calculates for itself. */
export function unitTabFormulas(): CellWrite[] {
  return [
    formulaAt(UNIT_TAB.stateCode, stateCode),
    formulaAt(UNIT_TAB.state, stateText),
    formulaAt(UNIT_TAB.pending, pending),
    formulaAt(UNIT_TAB.answerShown, answerText),
    formulaAt(UNIT_TAB.warnings, warningLines),
    formulaAt(
      UNIT_TAB.daysLate,
      `IF(ISBLANK(${firstAccepted});"";IF(${isOwed};MAX(0;INT(${firstAccepted})-IF(ISBLANK(${at(UNIT_TAB.judgedBy)});${at(UNIT_TAB.lastDay)};${at(UNIT_TAB.judgedBy)}));0))`,
    ),
    formulaAt(
      UNIT_TAB.noteCode,
      firstOf(
        [
          [`ISFORMULA(${REFS.note})`, '"formula"'],
          [notedFormula(REFS.note), '"noted"'],
        ],
        '"none"',
      ),
    ),
    ...REGISTRATION_FIELDS.flatMap((field) => [
      formulaAt(countCodeCell(field), codeFormula<RuleField>(countProblems(field), REFS)),
      formulaAt(countCheckCell(field), checkLine(field)),
    ]),
    ...REGISTRATION_RULES.map(({ broken, severity }, index) =>
      formulaAt(ruleCell(index), `IF(${conditionFormula(broken, REFS)};"${severity}";"")`),
    ),
  ];
}

/** The native validation of an input cell. */
export const countValidationFormula = (field: RegistrationField): string =>
  countFormula(a1(countCell(field)));
