import type { Span } from '../contract/article';
import { endsSentence } from './decide';
import { languageFor } from './languages';
import { itemStarts } from './lists';
import { QuoteCount } from './quotes';
import { closersEnd, isSpace, skipSpaces, stopPattern } from './scan';
import { describeStop } from './stop';

const isPlain = (code: number) => (code > 96 && code < 123) || (code > 47 && code < 58);

/**
 * Splits a text into sentences.
 *
 * @param text any string at all; lone surrogates and control characters included.
 * @param lang a BCP 47 language tag; without it the language is guessed from script and words.
 * @returns spans in UTF-16 code units, in order, not overlapping, that cover everything but white space.
 */
export function segment(text: string, lang?: string): Span[] {
  const language = languageFor(text, lang);
  const spans: Span[] = [];
  let start = skipSpaces(text, 0);
  const endAt = (end: number) => {
    let last = end;
    while (last > start && isSpace(text, last - 1)) last--;
    if (last > start) spans.push([start, last]);
    start = skipSpaces(text, end);
  };
  const items = itemStarts(text, start);
  let item = 0;
  const quotes = new QuoteCount(text);
  const pattern = stopPattern(language.rules.terminators);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index;
    const to = pattern.lastIndex;
    for (; item < items.length && (items[item] ?? 0) <= from; item++) endAt(items[item] ?? 0);
    if (from < start) continue;
    // After an empty line nothing closes what stood before it, no emoji either.
    const isBreak = isSpace(text, from);
    const close = isBreak ? to : closersEnd(text, to, start, quotes);
    const next = skipSpaces(text, close);
    pattern.lastIndex = Math.max(close, to);
    if (next >= text.length) break;
    // A full stop inside a number or an address ends nothing: the commonest case, left early.
    if (next === to && text.charAt(to - 1) === '.' && isPlain(text.charCodeAt(to))) continue;
    const stop = describeStop(text, language, start, from, to, close, next);
    if (endsSentence(stop)) endAt(close);
  }
  for (; item < items.length; item++) endAt(items[item] ?? 0);
  endAt(text.length);
  return spans;
}
