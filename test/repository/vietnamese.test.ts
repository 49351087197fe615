/** Users read Vietnamese, and it stands where it can be found: files of words, cells, dialogs, official documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Whole storeys and rooms whose matter is what people read; elsewhere a room has one file of words, `vi.ts` or `vi-….ts`. */
const WORDED = [/^src\/(sheets|words|ui)\//, /^src\/app\/documents\/builders\//, /\/vi(-[a-z-]+)?\.ts$/];
const VIETNAMESE = /[\u00c0-\u1ef9]/;
/** Lines that tell users nothing: a pattern for what they type, and a letter code that is stored in cells and read back. */
const EXEMPT: Readonly<Record<string, RegExp>> = {
  // Words that stand beside a number in a unit's note, in patterns and nowhere else.
  'src/domain/text/personal-trace.ts': /^(\/|'\(\?<!|const (BORN|SPELT|OTHER_WORD|AFTER_CARD)|`|new RegExp)/,
  'src/domain/campaign/receipt.ts': /^export const REGISTRATION_CODE = 'ĐK';$/,
};

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)));

/** Lines of code, comments taken out: they may say *Chốt* or *Danh sách*. */
const codeOf = (path: string): string[] =>
  readFileSync(join(ROOT, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '')
    .split('\n');

it('no Vietnamese stands outside the files of words', () => {
  const outside = sources.filter((path) => !WORDED.some((worded) => worded.test(path)));
  expect(outside.length).toBeGreaterThan(80);
  const found = outside.flatMap((path) =>
    codeOf(path).flatMap((line, at) =>
      VIETNAMESE.test(line) && EXEMPT[path]?.test(line.trim()) !== true
        ? [`${path}:${at + 1} ${line.trim()}`]
        : [],
    ),
  );
  expect(found).toEqual([]);
});
