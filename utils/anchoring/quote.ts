import { groupBy } from '../collections/lists';
import { QUOTE_CONTEXT, type QuoteSelector } from '../contract/annotations';

/**
 * The quote selector for sentence `n` of an article's sentences.
 *
 * @throws RangeError when there is no such sentence.
 */
export function quoteSentence(sentences: readonly string[], n: number): QuoteSelector {
  const exact = sentences[n];
  if (exact === undefined) throw new RangeError(`no sentence ${n} of ${sentences.length}`);
  const before = sentences.slice(Math.max(0, n - 2), n).join(' ');
  const after = sentences.slice(n + 1, n + 3).join(' ');
  return { exact, prefix: before.slice(-QUOTE_CONTEXT), suffix: after.slice(0, QUOTE_CONTEXT) };
}

/** Finds a quoted sentence: its number now, or null when no sentence has these words. */
type FindQuote = (quote: QuoteSelector, near: number) => number | null;

/**
 * Finds quoted sentences again among an article's sentences: the same words, and of several such
 * sentences the one whose neighbours agree best, then the one nearest to `near`, the number from 0
 * the sentence had when it was quoted. The sentences are walked once, however many quotes are asked
 * for, and not before the first.
 */
export function quoteFinder(sentences: readonly string[]): FindQuote {
  let places: Map<string, number[]> | null = null;
  return ({ exact, prefix, suffix }, near) => {
    places ??= placesOf(sentences);
    let best: { n: number; context: number; distance: number } | null = null;
    for (const n of places.get(exact) ?? []) {
      const here = quoteSentence(sentences, n);
      const context = Number(here.prefix === prefix) + Number(here.suffix === suffix);
      const distance = Math.abs(n - near);
      if (
        !best ||
        context > best.context ||
        (context === best.context && distance < best.distance)
      ) {
        best = { n, context, distance };
      }
    }
    return best?.n ?? null;
  };
}

function placesOf(sentences: readonly string[]): Map<string, number[]> {
  return groupBy(sentences.keys(), (n) => sentences[n] ?? '');
}
