// @vitest-environment node
import { expect, test } from 'vitest';
import { swipeStep } from '../../../utils/reading/swipe';

test.each([
  ['to the left', -120, 10, 'ltr', false, 1],
  ['to the right', 120, 10, 'ltr', false, -1],
  ['to the left in right-to-left text', -120, 10, 'rtl', false, -1],
  ['up where nothing scrolls', 5, -90, 'ltr', true, 1],
  ['down where nothing scrolls', 5, 90, 'ltr', true, -1],
  ['up where it scrolls', 5, -90, 'ltr', false, 0],
  ['that is a tap', 3, 2, 'ltr', true, 0],
  ['that is neither across nor along', 70, 60, 'ltr', true, 0],
] as const)('a swipe %s', (_where, x, y, dir, withVertical, step) => {
  expect(swipeStep({ x, y, milliseconds: 200 }, dir, withVertical)).toBe(step);
});

test('a finger that takes its time selects or scrolls', () => {
  expect(swipeStep({ x: -200, y: 0, milliseconds: 1500 }, 'ltr', true)).toBe(0);
});
