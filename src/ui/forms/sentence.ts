import type { Quantity } from '../../domain/form/expression.ts';
import type { Comparison, Relation, Statement } from '../../domain/form/statement.ts';
import { type AskedColumn, type ColumnId, columnIdOf, isBefore } from '../../domain/own-form/own-form.ts';
import { readStatement } from '../../sheets/form-text/read-statement.ts';
import { STATEMENT_WORDS } from '../../words/form-words.ts';

/** What a column is compared with: a column, the same or another one of the period before, or a number as it is typed. */
export type Measure =
  | { readonly kind: 'column'; readonly column: AskedColumn }
  | { readonly kind: 'number'; readonly typed: string };

export interface Term {
  readonly sign: '+' | '-';
  readonly column: AskedColumn;
}

/** A rule as a sentence with places to fill; `text` is one that no sentence fits. */
export type Sentence =
  | { readonly kind: 'compare'; readonly left: ColumnId; readonly is: Relation; readonly right: Measure }
  | {
      readonly kind: 'share';
      readonly left: ColumnId;
      readonly is: Relation;
      readonly percent: string;
      readonly right: AskedColumn;
    }
  | { readonly kind: 'sum'; readonly left: ColumnId; readonly is: Relation; readonly terms: readonly Term[] }
  | {
      readonly kind: 'deviates';
      readonly left: ColumnId;
      readonly percent: string;
      readonly right: AskedColumn;
    }
  | {
      readonly kind: 'requires';
      readonly field: ColumnId;
      readonly left: ColumnId;
      readonly is: Relation;
      readonly right: Measure;
    }
  | { readonly kind: 'text'; readonly typed: string };

/** A rule's text, as it is kept. */
export function textOfSentence(sentence: Sentence): string {
  switch (sentence.kind) {
    case 'compare':
      return `${sentence.left} ${sentence.is} ${measureText(sentence.right)}`;
    case 'share':
      return `${sentence.left} ${sentence.is} ${sentence.percent.trim()}% ${termText(sentence.right)}`;
    case 'sum':
      return `${sentence.left} ${sentence.is} ${sumText(sentence.terms)}`;
    case 'deviates':
      return `${sentence.left} ${STATEMENT_WORDS.deviates} <= ${sentence.percent.trim()}% ${termText(sentence.right)}`;
    case 'requires':
      return `${sentence.field} ${STATEMENT_WORDS.when} ${sentence.left} ${sentence.is} ${measureText(sentence.right)}`;
    case 'text':
      return sentence.typed;
  }
}

const termText = (column: AskedColumn): string =>
  isBefore(column) ? `${STATEMENT_WORDS.before} ${columnIdOf(column)}` : column;

const measureText = (measure: Measure): string =>
  measure.kind === 'column' ? termText(measure.column) : numberText(measure.typed.trim());

/** A bare 0 is a number; every other one says so, since a bare number is a column. */
const numberText = (typed: string): string =>
  /^0+$/.test(typed) ? '0' : `${STATEMENT_WORDS.number} ${typed}`;

const sumText = (terms: readonly Term[]): string =>
  terms.map(({ sign, column }, at) => `${at === 0 ? '' : ` ${sign} `}${termText(column)}`).join('');

/** The sentence that a rule's text is; the text itself where no sentence fits. */
export function sentenceOf(text: string): Sentence {
  const reading = readStatement(text);
  const found = reading.ok ? sentenceIn(reading.value) : null;
  return found ?? { kind: 'text', typed: text };
}

function sentenceIn(statement: Statement<AskedColumn>): Sentence | null {
  if (statement.kind === 'deviates') {
    const { figure, from, permille } = statement;
    const left = ownColumn(figure);
    if (left === null || from.op !== 'value') return null;
    return { kind: 'deviates', left, percent: percentText(permille), right: from.field };
  }
  if (statement.kind === 'requires') {
    const when = plainComparison(statement.when);
    return when === null ? null : { ...when, kind: 'requires', field: columnIdOf(statement.field) };
  }
  const plain = plainComparison(statement);
  if (plain !== null) return { kind: 'compare', ...plain };
  const left = ownColumn(statement.left);
  if (left === null) return null;
  const { is, right } = statement;
  if (right.op === 'share' && right.of.op === 'value')
    return { kind: 'share', left, is, percent: percentText(right.permille), right: right.of.field };
  const terms = termsOf(right);
  return terms === null ? null : { kind: 'sum', left, is, terms };
}

function plainComparison({ left, is, right }: Comparison<AskedColumn>) {
  const own = ownColumn(left);
  const measure = measureOf(right);
  return own === null || measure === null ? null : { left: own, is, right: measure };
}

const ownColumn = (of: Quantity<AskedColumn>): ColumnId | null =>
  of.op === 'value' && !isBefore(of.field) ? columnIdOf(of.field) : null;

function measureOf(of: Quantity<AskedColumn>): Measure | null {
  if (of.op === 'value') return { kind: 'column', column: of.field };
  return of.op === 'constant' ? { kind: 'number', typed: String(of.value).replace('.', ',') } : null;
}

function termsOf(of: Quantity<AskedColumn>): readonly Term[] | null {
  if (of.op === 'value') return [{ sign: '+', column: of.field }];
  if (of.op !== 'plus' && of.op !== 'minus') return null;
  const before = termsOf(of.left);
  const { right } = of;
  if (before === null || right.op !== 'value') return null;
  return [...before, { sign: of.op === 'plus' ? '+' : '-', column: right.field }];
}

const percentText = (permille: number): string => String(permille / 10).replace('.', ',');
