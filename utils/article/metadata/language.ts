import { MAX_VALUE_CHARS } from '../bounds';

/** Scripts with the language they suggest, then all others that are written in them. */
const SCRIPTS = `Hangul ko
Hiragana}\\p{Script=Katakana ja
Han zh ja ko yue
Thai th
Hebrew he iw yi
Arabic ar fa ur ps ckb ku sd ug uz ks az
Devanagari hi mr ne sa kok mai bho
Bengali bn as
Tamil ta
Georgian ka
Armenian hy
Greek el
Cyrillic ru uk bg sr mk be kk ky mn tg tt uz bs`
  .split('\n')
  .map((line) => {
    const [script = '', ...users] = line.split(' ');
    return { letters: new RegExp(`[\\p{Script=${script}}]`, 'gu'), users };
  });
/** Languages above that are also written in Latin letters. */
const ALSO_LATIN = ['uz', 'az', 'sr', 'ku', 'bs'];

/** The commonest short words of languages in Latin letters. */
const WORDS = `en the and of to that with was is
de der die und das nicht mit von ist
fr les des une est dans que pour du
es los las una que por del con el
pt uma não que para com dos os do
it che della una per con gli del il
nl het een van niet dat zijn voor de`
  .split('\n')
  .map((line) => {
    const [language = '', ...words] = line.split(' ');
    return { language, words: new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi') };
  });

const RTL = /^(?:ar|fa|he|iw|ur|ps|yi|ckb|sd|ug|dv)(?:-|$)/i;

const BEYOND_LATIN = /[\u0370-\u1DFF\u2C00-\uD7FF\uF900-\uFFEE]{2}/;

/** How much of a text's start is looked at, in UTF-16 code units. */
const SAMPLE_CHARS = 2000;

/**
 * The text's language as a BCP 47 tag: the first well-formed declared one, unless the text is in a
 * script it cannot be; else what the text's script and commonest words suggest; else null.
 */
export function chooseLanguage(declared: readonly (string | null)[], text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARS);
  const tag = declared.map(normalTag).find((candidate) => candidate !== null) ?? null;
  // Latin letters, the commonest case, rule out every script below.
  if (tag && !BEYOND_LATIN.test(sample)) return tag;
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  const primary = tag?.split('-')[0]?.toLowerCase() ?? '';
  for (const { letters: script, users } of SCRIPTS) {
    const share = (sample.match(script) ?? []).length / (letters || 1);
    // Japanese has fewer kana than ideographs, so a smaller share decides.
    if (share > (users[0] === 'ja' ? 0.2 : 0.5)) {
      return users.includes(primary) ? tag : (users[0] ?? tag);
    }
  }
  // A text in Latin letters declared to be Korean or Arabic: a mistake of its template.
  const isSlip = SCRIPTS.some(({ users }) => users.includes(primary));
  if (tag && !(letters > 200 && isSlip && !ALSO_LATIN.includes(primary))) return tag;
  const [best] = WORDS.map(({ language, words }) => ({
    language,
    count: (sample.match(words) ?? []).length,
  })).sort((a, b) => b.count - a.count);
  return best && best.count > 3 ? best.language : tag;
}

/** RFC 5646, 4.4.1: the longest tag that anything has to take. */
const MAX_TAG_CHARS = 35;

function normalTag(tag: string | null): string | null {
  if (!tag || tag.length > MAX_VALUE_CHARS) return null;
  try {
    const [first = ''] = tag
      .trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/);
    return (first.length <= MAX_TAG_CHARS && Intl.getCanonicalLocales(first)[0]) || null;
  } catch {
    return null;
  }
}

/** The direction a language is written in. */
export const directionOf = (lang: string | null): 'ltr' | 'rtl' =>
  lang && RTL.test(lang) ? 'rtl' : 'ltr';
