/**
 * A comment that sends its reader to a file by its bare name, `unit-mail.ts`, names one that is there, whatever was renamed
 * since. Names with their folders are looked up beside the citations.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const files = ['src', 'test', 'workbench'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, path: join(parentPath, name) })),
);
const names = new Set(files.map(({ name }) => name));

const COMMENT = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm;
const NAMED = /`([\w.-]+\.(?:ts|mjs|css))`/g;

it('every file that a comment names is there', () => {
  const named = files
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ path }) =>
      [...readFileSync(path, 'utf8').matchAll(COMMENT)].flatMap(([comment]) =>
        [...comment.matchAll(NAMED)].map(([, name = '']) => ({ path, name })),
      ),
    );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ name }) => !names.has(name))).toEqual([]);
});
