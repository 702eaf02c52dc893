// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphAt, paragraphStep, paragraphsOf } from '../../../utils/reading/paragraphs';
import { sentencesOf } from '../../../utils/reading/sentences';
import { articleOf, blockOf } from '../../support/sample-article';

const blocks = [
  blockOf(['Heading'], 'heading'),
  blockOf(['One.', 'Two.', 'Three.']),
  blockOf([]),
  blockOf(['(END)'], 'signoff'),
  blockOf(['Four.', 'Five.']),
];
const paragraphs = paragraphsOf({ blocks });

test('a paragraph is a block with sentences that is not set apart', () => {
  expect(paragraphs).toEqual([
    { kind: 'heading', from: 0, to: 1 },
    { kind: 'paragraph', from: 1, to: 4 },
    { kind: 'paragraph', from: 4, to: 6 },
  ]);
});

test('forth leads to the start of the next paragraph, and in the last one to its end', () => {
  expect([0, 1, 3, 4, 5].map((n) => paragraphStep(paragraphs, n, 1))).toEqual([1, 4, 4, 5, 5]);
});

test('back leads to the start of the paragraph, and from there to the one before', () => {
  expect([0, 1, 3, 4, 5].map((n) => paragraphStep(paragraphs, n, -1))).toEqual([0, 0, 1, 1, 4]);
});

test('in an article without sentences every step stays at its start', () => {
  expect(paragraphStep([], 0, 1)).toBe(0);
  expect(paragraphAt([], 3)).toBe(0);
});

test('every sentence is in the paragraph it is found in, and the paragraphs hold them all', () => {
  const counts = fc.array(fc.nat(6), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(counts, (counts) => {
      const article = articleOf([], {
        blocks: counts.map((count) => blockOf(Array.from({ length: count }, () => 'A.'))),
      });
      const all = paragraphsOf(article);
      const sentences = sentencesOf(article);
      expect(all.at(-1)?.to ?? 0).toBe(sentences.length);
      sentences.forEach((sentence, n) => {
        const found = all[paragraphAt(all, n)];
        expect(found && found.from <= n && n < found.to).toBe(true);
        expect(sentence.opensBlock).toBe(found?.from === n);
      });
    }),
  );
});
