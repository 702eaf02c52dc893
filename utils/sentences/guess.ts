/** Scripts that point to one language's rules, with the languages written in them. */
const SCRIPTS: readonly (readonly [pattern: RegExp, languages: string])[] = [
  [/\p{Script=Latin}/gu, ''],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh ja yue ko'],
  [/\p{Script=Cyrillic}/gu, 'ru uk be bg mk sr kk ky mn'],
  [/\p{Script=Arabic}/gu, 'ar fa ur ps ckb'],
  [/\p{Script=Devanagari}/gu, 'hi mr ne'],
  [/\p{Script=Hebrew}/gu, 'he yi'],
  [/\p{Script=Greek}/gu, 'el'],
  [/[\p{Script=Thai}\p{Script=Lao}]/gu, 'th lo'],
];

const SAMPLE = 120;
/** Nothing but Latin letters and common signs: the usual case, told without counting. */
const PLAINLY_LATIN = /^[\0-\u024f\u1e00-\u20cf]*$/;

/**
 * The primary language subtag to take a text for: the declared one, unless the text's first letters
 * are mostly of a script that language is not written in. Undefined when only the words can tell.
 */
export function guessLanguage(text: string, declared: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  let languages = '';
  if (!PLAINLY_LATIN.test(sample)) {
    let most = 0;
    for (const [pattern, written] of SCRIPTS) {
      // One syllable or ideograph stands for about three Latin letters.
      const found = (sample.match(pattern)?.length ?? 0) * (written ? 3 : 1);
      if (found <= most) continue;
      most = found;
      languages = written;
    }
  }
  if (languages === '') {
    const foreign = SCRIPTS.some(([, written]) => written.split(' ').includes(declared));
    return foreign && /[A-Za-z]/.test(sample) ? undefined : declared || undefined;
  }
  return languages.split(' ').includes(declared) ? declared : languages.split(' ')[0];
}
