import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Route } from './http.ts';

const { resolve } = createRequire(import.meta.url);
const page = (name: string) => fileURLToPath(new URL(`../page/${name}`, import.meta.url));

/** The same for every server of this process. */
let built: ReturnType<typeof buildPage> | undefined;

const buildPage = () =>
  build({
    entryPoints: [page('main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    // The component's `browser` build wants globals.
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });

/** The page and everything it loads, built once into memory; nothing comes from another machine. */
export async function pageFiles(): Promise<Readonly<Record<string, Route>>> {
  built ??= buildPage();
  const { outputFiles } = await built;
  const script = outputFiles[0]?.text ?? '';
  const component = resolve('@odoo/o-spreadsheet');
  const style = [
    readFileSync(resolve('bootstrap/dist/css/bootstrap-utilities.min.css'), 'utf8'),
    readFileSync(component.replace(/\.cjs$/, '.css'), 'utf8'),
    readFileSync(page('page.css'), 'utf8'),
  ].join('\n');
  const file =
    (body: string, type: string): Route =>
    () => ({ body, type });
  return {
    'GET /': file(readFileSync(page('index.html'), 'utf8'), 'text/html'),
    'GET /page.js': file(script, 'text/javascript'),
    'GET /page.css': file(style, 'text/css'),
    'GET /templates.xml': file(readFileSync(component.replace(/\.cjs$/, '.xml'), 'utf8'), 'application/xml'),
    'GET /favicon.ico': () => ({ status: 204, text: '' }),
  };
}
