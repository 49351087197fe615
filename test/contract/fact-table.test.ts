/** The list of facts as a whole: what docs/live-check.md says of it, and that no unknown is forgotten. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../workbench/contract/fact.ts';
import { factTable } from '../../workbench/contract/fact-table.ts';
import { facts, factsByArea } from '../../workbench/contract/facts.ts';
import { LIKELIEST, OTHERWISE, type Unknowns } from '../../workbench/platform/sheets/book/unknowns.ts';

const unknowns = Object.keys(LIKELIEST) as (keyof Unknowns)[];

describe('the facts', () => {
  it('are counted in docs/live-check.md as they are', () => {
    expect(readFileSync('docs/live-check.md', 'utf8')).toContain(factTable(factsByArea));
  });

  it('say whence they are known', () => {
    const known =
      /^(GS|LIM|QA|BL|CS|GF|GFS|R4|MM|TK|reported|live reports|serial and format|inferred|no source|disputed|unsourced|gspread-formatting|[\w-]+\/[\w-]+)/;
    expect(facts.filter(({ source }) => !known.test(source)).map(({ source }) => source)).toEqual([]);
  });

  it('that are open by choice say what the add-on does under each answer', () => {
    const several = facts.filter(({ allowed }) => allowed.length > 1);
    expect(several.filter(({ allowed, does }) => does?.length !== allowed.length)).toEqual([]);
    expect(several.map(standingOf)).toEqual(several.map(() => 'open'));
  });

  it.each(unknowns)('ask Google once about %s, which npm test plays both ways', (unknown) => {
    expect(facts.filter((fact) => fact.unknown === unknown)).toHaveLength(1);
    expect(OTHERWISE[unknown]).not.toBe(LIKELIEST[unknown]);
  });
});
