import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../utils/sentences';
import { corpus } from '../../support/sentences/corpus';
import { divide } from '../../support/sentences/divide';

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'el',
  'ru',
  'ar',
  'hi',
  'ja',
  'zh',
  'ko',
  'th',
  'xx',
  '',
  '??',
];
const PIECES = [
  '.',
  '...',
  '…',
  '!',
  '?',
  '。',
  '！',
  '।',
  '؟',
  '"',
  '“',
  '”',
  '«',
  '»',
  '「',
  '」',
  '(',
  ')',
  ' ',
  '\u00a0',
  '\n',
  '\n\n',
  '\t',
  '\u2029',
  '-',
  '—',
  '[1]',
  '[...]',
  '•',
  '1)',
  '2)',
  '😀',
  'U.S',
  'Mr',
  'p.m',
  'No',
  'I',
  'The',
  'he',
  '31',
  'iPhone',
  'said',
  'Они',
  'है',
  '来',
  'は',
  '다',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0007',
  '\ufeff',
];

const language = fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined });
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(''));
const anything = fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 80 }), fc.string());

describe('whatever the text', () => {
  it('spans are in order, do not overlap and with white space cover the text', () => {
    fc.assert(
      fc.property(anything, language, (text, lang) => {
        let end = 0;
        for (const [from, to] of segment(text, lang)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(end, from)).toMatch(/^\s*$/);
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          end = to;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
      { numRuns: 600 },
    );
  });

  it('the same text is divided the same way twice', () => {
    fc.assert(
      fc.property(anything, language, (text, lang) => {
        expect(segment(text, lang)).toEqual(segment(text, lang));
      }),
    );
  });

  it('white space around a text changes nothing but positions', () => {
    fc.assert(
      fc.property(newsLike, language, (text, lang) => {
        expect(divide(`  ${text.trim()} `, lang)).toEqual(divide(text.trim(), lang));
      }),
      { numRuns: 600 },
    );
  });
});

describe('a sentence alone stays that sentence', () => {
  /**
   * Exceptions, each because the sentence alone lacks what told: a guess from one sentence may differ
   * from a guess from the whole text; half a straight quotation cannot tell its opening from its
   * closing mark.
   */
  const stable = corpus
    .filter(({ lang }) => lang !== undefined)
    .map(({ lang, sentences }) => ({
      lang,
      sentences: sentences.filter((sentence) => sentence.split('"').length % 2 === 1),
    }));

  it.each(stable)('$lang: $sentences', ({ lang, sentences }) => {
    for (const sentence of sentences) expect(divide(sentence, lang)).toEqual([sentence]);
  });
});

describe('an empty line parts two texts', () => {
  it('the first is divided as if it were alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus.filter((sample) => sample.lang)),
        fc.nat(),
        (one, pick) => {
          const { lang } = one;
          const kin = corpus.filter((sample) => sample.lang === lang);
          const other = kin[pick % kin.length] ?? one;
          const first = divide(one.text, lang);
          expect(divide(`${one.text}\n\n${other.text}`, lang).slice(0, first.length)).toEqual(
            first,
          );
        },
      ),
    );
  });
});
