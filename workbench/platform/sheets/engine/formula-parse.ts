import { parseCorner, splitSheetName } from '../book/a1.ts';
import type { Formula, Part } from './formula.ts';
import type { LocaleForm } from './formula-locale.ts';

/** Finds a tab by the name a formula gives it (Google ignores case). */
export type SheetIdOf = (title: string) => number | undefined;

const patterns = {
  space: /\s+/y,
  string: /"(?:[^"]|"")*"/y,
  sheet: /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/uy,
  error: /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/y,
  reference:
    /\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?(?![\p{L}\p{N}_(.!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?\d+)?(?![\p{L}\p{N}_(.!])|\$?\d+:\$?\d+(?![\p{L}\p{N}_.])/uy,
  function: /[A-Za-z_][\w.]*(?=\s*\()/y,
  name: /[\p{L}_][\p{L}\p{N}_.]*/uy,
  operator: /<>|<=|>=|[-+*/^&=<>%:@]/y,
};
const numberPattern = {
  '.': /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
  ',': /\d+(?:,\d+)?(?:[eE][+-]?\d+)?/y,
};

/** Parses what follows `=` by the separators of the locale; a wrong one makes the formula malformed, never an error. */
export function parseFormula(text: string, locale: LocaleForm, sheetIdOf: SheetIdOf): Formula {
  const source = text.replace(/^[=+]/, '');
  const parts: Part[] = [];
  const brackets: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const malformed = (): Formula => ({ parts: [{ kind: 'text', text: source }], malformed: true });

  while (at < source.length) {
    const plain = take(patterns.space) ?? take(patterns.string);
    if (plain !== undefined) {
      parts.push({ kind: 'text', text: plain });
      continue;
    }
    const prefix = take(patterns.sheet);
    if (prefix !== undefined) {
      const part = sheetReference(prefix, take(patterns.reference) ?? take(patterns.error), sheetIdOf);
      if (!part) return malformed();
      parts.push(part);
      continue;
    }
    const error = take(patterns.error);
    if (error !== undefined) {
      parts.push({ kind: error === '#REF!' ? 'broken' : 'text', text: error });
      continue;
    }
    const address = take(patterns.reference);
    if (address !== undefined) {
      parts.push(reference(address, undefined, '', ''));
      continue;
    }
    const word = take(patterns.function);
    if (word !== undefined) {
      parts.push({ kind: 'function', text: word });
      continue;
    }
    const number = take(numberPattern[locale.decimal]);
    if (number !== undefined) {
      parts.push({ kind: 'number', text: number, us: number.replace(',', '.') });
      continue;
    }
    const name = take(patterns.name);
    if (name !== undefined) {
      parts.push({ kind: /^(true|false)$/i.test(name) ? 'text' : 'name', text: name });
      continue;
    }
    const operator = take(patterns.operator);
    if (operator !== undefined) {
      parts.push({ kind: 'text', text: operator });
      continue;
    }
    const mark = source.charAt(at++);
    if (mark === '(' || mark === '{') brackets.push(mark);
    else if (mark === ')' || mark === '}') {
      if (brackets.pop() !== (mark === ')' ? '(' : '{')) return malformed();
    } else {
      const us = separatorInUs(mark, brackets.at(-1), locale);
      if (us === undefined) return malformed();
      parts.push({ kind: 'separator', text: mark, us });
      continue;
    }
    parts.push({ kind: 'text', text: mark });
  }
  return brackets.length > 0 || source.trim() === '' ? malformed() : { parts, malformed: false };
}

function separatorInUs(mark: string, bracket: string | undefined, locale: LocaleForm): string | undefined {
  if (bracket === '(' && locale.separators.includes(mark)) return ',';
  if (bracket === '{' && mark === locale.arrayColumn) return ',';
  if (bracket === '{' && mark === ';') return ';';
  return undefined;
}

function sheetReference(prefix: string, address: string | undefined, sheetIdOf: SheetIdOf): Part | undefined {
  if (address === undefined) return undefined;
  const { title = '' } = splitSheetName(prefix);
  const sheetId = sheetIdOf(title);
  if (sheetId === undefined || address.startsWith('#')) return { kind: 'broken', text: prefix + address };
  return reference(address, sheetId, prefix, title);
}

function reference(address: string, sheetId: number | undefined, prefix: string, title: string): Part {
  const [first = '', second] = address.split(':');
  const from = parseCorner(first);
  const to = second === undefined ? undefined : parseCorner(second);
  if (!from || (second !== undefined && !to)) throw new RangeError(`not an address: ${address}`);
  return { kind: 'reference', sheetId, prefix, title, from, ...(to && { to }), text: address };
}
