// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipRanges } from '../../../utils/collections/clip-ranges';
import type { Mark } from '../../../utils/contract/article';
import { countSentences, piecesOf, sentencesOf, setApart } from '../../../utils/reading/sentences';
import { articleOf, blockOf } from '../../support/sample-article';

/** A text with marks anywhere over it, overlapping as they like. */
const marked = fc.string({ minLength: 1, maxLength: 60 }).chain((text) => {
  const edge = fc.nat({ max: text.length });
  const mark = fc
    .record({ kind: fc.constantFrom('emphasis' as const, 'strong' as const), a: edge, b: edge })
    .map(({ kind, a, b }): Mark => ({ kind, start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.record({ text: fc.constant(text), marks: fc.array(mark, { maxLength: 8 }) });
});

test('the reader steps through all sentences in order, but not through what is set apart', () => {
  const article = articleOf([], {
    blocks: [
      blockOf(['Heading'], 'heading'),
      blockOf(['One.', 'Two.']),
      blockOf(['(END)'], 'signoff'),
      blockOf(['Agency'], 'source'),
    ],
  });
  expect(sentencesOf(article)).toEqual([
    { text: 'Heading', marks: [], kind: 'heading', opensBlock: true, gap: '' },
    { text: 'One.', marks: [], kind: 'paragraph', opensBlock: true, gap: '' },
    { text: 'Two.', marks: [], kind: 'paragraph', opensBlock: false, gap: ' ' },
  ]);
  expect(countSentences(article)).toBe(3);
  expect(setApart(article).map((block) => block.text)).toEqual(['(END)', 'Agency']);
});

test('a mark that runs over two sentences is shown in both', () => {
  const link: Mark = { kind: 'link', start: 2, end: 8, href: 'https://a.example/' };
  const article = articleOf([], { blocks: [{ ...blockOf(['A one.', 'B two.']), marks: [link] }] });
  expect(sentencesOf(article).map((sentence) => sentence.marks)).toEqual([
    [{ ...link, start: 2, end: 6 }],
    [{ ...link, start: 0, end: 1 }],
  ]);
});

test('a mark that ends where a sentence begins is not that sentence’s', () => {
  expect(clipRanges([{ kind: 'strong', start: 0, end: 3 }], 3, 6)).toEqual([]);
});

test('marks within a span lie within it, over the same text as before', () => {
  fc.assert(
    fc.property(marked, fc.nat(60), fc.nat(60), ({ text, marks }, a, b) => {
      const [start = 0, end = 0] = [a, b]
        .map((n) => Math.min(n, text.length))
        .sort((x, y) => x - y);
      const part = text.slice(start, end);
      const isUnder = (all: readonly Mark[], at: number) =>
        all.filter((mark) => mark.start <= at && at < mark.end).map((mark) => mark.kind);
      const within = clipRanges(marks, start, end);
      for (const mark of within) {
        expect(mark.start).toBeGreaterThanOrEqual(0);
        expect(mark.end).toBeLessThanOrEqual(part.length);
      }
      for (let at = 0; at < part.length; at++) {
        expect(isUnder(within, at)).toEqual(isUnder(marks, at + start));
      }
    }),
  );
});

test('pieces join to the text, and none is empty', () => {
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const pieces = piecesOf(text, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test('every code unit keeps exactly the marks that lie over it', () => {
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const perUnit = piecesOf(text, marks).flatMap((piece) =>
        Array.from({ length: piece.text.length }, () => piece.marks),
      );
      perUnit.forEach((own, at) => {
        expect(own).toEqual(marks.filter((mark) => mark.start <= at && at < mark.end));
      });
    }),
  );
});

test('marks that reach beyond the text lose nothing of it', () => {
  const pieces = piecesOf('text', [{ kind: 'strong', start: -3, end: 99 }]);
  expect(pieces).toMatchObject([{ text: 'text', marks: [{ kind: 'strong' }] }]);
});
