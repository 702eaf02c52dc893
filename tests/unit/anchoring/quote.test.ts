// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteFinder, quoteSentence } from '../../../utils/anchoring/quote';
import { QUOTE_CONTEXT } from '../../../utils/contract/annotations';

const SENTENCES = ['One is here.', 'Two is here.', 'Three is here.', 'Four is here.'];

test('a quote holds the sentence and what stands around it', () => {
  expect(quoteSentence(SENTENCES, 2)).toEqual({
    exact: 'Three is here.',
    prefix: 'One is here. Two is here.',
    suffix: 'Four is here.',
  });
});

test('a quote at either end has no context on that side', () => {
  expect(quoteSentence(SENTENCES, 0).prefix).toBe('');
  expect(quoteSentence(SENTENCES, 3).suffix).toBe('');
});

test('a sentence that is not there cannot be quoted', () => {
  expect(() => quoteSentence(SENTENCES, 4)).toThrow(RangeError);
});

test('a sentence whose words are gone is not found', () => {
  expect(quoteFinder(['Other words.'])(quoteSentence(SENTENCES, 1), 1)).toBeNull();
});

test('a sentence that has the words among others is another sentence', () => {
  expect(quoteFinder(['He said: Two is here.'])(quoteSentence(SENTENCES, 1), 0)).toBeNull();
});

test('of equal sentences with equal neighbours the nearest to the old place is found', () => {
  const sentences = ['A.', 'Yes.', 'B.', 'A.', 'Yes.', 'B.', 'A.', 'Yes.', 'B.'];
  const quote = { exact: 'Yes.', prefix: '', suffix: '' };
  expect(quoteFinder(sentences)(quote, 5)).toBe(4);
});

const sentence = fc.string({ minLength: 1, maxLength: 50 });
const distinct = fc.uniqueArray(sentence, { minLength: 1, maxLength: 20 });
/** Few different sentences, so that many are equal. */
const repetitive = fc.array(fc.constantFrom('Yes.', 'No.', 'He left.', 'She stayed on.'), {
  minLength: 1,
  maxLength: 25,
});
const at = (length: number, part: number) => Math.min(length - 1, Math.floor(part * length));
const part = fc.double({ min: 0, max: 1, noNaN: true });

test('the context never grows beyond its limit', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1 }), part, (sentences, where) => {
      const { prefix, suffix } = quoteSentence(sentences, at(sentences.length, where));
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(QUOTE_CONTEXT);
    }),
  );
});

test('in an unchanged text every sentence, repeated or not, is found where it was', () => {
  fc.assert(
    fc.property(repetitive, part, (sentences, where) => {
      const n = at(sentences.length, where);
      expect(quoteFinder(sentences)(quoteSentence(sentences, n), n)).toBe(n);
    }),
  );
});

test('a sentence is found again after others were put in and taken out around it', () => {
  fc.assert(
    fc.property(distinct, distinct, distinct, part, (before, added, removed, where) => {
      const n = at(before.length, where);
      const quote = quoteSentence(before, n);
      const stays = (text: string) => text === quote.exact || !removed.includes(text);
      const others = added.filter((text) => !before.includes(text));
      // Every second sentence that stays gets a new one before it.
      const after = before.filter(stays).flatMap((text, i) => {
        const other = i % 2 === 0 ? others[i / 2] : undefined;
        return other === undefined ? [text] : [other, text];
      });
      expect(quoteFinder(after)(quote, n)).toBe(after.indexOf(quote.exact));
    }),
  );
});

test('among equal sentences the one with the right neighbours is found, however far it moved', () => {
  const neighboured = fc.array(fc.constantFrom('Yes.', 'No.', 'He left.'), {
    minLength: 5,
    maxLength: 25,
  });
  fc.assert(
    fc.property(neighboured, repetitive, repetitive, part, (sentences, first, last, where) => {
      // Two sentences on each side are its context.
      const n = 2 + at(sentences.length - 4, where);
      const quote = quoteSentence(sentences, n);
      const after = [...first, ...sentences, ...last];
      expect(quoteSentence(after, quoteFinder(after)(quote, n) ?? -1)).toEqual(quote);
    }),
  );
});

test('one agreeing neighbour counts for more than being near', () => {
  const quote = quoteSentence(['He left.', 'Yes.', 'She stayed.'], 1);
  const changed = ['Begin.', 'Yes.', 'Middle.', 'He left in haste.', 'Yes.', 'She stayed.'];
  expect(quoteFinder(changed)(quote, 1)).toBe(4);
});
