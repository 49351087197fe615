import { constant, minus, plus, type Quantity, share, value } from '../../domain/form/expression.ts';
import { type Comparison, compares, type Relation, type Statement } from '../../domain/form/statement.ts';
import type { AskedColumn, ColumnId } from '../../domain/own-form/own-form.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import { err, ok, type Result } from '../../domain/text/result.ts';
import { keyOf } from './keys.ts';
import type { TextProblem } from './text-problem.ts';

type Columns = Quantity<AskedColumn>;
type Reading<T> = Result<T, TextProblem>;

/** Relations, each with the other ways in which people write it. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  '<': '<',
  '<=': '<=',
  '=<': '<=',
  '\u2264': '<=',
  '=': '=',
  '==': '=',
  '>=': '>=',
  '=>': '>=',
  '\u2265': '>=',
  '>': '>',
};
const RELATION = /(<>|!=|<=|=<|>=|=>|==|[<>=\u2264\u2265])/;

/** Reads a rule's text, such as `3 >= 80% 1`: what should hold. */
export function readStatement(typed: string): Reading<Statement<AskedColumn>> {
  const text = keyOf(typed);
  if (text === '') return err({ kind: 'statement-missing' });
  const unreadable = err<TextProblem>({ kind: 'statement-unreadable', found: oneLine(typed) });
  const [head = '', condition, ...others] = text.split(/ ?\bkhi\b ?/);
  if (others.length > 0) return unreadable;
  if (condition !== undefined) {
    const field = /^(?:cot ?)?0*([1-9]\d{0,2})$/.exec(head)?.[1];
    if (field === undefined) return unreadable;
    const when = readComparison(condition, unreadable);
    return when.ok ? ok({ kind: 'requires', field: field as ColumnId, when: when.value }) : when;
  }
  return /\blech\b/.test(text) ? readDeviation(text, unreadable) : readComparison(text, unreadable);
}

type Unreadable = Result<never, TextProblem>;

function readComparison(text: string, unreadable: Unreadable): Reading<Comparison<AskedColumn>> {
  const [left, sign, right, ...others] = text.split(RELATION);
  if (left === undefined || sign === undefined || right === undefined || others.length > 0) return unreadable;
  const relation = RELATIONS[sign];
  if (relation === undefined) return err({ kind: 'relation-unknown', found: sign });
  const sides = both(readSum(left, unreadable), readSum(right, unreadable));
  return sides.ok ? ok(compares(sides.value[0], relation, sides.value[1])) : sides;
}

/** `1 lệch <= 30% trước 1` */
function readDeviation(text: string, unreadable: Unreadable): Reading<Statement<AskedColumn>> {
  const found = /^(.+?) lech ?(?:<=|=<|\u2264|khong qua|toi da) ?([\d.,]+) ?% ?(?:so voi |cua )?(.+)$/.exec(
    text,
  );
  if (found === null) return unreadable;
  const [, own = '', percent = '', other = ''] = found;
  const permille = permilleIn(percent);
  if (!permille.ok) return permille;
  const sides = both(readSum(own, unreadable), readTerm(other, unreadable));
  if (!sides.ok) return sides;
  const [figure, from] = sides.value;
  // A share of a share could not be reckoned exactly.
  const isPlain = !hasShare(figure) && from.op === 'value';
  return isPlain ? ok({ kind: 'deviates', figure, from, permille: permille.value }) : unreadable;
}

function both<A, B>(a: Reading<A>, b: Reading<B>): Reading<readonly [A, B]> {
  if (a.ok && b.ok) return ok([a.value, b.value]);
  const [own, other] = [a.ok ? [] : a.errors, b.ok ? [] : b.errors];
  // A rule neither of whose sides can be read is told of once.
  return err(...own, ...other.filter(({ kind }) => kind !== 'statement-unreadable' || own.length === 0));
}

const hasShare = (of: Columns): boolean =>
  of.op === 'share' || ((of.op === 'plus' || of.op === 'minus') && (hasShare(of.left) || hasShare(of.right)));

/** Sums and differences, from left to right. */
function readSum(text: string, unreadable: Unreadable): Reading<Columns> {
  const [first = '', ...others] = text.split(/([+-])/);
  let sum = readTerm(first, unreadable);
  for (let at = 0; at < others.length && sum.ok; at += 2) {
    const next = readTerm(others[at + 1] ?? '', unreadable);
    if (!next.ok) return next;
    sum = ok((others[at] === '+' ? plus<AskedColumn> : minus<AskedColumn>)(sum.value, next.value));
  }
  return sum;
}

/** `3`, `trước 3`, `80% 3`, `số 500`, `0` */
function readTerm(typed: string, unreadable: Unreadable): Reading<Columns> {
  const text = typed.trim();
  if (/^0+$/.test(text)) return ok(constant(0));
  const number = /^so ?(\d[\d.,]*) ?%?$/.exec(text)?.[1];
  if (number !== undefined) return numberIn(number);
  if (/^\d[\d.,]* ?%$/.test(text)) return err({ kind: 'share-of-nothing' });
  if (/^\d+[.,][\d.,]*\d$|^\d{4,}$/.test(text)) return err({ kind: 'number-bare', found: text });
  const found =
    /^(?:(\d[\d.,]*) ?% ?(?:cua )?)?(?:(?:ky )?(truoc) ?)?(?:cot ?)?0*([1-9]\d{0,2})(?: (?:ky )?(truoc))?$/.exec(
      text,
    );
  if (found === null) return unreadable;
  const [, percent, before, id = '', after] = found;
  const column = value<AskedColumn>(
    before === undefined && after === undefined ? (id as ColumnId) : `before ${id as ColumnId}`,
  );
  if (percent === undefined) return ok(column);
  const permille = permilleIn(percent);
  return permille.ok ? ok(share(permille.value, column)) : permille;
}

/** As a sheet of Vietnam reads it, `1.000` and `95,5`; a point before one or two digits is a decimal sign, too. */
function readNumber(text: string): number | null {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

const isInTenths = (number: number): boolean => Math.round(number * 10) / 10 === number;
const LARGEST_NUMBER = 999_999_999_999_999;
const LARGEST_SHARE = 1000;

function numberIn(text: string): Reading<Columns> {
  const number = readNumber(text);
  if (number === null || number > LARGEST_NUMBER) return err({ kind: 'number-too-large', found: text });
  return isInTenths(number) ? ok(constant(number)) : err({ kind: 'decimals-too-many', found: text });
}

function permilleIn(text: string): Reading<number> {
  const percent = readNumber(text);
  if (percent === null || percent > LARGEST_SHARE)
    return err({ kind: 'number-too-large', found: `${text}%` });
  return isInTenths(percent)
    ? ok(Math.round(percent * 10))
    : err({ kind: 'decimals-too-many', found: `${text}%` });
}
