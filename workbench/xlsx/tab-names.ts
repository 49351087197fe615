import type { TabNames } from './formula.ts';

/** Excel's longest tab name, in UTF-16 units. */
const LONGEST = 31;

/** Names that Excel accepts: cut to 31, without its forbidden signs, none twice (its capitals count as small letters). */
export function tabNames(titles: readonly string[]): TabNames {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const title of titles) {
    const plain = title
      .replace(/[[\]*?/\\:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    let name = cut(plain, LONGEST) || 'Trang';
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
      const mark = ` (${copy})`;
      name = `${cut(plain, LONGEST - mark.length)}${mark}`;
    }
    taken.add(name.toLowerCase());
    names.set(title, name);
  }
  return names;
}

/** Whole letters only; an apostrophe may not end a name. */
function cut(text: string, longest: number): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > longest) break;
    kept += letter;
  }
  return kept.replace(/['\s]+$/, '');
}
