import type { Quantity } from '../../domain/form/expression.ts';
import type { Statement } from '../../domain/form/statement.ts';
import { type AskedColumn, columnIdOf, isBefore } from '../../domain/own-form/own-form.ts';
import { STATEMENT_WORDS } from '../../words/form-words.ts';

/** A rule's text, as `readStatement` reads it. */
export function statementText(statement: Statement<AskedColumn>): string {
  switch (statement.kind) {
    case 'compares':
      return `${sumText(statement.left)} ${statement.is} ${sumText(statement.right)}`;
    case 'deviates':
      return `${sumText(statement.figure)} ${STATEMENT_WORDS.deviates} <= ${percentText(statement.permille)} ${sumText(statement.from)}`;
    case 'requires':
      return `${statement.field} ${STATEMENT_WORDS.when} ${statementText(statement.when)}`;
  }
}

/** 80%, 12,5% */
const percentText = (permille: number): string => `${decimalText(permille / 10)}%`;

const decimalText = (number: number): string => String(number).replace('.', ',');

const termText = (asked: AskedColumn): string =>
  isBefore(asked) ? `${STATEMENT_WORDS.before} ${columnIdOf(asked)}` : asked;

function sumText(of: Quantity<AskedColumn>): string {
  switch (of.op) {
    case 'value':
      return termText(of.field);
    case 'constant':
      return of.value === 0 ? '0' : `${STATEMENT_WORDS.number} ${decimalText(of.value)}`;
    case 'share':
      return `${percentText(of.permille)} ${sumText(of.of)}`;
    case 'plus':
    case 'minus':
      return `${sumText(of.left)} ${of.op === 'plus' ? '+' : '-'} ${sumText(of.right)}`;
    case 'whole':
    case 'tenths':
      throw new RangeError(`the text of a rule has no rounding: ${of.field}`);
  }
}
