import { expect, test } from 'vitest';
import { createPaceModel } from '../../../../../components/reader/moving/pace-model';
import { depsOf, modelOf } from '../../../../support/components/reader';
import { articleOf } from '../../../../support/sample-article';

const letters = (count: number) => 'a'.repeat(count);
const article = articleOf(Array.from({ length: 40 }, () => letters(100)));

function read(perSentence: number) {
  const model = modelOf(article);
  const deps = depsOf();
  let time = 0;
  const pace = createPaceModel(model, deps, () => time);
  const step = (milliseconds = perSentence) => {
    time += milliseconds;
    model.step(1);
  };
  return { model, deps, pace, step };
}

test('before the reader has moved, the time left is reckoned at the usual pace', () => {
  const { pace } = read(0);
  // 4,000 letters at 55 milliseconds.
  expect(pace.minutesLeft.value).toBe(4);
});

test('a slow reader is told more time, and the pace is kept', () => {
  const { pace, deps, step } = read(15_000);
  for (let n = 0; n < 20; n++) step();
  // 2,000 letters are left; at the usual pace that were two minutes.
  expect(pace.minutesLeft.value).toBeGreaterThanOrEqual(3);
  expect(deps.settings.value.pace.letter).toBeGreaterThan(75);
});

test('who walks quickly through is not taken for a quick reader', () => {
  const { pace, deps, step } = read(100);
  for (let n = 0; n < 20; n++) step();
  expect(pace.minutesLeft.value).toBe(2);
  expect(deps.settings.value.pace.letter).toBe(55);
});

test('a jump teaches nothing', () => {
  const { model, deps } = read(0);
  for (let n = 0; n < 30; n++) model.goTo(n % 2 === 0 ? 20 : 3);
  expect(deps.settings.value.pace.letter).toBe(55);
});

test('the time read is summed up, without the pauses', () => {
  const { pace, step } = read(6000);
  for (let n = 0; n < 20; n++) step();
  expect(pace.minutesRead.value).toBe(2);
  step(3_600_000);
  expect(pace.minutesRead.value).toBeLessThan(4);
});

test('full-width letters take longer', () => {
  const chinese = articleOf(Array.from({ length: 40 }, () => '港'.repeat(100)));
  const pace = createPaceModel(modelOf(chinese), depsOf(), () => 0);
  expect(pace.minutesLeft.value).toBe(8);
});
