import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RATE, readSpeech } from '../../../utils/settings/speech';
import { rateOf, roundsOf, stepRate } from '../../../utils/speech/rounds';

const rates = (stored: object) => {
  const speech = readSpeech(stored);
  return Array.from({ length: roundsOf(speech) }, (_, round) => rateOf(speech, round));
};

test('a sentence is spoken as often as asked', () => {
  expect(rates({})).toEqual([1]);
  expect(rates({ repeat: 3, rate: 1.2 })).toEqual([1.2, 1.2, 1.2]);
});

test('the slow time comes first and beside the others, and never below the slowest', () => {
  expect(rates({ slowFirst: true })).toEqual([0.7, 1]);
  expect(rates({ slowFirst: true, repeat: 2, rate: 0.6 })).toEqual([0.5, 0.6, 0.6]);
});

test('steps of the speed are whole tenths, and stay within the bounds', () => {
  expect(stepRate(1, 1)).toBe(1.1);
  expect(stepRate(1.1, 1)).toBe(1.2);
  expect(stepRate(0.5, -1)).toBe(0.5);
  expect(stepRate(2, 1)).toBe(2);
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), fc.integer(), (rate, steps) => {
      const to = stepRate(rate, steps);
      expect(to).toBeGreaterThanOrEqual(RATE.least);
      expect(to).toBeLessThanOrEqual(RATE.most);
      expect(String(to).length).toBeLessThanOrEqual(3);
    }),
  );
});

test('what is stored of the voices is read by language', () => {
  const { voices, repeat } = readSpeech({ voices: { en: 'Samantha en-US', ko: 7 }, repeat: 2.4 });
  expect(voices).toEqual({ en: 'Samantha en-US' });
  expect(repeat).toBe(2);
});
