import { describe, expect, it } from 'vitest';
import { segment } from '../../../utils/sentences';
import { hasSentencePunctuation } from '../../../utils/sentences/languages/unmarked';

const MILLION = 1_000_000;

/** Milliseconds it takes to segment `length` code units of a piece repeated. */
function time(piece: string, length: number): number {
  const text = piece.repeat(length / piece.length);
  const begin = performance.now();
  segment(text, 'en');
  return performance.now() - begin;
}

describe('a megabyte of anything takes no worse than linear time', () => {
  it.each([
    ['full stops', '.'],
    ['spaced full stops', '. '],
    ['letters without an end', 'a'],
    ['white space', ' '],
    ['line breaks', '\n'],
    ['full stops and line breaks', '.\n'],
    ['quotation marks', '"'],
    ['stops and quotation marks', '."'],
    ['stops and opening marks', '. "('],
    ['abbreviations', 'U.S. '],
    ['initials', 'A. '],
    ['joined stops', '. a'],
    ['ideographic stops', '。'],
    ['brackets', '.(['],
    ['emoji', '😀'],
    ['emoji and stops', '😀. a'],
    ['list marks', '• '],
    ['lone surrogates', '\ud800'],
    ['nulls', '\u0000'],
  ])(
    '%s',
    (_, piece) => {
      // Ten times the text would take a hundred times as long if it were quadratic.
      const tenth = time(piece, MILLION / 10);
      expect(time(piece, MILLION)).toBeLessThan(Math.max(1000, 30 * tenth));
    },
    60_000,
  );

  it.each(['. "(', '.".', ' a. ', '\ud800'])('nothing of %j is lost', (piece) => {
    const text = piece.repeat(1000);
    const spans = segment(text, 'en');
    const covered = spans.reduce((sum, [start, end]) => sum + end - start, 0);
    expect(covered).toBeGreaterThanOrEqual(text.replace(/\s+/g, '').length);
  });
});

describe('the edges', () => {
  it('an empty text has no sentences', () => {
    expect(segment('')).toEqual([]);
    expect(segment(' \n\u00a0')).toEqual([]);
  });

  it.each(['en-GB', 'EN_us', 'xx', 'i-klingon', 'not a tag', '-', ''])(
    'takes %j as a tag',
    (lang) => {
      expect(segment('One came. Two left.', lang)).toHaveLength(2);
    },
  );

  it('a very long sentence stays whole', () => {
    expect(segment(`${'and so on, '.repeat(5000)}to the end.`, 'en')).toHaveLength(1);
  });

  it('says which languages do not mark the end of a sentence', () => {
    expect(hasSentencePunctuation('th-TH')).toBe(false);
    expect(hasSentencePunctuation('lo')).toBe(false);
    expect(hasSentencePunctuation('km')).toBe(true);
    expect(hasSentencePunctuation('en')).toBe(true);
  });
});
