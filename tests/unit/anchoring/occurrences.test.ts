// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '../../../utils/anchoring/occurrences';

test('every place is found, overlapping ones too', () => {
  expect(occurrences('aa', 'aaaba')).toEqual([0, 1]);
  expect(occurrences('', 'abc')).toEqual([]);
  expect(occurrences('abcd', 'abc')).toEqual([]);
});

test('the same places are found as by the usual search', () => {
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b'), maxLength });
  fc.assert(
    fc.property(letters(5), letters(60), (needle, text) => {
      const usual = [...text].flatMap((_, i) => (needle && text.startsWith(needle, i) ? [i] : []));
      expect(occurrences(needle, text)).toEqual(usual);
    }),
  );
});
