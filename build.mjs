// Builds what is pushed to Google: dist/Code.js (one classic script) and dist/appsscript.json.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });

// Apps Script finds only real top-level functions, so every export of main.ts gets a stub that calls the bundle.
const entry = readFileSync('src/main.ts', 'utf8');
const names = [...entry.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]);
if (names.length === 0) throw new Error('src/main.ts exports nothing: Google would find no function to call');
const stubs = names.map((name) => `function ${name}() { return TongHop.${name}.apply(this, arguments); }`);

await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/Code.js',
  bundle: true,
  format: 'iife',
  globalName: 'TongHop',
  // platform.md E: private and static fields are parsing errors in Apps Script; es2020 lowers them.
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  // Names stay as they are: the execution log shows them.
  minifySyntax: true,
  minifyWhitespace: true,
  footer: { js: stubs.join('\n') },
});
copyFileSync('appsscript.json', 'dist/appsscript.json');
