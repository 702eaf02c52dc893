import { QUOTE_CONTEXT, type QuoteSelector } from './types';

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

/**
 * Finds a quoted sentence again among an article's sentences: the same words, and of several such
 * sentences the one whose neighbours agree best, then the one nearest to where it stood.
 *
 * @param near the number, from 0, the sentence had when it was quoted.
 * @returns its number now, or null when no sentence has these words.
 */
export function findQuote(
  sentences: readonly string[],
  quote: QuoteSelector,
  near: number,
): number | null {
  let best: { n: number; context: number; distance: number } | null = null;
  for (const [n, sentence] of sentences.entries()) {
    if (sentence !== quote.exact) continue;
    const here = quoteSentence(sentences, n);
    const context = Number(here.prefix === quote.prefix) + Number(here.suffix === quote.suffix);
    const distance = Math.abs(n - near);
    if (!best || context > best.context || (context === best.context && distance < best.distance)) {
      best = { n, context, distance };
    }
  }
  return best?.n ?? null;
}
