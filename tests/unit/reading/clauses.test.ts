// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf, eyeLength } from '../../../utils/reading/clauses';

const pieces = (text: string) => clausesOf(text).map(([start, end]) => text.slice(start, end));

const LONG =
  'The ferry, which had been promised before every election since the bridge was closed, will sail ' +
  'every hour from six in the morning; the last one leaves at 10:40 p.m., when the 3,500 guests of ' +
  'the festival are expected to have gone home.';

test('a very long sentence is broken at its clauses, rather at a semicolon than at a comma', () => {
  expect(pieces(LONG)).toEqual([
    'The ferry, which had been promised before every election since the bridge was closed, will sail every hour from six in the morning; ',
    'the last one leaves at 10:40 p.m., when the 3,500 guests of the festival are expected to have gone home.',
  ]);
});

test('a sentence that is not very long stays whole, commas or not', () => {
  const text =
    'One, two, three, and a good many words more; but this is not very long: not at all.';
  expect(pieces(text)).toEqual([text]);
});

test('where no clause ends, a long sentence stays whole', () => {
  const text = `${'word '.repeat(60)}10:40 and 3,500.`;
  expect(pieces(text)).toEqual([text]);
});

test('Chinese is measured by the width of its characters, and broken without spaces', () => {
  const text = `${'市政府上周宣布将重新开放旧港口的轮渡服务'.repeat(2)}，${'每小时一班直到晚上十点四十分结束'.repeat(3)}。`;
  expect(eyeLength(text)).toBeGreaterThan(170);
  expect(pieces(text)).toHaveLength(2);
  expect(pieces(text)[0]).toMatch(/，$/);
});

test('the pieces join to the text, and none is a stump', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom(', ', '; ', ' – ', '—', ': ', '，', '、', '؛ ', '日本', '😀', '  '),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (words) => {
      const text = words.join('');
      const own = pieces(text);
      expect(own.join('')).toBe(text);
      if (own.length > 1)
        for (const piece of own) expect(eyeLength(piece)).toBeGreaterThanOrEqual(39.9);
    }),
  );
});
