import { describe, expect, test } from 'vitest';
import { anchorTargets } from '../../../utils/anchoring/find-in-edition';
import { quoteSentence } from '../../../utils/anchoring/quote';
import type { SentenceTarget } from '../../../utils/contract/annotations';

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
    expect(anchorTargets([on(2)], older, newer)[0]?.sentence).toBe(3);
  });

  test('on its sentence as it was reworded', () => {
    const newer = [...OLDER.slice(0, 2), 'Trains run again from Tuesday.', ...OLDER.slice(3)];
    expect(anchorTargets([on(2)], older, newer)).toEqual([{ sentence: 2, anchorStatus: 'edited' }]);
  });

  test('nowhere when its sentence is gone', () => {
    const newer = OLDER.filter((_, n) => n !== 1);
    expect(anchorTargets([on(1)], older, newer)).toEqual([
      { sentence: null, anchorStatus: 'gone' },
    ]);
  });

  test('beside another on the same sentence', () => {
    const newer = [...OLDER.slice(0, 2), 'Trains run again from Tuesday.', ...OLDER.slice(3)];
    expect(anchorTargets([on(2), on(0), on(2)], older, newer).map((one) => one.sentence)).toEqual([
      2, 0, 2,
    ]);
  });

  test('on its sentence when only the typesetting is another', () => {
    const newer = OLDER.map((text) => text.toUpperCase());
    expect(anchorTargets([on(3)], older, newer)[0]?.sentence).toBe(3);
  });
});

test('a target that does not fit the edition it names is found by its quote', () => {
  const imported = { ...on(3), sentence: 0 };
  expect(anchorTargets([imported, on(1)], OLDER, OLDER)).toEqual([
    { sentence: 3, anchorStatus: 'moved' },
    { sentence: 1, anchorStatus: 'in-place' },
  ]);
});

test('an article without sentences has a place for nothing', () => {
  expect(anchorTargets([on(0)], OLDER, [])).toEqual([{ sentence: null, anchorStatus: 'gone' }]);
});
