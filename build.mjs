// Builds what is pushed to Google: dist/Code.js (one classic script), a self-contained dist/<dialog>.html for each dialog
// of src/ui, and dist/appsscript.json.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, transform } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });

// Apps Script finds only real top-level functions, so every export of main.ts gets a stub that calls the bundle.
const entry = readFileSync('src/main.ts', 'utf8');
const names = [...entry.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]);
if (names.length === 0) throw new Error('src/main.ts exports nothing: Google would find no function to call');
const stubs = names.map((name) => `function ${name}(){return TongHop.${name}.apply(this,arguments)}`);

// docs/platform.md 72: private and static fields are parsing errors in Apps Script; es2020 lowers them.
const SCRIPT = { target: 'es2020', charset: 'utf8', legalComments: 'none' };
const bundled = await build({
  ...SCRIPT,
  entryPoints: ['src/main.ts'],
  write: false,
  bundle: true,
  format: 'cjs',
});
// The execution log names functions. esbuild leaves the names at the top of a script without a format as they are, and
// shortens those inside of functions: hence a step of its own, before the whole is put into a function.
const { code } = await transform(bundled.outputFiles[0].text, { ...SCRIPT, minify: true });
writeFileSync(
  'dist/Code.js',
  `"use strict";var TongHop=(module=>{${code}return module.exports})({});\n${stubs.join('\n')}\n`,
);
copyFileSync('appsscript.json', 'dist/appsscript.json');

// What a dialog may hold: types of the app vanish in the bundle, so whatever is left was imported for its value.
const ALLOWED = [
  /^src\/(ui|domain|words)\//,
  // Text to table: the file of a list never leaves the browser but as the table that is read from it.
  /^src\/sheets\/unit-list\/(table-text|header|heading|told-by-content|old-letters)\.ts$/,
  // A form is read, judged and tried while it is typed, by the reader of the tab *Biểu mẫu*.
  /^src\/sheets\/(form-text\/|cells\/a1\.ts$)/,
  /^(\.\.\/)*([^.].*\/)?node_modules\//,
];
// A minified script has no comments, and esbuild never prints `<!--` in code: such signs stand in texts alone, like the
// namespaces of a Word file. Letters beyond ASCII are left in regular expressions. In both, the escape reads the same.
const withoutTraps = (script) =>
  script
    .replace(/\/(?=[/*])/g, '\\x2f')
    .replace(/<!--/g, '<\\x21--')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const shell = readFileSync('src/ui/common/dialog.html', 'utf8');
const dialogs = readdirSync('src/ui', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'common',
);
for (const { name } of dialogs) {
  const { outputFiles, metafile } = await build({
    entryPoints: [`src/ui/${name}/main.ts`],
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    supported: { 'template-literal': false },
    charset: 'ascii',
    legalComments: 'none',
    minify: true,
  });
  const stray = Object.keys(metafile.inputs).find((path) => !ALLOWED.some((allowed) => allowed.test(path)));
  if (stray !== undefined) throw new Error(`the dialog ${name} holds ${stray}: import its types only`);
  const text = (extension) => {
    const found = outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
    return extension === '.js' ? withoutTraps(found) : found;
  };
  // A function as replacement: `$&` in a script is no pattern.
  // HtmlService reads scripts with a tokenizer of its own: it takes // and /* within texts for comments, the more so after
  // a template literal (React-Google-Apps-Script#157, A2UI-for-Google-Apps-Script#2), and letters beyond ASCII have been
  // reported mangled. Nothing of the kind is served.
  const trap = /\/\/|\/\*|<!--|<\/?script|[^\0-\x7f]/i.exec(text('.js') + text('.css'));
  if (trap !== null) {
    const around = trap.input.slice(Math.max(0, trap.index - 40), trap.index + 40);
    throw new Error(`the dialog ${name} holds ${trap[0]}, which HtmlService may cut: ${around}`);
  }
  // Left open, as HTML allows: what the server appends (src/google/screen.ts) then stands inside the body.
  const page = shell
    .replace(/<\/body>\s*<\/html>\s*$/, '')
    .replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`)
    .replace('<style></style>', () => `<style>${text('.css')}</style>`)
    .replace('<script></script>', () => `<script>${text('.js')}</script>`);
  writeFileSync(`dist/${name}.html`, page);
}
