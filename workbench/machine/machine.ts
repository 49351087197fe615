import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What is asked of the machine when a browser is looked for. */
export interface Machine {
  readonly platform: string;
  readonly isRoot: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
  /** Paths of all files below a folder; none when there is no such folder. */
  filesIn(folder: string): readonly string[];
  /** Runs a program to its end; its output, or why it failed. */
  run(program: string, args: readonly string[], options: { readonly seconds: number }): Ran;
}

export type Ran =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly reason: string };

/** Playwright's own command line, run with this Node. */
export const PLAYWRIGHT_CLI = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'cli.js',
);

/**
 * The program that a variable of the environment names, before any other; null where it names none.
 * @throws Error when it names a file that is not there.
 */
export function namedProgram({ env, exists }: Machine, variable: string): string | null {
  const named = env[variable] ?? '';
  if (named === '' || exists(named)) return named === '' ? null : named;
  throw new Error(`${variable} is ${named}, and there is no such file.`);
}

export const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: process.env,
  exists: existsSync,
  filesIn: (folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
      : [],
  run(program, args, { seconds }) {
    try {
      const output = execFileSync(program, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: seconds * 1000,
        // A server that does not answer is given up on soon; Playwright tries five times.
        env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
      });
      return { ok: true, output };
    } catch (error) {
      const { stderr } = error as { stderr?: string };
      const lines = `${stderr ?? ''}\n${String(error)}`
        .split('\n')
        .filter((line) => /error|fail/i.test(line));
      return { ok: false, reason: lines[0]?.trim().slice(0, 200) ?? String(error) };
    }
  },
};
