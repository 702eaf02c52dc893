import search from 'approx-string-match';
import { occurrences } from './occurrences';
import { agreementAround, type QuoteContext, type TextSpan } from './text-span';

/** Shorter sentences, in UTF-16 code units, are too like others to be known again when edited. */
const MIN_CHARS = 16;
/** Longer ones are not looked for: the time grows with their length. */
const MAX_CHARS = 320;
/** So much of a page's text is searched, in UTF-16 code units. */
const MAX_TEXT_CHARS = 2_000_000;
/** The share of a sentence's characters that may differ where the context agrees. */
const MAX_EDITED = 0.25;
/** The share where it does not: another sentence may well be as like as a quarter. */
const MAX_EDITED_ALONE = 0.1;
/** So many characters of the context say that a sentence stands where it stood. */
const MIN_AGREEMENT = 8;
/** Places that are looked at before the search ends, fit or not; few pages have more than one. */
const MAX_CANDIDATES = 12;
/** Characters of the context that are looked for beside what was found. */
const CONTEXT_CHARS = 12;
/** So much of the text is searched at once: it may have a place at every character. */
const WINDOW_CHARS = 2048;
/** How much may have been put in between what was found and its context, as a share of the sentence. */
const MAX_ADDED = 0.5;
/** Where the first or last characters are as they were, as many as this, that end was not edited. */
const UNEDITED_CHARS = 4;
/** A sentence's end, with the quotation marks and brackets that close behind it. */
const SENTENCE_END = /[\p{Sentence_Terminal}\u2026]+["'\p{Pe}\p{Pf}]*/gu;

interface Candidate {
  readonly span: TextSpan;
  /** The share of the sentence's characters that differ. */
  readonly edited: number;
}

/**
 * The places of a page's text where a sentence stands that was edited at its beginning, in its middle
 * or at its end, the likeliest first. Up to a quarter of its characters may have been put in, left out
 * or replaced where its context agrees, up to a tenth where it does not. Sentences of fewer than 16
 * characters or more than 320 are not looked for.
 *
 * Takes at most about `text × sentence / 25` steps, for no more than 2,000,000 characters of text. A
 * page made to be full of like places costs what 12 of them do besides: each at most
 * `2 × 2048 × sentence² / 25` steps.
 *
 * @param text the page's, as `visibleText` leaves it; so are `exact` and the context.
 */
export function findEdited(text: string, exact: string, context: QuoteContext): TextSpan[] {
  if (exact.length < MIN_CHARS || exact.length > MAX_CHARS) return [];
  const known = context.prefix.length + context.suffix.length;
  const found = new Map<string, { span: TextSpan; score: number }>();
  for (const { span, edited } of candidates(text.slice(0, MAX_TEXT_CHARS), exact)) {
    const whole = wholeSentence(text, span, exact, context);
    const agreement = agreementAround(text, whole, context);
    if (edited > MAX_EDITED_ALONE && agreement < Math.min(MIN_AGREEMENT, known || 1)) continue;
    const score = (known > 0 ? agreement / known : 0) - edited;
    const before = found.get(whole.join());
    if (!before || score > before.score) found.set(whole.join(), { span: whole, score });
  }
  return [...found.values()].sort((a, b) => b.score - a.score).map(({ span }) => span);
}

/** What is like the sentence, without regard to its context. */
function candidates(text: string, exact: string): Candidate[] {
  const least = Math.ceil(exact.length * (1 - MAX_EDITED));
  const most = Math.ceil(exact.length * (1 + MAX_EDITED));
  const found: Candidate[] = [];
  // The windows overlap, so that each place lies whole in one of them. One search of a window tells
  // only the places with the fewest differences: what is left on either side is searched again.
  for (let from = 0; from === 0 || from + most < text.length; from += WINDOW_CHARS - most) {
    const parts: TextSpan[] = [[from, Math.min(from + WINDOW_CHARS, text.length)]];
    for (let part = parts.pop(); part; part = parts.pop()) {
      const [start, end] = part;
      if (end - start < least) continue;
      const matches = search(text.slice(start, end), exact, Math.floor(exact.length * MAX_EDITED));
      const match = matches.at(-1);
      if (!match) continue;
      const span = [start + match.start, start + match.end] as const;
      found.push({ span, edited: match.errors / exact.length });
      if (found.length === MAX_CANDIDATES) return found;
      parts.push([start, span[0]], [span[1], end]);
    }
  }
  return found;
}

/**
 * What was found of a sentence, from where it begins to where it ends: an end that was edited is found
 * by the context beside it or, without that, by the nearest end of a sentence.
 */
function wholeSentence(
  text: string,
  [start, end]: TextSpan,
  exact: string,
  { prefix, suffix }: QuoteContext,
): TextSpan {
  const inside = Math.floor(exact.length * MAX_EDITED);
  const outside = Math.floor(exact.length * MAX_ADDED);
  const before = prefix.slice(-CONTEXT_CHARS);
  const behind = suffix.slice(0, CONTEXT_CHARS);
  const atStart: TextSpan = [start - outside - before.length, start + inside];
  const atEnd: TextSpan = [end - inside, end + outside + behind.length];
  const isStartUnedited = text.startsWith(exact.slice(0, UNEDITED_CHARS), start);
  const isEndUnedited = text.slice(0, end).endsWith(exact.slice(-UNEDITED_CHARS));
  return [
    nearest(start, placesOf(before, text, atStart), before.length) ??
      (isStartUnedited
        ? null
        : nearest(start, sentenceEnds(text, [start - inside, start + inside]))) ??
      start,
    nearest(end, placesOf(behind, text, atEnd)) ??
      (isEndUnedited ? null : nearest(end, sentenceEnds(text, [end - inside, end + inside]))) ??
      end,
  ];
}

/** Where a context stands in a part of the text; nowhere if it is too short to say anything. */
function placesOf(context: string, text: string, [from, to]: TextSpan): number[] {
  if (context.length < MIN_AGREEMENT) return [];
  const start = Math.max(0, from);
  return occurrences(context, text.slice(start, to)).map((at) => start + at);
}

function sentenceEnds(text: string, [from, to]: TextSpan): number[] {
  const start = Math.max(0, from);
  return [...text.slice(start, to).matchAll(SENTENCE_END)].map(
    (end) => start + end.index + end[0].length,
  );
}

/** The one of these places, moved by so much, that is nearest to another; null for none. */
function nearest(to: number, places: readonly number[], by = 0): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || Math.abs(place + by - to) < Math.abs(best - to)) best = place + by;
  }
  return best;
}
