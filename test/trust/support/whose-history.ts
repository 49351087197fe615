import fc from 'fast-check';
import { MARKS, type Mark } from './whose-model.ts';

/** What happens to the list and around it; numbers choose rows, units and marks by their remainder. */
export type Deed =
  | { readonly deed: 'exchange' | 'turn'; readonly marks: readonly Mark[]; readonly at: readonly number[] }
  | { readonly deed: 'sort'; readonly withHidden: boolean; readonly at: readonly number[] }
  | { readonly deed: 'overwrite'; readonly kept: readonly Mark[]; readonly at: readonly number[] }
  | { readonly deed: 'change'; readonly mark: Mark; readonly at: readonly number[] }
  | { readonly deed: 'provision'; readonly dies: number | null; readonly at: readonly number[] }
  | {
      readonly deed:
        | 'wipe the hidden numbers'
        | 'remove a row'
        | 'write a unit back'
        | 'copy a row'
        | 'report'
        | 'type only'
        | 'remind'
        | 'close'
        | 'reopen'
        | 'enter for a unit'
        | 'rename a tab'
        | 'move a tab'
        | 'delete a tab';
      readonly at: readonly number[];
    };

const at = fc.array(fc.nat({ max: 11 }), { minLength: 3, maxLength: 3 });
const marks = fc.subarray([...MARKS], { minLength: 1 });
const plain = (...names: readonly Extract<Deed, { readonly at: readonly number[] }>['deed'][]) =>
  fc.record({ deed: fc.constantFrom(...names), at }) as fc.Arbitrary<Deed>;

export const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ deed: fc.constantFrom('exchange', 'turn'), marks, at }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('sort'), withHidden: fc.boolean(), at }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('overwrite'), kept: fc.subarray([...MARKS]), at }) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('change'), mark: fc.constantFrom(...MARKS), at }) },
  {
    weight: 6,
    arbitrary: fc.record({
      deed: fc.constant('provision'),
      dies: fc.option(fc.integer({ min: 3, max: 14 }), { freq: 3 }),
      at,
    }),
  },
  {
    weight: 1,
    arbitrary: plain('wipe the hidden numbers', 'remove a row', 'write a unit back', 'copy a row'),
  },
  { weight: 4, arbitrary: plain('report', 'type only', 'enter for a unit') },
  { weight: 2, arbitrary: plain('remind', 'close', 'reopen') },
  { weight: 1, arbitrary: plain('rename a tab', 'move a tab', 'delete a tab') },
) as fc.Arbitrary<Deed>;
