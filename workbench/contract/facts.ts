import { batchFacts } from './batch-facts.ts';
import { cellFacts } from './cell-facts.ts';
import type { Fact } from './fact.ts';
import { formulaFacts } from './formula-facts.ts';
import { protectionFacts } from './protection-facts.ts';
import { readingFacts } from './reading-facts.ts';
import { ruleFacts } from './rule-facts.ts';
import { tabFacts } from './tab-facts.ts';

/** Everything of Google Sheets that the add-on counts on and that a program can look at. */
export const facts: readonly Fact[] = [
  ...batchFacts,
  ...tabFacts,
  ...cellFacts,
  ...formulaFacts,
  ...ruleFacts,
  ...readingFacts,
  ...protectionFacts,
];
