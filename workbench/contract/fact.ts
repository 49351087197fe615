import { isDeepStrictEqual } from 'node:util';
import type { Unknowns } from '../platform/sheets/book/unknowns.ts';
import type { ProbeTab } from './probe-tab.ts';

/**
 * Something of Google Sheets that the add-on counts on. The same fact is looked at on the local platform (`npm test`)
 * and on Google (`npm run check:live`).
 *
 * Sources, in `source`: GS = Google's field texts (@googleapis/sheets, v4.d.ts) · LIM = Google's page on limits ·
 * QA = khuisman/mcp-gee-sweet, docs/qa/tests, results on the live API · BL = brekkylab/backlot, measured on the live API
 * in 2026 · CS = burnash/gspread, tests/cassettes, recorded answers · GF = brucemcpherson/gas-fakes, oddities; GFS its
 * tests, run on the live API by their author · R4 = salvadoraveldano/r-googlesheets4, measured live · MM =
 * mmedum/google-sheets-mcp, live evidence log · TK = tanaikech.github.io · `owner/repo#n` = that GitHub thread ·
 * "reported" = other authors' reports · "inferred" · "unsourced" = what everybody believes, nobody documents. The first
 * source is the one that counts.
 */
export interface Fact {
  readonly says: string;
  readonly source: string;
  /** Looks at the fact on a tab of its own with 12 rows and 6 columns, and returns what it saw, as JSON. */
  look(probe: ProbeTab): Promise<unknown>;
  /**
   * What may be seen: one value when the add-on needs exactly that, several when it is written for each of them.
   * A RegExp stands for every text it matches.
   */
  readonly allowed: readonly unknown[];
  /** What the add-on does under each answer, where several are allowed. */
  readonly does?: readonly string[];
  /** The unknown of the local platform that this fact would settle. */
  readonly unknown?: keyof Unknowns;
  /** Needs a second account, an editor of the file as a unit is. */
  readonly needsUnit?: true;
}

/** How well a fact is known: somebody saw it on Google, Google wrote it down, or neither, so that the add-on is written for each answer. */
export function standingOf({ source, allowed }: Fact): 'live' | 'text' | 'open' {
  if (allowed.length > 1 || /^(no source|disputed|unsourced|inferred)/.test(source)) return 'open';
  return /^(GS|LIM)\b/.test(source) && !/\b(QA|BL|CS|GF|GFS|R4|MM|TK)\b|#\d|reported/.test(source)
    ? 'text'
    : 'live';
}

export type Finding =
  /** `at`: which of the allowed answers it was. */
  | { readonly kind: 'confirmed'; readonly seen: unknown; readonly at: number }
  | { readonly kind: 'differs'; readonly seen: unknown }
  /** The look itself failed: a call that should work was refused. */
  | { readonly kind: 'failed'; readonly error: Error };

export async function lookAt(fact: Fact, probe: ProbeTab): Promise<Finding> {
  try {
    const seen = await fact.look(probe);
    const at = fact.allowed.findIndex((one) => isLike(seen, one));
    return at < 0 ? { kind: 'differs', seen } : { kind: 'confirmed', seen, at };
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
