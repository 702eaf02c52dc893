import { inDevanagari } from './indic-scripts';

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
  /** `closing` after a number ("5 час."), words of the language anywhere else. */
  readonly unit?: string;
  /** Magnitudes between a number and a currency: "54 mlrd. EUR". `closing` otherwise. */
  readonly amount?: string;
  /** A small `either` stays one after a number: Lithuanian "1990 m. Vilniuje". */
  readonly yearsGoOn?: boolean;
  /** What may follow a `closing` one inside the sentence all the same: "8 p.m. Monday". */
  readonly afterClosing?: string;
  /** Words without a vowel that are words: "tv". Any capitals. */
  readonly words?: string;
  /** Words that open sentences and are hardly ever names: articles, pronouns, conjunctions. */
  readonly opening?: string;
  /** Verbs by which a speaker is named after a quotation (said, asked), and words that carry it on (Tamil "என்று"). */
  readonly reporting?: string;
  /** Words before a single letter that is not an initial: "plan B." */
  readonly lettered?: string;
  /** Words that can only begin an adverbial before a time: "At 5 a.m. Mr. Smith left." */
  readonly leadIn?: string;
  /** Abbreviations after a noun ("театр им. Чехова"), pronouns after what ends like a verb. */
  readonly namesake?: string;
  readonly verbEnding?: RegExp;
  /** Short words without a vowel are words here (Czech "smrt"), not abbreviations. */
  readonly vowellessWords?: boolean;
  /** What stands before "31." where it is an ordinal, before any noun (German): "am", "der". */
  readonly beforeOrdinal?: RegExp;
  /** A Roman number with a full stop is an ordinal before any noun: Hungarian "II. Rákóczi". */
  readonly romanOrdinals?: boolean;
  /** Words with a capital that follow an ordinal: "2. Bundesliga". */
  readonly afterOrdinal?: string;
  /** The abbreviations are in Devanagari and stand for those of all scripts of India. */
  readonly inDevanagari?: boolean;
  /** A full stop ends nothing in this script (Thai, Lao). */
  readonly stopIsNoEnd?: boolean;
  /** An ellipsis ends a sentence before an opening word alone (Arabic). */
  readonly ellipsisIsPause?: boolean;
  /** A full stop ends nothing where these terminators are near: Armenian "." is a pause. */
  readonly stopIsPauseNear?: RegExp;
  /** Other signs that end a sentence: the Greek question mark. */
  readonly terminators?: string;
}

export type AbbreviationKind = 'title' | 'number' | 'inner' | 'either' | 'closing';

const KINDS: readonly AbbreviationKind[] = ['title', 'number', 'inner', 'either', 'closing'];

/** Fields that hold a list of words. */
type WordList = Exclude<
  { [F in keyof LanguageRules]-?: '' extends LanguageRules[F] ? F : never }[keyof LanguageRules],
  'tags' | 'terminators'
>;

/** A language's rules, laid over the general ones and ready to be asked. */
export interface Language {
  readonly rules: LanguageRules;
  readonly general: LanguageRules;
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** The lists asked so far. */
  readonly lists: Map<WordList, ReadonlySet<string>>;
}

/** The words of a list: none of an empty one. */
export const words = (list = ''): string[] => (list ? list.split(' ') : []);

/** Lays a language's lists over the general ones; where both name a word, the language's own kind counts. */
export function compile(rules: LanguageRules, general: LanguageRules): Language {
  const abbreviations = new Map<string, AbbreviationKind>();
  for (const layer of [general, rules]) {
    for (const kind of KINDS) {
      for (const word of words(layer[kind])) {
        abbreviations.set(rules.inDevanagari ? inDevanagari(word) : word, kind);
      }
    }
  }
  return { rules, general, abbreviations, lists: new Map() };
}

/** Whether one of a language's lists, or of the general ones, holds a word. */
export function listed({ rules, general, lists }: Language, list: WordList, word: string): boolean {
  let set = lists.get(list);
  if (!set) {
    set = new Set(words(general[list]).concat(words(rules[list])));
    lists.set(list, set);
  }
  return set.has(word);
}

/**
 * The kind of the abbreviation `word` (without its last full stop), or undefined if it is none we know.
 * A list's lower-case entry stands for every way to capitalise it.
 */
export function abbreviationKind(language: Language, word: string): AbbreviationKind | undefined {
  const { abbreviations, rules } = language;
  const written = rules.inDevanagari ? inDevanagari(word) : word;
  return abbreviations.get(written) ?? abbreviations.get(written.toLowerCase());
}
