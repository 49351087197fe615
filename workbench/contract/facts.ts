import { batchFacts } from './batch-facts.ts';
import { cellFacts } from './cell-facts.ts';
import type { Fact } from './fact.ts';
import { formulaFacts } from './formula-facts.ts';
import { openFacts } from './open-facts.ts';
import { protectionFacts } from './protection-facts.ts';
import { readingFacts } from './reading-facts.ts';
import { recordedFacts } from './recorded-facts.ts';
import { recordedValueFacts } from './recorded-value-facts.ts';
import { ruleFacts } from './rule-facts.ts';
import { tabFacts } from './tab-facts.ts';

/** Everything of Google Sheets that the add-on counts on and that a program can look at, by what it concerns. */
export const factsByArea: Readonly<Record<string, readonly Fact[]>> = {
  'batches and refusals': batchFacts,
  'tabs, rows, charts': tabFacts,
  cells: cellFacts,
  formulas: formulaFacts,
  'validation and highlights': ruleFacts,
  reading: readingFacts,
  'protections and sharing': protectionFacts,
  'answers as others recorded them': [...recordedFacts, ...recordedValueFacts],
  'for the first hour': openFacts,
};

export const facts: readonly Fact[] = Object.values(factsByArea).flat();
