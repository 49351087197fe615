import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a push depends on, as it stands on disk. */
export interface Project {
  /** Text of `.clasp.json`; null when there is none. */
  readonly claspFile: string | null;
  /** Text of appsscript.json at the root. */
  readonly manifest: string;
  /** Text of docs/security.md, which gives the reason for every scope. */
  readonly securityPage: string;
  /** Folders of src/ui with a page of their own. */
  readonly dialogs: readonly string[];
  /** Names of the functions that dialogs call by `google.script.run`. */
  readonly dialogCalls: readonly string[];
  /** Files of dist/ by name. */
  readonly files: ReadonlyMap<string, string>;
  /** What the files of dist/ are made of and that was changed after them. */
  readonly changedSince: readonly string[];
}

export function readProject(root: string): Project {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const folder = (path: string) => (existsSync(join(root, path)) ? readdirSync(join(root, path)) : []);
  const names = folder('dist');
  const built = Math.min(...names.map((name) => statSync(join(root, 'dist', name)).mtimeMs));
  const sources = [...filesUnder(root, 'src'), 'build.mjs', 'appsscript.json'];
  const calls =
    /interface DialogCalls \{([\s\S]*?)\n\}/.exec(read('src/app/dialogs/dialog-calls.ts'))?.[1] ?? '';
  return {
    claspFile: existsSync(join(root, '.clasp.json')) ? read('.clasp.json') : null,
    manifest: read('appsscript.json'),
    securityPage: read('docs/security.md'),
    dialogs: folder('src/ui').filter((name) => existsSync(join(root, 'src/ui', name, 'main.ts'))),
    dialogCalls: [...calls.matchAll(/^ {2}(\w+)\(/gm)].map(([, name = '']) => name),
    files: new Map(names.map((name) => [name, read(`dist/${name}`)])),
    changedSince: sources.filter((path) => statSync(join(root, path)).mtimeMs > built),
  };
}

const filesUnder = (root: string, path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
