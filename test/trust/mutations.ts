// Takes one guard after another out and shows that a named test notices. `npm run mutations [-- WORDS OF A GUARD]`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LIFE_MUTATIONS } from './support/life-mutations.ts';
import { MUTATIONS, type Mutation, mutated } from './support/mutation-targets.ts';
import { OWN_FORM_MUTATIONS } from './support/own-form-mutations.ts';

const PARTS = [
  'src',
  'test',
  'workbench',
  'docs',
  'build.mjs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'appsscript.json',
];

/** A copy of the repository in which a guard can be taken out while everything else stays. */
function copyOfRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-mutation-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

const run = (folder: string, command: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += String(chunk);
      });
    child.on('close', (status) => done({ status, said }));
  });

/** Whether the named test fails without the guard, in as many cases as asked for. Failing for want of such a test would prove nothing. */
async function isNoticed(folder: string, mutation: Mutation): Promise<boolean> {
  const { guard, source, file, test, cases = 1 } = mutation;
  const path = join(folder, source);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(mutation, text));
  try {
    const built = await run(folder, 'node', 'build.mjs');
    if (built.status !== 0) throw new Error(`${guard}: ${built.said}`);
    const { status, said } = await run(folder, 'npx', 'vitest', 'run', file, '-t', test);
    return status !== 0 && Number(/Tests +(\d+) failed/.exec(said)?.[1] ?? 0) >= cases;
  } finally {
    writeFileSync(path, text);
  }
}

const wanted = process.argv.slice(2).join(' ');
const queue = [...MUTATIONS, ...LIFE_MUTATIONS, ...OWN_FORM_MUTATIONS].filter(({ guard }) =>
  guard.includes(wanted),
);
if (queue.length === 0) throw new Error(`no guard is called: ${wanted}`);
let survived = 0;

async function work(): Promise<void> {
  const folder = copyOfRepository();
  try {
    for (let mutation = queue.shift(); mutation !== undefined; mutation = queue.shift()) {
      const noticed = await isNoticed(folder, mutation);
      survived += noticed ? 0 : 1;
      const { guard, file, test } = mutation;
      process.stdout.write(`${noticed ? 'noticed ' : 'SURVIVED'}  ${guard}: ${file} "${test}"\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, work));
process.stdout.write(
  `${survived === 0 ? 'Every guard has a test that keeps it.' : `${survived} guards are kept by no test.`}\n`,
);
process.exitCode = survived === 0 ? 0 : 1;
