import { expect, test } from 'vitest';
import { isLittleCovered, percent } from '../../../utils/reading/coverage-text';

test.each([
  ['a third of the page or less', 0.34, 40, true],
  ['half of it', 0.5, 40, false],
  ['two sentences of a page with more to say', 0.4, 2, true],
  ['two sentences that are most of the page', 0.8, 2, false],
  ['what the reader chose, however short', undefined, 1, false],
] as const)('%s: too little is %s', (_what, coverage, sentences, isLittle) => {
  expect(isLittleCovered(coverage, sentences)).toBe(isLittle);
});

test('a share is written as in the reader’s language', () => {
  expect(percent(0.64, 'en')).toBe('64%');
  expect(percent(0.64, 'de')).toBe('64\u00a0%');
});
