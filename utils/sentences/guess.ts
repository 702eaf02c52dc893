/** Scripts that point to one language's rules, each with the languages written in it. */
const SCRIPTS =
  'Latin,Hangul ko,Hiragana ja,Katakana ja,Han zh ja yue ko,Cyrillic ru uk be bg mk sr kk ky mn,Arabic ar fa ur ps ckb,Devanagari hi mr ne,Hebrew he yi,Greek el,Thai th,Lao lo'
    .split(',')
    .map((entry) => {
      const [script = '', ...languages] = entry.split(' ');
      return { letters: new RegExp(`\\p{sc=${script}}`, 'gu'), languages };
    });

const SAMPLE_CHARS = 120;
/** Nothing but Latin letters and common signs: the usual case, decided without counting letters. */
const LATIN_ONLY = /^[\0-\u024f\u1e00-\u20cf]*$/;

/**
 * The primary language subtag to take a text for: the declared one, unless the text's first letters
 * are mostly of a script that language is not written in. Undefined when only the words can tell.
 */
export function guessLanguage(text: string, declared: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARS);
  let tags: readonly string[] = [];
  if (!LATIN_ONLY.test(sample)) {
    let most = 0;
    for (const { letters, languages } of SCRIPTS) {
      // One syllable or ideograph stands for about three Latin letters.
      const found = (sample.match(letters)?.length ?? 0) * (languages.length ? 3 : 1);
      if (found <= most) continue;
      most = found;
      tags = languages;
    }
  }
  if (tags.includes(declared)) return declared;
  if (tags.length > 0) return tags[0];
  const foreign = SCRIPTS.some(({ languages }) => languages.includes(declared));
  return foreign && /[A-Za-z]/.test(sample) ? undefined : declared || undefined;
}
