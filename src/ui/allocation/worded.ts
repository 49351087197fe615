import type { Say } from '../../words/vocabulary.ts';

/** The same words in the office's own vocabulary. */
export const worded = <K extends string>(
  words: Readonly<Record<K, string>>,
  say: Say,
): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<string>(words).map(([key, word]) => [key, say(word)])) as Record<
    K,
    string
  >;
