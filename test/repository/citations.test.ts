import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = ['src', 'test', 'workbench'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const CODE = [...SOURCES.filter((path) => /\.(ts|css|html)$/.test(path)), 'build.mjs'];
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').map((name) => join('docs', name)),
].filter((path) => path.endsWith('.md'));

/** `docs/platform.md 4, 32`, after which every number is one of that page. */
const CITATION = /docs\/([\w-]+\.md)((?: \d+(?:, \d+)*)?)/g;
/** Within docs, a link to a page with numbers after it, such as 4, 5 or 66–69. */
const LINKED_NUMBERS = /\]\(([\w-]+\.md)\) (\d+(?:(?:, |–)\d+)*)/g;

const read = (path: string): string => readFileSync(path, 'utf8');

/** Numbers of a page: of its sections (`## 8. …`) or of its facts (`8. …`). */
const numbersOf = (page: string): ReadonlySet<number> =>
  new Set([...read(page).matchAll(/^(?:#+ )?(\d+)\. /gm)].map(([, number]) => Number(number)));

const listOf = (numbers: string): number[] =>
  (numbers.match(/\d+–\d+|\d+/g) ?? []).flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

const missing = (page: string, numbers: string): string[] => {
  if (!existsSync(page)) return [`${page} is not there`];
  const known = numbersOf(page);
  return listOf(numbers)
    .filter((number) => !known.has(number))
    .map((number) => `${page} has no number ${number}`);
};

/** A folder in the repository of somebody whose measurements are quoted. */
const OF_OTHERS = ['docs/qa/tests'];

const commentsOf = (code: string): string =>
  (code.match(/(?<=^|\s)\/\/ .*$|\/\*[\s\S]*?\*\//gm) ?? []).join('\n');

describe('citations', () => {
  const cited = CODE.flatMap((path) =>
    [...read(path).matchAll(CITATION)].map(([, page = '', numbers = '']) => ({ path, page, numbers })),
  );

  it('of a page of docs name numbers that it has', () => {
    const wrong = cited.flatMap(({ path, page, numbers }) =>
      missing(join('docs', page), numbers).map((words) => `${path}: ${words}`),
    );
    expect(cited.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('are of nothing that is not in the repository', () => {
    const page = /(?<![\w/-])[\w/.-]*\.md\b/g;
    const strange = CODE.flatMap((path) =>
      [...read(path).matchAll(page)]
        .map(([name]) => name)
        .filter((name) => name !== '.md' && !existsSync(name) && !existsSync(join(dirname(path), name)))
        .map((name) => `${path}: ${name}`),
    );
    const readings = CODE.filter((path) => /\b(second|third) reading (\d|[A-E]\b)/.test(read(path)));
    expect([...strange, ...readings]).toEqual([]);
  });

  it('from one page to another name numbers that it has', () => {
    const links = PAGES.flatMap((path) =>
      [...read(path).matchAll(LINKED_NUMBERS)].map(([, page = '', numbers = '']) => ({
        path,
        page,
        numbers,
      })),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(
      links.flatMap(({ path, page, numbers }) =>
        missing(join(dirname(path), page), numbers).map((words) => `${path}: ${words}`),
      ),
    ).toEqual([]);
  });
});

describe('the pages', () => {
  /** As GitHub makes it of a heading. */
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
  const anchorsOf = (page: string): readonly string[] =>
    [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

  it('link to files and headings that are there', () => {
    const links = PAGES.flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ path, target })),
    ).filter(({ target }) => !/^[a-z]+:/.test(target));
    const dangling = links.filter(({ path, target }) => {
      const [file = '', anchor] = target.split('#');
      const page = file === '' ? path : join(dirname(path), file);
      if (!existsSync(page)) return true;
      return anchor !== undefined && !anchorsOf(page).includes(decodeURIComponent(anchor));
    });
    expect(links.length).toBeGreaterThan(30);
    expect(dangling.map(({ path, target }) => `${path}: ${target}`)).toEqual([]);
  });

  /** `src/ui/<name>/main.ts` is a pattern and `dist/…` is made by a build; everything else must be there. */
  it('name files and folders that are there, and so do comments', () => {
    const named =
      /(?<![\w./@-])(?:(?:src|test|workbench|docs)\/[\w./-]*\w|(?:domain|words|sheets|app|google|ui|server|bundle)\/[\w/-]+\.ts)(?!\w*[<*…])/g;
    const places = [...PAGES, ...CODE].flatMap((path) => {
      const text = PAGES.includes(path) ? read(path) : commentsOf(read(path));
      return [...text.matchAll(named)].map(([name]) => ({ path, name }));
    });
    const isThere = (name: string) => OF_OTHERS.includes(name) || existsSync(name);
    expect(places.length).toBeGreaterThan(200);
    expect(places.filter(({ name }) => !isThere(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual(
      [],
    );
  });

  it('show every picture that is kept for them', () => {
    const shown = new Set(
      PAGES.flatMap((path) =>
        [...read(path).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, target = '']) =>
          relative('.', join(dirname(path), target)),
        ),
      ),
    );
    expect(readdirSync('docs/pictures').filter((name) => !shown.has(join('docs/pictures', name)))).toEqual(
      [],
    );
  });

  it('fit in what a newcomer reads: README has at most 120 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });
});
