/** A half-open range of UTF-16 code units, `[start, end)`. */
export type WordSpan = readonly [start: number, end: number];

/**
 * The words of a text in order, as spans over it; punctuation and spaces are none. What a word is,
 * `Intl.Segmenter` says: in languages written without spaces too.
 *
 * @param lang BCP 47; null, or a tag that is none, leaves the choice to the browser.
 */
export function wordsOf(text: string, lang: string | null): WordSpan[] {
  return [...segmenterFor(lang).segment(text)]
    .filter((piece) => piece.isWordLike)
    .map(({ index, segment }) => [index, index + segment.length] as const);
}

/** Segmenters by language: making one takes longer than its work on a sentence. */
const made = new Map<string | null, Intl.Segmenter>();

function segmenterFor(lang: string | null): Intl.Segmenter {
  const known = made.get(lang) ?? makeSegmenter(lang);
  made.set(lang, known);
  return known;
}

function makeSegmenter(lang: string | null): Intl.Segmenter {
  const options = { granularity: 'word' } as const;
  try {
    return new Intl.Segmenter(lang ?? undefined, options);
  } catch {
    return new Intl.Segmenter(undefined, options);
  }
}

/** The word at this place of the text, or the next one; null behind the last. */
export function wordAt(words: readonly WordSpan[], offset: number): number | null {
  const found = words.findIndex(([, end]) => end > offset);
  return found === -1 ? null : found;
}
