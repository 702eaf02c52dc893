import { describe, expect, it } from 'vitest';
import { inDevanagari } from '../../../utils/sentences/indic-scripts';

describe('one list serves every script of India', () => {
  it.each([
    ['Tamil', 'எம்'],
    ['Telugu', 'ఎం'],
    ['Telugu with a virama', 'ఎమ్'],
    ['Kannada', 'ಎಂ'],
    ['Malayalam', 'എം'],
    ['Bengali', 'এম'],
    ['Gujarati', 'એમ'],
    ['Punjabi', 'ਐੱਮ'],
  ])('the letter M by its name in %s', (_, word) => {
    expect(inDevanagari(word)).toBe(inDevanagari('एम'));
  });

  it.each([
    ['Tamil', 'என்'],
    ['Malayalam', 'എൻ'],
    ['Kannada', 'ಎನ್'],
  ])('the letter N by its name in %s', (_, word) => {
    expect(inDevanagari(word)).toBe(inDevanagari('एन'));
  });

  it('other letters stay', () => {
    expect(inDevanagari('Dr ด 中')).toBe('Dr ด 中');
  });
});
