// @vitest-environment node
import { expect, test } from 'vitest';
import { createWheelSteps, type WheelTurn } from '../../../utils/reading/wheel';

/** Turns so many milliseconds apart, and the steps they make. */
function stepsOf(turns: readonly Partial<WheelTurn>[], apart: number): number[] {
  const step = createWheelSteps();
  return turns.map((turn, i) =>
    step({ deltaY: 0, deltaMode: 0, wheelDelta: 0, time: i * apart, ...turn }),
  );
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** A push on a touchpad: it gains, and runs out over a second by itself. */
const push = (strength: number) =>
  [0.3, 0.7, 1, ...Array.from({ length: 60 }, (_, i) => 0.94 ** i)].map((share) => ({
    deltaY: Math.max(1, Math.round(strength * share)),
  }));

test('every notch of a wheel is a sentence, however quickly it is turned', () => {
  const notch = { deltaY: 100, wheelDelta: -120 };
  expect(stepsOf([notch, notch, notch], 20)).toEqual([1, 1, 1]);
  expect(stepsOf([{ deltaY: -100, wheelDelta: 120 }], 20)).toEqual([-1]);
});

test('a wheel that tells lines steps too', () => {
  expect(
    stepsOf(
      [
        { deltaY: 3, deltaMode: 1 },
        { deltaY: -3, deltaMode: 1 },
      ],
      30,
    ),
  ).toEqual([1, -1]);
});

test('notches that a busy browser puts together are not lost, but never make a leap', () => {
  expect(stepsOf([{ deltaY: 200, wheelDelta: -240 }], 20)).toEqual([2]);
  expect(stepsOf([{ deltaY: 2000, wheelDelta: -2400 }], 20)).toEqual([3]);
});

test.each([20, 60, 150])('one push of strength %i on a touchpad is one sentence', (strength) => {
  expect(sum(stepsOf(push(strength), 16))).toBe(1);
});

test('a touchpad’s pixels are no notches, also where three of them make as many', () => {
  const turns = [40, 80, 120, 80, 40].map((deltaY) => ({ deltaY, wheelDelta: -3 * deltaY }));
  expect(sum(stepsOf(turns, 16))).toBe(1);
});

test('a second push is a second sentence, even while the first runs out', () => {
  expect(sum(stepsOf([...push(60).slice(0, 30), ...push(60)], 16))).toBe(2);
});

test('turning back steps back', () => {
  const back = push(60).map(({ deltaY }) => ({ deltaY: -deltaY }));
  expect(sum(stepsOf([...push(60), ...back], 16))).toBe(0);
});

test('a touch too light to mean anything does nothing', () => {
  expect(stepsOf([{ deltaY: 4 }, { deltaY: 5 }, { deltaX: 90 } as Partial<WheelTurn>], 16)).toEqual(
    [0, 0, 0],
  );
});

test('a wheel that turns smoothly in parts of a notch steps once a turn', () => {
  expect(
    sum(
      stepsOf(
        Array.from({ length: 4 }, () => ({ deltaY: 25, wheelDelta: -30 })),
        10,
      ),
    ),
  ).toBe(1);
});
