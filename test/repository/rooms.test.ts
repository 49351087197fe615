/** What a newcomer relies on: rooms that fit on a screen, arrows that point one way, a map that is the folders themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LARGEST_ROOM = 25;
const STOREYS = ['src/app', 'src/sheets', 'src/domain'] as const;

const folders = (path: string): string[] => [
  path,
  ...readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .flatMap(({ name }) => folders(`${path}/${name}`)),
];
const filesIn = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${path}/${name}`);
const sources = folders('src')
  .flatMap(filesIn)
  .filter((path) => path.endsWith('.ts'));

/** Rooms that a file's imports lead to, types included. */
function roomsBeside(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, path = '']) => dirname(relative(ROOT, resolve(ROOT, dirname(file), path))))
    .filter((room) => room !== dirname(file));
}

const arrows = new Map<string, Set<string>>();
for (const file of sources) {
  const room = dirname(file);
  const targets = arrows.get(room) ?? new Set();
  for (const target of roomsBeside(file)) targets.add(target);
  arrows.set(room, targets);
}

/** A way from a room back to itself, or null. */
function circleThrough(room: string): string[] | null {
  const seen = new Set<string>();
  const walk = (at: string, way: readonly string[]): string[] | null => {
    for (const next of arrows.get(at) ?? []) {
      if (next === room) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(room, [room]);
}

describe('rooms', () => {
  it.each(['src', 'test', 'workbench'])(`no folder of %s holds more than ${LARGEST_ROOM} files`, (top) => {
    const large = folders(top).filter((path) => filesIn(path).length > LARGEST_ROOM);
    expect(large).toEqual([]);
  });

  it('import each other one way only, types included', () => {
    expect(arrows.size).toBeGreaterThan(30);
    expect([...arrows.keys()].map(circleThrough).filter((circle) => circle !== null)).toEqual([]);
  });

  it('are those of the map in README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const map = /<!-- map -->([\s\S]*)<!-- \/map -->/.exec(readme)?.[1] ?? '';
    const named = [...map.matchAll(/^(src\/[\w/-]+) {2}/gm)].map(([, path = '']) => path).sort();
    const rooms = STOREYS.flatMap((storey) => folders(storey).filter((path) => path !== storey));
    expect(named.filter((path) => STOREYS.some((storey) => path.startsWith(`${storey}/`)))).toEqual(
      rooms.sort(),
    );
  });
});
