import { type AbbreviationKind, abbreviationKind, listed } from '../language';
import { previousWord, type Stop, type Verdict } from '../stop';

/** U.S. J.J. а.о. and the like, and "v. Chr.", which need no list. */
const DOTTED = /^\p{L}\p{M}*(?:\.-?\p{L}\p{M}*)+$/u;
/**
 * Mr, Jr, Ltd, Str, Др: a short word without a vowel is an abbreviation, in Cyrillic with a capital;
 * so is a German Hauptstr.
 */
const VOWELLESS =
  /^(?:[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxz]{1,3}|[БВГДЖЗКЛМНПРСТФХЦЧШЩ][бвгджзклмнпрстфхцчшщ]{1,2}|\p{Lu}\p{Ll}+str)$/u;
/** A number without digits or of a document: "vol. II", "fig. B", "Nr. ĮV-459". */
const LETTERED_NUMBER = /(?:[IVXLC]{2,}|[B-HJ-Z])(?!\p{L})|\p{Lu}{1,4}[-–/]?\d/uy;
/** A currency's code, or a country's letters, after an amount: "54 mlrd. EUR". */
const CAPITALS = /^\p{Lu}{2,4}$/u;

/** "театр им. Чехова", and not "помогли им.": see `namesake`. */
const isNamesake = ({ word, language }: Stop, previous: string): boolean =>
  listed(language, 'namesake', word) && !language.rules.verbEnding?.test(previous);

/** What the lists and shapes say of a word and the one before it ("p. ej." is found by both). */
function listedKind(stop: Stop, previous: string): AbbreviationKind | undefined {
  const { word, language } = stop;
  if (previous.length < 6 && previous.endsWith('.')) {
    const pair = previous + word;
    const kind = abbreviationKind(language, pair);
    if (kind) return kind;
    if (word.length < 5 && DOTTED.test(pair)) return 'either';
  }
  if (word === 'al' && previous === 'et') return 'inner';
  if (isNamesake(stop, previous)) return 'inner';
  const kind = abbreviationKind(language, word);
  if (kind) return kind;
  if (DOTTED.test(word)) return word.includes('-') ? 'title' : 'either';
  // l'on. Rossi, R-Ky., டி.எம்.
  const tail = word.slice(word.search(/[^-'’.]*$/));
  if (tail.length > 1 && tail !== word) return abbreviationKind(language, tail);
  const isWord = language.rules.vowellessWords || listed(language, 'words', word.toLowerCase());
  return word.length > 1 && !isWord && VOWELLESS.test(word) ? 'either' : undefined;
}

/** The kind of the abbreviation before the stop. */
function kindOf(stop: Stop): AbbreviationKind | undefined {
  const { word, language } = stop;
  if (word === '' || word.length > 16) return undefined;
  const previous = previousWord(stop);
  const counted = /[\dIVX]$/.test(previous);
  const lower = word.toLowerCase();
  if (counted && (listed(language, 'unit', lower) || listed(language, 'amount', word)))
    return 'closing';
  const kind = listedKind(stop, previous);
  // A unit after its number may end a sentence like any word: "120 mph.", "в 2019 г."
  const isUnit = kind === 'either' && counted && !language.rules.yearsGoOn;
  return isUnit && /^\p{Ll}+$/u.test(word) ? 'closing' : kind;
}

/** "8 p.m. Monday", "8 p.m. EST", "54 mlrd. EUR". */
const goesOn = ({ word, after, language }: Stop): boolean =>
  listed(language, 'afterClosing', after) ||
  (CAPITALS.test(after) && (word.includes('.') || listed(language, 'amount', word.toLowerCase())));

/** "At 5 a.m. Mr. Smith left": nothing but the time has been said yet. */
function onlyTimeSaid({ text, sentence, from, word, language }: Stop): boolean {
  const said = text.slice(sentence, Math.min(from - word.length, sentence + 40));
  const words = said.trim().toLowerCase().split(/\s+/);
  return words.length < 5 && listed(language, 'leadIn', words[0] ?? '');
}

/** Abbreviations by kind; see `LanguageRules` for what each kind means. */
export function abbreviation(stop: Stop): Verdict {
  const { text, to, close, sign, dot, first, begin, opens } = stop;
  const kind = dot && kindOf(stop);
  if (!kind) return undefined;
  if (kind === 'inner' || kind === 'title' || /[\p{N}–—§$€£&#-]/u.test(first)) return 'join';
  if (!/\p{L}/u.test(first)) return undefined;
  if (kind === 'number') {
    LETTERED_NUMBER.lastIndex = begin;
    return LETTERED_NUMBER.test(text) ? 'join' : undefined;
  }
  // (…, etc.): a bracket within the sentence, which has not had its own stop yet.
  if (text.charAt(to) === ')' && close > to && !opens && sign !== '(') return 'join';
  if (kind === 'either') return opens ? 'split' : 'join';
  return goesOn(stop) || onlyTimeSaid(stop) ? 'join' : undefined;
}
