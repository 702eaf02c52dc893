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

/** Not `\b`, to which a letter beyond ASCII ends a word: Polish "rządu" would have the French "du" in it. */
const LETTER = '[\\p{L}\\p{M}]';
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
    return {
      language,
      words: new RegExp(`(?<!${LETTER})(?:${words.join('|')})(?!${LETTER})`, 'gu'),
    };
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
  if (tag && !BEYOND_LATIN.test(sample)) return commonest(sample, tag);
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
  return commonest(sample, null) ?? tag;
}

/** The fewest of a language's commonest words that tell it, and how many times as many as the declared one's. */
const MIN_WORDS = 4;
const MIN_WORDS_AGAINST = 8;
const MIN_LEAD = 4;

/**
 * The language whose commonest words a text in Latin letters has; the declared one unless it has next to
 * none of its words and many of another's. A language whose words are not known is believed.
 */
function commonest(sample: string, declared: string | null): string | null {
  const lower = sample.toLowerCase();
  const counts = WORDS.map(({ language, words }) => {
    const found = lower.match(words) ?? [];
    // One word alone may be another language's too: "to" is Polish as well.
    return { language, count: new Set(found).size > 1 ? found.length : 0 };
  }).sort((a, b) => b.count - a.count);
  const [best] = counts;
  if (!best) return declared;
  if (!declared) return best.count >= MIN_WORDS ? best.language : null;
  const own = counts.find(({ language }) => language === declared.split('-')[0]?.toLowerCase());
  return own && best.count >= MIN_WORDS_AGAINST && best.count >= own.count * MIN_LEAD
    ? best.language
    : declared;
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
