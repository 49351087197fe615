import { columnProblems, measureOf } from '../../domain/form/column.ts';
import { fieldsOf } from '../../domain/form/statement.ts';
import { type AskedRule, rulesOf } from '../../domain/own-form/form-rules.ts';
import {
  type AskedColumn,
  columnIdOf,
  type FormColumn,
  isBefore,
  type OfficeForm,
} from '../../domain/own-form/own-form.ts';
import { columnKind, judgedForm } from '../../domain/own-form/own-report.ts';
import { brokenRuleText } from '../../words/rule-words.ts';
import { NOTE_FORMULA_TEXT } from '../../words/wording.ts';
import { a1, a1Area } from '../cells/a1.ts';
import {
  CODE_OK,
  codeFormula,
  conditionFormula,
  type FormulaRefs,
  firstOf,
  notedFormula,
} from '../cells/expression-formula.ts';
import { type CellWrite, formulaAt, writeAt } from '../cells/tab.ts';
import { quotedText } from '../cells/value.ts';
import { factsFormula } from './block-facts.ts';
import {
  answerText,
  codesOf,
  countOf,
  NONE,
  named,
  REMEDY,
  rightCells,
  sentence,
  stateText,
} from './block-texts.ts';
import { lineOf, nth, type PeriodBlock, ruleCell } from './period-block.ts';

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
    formulaAt(block.state, stateText(block)),
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

/** `error 3;` for the third rule of a form, where it is broken. */
const brokenCode = (form: OfficeForm, { id, severity }: Pick<AskedRule, 'id' | 'severity'>): string =>
  `${severity}${brokenEnd(form, id)}`;
const brokenEnd = (form: OfficeForm, id: AskedRule['id']): string =>
  ` ${rulesOf(form).findIndex((rule) => rule.id === id) + 1};`;

function ruleCodes(placed: PlacedBlock): CellWrite[] {
  const { form, block } = placed;
  const refs = refsOf(placed);
  const judged = judgedForm(form);
  const asked = rulesOf(form).filter(({ statement }) => isAsked(placed, fieldsOf(statement)));
  const codeOf = (asking: AskedRule) => {
    const rule = judged.rules.find(({ id }) => id === asking.id);
    if (rule === undefined) throw new RangeError(`${form.code} has no ${asking.id}`);
    return `IF(${conditionFormula(rule.broken, refs)};${quotedText(brokenCode(form, asking))};"")`;
  };
  return Array.from({ length: block.ruleCodes.rows }, (_, at): CellWrite => {
    const cell = nth(block.ruleCodes, at);
    const here = asked.filter(({ id }) => ruleCell(form, block, id).row === cell.row);
    // A rule that the form had before must not go on speaking.
    return here.length === 0 ? writeAt(cell, null) : formulaAt(cell, here.map(codeOf).join('&'));
  });
}

const hasBroken = (form: OfficeForm, { ruleCodes: codes }: PeriodBlock, severity: string): string =>
  rulesOf(form).length === 0 ? 'FALSE' : `${countOf(a1Area(codes), `*${severity} *`)}>0`;

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
        `OR(${wrong};${note}="formula";${hasBroken(form, block, 'error')};AND(${note}="none";${hasBroken(form, block, 'warning')}))`,
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

/** Each cell that is blank or wrong; how many there are where the row below the block could not hold them all. */
function cellLines({ form, block }: PlacedBlock): string[] {
  const { length } = form.columns;
  const codes = codesOf(block);
  const blank = countOf(codes, 'blank');
  const lines = form.columns.map(({ id }) => {
    const line = lineOf(form, block, id);
    const [code, name] = [a1(line.code), `${a1(line.label)}&" ("&${named(line.figure)}&")`];
    return {
      blank: `IF(${code}="blank";"○ "&${name} chưa nhập";"")`,
      wrong: `IF(OR(${code}="${CODE_OK}";${code}="${NONE}";${code}="blank");"";"✘ "&${name} chưa đúng")`,
    };
  });
  const joined = (texts: readonly string[]) => `TEXTJOIN(CHAR(10);TRUE;${texts.join(';')})`;
  const few = (count: string, sign: string, end: string, texts: readonly string[]) =>
    length <= MOST_NAMED
      ? joined(texts)
      : `IF(${count}>${MOST_NAMED};"${sign} "&${count}&" ô ${end}";${joined(texts)})`;
  const wrong = `(${length}-(${rightCells(block)})-${blank})`;
  return [
    few(
      wrong,
      '✘',
      'chưa đúng (nền đỏ)',
      lines.map((one) => one.wrong),
    ),
    few(
      blank,
      '○',
      'màu vàng chưa nhập',
      lines.map((one) => one.blank),
    ),
  ];
}

/** As many cells are named one by one. */
const MOST_NAMED = 5;

/** The cells that are blank or wrong, then the rules that are broken, a line each; ✔ when there is nothing to say. */
function checksText(placed: PlacedBlock): string {
  const { form, block } = placed;
  const rules = rulesOf(form)
    .filter(({ statement }) => isAsked(placed, fieldsOf(statement)))
    .map(({ id, severity, statement }) => {
      const sign = severity === 'error' ? '✘' : severity === 'warning' ? '⚠' : 'Lưu ý:';
      const text = `${sign} ${brokenRuleText(statement, form.columns)}`;
      const isBroken = `ISNUMBER(FIND(${quotedText(brokenEnd(form, id))};${a1(ruleCell(form, block, id))}))`;
      return `IF(${isBroken};${quotedText(text)};"")`;
    });
  const note = a1(block.noteCode);
  const ofNote = firstOf(
    [
      [`${note}="formula"`, sentence('✘ ', block.note, `: ${NOTE_FORMULA_TEXT}`)],
      [
        `AND(${note}="none";${hasBroken(form, block, 'warning')})`,
        sentence(`${REMEDY}, hoặc ghi lý do vào Ghi chú, `, block.note),
      ],
    ],
    '""',
  );
  const rulesHold = rules.length === 0 ? 'TRUE' : `COUNTIF(${a1Area(block.ruleCodes)};"?*")=0`;
  const isRight = `AND(${rightCells(block)}=${block.codes.rows};${rulesHold};${note}<>"formula")`;
  const all = `TEXTJOIN(CHAR(10);TRUE;${[...cellLines(placed), ...rules, ofNote].join(';')})`;
  return `IF(ISBLANK(${a1(block.closedAt)});IF(${isRight};"✔";${all});"")`;
}

const daysLate = (block: PeriodBlock): string => {
  const [first, judgedBy, lastDay] = [block.firstAcceptedAt, block.judgedBy, block.lastDay].map(a1);
  return `IF(ISBLANK(${first});"";IF(${a1(block.demand)}="owed";MAX(0;INT(${first})-IF(ISBLANK(${judgedBy});${lastDay};${judgedBy}));0))`;
};
