import { describe, expect, it } from 'vitest';
import { segment } from '../../../utils/sentences';
import { hasSentencePunctuation } from '../../../utils/sentences/languages/unmarked';
import { WORST_PATTERNS } from '../../support/sentences/worst-patterns';

const LENGTH = 400_000;

/** Milliseconds it takes to segment `length` code units of a piece repeated. */
function time(piece: string, length: number, lang: string): number {
  const text = piece.repeat(length / piece.length);
  const begin = performance.now();
  segment(text, lang);
  return performance.now() - begin;
}

describe('a long text of anything takes no worse than linear time', () => {
  it.each(WORST_PATTERNS)(
    '%s',
    (_, piece, lang) => {
      // Ten times the text would take a hundred times as long if it were quadratic.
      const tenth = time(piece, LENGTH / 10, lang);
      expect(time(piece, LENGTH, lang)).toBeLessThan(Math.max(1000, 30 * tenth));
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
