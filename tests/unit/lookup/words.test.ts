// @vitest-environment happy-dom
// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordAt, wordsOf } from '../../../utils/lookup/words';

const words = (text: string, lang: string | null) =>
  wordsOf(text, lang).map(([start, end]) => text.slice(start, end));

test('words are what stands between spaces and punctuation', () => {
  expect(words('“It isn’t 3.5 km,” he said.', 'en')).toEqual([
    'It',
    'isn’t',
    '3.5',
    'km',
    'he',
    'said',
  ]);
  expect(words('부산 항구는 다시 열린다.', 'ko')).toEqual(['부산', '항구는', '다시', '열린다']);
});

test('a language without spaces has words too', () => {
  expect(words('港は再開します。', 'ja').length).toBeGreaterThan(1);
});

test('a language nobody knows, or a tag that is none, is no hindrance', () => {
  expect(words('One two.', null)).toEqual(['One', 'two']);
  expect(words('One two.', 'x_!')).toEqual(['One', 'two']);
});

test('the word at a place is the one over it, or the next', () => {
  const spans = wordsOf('One, two.', 'en');
  expect([0, 2, 3, 5, 8].map((at) => wordAt(spans, at))).toEqual([0, 0, 1, 1, null]);
});

test('words are in order, within the text and not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const spans = wordsOf(text, 'en');
      const isRight = ([start, end]: (typeof spans)[number], i: number) =>
        start >= (spans[i - 1]?.[1] ?? 0) && end > start && end <= text.length;
      expect(spans.filter((span, i) => !isRight(span, i))).toEqual([]);
    }),
  );
});
