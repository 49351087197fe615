/** A layout names each cell once; an address spelled elsewhere would stay behind when a row moves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MONTH_RULES } from '../../src/domain/form/month-rule.ts';
import { REGISTRATION_RULES } from '../../src/domain/form/rule.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['src/sheets', 'src/app', 'src/words'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))),
);

/** `B9`, `$L$2`, `$L4`, `M$33`; a column's letters before a row that is filled in: `$C${`, `$C$${`, and `B${` as a whole. */
const ADDRESS =
  /(?<![\p{L}\p{N}_#.])(?:\$?[A-Z]{1,2}\$?[1-9]\d*(?![\p{L}\p{N}_:])|\$[A-Z]{1,2}\$?\$\{|(?<=`)[A-Z]{1,2}\$\{\w*[rR]ow\b)/u;

/** These look like addresses: codes of rules, the printed page, the number of a law, a key of the keyboard. */
const RULE_IDS = [...REGISTRATION_RULES, ...MONTH_RULES].map(({ id }) => id);
const LOOKALIKES = new RegExp(`'(?:${RULE_IDS.join('|')})'|\\b(?:${RULE_IDS.join('|')}):|A4|QH16|F6`, 'g');

const linesOf = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '')
    .split('\n');

const addressesIn = (text: string): string[] =>
  linesOf(text).filter((line) => ADDRESS.test(line.replace(LOOKALIKES, '')));

it.each([
  ["countFormula('B28')", 1],
  ['const when = `AND($L4<>"ok")`;', 1],
  ['const range = `$C$${row}:$C$${last}`;', 1],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
  ['const name = `B${row + 1}`;', 1],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
  ['const when = `COUNTIF(${absoluteArea(area)};">0")`;', 0],
  ["const rule = 'A6';", 0],
  ["const code = 'K01';", 0],
  ['/** Such as `$L$2`. */', 0],
])('%s', (text, found) => {
  expect(addressesIn(text)).toHaveLength(found);
});

it('no address is spelled in a string: layouts name the cells', () => {
  expect(sources.length).toBeGreaterThan(150);
  const found = sources.flatMap((path) =>
    addressesIn(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
