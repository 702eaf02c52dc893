import { describe, expect, it } from 'vitest';
import { corpus } from '../../support/sentences/corpus';
import { divide } from '../../support/sentences/divide';

describe('the sample texts are divided as their readers would', () => {
  it.each(corpus)('$lang: $text', ({ lang, text, sentences }) => {
    expect(divide(text, lang)).toEqual(sentences);
  });
});
