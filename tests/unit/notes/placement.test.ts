import { describe, expect, test } from 'vitest';
import { placeTargets } from '../../../utils/notes/placement';
import { quoteSentence } from '../../../utils/notes/quote';
import type { SentenceTarget } from '../../../utils/notes/types';

const OLDER = [
  'The strike ended on Sunday night.',
  'Drivers get four percent more.',
  'Trains run again from Monday.',
  'Passengers were relieved.',
];
const on = (sentence: number, texts: readonly string[] = OLDER): SentenceTarget => ({
  kind: 'sentence',
  sentence,
  quote: quoteSentence(texts, sentence),
});

describe.each([
  ['with the edition it was written on', OLDER],
  ['with its quote alone', null],
])('A note is placed %s', (_, older) => {
  test('on its sentence, wherever that stands now', () => {
    const newer = ['Breaking news.', ...OLDER];
    expect(placeTargets([on(2)], older, newer)[0]?.sentence).toBe(3);
  });

  test('on its sentence as it was reworded', () => {
    const newer = [...OLDER.slice(0, 2), 'Trains run again from Tuesday.', ...OLDER.slice(3)];
    expect(placeTargets([on(2)], older, newer)).toEqual([{ sentence: 2, fate: 'edited' }]);
  });

  test('nowhere when its sentence is gone', () => {
    const newer = OLDER.filter((_, n) => n !== 1);
    expect(placeTargets([on(1)], older, newer)).toEqual([{ sentence: null, fate: 'gone' }]);
  });

  test('beside another on the same sentence', () => {
    const newer = [...OLDER.slice(0, 2), 'Trains run again from Tuesday.', ...OLDER.slice(3)];
    expect(placeTargets([on(2), on(0), on(2)], older, newer).map((one) => one.sentence)).toEqual([
      ...[2, 0, 2],
    ]);
  });

  test('on its sentence when only the typesetting is another', () => {
    const newer = OLDER.map((text) => text.toUpperCase());
    expect(placeTargets([on(3)], older, newer)[0]?.sentence).toBe(3);
  });
});

test('a target that does not fit the edition it names is found by its quote', () => {
  const imported = { ...on(3), sentence: 0 };
  expect(placeTargets([imported, on(1)], OLDER, OLDER)).toEqual([
    { sentence: 3, fate: 'moved' },
    { sentence: 1, fate: 'in-place' },
  ]);
});

test('an article without sentences has a place for nothing', () => {
  expect(placeTargets([on(0)], OLDER, [])).toEqual([{ sentence: null, fate: 'gone' }]);
});
