import { type AbbreviationKind, abbreviationKind, type Language } from '../language';
import {
  characterAt,
  closesQuotation,
  type Stop,
  skipOpeners,
  skipSpacesBack,
  type Verdict,
  wordAfter,
  wordBefore,
} from '../stop';

/** U.S. J.J. а.о. and the like, which need no list. */
const DOTTED = /^\p{L}\p{M}*(?:\.-?\p{L}\p{M}*)+$/u;
/** Mr, Jr, Ltd, Str: short words without a vowel are abbreviations in languages written in Latin. */
const VOWELLESS = /^[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxz]{1,3}$/;
const ROMAN = /^[IVXLC]+$/;

/** The abbreviation that ends at `from`: one word, or two when the first is a letter ("z. B."). */
function lookUp(
  text: string,
  from: number,
  language: Language,
): { kind: AbbreviationKind; start: number } | undefined {
  const word = wordBefore(text, from);
  const start = from - word.length;
  if (word === '' || word.length > 16) return undefined;
  if (word.length <= 5) {
    const previousEnd = skipSpacesBack(text, start);
    if (previousEnd > 0 && previousEnd < start + 1 && text.charAt(previousEnd - 1) === '.') {
      const previous = wordBefore(text, previousEnd - 1);
      const pair = `${previous}.${word}`;
      const kind = previous.length <= 4 ? abbreviationKind(language, pair) : undefined;
      if (kind) return { kind, start: previousEnd - 1 - previous.length };
    }
  }
  const kind = abbreviationKind(language, word);
  if (kind) return { kind, start };
  const tail = word.slice(word.lastIndexOf('-') + 1);
  const tailKind = tail.length < word.length ? abbreviationKind(language, tail) : undefined;
  if (tailKind) return { kind: tailKind, start };
  return DOTTED.test(word) || (VOWELLESS.test(word) && word.length > 1)
    ? { kind: 'either', start }
    : undefined;
}

/** "At 5 a.m. Mr. Smith left": nothing but the time has been said yet. */
function onlyTimeSaid(stop: Stop, start: number, language: Language): boolean {
  const said = stop.text.slice(stop.sentence, start);
  if (said.length > 40) return false;
  const [first, ...rest] = said.trim().split(/\s+/);
  return rest.length < 5 && first !== undefined && language.leadIn.has(first.toLowerCase());
}

/** Abbreviations by kind; see `LanguageRules` for what each kind means. */
export function abbreviation(stop: Stop, language: Language): Verdict {
  const { text, from, to, next } = stop;
  if (to - from !== 1 || text.charAt(from) !== '.' || closesQuotation(stop)) return undefined;
  const found = lookUp(text, from, language);
  if (!found) return undefined;
  const { kind } = found;
  if (kind === 'inner' || kind === 'title') return 'join';
  const at = skipOpeners(text, next);
  const first = characterAt(text, at);
  if (/\p{N}/u.test(first)) return 'join';
  const after = wordAfter(stop);
  if (!/\p{L}/u.test(first)) return /[-–—§$€£&#]/.test(first) ? 'join' : undefined;
  if (kind === 'number') {
    return (after.length === 1 && after !== 'I' && after !== 'A') || ROMAN.test(after)
      ? 'join'
      : undefined;
  }
  if (kind === 'closing') {
    if (language.afterClosing.has(after)) return 'join';
    return onlyTimeSaid(stop, found.start, language) ? 'join' : undefined;
  }
  return language.opening.has(after.toLowerCase()) ? 'split' : 'join';
}
