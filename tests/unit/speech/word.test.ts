import { expect, test } from 'vitest';
import { spokenWord } from '../../../utils/speech/word';

const SENTENCE = 'The mayor’s café re-opened in 2026.';
const word = (at: number, length: number | null) => {
  const span = spokenWord(SENTENCE, at, length);
  return span && SENTENCE.slice(...span);
};

test('a word is as long as the voice says', () => {
  expect(word(4, 5)).toBe('mayor');
});

test('where the voice does not say, a word ends where its letters do', () => {
  expect(word(0, null)).toBe('The');
  expect(word(4, null)).toBe('mayor’s');
  expect(word(12, null)).toBe('café');
  expect(word(17, null)).toBe('re-opened');
});

test('no word is marked where none begins, and nothing beyond the sentence', () => {
  expect(word(3, null)).toBeNull();
  expect(word(-1, 3)).toBeNull();
  expect(word(SENTENCE.length, 3)).toBeNull();
  expect(word(Number.NaN, null)).toBeNull();
  expect(word(30, 99)).toBe('2026.');
});
