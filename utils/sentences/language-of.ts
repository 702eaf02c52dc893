import { languageFor } from './languages';

/** Words of an article looked at for its language, in UTF-16 code units. */
const SAMPLE_CHARS = 2000;

/**
 * The language to divide an article by that declares none: guessed once from its text, since a block of
 * a few words says little, and a guess for each costs as much again as dividing it.
 *
 * @returns a tag for `segment`; "und" where script and words say nothing more.
 */
export function languageOf(text: string): string {
  const { rules } = languageFor(text.slice(0, SAMPLE_CHARS), undefined, SAMPLE_CHARS);
  return rules.tags.split(' ', 1)[0] ?? 'und';
}
