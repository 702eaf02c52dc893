import type { LanguageRules } from '../language';

/** Thai and Lao end a sentence with a space or with nothing: a block is one unit. */
export const unmarked: LanguageRules = { tags: 'th lo', stopIsNoEnd: true };
