import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord } from '../../../utils/search/fold';
import { beginningsOf, findTerms, termsOf } from '../../../utils/search/query';
import { snippetOf } from '../../../utils/search/snippet';
import { indexWords, tokensOf } from '../../../utils/search/words';

/** Texts of many scripts beside anything else that a page may hold. */
const letters = fc.constantFrom(
  'a',
  'É',
  'ß',
  'ł',
  ' ',
  '. ',
  '’',
  '1',
  '한',
  '국',
  '東',
  '京',
  'が',
  'か\u3099',
  'ー',
  'ﬁ',
  'İ',
  'Σ',
  'ς',
  'ש\u05c1',
  'مُ',
  'ภ',
  'ा',
  'क',
  '𠮷',
  '😀',
  '\u200b',
  '\u1112\u1161',
  'ｶﾞ',
);
const text = fc.oneof(
  fc.array(letters, { maxLength: 30 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const isIn = (words: readonly string[], beginning: string) =>
  words.some((word) => word.startsWith(beginning));

test.each([
  ['case and accents', 'Łódź café NAÏVE', 'lodz CAFÉ naive'],
  ['ligatures and letters that are two', 'ﬁne Straße', 'fine strasse'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['Arabic vowel signs', 'مُحَمَّد', 'محمد'],
  ['the width of letters', 'ＡＢＣ１２', 'abc12'],
  ['how Hangul is put together', '한국'.normalize('NFD'), '한국'],
  ['the Greek final sigma', 'ΛΌΓΟΣ', 'λόγος'],
])('%s make no difference', (_what, written, typed) => {
  expect(findTerms(written, termsOf(typed)).every((spans) => spans.length > 0)).toBe(true);
});

test.each([
  ['か', 'が'],
  ['की', 'का'],
])('marks that make another letter do: %s is not %s', (a, b) => {
  expect(foldWord(a)).not.toBe(foldWord(b));
});

test('words are found by their beginnings, not by their middle', () => {
  const words = indexWords(['The harbour reopens.']);
  expect(isIn(words, 'harb')).toBe(true);
  expect(isIn(words, 'bour')).toBe(false);
});

test('scripts without spaces are found from any letter on, and so are Korean compounds', () => {
  const find = (written: string, typed: string) => findTerms(written, termsOf(typed))[0];
  expect(find('東京都は雪だ', '京都')).toEqual([[1, 3]]);
  expect(find('한국은행이 올렸다', '은행')).toEqual([[2, 4]]);
  expect(find('ภาษาไทย', 'ไทย')).toEqual([[4, 7]]);
  expect(find('東京と京都', '東京都')).toEqual([]);
});

test('an elided article does not hide its noun', () => {
  expect(findTerms('l’homme d’affaires', termsOf('homme'))[0]).toEqual([[2, 7]]);
});

test('tokens lie in the text in order, without overlap, and are never empty', () => {
  fc.assert(
    fc.property(text, (written) => {
      let end = 0;
      for (const token of tokensOf(written)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.end).toBeLessThanOrEqual(written.length);
        expect(token.word).not.toBe('');
        end = token.end;
      }
    }),
  );
});

test('whatever part of a text is typed from a token on, index and text know it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (written, from, length) => {
      const tokens = tokensOf(written);
      fc.pre(tokens.length > 0);
      const first = from % tokens.length;
      const last = Math.min(tokens.length - 1, first + (length % 6));
      const typed = written.slice(tokens[first]?.start, tokens[last]?.end);
      const words = indexWords([written]);
      const terms = termsOf(typed);
      for (const term of terms) {
        for (const beginning of beginningsOf(term)) expect(isIn(words, beginning)).toBe(true);
      }
      expect(findTerms(written, terms).map((spans) => spans.length > 0)).toEqual(
        terms.map(() => true),
      );
    }),
    { numRuns: 1000 },
  );
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(text, (word) => {
      const folded = foldWord(word);
      expect(foldWord(folded)).toBe(folded);
    }),
  );
});

test('a snippet shows what was typed, marked where it stands', () => {
  const long = `${'Nothing here. '.repeat(40)}The Harbour reopens. ${'Nothing there. '.repeat(40)}`;
  const snippet = snippetOf(long, termsOf('harb reop'));
  expect(snippet?.text.length).toBeLessThan(230);
  expect(snippet?.spans.map(([start, end]) => snippet.text.slice(start, end))).toEqual([
    'Harbour',
    'reopens',
  ]);
});

test('every mark in a snippet is something that was typed, and there is one at least', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), fc.nat(), (texts, n) => {
      const written = texts.join(' ');
      const tokens = tokensOf(written);
      fc.pre(tokens.length > 0);
      const token = tokens[n % tokens.length];
      const terms = termsOf(written.slice(token?.start, token?.end));
      const snippet = snippetOf(written, terms);
      expect(snippet?.spans.length).toBeGreaterThan(0);
      for (const [start, end] of snippet?.spans ?? []) {
        const [found] = findTerms(snippet?.text.slice(start, end) ?? '', terms);
        expect(found?.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('nothing typed, or nothing but marks, asks for nothing', () => {
  expect(termsOf(' … „“ ')).toEqual([]);
  expect(snippetOf('The harbour.', termsOf('bridge'))).toBeNull();
});
