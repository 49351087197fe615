import { isDeepStrictEqual } from 'node:util';
import type { Desk } from './desk.ts';

/**
 * Something of Google Sheets that the add-on counts on. The same fact is looked at on the local platform (`npm test`)
 * and on Google (`npm run check:live`).
 *
 * Sources, in `source`: GS = Google's field texts (@googleapis/sheets, v4.d.ts) · LIM = Google's page on limits ·
 * QA = khuisman/mcp-gee-sweet, docs/qa/tests, results on the live API · BL = brekkylab/backlot, measured on the live API
 * in 2026 · GF = brucemcpherson/gas-fakes, oddities · TK = tanaikech.github.io · `owner/repo#n` = that GitHub thread ·
 * "reported" = other authors' reports · "inferred" · "unsourced" = what everybody believes, nobody documents.
 */
export interface Fact {
  readonly says: string;
  readonly source: string;
  /** Looks, on a tab of its own with 12 rows and 6 columns; what it saw, as JSON. */
  look(desk: Desk): Promise<unknown>;
  /**
   * What may be seen: one value when the add-on needs exactly that, several when it is written for each of them.
   * A RegExp stands for every text it matches.
   */
  readonly allowed: readonly unknown[];
  /** Needs a second account, an editor of the file as a unit is. */
  readonly needsUnit?: true;
}

export type Finding =
  | { readonly kind: 'confirmed' | 'differs'; readonly seen: unknown }
  /** The look itself came to grief: a call that should work was refused. */
  | { readonly kind: 'failed'; readonly error: Error };

export async function lookAt(fact: Fact, desk: Desk): Promise<Finding> {
  try {
    const seen = await fact.look(desk);
    return { kind: fact.allowed.some((one) => isLike(seen, one)) ? 'confirmed' : 'differs', seen };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function isLike(seen: unknown, allowed: unknown): boolean {
  if (allowed instanceof RegExp) return typeof seen === 'string' && allowed.test(seen);
  if (Array.isArray(allowed))
    return (
      Array.isArray(seen) &&
      seen.length === allowed.length &&
      allowed.every((one, at) => isLike(seen[at], one))
    );
  return isDeepStrictEqual(seen, allowed);
}
