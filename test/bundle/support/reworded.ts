import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { DEADLINE_WORDS } from '../../../src/words/wording.ts';
import { readBundle } from '../../../workbench/rehearsal/bundle.ts';

/** Tone marks of Vietnamese, each with the one that it becomes. */
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

export const otherTones = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (tone) => TONES[(TONES.indexOf(tone) + 1) % 5] ?? '')
    .normalize('NFC');

/** Words that people choose from lists and type (settings, the list of units, days off), which are read as they stand. */
const TYPED =
  /src\/(words\/(setting-words|body-words|line-breaks)|sheets\/(settings|units|unit-list)\/.*|sheets\/records\/office-tabs|domain\/text\/.*)\.ts$/;

const TYPED_DEADLINES = Object.values(DEADLINE_WORDS).map((word) => `'${word}'`);

/** The letters of receipts. */
const RECEIPT_LETTERS: readonly (readonly [from: string, to: string])[] = [
  ["'ĐK'", "'RG'"],
  ["'BCN'", "'YR'"],
  ['`T$', '`MO$'],
];

const rewording: Plugin = {
  name: 'rewording',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (TYPED.test(path)) return { contents: source, loader: 'ts' };
      const isReceipt = path.endsWith('domain/campaign/receipt.ts');
      const contents = RECEIPT_LETTERS.reduce(
        (text, [from, to]) => (isReceipt ? text.replaceAll(from, to) : text),
        source,
      );
      const typed = path.endsWith('words/wording.ts') ? TYPED_DEADLINES : [];
      return {
        contents: typed.reduce((text, word) => text.replaceAll(otherTones(word), word), otherTones(contents)),
        loader: 'ts',
      };
    });
  },
};

/** The product as a later version may be: every sentence, title, label and receipt of its own reads otherwise. */
export async function rewordedBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'TongHop',
    target: 'es2020',
    charset: 'utf8',
    plugins: [rewording],
  });
  // The lines below the script, by which Google calls it.
  const stubs = readBundle()
    .bundle.split('\n')
    .filter((line) => /^function \w+\(\) ?\{ ?return TongHop\./.test(line));
  return `${outputFiles[0]?.text ?? ''}\n${stubs.join('\n')}`;
}

/** A text without what the two versions word differently. */
export const unworded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .replace(/ĐK(?=20\d\d-)/g, 'RG')
    .replace(/BCN(?=20\d\d-)/g, 'YR')
    .replace(/\bT(?=\d\d\.20\d\d-)/g, 'MO');
