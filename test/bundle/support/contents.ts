import fc from 'fast-check';
import { BLANK, type CellContent } from '../../../src/domain/text/cell.ts';

/** What anybody may leave in a cell, as the Sheets API writes it. */
export const extendedValue = (content: CellContent): object => {
  switch (content.kind) {
    case 'blank':
      return {};
    case 'number':
      return { numberValue: content.value };
    case 'text':
      return { stringValue: content.text };
    case 'boolean':
      return { boolValue: content.value };
    case 'formula':
      return { formulaValue: content.text };
  }
};

const number = (value: number): CellContent => ({ kind: 'number', value, formattedAs: null });
const text = (words: string): CellContent => ({ kind: 'text', text: words });
const formulas = ['=1+1', '=1/0', '="72"', '=TRUE', '=LEN(B1)', '=NA()'].map(
  (words): CellContent => ({ kind: 'formula', text: words }),
);

const small = fc.integer({ min: 0, max: 12 }).map(number);

/** Contents of an input for a count, right ones most of the time. */
export const contents = fc.oneof(
  { weight: 8, arbitrary: small },
  { weight: 2, arbitrary: fc.constant(BLANK) },
  fc
    .constantFrom(0, -1, 0.5, -0.5, 999_999, 999_999.5, 1_000_000, 1e15, 12_345_678_901_234, 1e-7)
    .map(number),
  fc.integer({ min: -100_000_000, max: 200_000_000 }).map((hundredths) => number(hundredths / 100)),
  fc.constantFrom('12 người', 'O', '72', ' ', '1,5', 'ok', 'blank', "'", '#N/A').map(text),
  fc.boolean().map((value): CellContent => ({ kind: 'boolean', value })),
  fc.constantFrom(...formulas),
);

export const notes = fc.oneof(
  { weight: 3, arbitrary: fc.constant(BLANK) },
  fc
    .constantFrom('vì đông', ' ', '   ', '\n', '\u00a0', ' \u00a0 ', ' \n ', '0', '=1+1', 'ok', '\u200b')
    .map(text),
  fc.constantFrom(...formulas),
  fc.constantFrom(0, 12, -1.5).map(number),
  fc.boolean().map((value): CellContent => ({ kind: 'boolean', value })),
);
