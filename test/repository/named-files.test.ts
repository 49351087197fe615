/** A comment that sends its reader to another file names one that is there, whatever was moved or renamed since. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const files = ['src', 'test', 'workbench'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))),
);
const isThere = (named: string): boolean =>
  files.some((file) => file === named || file.endsWith(`/${named}`)) || existsSync(join(ROOT, named));

const COMMENT = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm;
/** `unit-mail.ts`, `mail/unit-mail.ts`, src/app/mail/unit-mail.ts; an address on the web and a file of another project are none. */
const NAMED = /`([\w./-]+\.(?:ts|mjs|css|html))`|(?<![\w/.-])((?:src|test|workbench)\/[\w./-]+\.\w+)/g;
/** Files that the build makes. */
const isMade = (named: string): boolean => named.startsWith('dist/') || dirname(named).endsWith('generated');

it('every file that a comment names is there', () => {
  const named = files
    .filter((file) => file.endsWith('.ts') && file !== `test/repository/${basename(import.meta.url)}`)
    .flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(COMMENT)].flatMap(([comment]) =>
        [...comment.matchAll(NAMED)].map(([, quoted, plain]) => ({ file, named: quoted ?? plain ?? '' })),
      ),
    );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((one) => !isMade(one.named) && !isThere(one.named))).toEqual([]);
});
