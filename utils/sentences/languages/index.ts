import { guessLanguage } from '../guess';
import { compile, type Language, type LanguageRules, words } from '../language';
import { arabic } from './arabic';
import { balkan } from './balkan';
import { baltic } from './baltic';
import { basque } from './basque';
import { bulgarian } from './bulgarian';
import { armenian, georgian } from './caucasian';
import { celtic } from './celtic';
import { cyrillicTurkic } from './cyrillic-turkic';
import { dutch } from './dutch';
import { eastSlavic } from './east-slavic';
import { english } from './english';
import { finnic } from './finnic';
import { french } from './french';
import { general } from './general';
import { german } from './german';
import { hellenic } from './hellenic';
import { hungarian } from './hungarian';
import { icelandic } from './icelandic';
import { indic } from './indic';
import { italian } from './italian';
import { malay } from './malay';
import { maltese } from './maltese';
import { nordic } from './nordic';
import { persoArabic, uyghur } from './perso-arabic';
import { portuguese } from './portuguese';
import { southSlavic } from './south-slavic';
import { spanish } from './spanish';
import { turkic } from './turkic';
import { tibetan, unmarked } from './unmarked';
import { westSlavic } from './west-slavic';

/** Every language file; the earlier wins where a word points to several. */
const ALL: readonly LanguageRules[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  nordic,
  westSlavic,
  eastSlavic,
  southSlavic,
  bulgarian,
  finnic,
  baltic,
  balkan,
  hungarian,
  turkic,
  malay,
  icelandic,
  celtic,
  basque,
  maltese,
  cyrillicTurkic,
  uyghur,
  hellenic,
  arabic,
  persoArabic,
  georgian,
  armenian,
  indic,
  tibetan,
  unmarked,
];

const byTag = new Map(ALL.flatMap((rules) => rules.tags.split(' ').map((tag) => [tag, rules])));
const compiled = new Map<LanguageRules, Language>();

function compiledOnce(rules: LanguageRules): Language {
  const known = compiled.get(rules);
  if (known) return known;
  const language = compile(rules, general);
  compiled.set(rules, language);
  return language;
}

/** How much of a text is looked at to guess its language, in UTF-16 code units. */
const SAMPLE_CHARS = 200;

const primary = (tag: string) => (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();

/**
 * The rules for a text: its declared language's, or those its script and words point to when none is
 * declared or the text is plainly in another script (an English text on a page marked Korean). Of words
 * only the first `sampleChars` UTF-16 code units are looked at.
 */
export function languageFor(
  text: string,
  lang: string | undefined,
  sampleChars = SAMPLE_CHARS,
): Language {
  const tag = guessLanguage(text, primary(lang ?? ''));
  if (tag !== undefined) return compiledOnce(byTag.get(tag) ?? general);
  return guessFromOpeningWords(text.slice(0, sampleChars));
}

const openers = new Map<string, LanguageRules[]>();

/** Every opening word with the languages that have it, in the order of `ALL`. */
function openingWords(): ReadonlyMap<string, readonly LanguageRules[]> {
  if (openers.size > 0) return openers;
  for (const rules of ALL) {
    for (const word of words(rules.opening)) {
      openers.set(word, [...(openers.get(word) ?? []), rules]);
    }
  }
  return openers;
}

/** The language whose opening words are most frequent in the text. */
function guessFromOpeningWords(text: string): Language {
  const known = openingWords();
  const hits = new Map<LanguageRules, number>();
  let best = english;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const rules of known.get(word) ?? []) {
      const count = (hits.get(rules) ?? 0) + 1;
      hits.set(rules, count);
      if (count > (hits.get(best) ?? 0)) best = rules;
    }
  }
  return compiledOnce(best);
}
