// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from '../../../utils/reading/chunks';
import type { Paragraph } from '../../../utils/reading/paragraphs';

function paragraphsOfSizes(sizes: readonly number[]): Paragraph[] {
  let from = 0;
  return sizes.map((size) => {
    const paragraph = { kind: 'paragraph' as const, from, to: from + size };
    from += size;
    return paragraph;
  });
}

test('chunks hold every sentence once, in order, and are small', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, fc.boolean(), (sizes, mayDivide) => {
      const chunks = chunksOf(paragraphsOfSizes(sizes), mayDivide);
      let at = 0;
      for (const { from, to, paragraphs } of chunks) {
        expect(from).toBe(at);
        expect(paragraphs[0]?.from).toBe(from);
        expect(paragraphs.at(-1)?.to).toBe(to);
        expect(to - from <= 40 || (!mayDivide && paragraphs.length === 1)).toBe(true);
        at = to;
      }
      expect(at).toBe(sizes.reduce((sum, size) => sum + size, 0));
    }),
  );
});

test('a paragraph stays whole unless it may be divided', () => {
  const long = paragraphsOfSizes([10, 100]);
  expect(chunksOf(long, false).map(({ from, to }) => [from, to])).toEqual([
    [0, 10],
    [10, 110],
  ]);
  expect(chunksOf(long, true).map(({ from, to }) => [from, to])).toEqual([
    [0, 10],
    [10, 50],
    [50, 90],
    [90, 110],
  ]);
});
