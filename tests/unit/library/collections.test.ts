// @vitest-environment node
import { expect, test } from 'vitest';
import { groupBy, present } from '../../../utils/library/collections';

test('groups keep the order of their values, and come in the order of their first', () => {
  const words = ['bridge', 'harbour', 'boat', 'hull', 'anchor'];
  expect([...groupBy(words, (word) => word[0])]).toEqual([
    ['b', ['bridge', 'boat']],
    ['h', ['harbour', 'hull']],
    ['a', ['anchor']],
  ]);
});

test('of values that may be absent those that are there stay, empty ones among them', () => {
  expect(present(['a', undefined, '', null, 0])).toEqual(['a', '', null, 0]);
});
