/** Scripts that give a language away, and the languages that are written in them. */
const SCRIPTS: readonly (readonly [RegExp, string, RegExp])[] = [
  [/\p{Script=Hangul}/gu, 'ko', /^ko/],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja', /^ja/],
  [/\p{Script=Han}/gu, 'zh', /^(?:zh|ja|ko|yue)/],
  [/\p{Script=Thai}/gu, 'th', /^th/],
  [/\p{Script=Hebrew}/gu, 'he', /^(?:he|iw|yi)/],
  [/\p{Script=Arabic}/gu, 'ar', /^(?:ar|fa|ur|ps|ckb|ku|sd|ug|uz|ks|az)/],
  [/\p{Script=Devanagari}/gu, 'hi', /^(?:hi|mr|ne|sa|kok|mai|bho)/],
  [/\p{Script=Bengali}/gu, 'bn', /^(?:bn|as)/],
  [/\p{Script=Tamil}/gu, 'ta', /^ta/],
  [/\p{Script=Georgian}/gu, 'ka', /^ka/],
  [/\p{Script=Armenian}/gu, 'hy', /^hy/],
  [/\p{Script=Greek}/gu, 'el', /^el/],
  [/\p{Script=Cyrillic}/gu, 'ru', /^(?:ru|uk|bg|sr|mk|be|kk|ky|mn|tg|tt|uz|bs)/],
];

/** The commonest short words of languages in Latin letters. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|of|to|that|with|was|is)\b/gi],
  ['de', /\b(?:der|die|und|das|nicht|mit|von|ist)\b/gi],
  ['fr', /\b(?:les|des|une|est|dans|que|pour|du)\b/gi],
  ['es', /\b(?:los|las|una|que|por|del|con|el)\b/gi],
  ['pt', /\b(?:uma|não|que|para|com|dos|os|do)\b/gi],
  ['it', /\b(?:che|della|una|per|con|gli|del|il)\b/gi],
  ['nl', /\b(?:het|een|van|niet|dat|zijn|voor|de)\b/gi],
];

const RTL = /^(?:ar|fa|he|iw|ur|ps|yi|ckb|sd|ug|dv)(?:-|$)/i;

const BEYOND_LATIN = /[\u0370-\u1DFF\u2C00-\uD7FF\uF900-\uFFEE]{2}/;

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 2000;

/**
 * The text's language as a BCP 47 tag: the first well-formed declared one, unless the text is in a
 * script it cannot be; else what the text's script and commonest words suggest; else null.
 */
export function chooseLanguage(declared: readonly (string | null)[], text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const tag = declared.map(normalTag).find((candidate) => candidate !== null) ?? null;
  // Latin letters, the commonest case, rule out every script below.
  if (tag && !BEYOND_LATIN.test(sample)) return tag;
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  for (const [script, language, users] of SCRIPTS) {
    const share = (sample.match(script) ?? []).length / (letters || 1);
    // Japanese has fewer kana than ideographs; a quarter settles it.
    if (share > (language === 'ja' ? 0.2 : 0.5)) return tag && users.test(tag) ? tag : language;
  }
  // A text in Latin letters that says it is Korean or Arabic is a template's slip.
  if (
    tag &&
    !(
      letters > 200 &&
      SCRIPTS.some(([, , users]) => users.test(tag) && !/^(?:uz|az|sr|ku|bs)/.test(tag))
    )
  )
    return tag;
  const hits = WORDS.map(([language, words]) => ({
    language,
    count: (sample.match(words) ?? []).length,
  })).sort((a, b) => b.count - a.count);
  const [best] = hits;
  return best && best.count > 3 ? best.language : tag;
}

function normalTag(tag: string | null): string | null {
  if (!tag) return null;
  try {
    return (
      Intl.getCanonicalLocales(
        tag
          .trim()
          .replaceAll('_', '-')
          .split(/[,;\s]/)[0],
      )[0] ?? null
    );
  } catch {
    return null;
  }
}

/** The direction a language is written in. */
export const directionOf = (lang: string | null): 'ltr' | 'rtl' =>
  lang && RTL.test(lang) ? 'rtl' : 'ltr';
