import { words } from './language';

/**
 * Where the Unicode blocks of scripts begin, each with the languages written in them, the commonest
 * first; up to the next entry. Without languages: Latin, and blocks that say nothing.
 */
const BLOCKS: readonly (readonly [start: number, languages: string])[] = [
  [0x370, 'el'],
  [0x400, 'ru uk be bg mk sr kk ky mn tg tt ba cv sah uz'],
  [0x530, 'hy'],
  [0x590, 'he yi'],
  [0x600, 'ar fa ur ps ckb ug sd'],
  [0x700, ''],
  [0x900, 'hi mr ne bn as pa gu or ta te kn ml'],
  [0xd80, ''],
  [0xe00, 'th'],
  [0xe80, 'lo'],
  [0xf00, 'bo dz'],
  [0x1000, ''],
  [0x10a0, 'ka'],
  [0x1100, 'ko'],
  [0x1200, ''],
  [0x1f00, 'el'],
  [0x2000, ''],
  [0x3040, 'ja'],
  [0x3400, 'zh ja yue ko'],
  [0xa000, ''],
  [0xac00, 'ko'],
  [0xd7b0, ''],
];

/** Languages of those above that are written in Latin letters too. */
const ALSO_LATIN = words('sr kk ky tg tt ug mn uz');
const NOT_LATIN = new Set(BLOCKS.flatMap(([, languages]) => words(languages)));
for (const tag of ALSO_LATIN) NOT_LATIN.delete(tag);

const SAMPLE_CHARS = 120;
/** Nothing but Latin letters and common signs: the usual case, decided without counting letters. */
const LATIN_ONLY = /^[\0-\u024f\u1e00-\u20cf]*$/;

const rows = new Map<number, string>();

/** The languages written in the script of a letter, found once for sixteen code points each. */
function languagesOf(code: number): string {
  const row = code >> 4;
  const known = rows.get(row);
  if (known !== undefined) return known;
  const languages = BLOCKS.findLast(([start]) => start <= code)?.[1] ?? '';
  rows.set(row, languages);
  return languages;
}

/** The languages of the script that most of a sample's letters are of; none for Latin. */
function scriptLanguages(sample: string): string[] {
  const weights = new Map<string, number>();
  let most = '';
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 65) continue;
    const languages = languagesOf(code);
    // One syllable or ideograph stands for about three Latin letters.
    const weight = (weights.get(languages) ?? 0) + (languages ? 3 : 1);
    weights.set(languages, weight);
    if (weight > (weights.get(most) ?? 0)) most = languages;
  }
  return words(most);
}

/**
 * The primary language subtag to take a text for: the declared one, unless the text's first letters
 * are mostly of a script that language is not written in. Undefined when only the words can tell.
 */
export function guessLanguage(text: string, declared: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARS);
  const tags = LATIN_ONLY.test(sample) ? [] : scriptLanguages(sample);
  if (tags.includes(declared)) return declared;
  if (tags.length > 0) return tags[0];
  const foreign = NOT_LATIN.has(declared) && /[A-Za-z]/.test(sample);
  return foreign ? undefined : declared || undefined;
}
