import { type AbbreviationKind, abbreviationKind, listed } from '../language';
import { previousWord, type Stop, type Verdict } from '../stop';

/** U.S. J.J. а.о. and the like, and "v. Chr.", which need no list. */
const DOTTED = /^\p{L}\p{M}*(?:\.-?\p{L}\p{M}*)+$/u;
/** Mr, Jr, Ltd, Str: in Latin script a short word without a vowel is an abbreviation; so is a German Hauptstr. */
const VOWELLESS = /^(?:[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxz]{1,3}|\p{Lu}\p{Ll}+str)$/u;
const ROMAN_OR_LETTER = /^(?:[IVXLC]{2,}|[B-HJ-Z])$/;

/** What the lists and shapes say of a word and the one before it ("p. ej." is found by both). */
function listedKind({ word, language }: Stop, previous: string): AbbreviationKind | undefined {
  if (previous.length < 6 && previous.endsWith('.')) {
    const pair = previous + word;
    const kind = abbreviationKind(language, pair);
    if (kind) return kind;
    if (word.length < 5 && DOTTED.test(pair)) return 'either';
  }
  const kind = abbreviationKind(language, word);
  if (kind) return kind;
  if (DOTTED.test(word)) return word.includes('-') ? 'title' : 'either';
  // l'on. Rossi, R-Ky.
  const tail = word.slice(word.search(/[^-'’]*$/));
  if (tail.length > 1 && tail !== word) return abbreviationKind(language, tail);
  const vowelless = word.length > 1 && VOWELLESS.test(word) && !language.rules.vowellessWords;
  return vowelless ? 'either' : undefined;
}

/** The kind of the abbreviation before the stop. */
function kindOf(stop: Stop): AbbreviationKind | undefined {
  const { word } = stop;
  if (word === '' || word.length > 16) return undefined;
  const previous = previousWord(stop);
  const kind = listedKind(stop, previous);
  // A unit after its number may end a sentence like any word: "120 mph.", "в 2019 г."
  return kind === 'either' && /[\dIVX]$/.test(previous) && /^\p{Ll}+$/u.test(word)
    ? 'closing'
    : kind;
}

/** "8 p.m. Monday", "8 p.m. EST". */
const goesOn = ({ word, after, language }: Stop): boolean =>
  listed(language.rules.afterClosing, after) || (word.includes('.') && /^[A-Z]{2,4}$/.test(after));

/** "At 5 a.m. Mr. Smith left": nothing but the time has been said yet. */
function onlyTimeSaid({ text, sentence, from, word, language }: Stop): boolean {
  const said = text.slice(sentence, Math.min(from - word.length, sentence + 40));
  const words = said.trim().toLowerCase().split(/\s+/);
  return words.length < 5 && listed(language.rules.leadIn, words[0] ?? '');
}

/** Abbreviations by kind; see `LanguageRules` for what each kind means. */
export function abbreviation(stop: Stop): Verdict {
  const { dot, first, after, opens } = stop;
  const kind = dot && kindOf(stop);
  if (!kind) return undefined;
  if (kind === 'inner' || kind === 'title' || /[\p{N}–—§$€£&#-]/u.test(first)) return 'join';
  if (!/\p{L}/u.test(first)) return undefined;
  if (kind === 'number') return ROMAN_OR_LETTER.test(after) ? 'join' : undefined;
  if (kind === 'either') return opens ? 'split' : 'join';
  return goesOn(stop) || onlyTimeSaid(stop) ? 'join' : undefined;
}
