import { guessLanguage } from '../guess';
import { compile, type Language, type LanguageRules } from '../language';
import { english } from './english';
import { french } from './french';
import { general } from './general';
import { german } from './german';
import { italian } from './italian';
import { portuguese } from './portuguese';
import { spanish } from './spanish';

const ALL: readonly LanguageRules[] = [english, french, german, italian, portuguese, spanish];

const byTag = new Map(ALL.flatMap((rules) => rules.tags.split(' ').map((tag) => [tag, rules])));
const compiled = new Map<LanguageRules, Language>();

const primary = (tag: string) => (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();

/** The rules for a text: its declared language's, or those its script and words point to. */
export function languageFor(text: string, lang: string | undefined): Language {
  const rules = byTag.get(guessLanguage(text, lang === undefined ? '' : primary(lang))) ?? general;
  let language = compiled.get(rules);
  if (!language) compiled.set(rules, (language = compile(rules, general)));
  return language;
}

const WITHOUT = new Set(['th', 'lo']);

/**
 * False for languages that do not mark the end of a sentence (Thai, Lao): there a whole block is one
 * unit, and a reader should say so instead of calling it a sentence.
 */
export function hasSentencePunctuation(lang: string): boolean {
  return !WITHOUT.has(primary(lang));
}
