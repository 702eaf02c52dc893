const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * Sentence boundaries as Unicode's UAX #29 and the browser's data have them: the answer where our own
 * rules have none. Most texts never need it, so it is worked out when first asked.
 */
export class StandardBreaks {
  #breaks: Set<number> | undefined;
  constructor(readonly text: string) {}

  /** Whether `Intl.Segmenter` begins a sentence at `offset`. */
  has(offset: number): boolean {
    this.#breaks ??= new Set(Array.from(segmenter.segment(this.text), ({ index }) => index));
    return this.#breaks.has(offset);
  }
}
