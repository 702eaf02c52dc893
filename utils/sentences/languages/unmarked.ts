import type { LanguageRules } from '../language';

/** Thai and Lao end a sentence with a space or with nothing: a block is one unit. */
export const unmarked: LanguageRules = { tags: 'th lo', stopIsNoEnd: true };

/** Tibetan, Dzongkha: the shad ends clauses and sentences alike. */
export const tibetan: LanguageRules = { tags: 'bo dz', terminators: '།༎' };

/**
 * False for languages that do not mark the end of a sentence (Thai, Lao): there a whole block is one
 * unit, and a reader should say so instead of calling it a sentence.
 *
 * @param lang a BCP 47 language tag.
 */
export function hasSentencePunctuation(lang: string): boolean {
  const [primary = ''] = lang.toLowerCase().split('-');
  return !unmarked.tags.split(' ').includes(primary);
}
