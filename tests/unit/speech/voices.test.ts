import { expect, test } from 'vitest';
import type { Voice } from '../../../utils/speech/types';
import { chooseVoice, fittingVoices, languageKey } from '../../../utils/speech/voices';
import { voiceOf as voice } from '../../support/fake-speech-engine';

const names = (voices: readonly Voice[], lang: string | null) =>
  fittingVoices(voices, lang).map(({ name }) => name);

test('only voices of the article’s language fit, those of its region first', () => {
  const voices = [voice('Yuna', 'ko-KR'), voice('Daniel', 'en-GB'), voice('Samantha', 'en-US')];
  expect(names(voices, 'en-US')).toEqual(['Samantha', 'Daniel']);
  expect(names(voices, 'en-GB')).toEqual(['Daniel', 'Samantha']);
  expect(names(voices, 'ko')).toEqual(['Yuna']);
  expect(names(voices, 'fi')).toEqual([]);
});

test('a language without a region means its likeliest one', () => {
  expect(names([voice('Daniel', 'en-GB'), voice('Samantha', 'en-US')], 'en')).toEqual([
    'Samantha',
    'Daniel',
  ]);
});

test('the region counts more than the network, the network more than the system’s choice', () => {
  const voices = [
    voice('Far', 'de-AT', { isDefault: true }),
    voice('Cloud', 'de-DE', { isLocal: false, isDefault: true }),
    voice('Plain', 'de-DE'),
    voice('Own', 'de-DE', { isDefault: true }),
  ];
  expect(names(voices, 'de-DE')).toEqual(['Own', 'Plain', 'Cloud', 'Far']);
});

test('a joke of a voice is never the first where there is another', () => {
  const voices = ['Albert', 'Bad News', 'Eddy (English (US))', 'Samantha'].map((name) =>
    voice(name, 'en-US'),
  );
  expect(names(voices, 'en')[0]).toBe('Samantha');
  expect(names(voices, 'en')).toHaveLength(4);
});

test('of a voice with many variants only the voice itself is offered', () => {
  const voices = ['English+Adam espeak-ng', 'English espeak-ng', 'English+Zoe espeak-ng', 'A+B'];
  expect(
    names(
      voices.map((name) => voice(name, 'en')),
      'en',
    ),
  ).toEqual(['English espeak-ng', 'A+B']);
});

test('tags are read as systems write them', () => {
  expect(names([voice('Android', 'en_US')], 'en-GB')).toEqual(['Android']);
  expect(names([voice('Old', 'iw-IL')], 'he')).toEqual(['Old']);
  expect(names([voice('Mandarin', 'cmn-CN')], 'zh-Hans')).toEqual(['Mandarin']);
  expect(names([voice('Nora', 'nb-NO')], 'no')).toEqual(['Nora']);
  expect(names([voice('Nora', 'no-NO')], 'nn')).toEqual(['Nora']);
  expect(names([voice('Accent', 'en-us-nyc'), voice('Nameless', '')], 'en')).toEqual(['Accent']);
  expect(names([voice('Cherokee', 'chr-US-QAAA-X-WEST')], 'chr')).toEqual(['Cherokee']);
});

test('for Taiwan a voice of Taiwan comes before one of China', () => {
  const voices = [voice('Tingting', 'zh-CN'), voice('Meijia', 'zh-TW')];
  expect(names(voices, 'zh-Hant')).toEqual(['Meijia', 'Tingting']);
});

test('where the language is unknown every voice may do; what is no tag fits nothing', () => {
  const voices = [voice('A', 'en'), voice('B', 'ko', { isDefault: true })];
  expect(names(voices, null)).toEqual(['B', 'A']);
  expect(names(voices, 'not a tag')).toEqual([]);
  expect(names(voices, '')).toEqual([]);
});

test('the chosen voice is taken while it is there, else the best', () => {
  const [a, b] = [voice('A', 'en-US'), voice('B', 'en-US')];
  expect(chooseVoice([a, b], b.id)).toBe(b);
  expect(chooseVoice([a], b.id)).toBe(a);
  expect(chooseVoice([a, b], undefined)).toBe(a);
  expect(chooseVoice([], b.id)).toBeNull();
});

test('a choice is remembered for the language, whatever the region', () => {
  expect(languageKey('en-GB')).toBe(languageKey('en'));
  expect(languageKey('nb')).toBe(languageKey('no'));
  expect(languageKey(null)).toBe('');
});
