/**
 * Sentence boundaries as Unicode's UAX #29 and the browser's data have them: the answer where our own
 * rules have none. One text's boundaries are kept, since its stops are asked about one after another.
 */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

let lastText = '';
let lastBreaks: ReadonlySet<number> = new Set();

/** Every offset at which `Intl.Segmenter` begins a sentence. */
export function standardBreaks(text: string): ReadonlySet<number> {
  if (text !== lastText) {
    const breaks = new Set<number>();
    for (const { index } of segmenter.segment(text)) breaks.add(index);
    lastText = text;
    lastBreaks = breaks;
  }
  return lastBreaks;
}
