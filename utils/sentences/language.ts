/**
 * What a language file holds: data, no code. Every list is one string of words divided by spaces.
 *
 * Abbreviations are written without their last full stop ("Mr", "e.g", "v.Chr" for "v. Chr.").
 * One in lower case matches in any case, one with a capital only as written.
 */
export interface LanguageRules {
  /** Primary language subtags this file speaks for: "cs sk". */
  readonly tags: string;
  /** Stand before a name and never end a sentence: Mr. Dr. Gen. */
  readonly title?: string;
  /** Stand before a number: No. p. Jan. Before anything else they are ordinary words. */
  readonly number?: string;
  /** Never end a sentence: e.g. vs. */
  readonly inner?: string;
  /** May end a sentence, and do before an opening word only: U.S. Inc. Jr. */
  readonly either?: string;
  /** Mostly end a sentence when a capital follows: etc. p.m. */
  readonly closing?: string;
  /** What may follow a `closing` one inside the sentence all the same: "8 p.m. Monday". */
  readonly afterClosing?: string;
  /** Words that open sentences and are hardly ever names: articles, pronouns, conjunctions. */
  readonly opening?: string;
  /** Verbs by which a speaker is named after a quotation: said, asked. */
  readonly reporting?: string;
  /** Words before a single letter that is not an initial: "plan B." */
  readonly lettered?: string;
  /** Words that can only begin an adverbial before a time: "At 5 a.m. Mr. Smith left." */
  readonly leadIn?: string;
  /** Short words without a vowel are words here (Czech "smrt"), not abbreviations. */
  readonly vowellessWords?: boolean;
  /** "31." is an ordinal before any noun (German), not only before words in lower case. */
  readonly ordinalBeforeNoun?: boolean;
  /** Words with a capital that follow an ordinal: "2. Bundesliga". */
  readonly afterOrdinal?: string;
  /** A full stop ends nothing in this script (Thai, Lao). */
  readonly stopIsNoEnd?: boolean;
  /** Other signs that end a sentence: the Greek question mark. */
  readonly terminators?: string;
}

export type AbbreviationKind = 'title' | 'number' | 'inner' | 'either' | 'closing';

const KINDS: readonly AbbreviationKind[] = ['title', 'number', 'inner', 'either', 'closing'];

/** A language's rules, laid over the general ones and ready to be asked. */
export interface Language {
  readonly rules: LanguageRules;
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  readonly opening: ReadonlySet<string>;
}

/** The words of a list. */
const words = (list = ''): string[] => list.split(' ');

/** Lays a language's lists over the general ones; where both name a word, the language's own kind counts. */
export function compile(rules: LanguageRules, general: LanguageRules): Language {
  const abbreviations = new Map<string, AbbreviationKind>();
  for (const layer of [general, rules]) {
    for (const kind of KINDS) {
      for (const word of words(layer[kind])) abbreviations.set(word, kind);
    }
  }
  return { rules, abbreviations, opening: new Set(words(rules.opening)) };
}

/** Whether a short list that is seldom asked holds a word. */
export const listed = (list: string | undefined, word: string): boolean =>
  word !== '' && words(list).includes(word);

/**
 * The kind of the abbreviation `word` (without its last full stop), or undefined if it is none we know.
 * A list's lower-case entry stands for every way to capitalise it.
 */
export function abbreviationKind(language: Language, word: string): AbbreviationKind | undefined {
  return language.abbreviations.get(word) ?? language.abbreviations.get(word.toLowerCase());
}
