import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../utils/sentences/language-of';

describe('an article that declares no language', () => {
  it.each([
    ['It was late when they came, and the lights were out.', 'en'],
    ['Es war spät, und die Lichter waren aus, als sie kamen.', 'de'],
    ['Было поздно, и на улице не горел свет.', 'ru'],
    ['დღეს თბილისში წვიმს.', 'ka'],
    ['昨日は雨が降った。', 'und'],
  ])('%s is taken for %s', (text, tag) => {
    expect(languageOf(text)).toBe(tag);
  });
});
