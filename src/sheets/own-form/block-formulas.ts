import { columnProblems, measureOf } from '../../domain/form/column.ts';
import { fieldsOf } from '../../domain/form/statement.ts';
import { rulesOf } from '../../domain/own-form/form-rules.ts';
import {
  type AskedColumn,
  columnIdOf,
  type FormColumn,
  isBefore,
  type OfficeForm,
} from '../../domain/own-form/own-form.ts';
import { columnKind, judgedForm } from '../../domain/own-form/own-report.ts';
import { brokenRuleText } from '../../words/rule-words.ts';
import { NOTE_FORMULA_TEXT, STATE_TEXT } from '../../words/wording.ts';
import { a1, a1Area, type Cell, columnName } from '../cells/a1.ts';
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
import { factsFormula } from './block-facts.ts';
import { lineOf, type PeriodBlock, ruleCell } from './period-block.ts';

/** `ô F12` within a text: the name moves along when the formula is copied. */
const named = (at: Cell): string => `"ô ${columnName(at.column)}"&ROW(${a1(at)})`;

/** A sentence with the names of cells in it, as a formula. */
const sentence = (...parts: readonly (string | Cell)[]): string =>
  parts.map((part) => (typeof part === 'string' ? quotedText(part) : named(part))).join('&');

/** The code of a blank that may stay blank. */
const NONE = 'none';

/** A block, and the one of the period before; null where the form has none. */
export interface PlacedBlock {
  readonly form: OfficeForm;
  readonly block: PeriodBlock;
  readonly before: PeriodBlock | null;
}

/**
 * A block's formulas. They refer to their own tab only, so that a copied tab calculates for itself, and to cells in relation to
 * their own, so that those of the next period are the same formulas, copied.
 */
export function blockFormulas(placed: PlacedBlock): CellWrite[] {
  const { form, block } = placed;
  return [
    ...form.columns.map((column) =>
      formulaAt(lineOf(form, block, column.id).code, figureCode(placed, column)),
    ),
    formulaAt(block.noteCode, noteCode(block)),
    ...ruleCodes(placed),
    formulaAt(block.stateCode, stateCode(placed)),
    formulaAt(block.pending, pending(placed)),
    formulaAt(block.checks, checksText(placed)),
    formulaAt(block.state, stateText(placed)),
    formulaAt(block.answerShown, answerText(block)),
    formulaAt(block.daysLate, daysLate(block)),
    formulaAt(block.facts, factsFormula(block)),
  ];
}

/** A sheet keeps 95,5% as 0,955; only what the cell shows tells it from 0,955. */
const rateFormula = (ref: string): string => `IF(RIGHT(TO_TEXT(${ref});1)="%";ROUND(${ref}*100;9);${ref})`;

function refsOf({ form, block, before }: PlacedBlock): FormulaRefs<AskedColumn> {
  const kindOf = (asked: AskedColumn) => form.columns.find(({ id }) => id === columnIdOf(asked))?.kind;
  const cellOf = (asked: AskedColumn): string => {
    if (!isBefore(asked)) return a1(lineOf(form, block, columnIdOf(asked)).figure);
    if (before === null) throw new RangeError(`${form.code} has no period before`);
    return a1(lineOf(form, before, columnIdOf(asked)).accepted);
  };
  return {
    cell: cellOf,
    figure: (asked) =>
      kindOf(asked)?.kind === 'rate' && !isBefore(asked) ? rateFormula(cellOf(asked)) : cellOf(asked),
    counted: (asked) =>
      isBefore(asked)
        ? `ISNUMBER(${cellOf(asked)})`
        : `${a1(lineOf(form, block, columnIdOf(asked)).code)}="${CODE_OK}"`,
    measure: (asked) => {
      const kind = kindOf(asked);
      return (kind === undefined ? null : measureOf(columnKind(kind))) ?? { most: 0, decimals: 0 };
    },
    note: a1(block.note),
  };
}

function figureCode(placed: PlacedBlock, { id, kind, isRequired }: FormColumn): string {
  const problems = columnProblems<AskedColumn>(id, columnKind(kind)).map((problem) => ({
    ...problem,
    kind: problem.kind === 'blank' && !isRequired ? NONE : problem.kind,
  }));
  return codeFormula(problems, refsOf(placed));
}

const noteCode = (block: PeriodBlock): string =>
  firstOf(
    [
      [`ISFORMULA(${a1(block.note)})`, '"formula"'],
      [notedFormula(a1(block.note)), '"noted"'],
    ],
    '"none"',
  );

/** A rule that looks at the period before is not asked in the first one. */
const isAsked = ({ before }: PlacedBlock, fields: readonly AskedColumn[]): boolean =>
  before !== null || !fields.some(isBefore);

function ruleCodes(placed: PlacedBlock): CellWrite[] {
  const { form, block } = placed;
  const refs = refsOf(placed);
  const judged = judgedForm(form);
  return rulesOf(form).flatMap(({ id, severity, statement }) => {
    const rule = judged.rules.find((one) => one.id === id);
    if (rule === undefined) throw new RangeError(`${form.code} has no ${id}`);
    return isAsked(placed, fieldsOf(statement))
      ? [formulaAt(ruleCell(form, block, id), `IF(${conditionFormula(rule.broken, refs)};"${severity}";"")`)]
      : [];
  });
}

const countOf = (range: string, code: string): string => `COUNTIF(${range};${quotedText(code)})`;
const codesOf = ({ codes }: PeriodBlock): string => a1Area(codes);

const brokenOf = (form: OfficeForm, { ruleCodes: codes }: PeriodBlock, severity: string): string =>
  rulesOf(form).length === 0 ? '0' : countOf(a1Area(codes), severity);

/** The figure as it would be accepted: a text of the list however it was typed. */
function figureShown(placed: PlacedBlock, { id, kind }: FormColumn): string {
  const { figure } = lineOf(placed.form, placed.block, id);
  if (kind.kind === 'rate') return `IF(ISNUMBER(${a1(figure)});${rateFormula(a1(figure))};${a1(figure)})`;
  if (kind.kind !== 'choice' && kind.kind !== 'yes-no') return a1(figure);
  const refs = refsOf(placed);
  return firstOf(
    kind.texts.map((text): readonly [string, string] => [
      conditionFormula<AskedColumn>({ op: 'one-of', field: id, texts: [text] }, refs),
      quotedText(text),
    ]),
    '""',
  );
}

/** All figures are right and the same as those of an area. */
function isSame(placed: PlacedBlock, other: 'accepted' | 'logged'): string {
  const { form, block } = placed;
  const pairs = form.columns.map((column) => {
    const line = lineOf(form, block, column.id);
    const code = a1(line.code);
    const shown =
      other === 'logged'
        ? `IF(OR(${code}="${CODE_OK}";${code}="${NONE}");${figureShown(placed, column)};${code})`
        : figureShown(placed, column);
    const same = `EXACT(${shown}&"";${a1(line[other])}&"")`;
    return other === 'logged' ? same : `IF(OR(${code}="${CODE_OK}";${code}="${NONE}");${same};FALSE)`;
  });
  return `AND(${pairs.join(';')})`;
}

/** Codes of the state (docs/product.md 6); a note may be changed after acceptance. */
function stateCode(placed: PlacedBlock): string {
  const { form, block } = placed;
  const codes = codesOf(block);
  const lines = form.columns.length;
  const note = a1(block.noteCode);
  const wrong = `${lines}-${countOf(codes, CODE_OK)}-${countOf(codes, 'blank')}-${countOf(codes, NONE)}>0`;
  return firstOf(
    [
      [`${a1(block.tick)}=TRUE`, '"waiting"'],
      [`NOT(ISBLANK(${a1(block.returnedAt)}))`, '"returned"'],
      [
        `NOT(ISBLANK(${a1(block.firstAcceptedAt)}))`,
        `IF(${isSame(placed, 'accepted')};"submitted";"edited")`,
      ],
      [`IF(${countOf(codes, 'blank')}+${countOf(codes, NONE)}=${lines};${note}="none";FALSE)`, '"empty"'],
      [
        `OR(${wrong};${note}="formula";${brokenOf(form, block, 'error')}>0;AND(${note}="none";${brokenOf(form, block, 'warning')}>0))`,
        '"faulty"',
      ],
      [`${countOf(codes, 'blank')}>0`, '"typing"'],
    ],
    '"ready"',
  );
}

/** What the sweep is to do. */
function pending(placed: PlacedBlock): string {
  const { block } = placed;
  return firstOf(
    [
      [`${a1(block.tick)}=TRUE`, '"submit"'],
      [`ISBLANK(${a1(block.firstAcceptedAt)})`, '""'],
      [isSame(placed, 'logged'), '""'],
    ],
    '"log-edit"',
  );
}

/** The cells that are blank or wrong, then the rules that are broken, a line each; ✔ when there is nothing to say. */
function checksText(placed: PlacedBlock): string {
  const { form, block } = placed;
  const cells = form.columns.map(({ id }) => {
    const line = lineOf(form, block, id);
    const [code, name] = [a1(line.code), `${a1(line.label)}&" ("&${named(line.figure)}&")`];
    return `IF(OR(${code}="${CODE_OK}";${code}="${NONE}");"";IF(${code}="blank";"○ "&${name} chưa nhập";"✘ "&${name} chưa đúng"))`;
  });
  const rules = rulesOf(form)
    .filter(({ statement }) => isAsked(placed, fieldsOf(statement)))
    .map(({ id, severity, statement }) => {
      const sign = severity === 'error' ? '✘' : severity === 'warning' ? '⚠' : 'Lưu ý:';
      const text = `${sign} ${brokenRuleText(statement, form.columns)}`;
      return `IF(${a1(ruleCell(form, block, id))}="";"";${quotedText(text)})`;
    });
  const note = a1(block.noteCode);
  const ofNote = firstOf(
    [
      [`${note}="formula"`, sentence('✘ ', block.note, `: ${NOTE_FORMULA_TEXT}`)],
      [
        `AND(${note}="none";${brokenOf(form, block, 'warning')}>0)`,
        sentence(`${REMEDY}, hoặc ghi lý do vào Ghi chú, `, block.note),
      ],
    ],
    '""',
  );
  const rulesHold = rules.length === 0 ? 'TRUE' : `COUNTIF(${a1Area(block.ruleCodes)};"?*")=0`;
  const isRight = `AND(${rightCells(block)}=${block.codes.rows};${rulesHold};${note}<>"formula")`;
  const all = `TEXTJOIN(CHAR(10);TRUE;${[...cells, ...rules, ofNote].join(';')})`;
  return `IF(ISBLANK(${a1(block.closedAt)});IF(${isRight};"✔";${all});"")`;
}

const REMEDY = 'Hãy sửa số';

/** How many cells hold what their columns take. */
const rightCells = (block: PeriodBlock): string =>
  `${countOf(codesOf(block), CODE_OK)}+${countOf(codesOf(block), NONE)}`;

const isState = (block: PeriodBlock, code: string): string => `${a1(block.stateCode)}="${code}"`;

/** True when a formula knows that the report will be refused. */
const isBlocked = (block: PeriodBlock): string =>
  `OR(${rightCells(block)}<${block.codes.rows};ISNUMBER(FIND("✘";${a1(block.checks)}));ISNUMBER(FIND(${quotedText(REMEDY)};${a1(block.checks)})))`;

/** The state says so before the script does. */
const waitingText = (block: PeriodBlock): string =>
  `IF(${isBlocked(block)};` +
  `${quotedText(`${REFUSED_AT_ONCE}: còn mục có dấu ✘, ⚠ hoặc ○ bên dưới. ${TICK_AGAIN}`)};` +
  `${quotedText(`${STATE_TEXT.waiting}. Đã ghi nhận yêu cầu nộp, trả lời trong ít phút.`)})`;

/** The state and what to do next. */
function stateText({ block }: PlacedBlock): string {
  const tickAgain = (text: string, end: string) => sentence(`${text} tích `, block.tick, end);
  const open = firstOf(
    [
      ['waiting', waitingText(block)],
      ['returned', tickAgain(`${STATE_TEXT.returned} để sửa. Đọc lý do bên dưới; sửa xong thì`, ' lần nữa.')],
      ['edited', tickAgain(`${STATE_TEXT.edited}. Kiểm tra rồi`, ' lần nữa.')],
      ['submitted', submittedFormula(a1(block.daysLate), { end: '.' })],
      ['empty', tickAgain(`${STATE_TEXT.empty}. Nhập các ô màu vàng, rồi`, ' để nộp.')],
      ['faulty', tickAgain(`${STATE_TEXT.faulty}. Sửa các mục có dấu ✘ hoặc ⚠ bên dưới, rồi`, ' để nộp.')],
      ['typing', tickAgain(`${STATE_TEXT.typing}. Nhập các mục có dấu ○ bên dưới, rồi`, ' để nộp.')],
    ].map(([code = '', text = '']): readonly [string, string] => [isState(block, code), text]),
    tickAgain(`${STATE_TEXT.ready}. Kiểm tra lại rồi`, ' để nộp.'),
  );
  const closed = firstOf(
    [
      [isState(block, 'submitted'), submittedFormula(a1(block.daysLate), { end: '.' })],
      [isState(block, 'edited'), quotedText(`${STATE_TEXT.edited}.`)],
      [isState(block, 'returned'), quotedText(`${STATE_TEXT.returned}, chưa nộp lại.`)],
    ],
    quotedText('Chưa nộp.'),
  );
  const notOwed = quotedText(`${STATE_TEXT['not-owed']}. `);
  return `IF(${a1(block.demand)}="owed";"";${notOwed})&IF(ISBLANK(${a1(block.closedAt)});${open};${closed}&${quotedText(` ${CLOSED_FOR_GOOD}`)})`;
}

/**
 * What the script answered, as long as it holds: a refusal goes when the cells are right, and when nothing can be put right any
 * more.
 */
function answerText(block: PeriodBlock): string {
  const answer = a1(block.answer);
  const isRight = `OR(${['ready', 'submitted', 'waiting'].map((code) => isState(block, code)).join(';')};AND(${isState(block, 'edited')};NOT(${isBlocked(block)})))`;
  const isClosed = `NOT(ISBLANK(${a1(block.closedAt)}))`;
  return `IF(${answer}="";"";IF(AND(${isRefusal(answer)};OR(${isClosed};AND(${isRight};NOT(${isOfDress(answer)}))));"";${answer}))`;
}

const daysLate = (block: PeriodBlock): string => {
  const [first, judgedBy, lastDay] = [block.firstAcceptedAt, block.judgedBy, block.lastDay].map(a1);
  return `IF(ISBLANK(${first});"";IF(${a1(block.demand)}="owed";MAX(0;INT(${first})-IF(ISBLANK(${judgedBy});${lastDay};${judgedBy}));0))`;
};
