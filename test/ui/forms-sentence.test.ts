import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../src/domain/own-form/own-form.ts';
import { readStatement } from '../../src/sheets/form-text/read-statement.ts';
import { statementText } from '../../src/sheets/form-text/statement-text.ts';
import { type Sentence, sentenceOf, textOfSentence } from '../../src/ui/forms/sentence.ts';

const column = fc.integer({ min: 1, max: 40 }).map((number): ColumnId => `${number}`);
const asked = fc.oneof(
  column,
  column.map((id) => `before ${id}` as const),
);
const is = fc.constantFrom('<', '<=', '=', '>=', '>');
const percent = fc.constantFrom('5', '12,5', '75', '100');
const right = fc.oneof(
  asked.map((one) => ({ kind: 'column', column: one }) as const),
  fc.constantFrom('0', '5', '12,5', '500').map((typed) => ({ kind: 'number', typed }) as const),
);
const term = fc.record({ sign: fc.constantFrom('+', '-'), column: asked });
const sentences: fc.Arbitrary<Sentence> = fc.oneof(
  fc.record({ kind: fc.constant('compare'), left: column, is, right }),
  fc.record({ kind: fc.constant('share'), left: column, is, percent, right: asked }),
  fc.record({ kind: fc.constant('deviates'), left: column, percent, right: asked }),
  fc.record({ kind: fc.constant('requires'), field: column, left: column, is, right }),
  fc.record({
    kind: fc.constant('sum'),
    left: column,
    is,
    terms: fc
      .tuple(asked, fc.array(term, { minLength: 1, maxLength: 5 }))
      .map(([first, others]) => [{ sign: '+', column: first } as const, ...others]),
  }),
);

describe('a rule as a sentence with places to fill', () => {
  it('is the same sentence after it was kept as text', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        expect(sentenceOf(textOfSentence(sentence))).toEqual(sentence);
      }),
    );
  });

  it.each(['2 + 3 <= 1', '80% 1 <= 2', '0 < 1', '1 + 2 lệch <= 5% trước 3', '3 khi 1 + 2 > 0', 'gì đó'])(
    'stays the text %s where no sentence fits',
    (text) => {
      expect(sentenceOf(text)).toEqual({ kind: 'text', typed: text });
    },
  );

  it.each([
    ['2 <= 1', 'compare'],
    ['1 <= số 500', 'compare'],
    ['3 >= 80% 1', 'share'],
    ['5 khi 4 > 0', 'requires'],
    ['1 >= trước 1', 'compare'],
    ['1 lệch <= 30% trước 1', 'deviates'],
    ['1 = trước 1 + 2 - 3', 'sum'],
  ])('reads %s as %s', (text, kind) => {
    const sentence = sentenceOf(text);
    expect(sentence.kind).toBe(kind);
    const reading = readStatement(textOfSentence(sentence));
    expect(reading.ok && statementText(reading.value)).toBe(text);
  });
});
