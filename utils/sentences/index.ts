import type { Span } from '../article/types';

/**
 * Splits a text into sentences.
 *
 * @param text any string at all; lone surrogates and control characters included.
 * @param lang a BCP 47 language tag; without it the language is guessed from the script.
 * @returns spans in UTF-16 code units, in order, not overlapping, that cover everything but white space.
 */
export function segment(text: string, lang?: string): Span[] {
  const segmenter = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  const spans: Span[] = [];
  for (const { index, segment: piece } of segmenter.segment(text)) {
    const start = index + piece.length - piece.trimStart().length;
    const end = index + piece.trimEnd().length;
    if (end > start) spans.push([start, end]);
  }
  return spans;
}
