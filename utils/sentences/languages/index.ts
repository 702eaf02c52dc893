import { guessLanguage } from '../guess';
import { compile, type Language, type LanguageRules } from '../language';
import { balkan } from './balkan';
import { dutch } from './dutch';
import { eastSlavic } from './east-slavic';
import { english } from './english';
import { finnic } from './finnic';
import { french } from './french';
import { general } from './general';
import { german } from './german';
import { hellenic } from './hellenic';
import { indic } from './indic';
import { italian } from './italian';
import { malay } from './malay';
import { nordic } from './nordic';
import { portuguese } from './portuguese';
import { semitic } from './semitic';
import { spanish } from './spanish';
import { turkic } from './turkic';
import { unmarked } from './unmarked';
import { westSlavic } from './west-slavic';

/** Every language file; in a guess the earlier wins a tie. */
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
  finnic,
  balkan,
  turkic,
  malay,
  hellenic,
  semitic,
  indic,
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

const primary = (tag: string) => (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();

/**
 * The rules for a text: its declared language's, or those its script and words point to when none is
 * declared or the text is plainly in another script (an English text on a page marked Korean).
 */
export function languageFor(text: string, lang: string | undefined): Language {
  const tag = guessLanguage(text, primary(lang ?? ''));
  if (tag !== undefined) return compiledOnce(byTag.get(tag) ?? general);
  return guessFromOpeningWords(text);
}

const SAMPLE_CHARS = 600;

/** The language whose opening words are most frequent in the text's first words. */
function guessFromOpeningWords(text: string): Language {
  const words =
    text
      .slice(0, SAMPLE_CHARS)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = compiledOnce(ALL[0] ?? general);
  let most = 0;
  for (const rules of ALL) {
    const { opening } = compiledOnce(rules);
    const hits = words.filter((word) => opening.has(word)).length;
    if (hits > most) {
      best = compiledOnce(rules);
      most = hits;
    }
  }
  return best;
}
