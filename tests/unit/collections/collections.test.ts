// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstIndex } from '../../../utils/collections/first-index';
import { groupBy, present } from '../../../utils/collections/lists';

test('the first index is the one a search from the start finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, wanted) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = sorted.findIndex((number) => number >= wanted);
      const index = firstIndex(sorted.length, (i) => (sorted[i] ?? 0) >= wanted);
      expect(index).toBe(found < 0 ? sorted.length : found);
    }),
  );
});

test('groups keep the order of their items and of their first ones', () => {
  const groups = groupBy(['ape', 'bee', 'ant', 'cat', 'bat'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['a', ['ape', 'ant']],
    ['b', ['bee', 'bat']],
    ['c', ['cat']],
  ]);
});

test('of values that may be absent those that are there stay, empty ones among them', () => {
  expect(present(['a', undefined, '', null, 0])).toEqual(['a', '', null, 0]);
});
