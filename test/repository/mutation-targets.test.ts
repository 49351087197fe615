/** What `npm run mutations` takes out is still there, so that a rename is noticed at once and not weeks later. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIFE_MUTATIONS } from '../trust/support/life-mutations.ts';
import { MUTATIONS, mutated } from '../trust/support/mutation-targets.ts';
import { OWN_FORM_MUTATIONS } from '../trust/support/own-form-mutations.ts';

const all = [...MUTATIONS, ...LIFE_MUTATIONS, ...OWN_FORM_MUTATIONS];

describe('guards that mutations take out', () => {
  it.each(all.map((mutation) => [mutation.guard, mutation] as const))('%s', (_, mutation) => {
    const text = readFileSync(mutation.source, 'utf8');
    expect(mutated(mutation, text)).not.toBe(text);
    expect(existsSync(mutation.file)).toBe(true);
  });

  it('are told apart by their names', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all.map(({ guard }) => guard)).size).toBe(all.length);
  });
});
