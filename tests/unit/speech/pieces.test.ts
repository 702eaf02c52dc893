import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesToSpeak, spokenLength } from '../../../utils/speech/pieces';
import type { Voice } from '../../../utils/speech/types';

const local: Voice = { id: 'v', name: 'V', lang: 'en', isLocal: true, isDefault: true };
const remote: Voice = { ...local, isLocal: false };
const LONGEST = 150;

const spoken = (text: string, voice = remote, rate = 1) =>
  piecesToSpeak(text, voice, rate).map(([start, end]) => text.slice(start, end));

const LONG =
  'The mayor, who had waited eleven years for the day, thanked the crews of both ferries, ' +
  'the men and women of the yard, and the 1,000 people who had signed the letter of 2019, ' +
  'and cut the ribbon.';

test('a voice of the machine speaks a sentence in one go, however long', () => {
  expect(spoken(LONG.repeat(20), local)).toHaveLength(1);
});

test('a voice over the network gets a long sentence in pieces that end with a clause', () => {
  const pieces = spoken(LONG);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece.trimEnd()).toMatch(/[,.]$/);
  expect(pieces.join('')).toBe(LONG);
});

test('the slower it speaks, the shorter the pieces', () => {
  expect(spoken(LONG, remote, 0.5).length).toBeGreaterThan(spoken(LONG, remote, 2).length);
});

test('a comma within a number ends no clause', () => {
  expect(spoken(`${'word '.repeat(29)}1,000 people came`).join('|')).not.toContain('1,|');
});

test('where there is no clause it is cut between words, where there are no words anywhere', () => {
  for (const piece of spoken('word '.repeat(100).trim())) expect(piece).toMatch(/^(word ?)+$/);
  expect(spoken('x'.repeat(400)).map((piece) => piece.length)).toEqual([150, 150, 100]);
});

test('Chinese and Japanese take longer to say than their length', () => {
  expect(spokenLength('漢字')).toBe(6);
  expect(spoken('東京は晴れです、'.repeat(10)).length).toBeGreaterThan(1);
});

test('what has neither letter nor digit is not spoken', () => {
  for (const text of ['* * *', '—', '…', '', '🎉']) expect(spoken(text)).toEqual([]);
});

test('the pieces are the whole sentence, in order, and none is too long', () => {
  const part = fc.constantFrom(
    'word',
    'wörter,',
    '단어',
    '漢字、',
    '1,000',
    '🎉',
    '—',
    ' ',
    '\n',
    '\ud83c',
    'x'.repeat(90),
  );
  const sentence = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(sentence, fc.constantFrom(0.5, 1, 2), (text, rate) => {
      const pieces = spoken(text, remote, rate);
      expect(pieces.join('')).toBe(/[\p{L}\p{N}]/u.test(text) ? text : '');
      for (const piece of pieces) {
        expect(piece).not.toBe('');
        expect(spokenLength(piece)).toBeLessThanOrEqual(LONGEST * rate);
      }
    }),
  );
});
