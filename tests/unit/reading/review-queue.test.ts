// @vitest-environment node
import { expect, test } from 'vitest';
import { stepInReview } from '../../../utils/reading/review-queue';

const ROUTE = [2, 5, 9];

test('a step leads to the next sentence of the route, from on it and beside it', () => {
  expect(stepInReview(ROUTE, 2, 1)).toBe(5);
  expect(stepInReview(ROUTE, 3, 1)).toBe(5);
  expect(stepInReview(ROUTE, 9, -1)).toBe(5);
  expect(stepInReview(ROUTE, 6, -1)).toBe(5);
  expect(stepInReview(ROUTE, 0, 3)).toBe(9);
});

test('before its first and after its last sentence the route ends', () => {
  expect(stepInReview(ROUTE, 9, 1)).toBeNull();
  expect(stepInReview(ROUTE, 2, -1)).toBeNull();
  expect(stepInReview(ROUTE, 5, 2)).toBeNull();
});
