// Prints the rooms of src: their files, lines, and the rooms that they import from. `npm run rooms`.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface Room {
  readonly files: number;
  readonly lines: number;
  /** Types included. */
  readonly imports: ReadonlySet<string>;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

function roomAt(path: string): Room {
  const texts = sources.filter((file) => dirname(file) === path).map((file) => readFileSync(file, 'utf8'));
  const targets = texts.flatMap((text) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) =>
      dirname(join(path, target)),
    ),
  );
  return {
    files: texts.length,
    lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0),
    imports: new Set(targets.filter((target) => target !== path)),
  };
}

const rooms = [...new Set(sources.map((file) => dirname(file)))]
  .sort()
  .map((path) => [path, roomAt(path)] as const);
const nameOf = (path: string): string => relative('src', path) || 'main.ts';

/** By storeys: `app: office, vi; domain: calendar`. */
function storeysOf(paths: ReadonlySet<string>): string {
  const byStorey = new Map<string, string[]>();
  for (const path of [...paths].sort()) {
    const [storey = '', ...room] = nameOf(path).split('/');
    byStorey.set(storey, [...(byStorey.get(storey) ?? []), ...(room.length === 0 ? [] : [room.join('/')])]);
  }
  return [...byStorey]
    .map(([name, inside]) => [name, inside.join(', ')].filter(Boolean).join(': '))
    .join('; ');
}

const rows = rooms.map(
  ([path, { files, lines, imports }]) => `| ${nameOf(path)} | ${files} | ${lines} | ${storeysOf(imports)} |`,
);
const sum = (part: (room: Room) => number): number =>
  rooms.reduce((total, [, room]) => total + part(room), 0);
const all = `| all ${rooms.length} | ${sum(({ files }) => files)} | ${sum(({ lines }) => lines)} | ${sum(({ imports }) => imports.size)} arrows |`;
process.stdout.write(
  `${['| room | files | lines | imports from |', '| --- | --- | --- | --- |', ...rows, all].join('\n')}\n`,
);
