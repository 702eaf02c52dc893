// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnPace, minutesFor, readingTime } from '../../../utils/reading/pace';

/** Milliseconds a letter. */
const USUAL_PACE = 55;

const stay = (letters: number, milliseconds: number) => ({ letters, milliseconds });

test('who reads slower than usual is given more time after a few sentences', () => {
  let pace = USUAL_PACE;
  for (let n = 0; n < 60; n++) pace = learnPace(pace, stay(100, 12_000));
  expect(pace).toBeGreaterThan(100);
  expect(pace).toBeLessThan(120);
  expect(minutesFor(6000, pace)).toBeGreaterThan(minutesFor(6000, USUAL_PACE));
});

test.each([
  ['walks quickly through', 100, 300],
  ['goes to fetch a coffee', 100, 600_000],
  ['stays at nothing', 0, 5000],
])('who %s teaches nothing', (_what, letters, milliseconds) => {
  expect(learnPace(USUAL_PACE, stay(letters, milliseconds))).toBe(USUAL_PACE);
});

test('of a long pause only as much counts as may have been reading', () => {
  expect(readingTime(stay(100, 8000), USUAL_PACE)).toBe(8000);
  expect(readingTime(stay(100, 3_600_000), USUAL_PACE)).toBe(33_000);
  expect(readingTime(stay(2, 3_600_000), USUAL_PACE)).toBe(20_000);
});

test('the pace never leaves what was observed', () => {
  const stays = fc.array(fc.record({ letters: fc.nat(500), milliseconds: fc.nat(100_000) }));
  fc.assert(
    fc.property(stays, (stays) => {
      const seen = stays
        .filter((one) => one.letters > 0)
        .map((one) => one.milliseconds / one.letters);
      const pace = stays.reduce(learnPace, USUAL_PACE);
      expect(pace).toBeGreaterThanOrEqual(Math.min(USUAL_PACE, ...seen) - 1e-6);
      expect(pace).toBeLessThanOrEqual(Math.max(USUAL_PACE, ...seen) + 1e-6);
    }),
  );
});

test('while a letter is left, so is a minute', () => {
  expect([0, 1, 10_000].map((letters) => minutesFor(letters, 60))).toEqual([0, 1, 10]);
});
