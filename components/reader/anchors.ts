import { quoteFinder, quoteSentence } from '../../utils/anchoring/quote';
import type { NoteTarget, SentenceTarget } from '../../utils/contract/annotations';
import type { AnchorResult } from '../../utils/contract/editions';
import type { ReadingState } from '../../utils/contract/reading-state';

const NOWHERE: AnchorResult = { sentence: null, anchorStatus: 'gone' };

/** Where the sentences of notes and marks stand in the article that is read. */
export interface Anchors {
  /** A sentence as something a note or mark can be about. */
  targetOf(sentence: number): SentenceTarget;
  /** Where its sentence stands now, and what became of it since it was written on. */
  resultOf(target: NoteTarget): AnchorResult;
  /** The Library has placed what was written on another edition. */
  adopt(reading: ReadingState): void;
}

/** @param texts the article's sentences. */
export function createAnchors(texts: readonly string[]): Anchors {
  const find = quoteFinder(texts);
  const known = new Map<NoteTarget, AnchorResult>();
  return {
    targetOf: (sentence) => ({
      kind: 'sentence',
      sentence,
      quote: quoteSentence(texts, sentence),
    }),
    resultOf(target) {
      const anchor = known.get(target);
      if (anchor || target.kind === 'article') return anchor ?? NOWHERE;
      // What the Library did not place is found by its words.
      const sentence = find(target.quote, target.sentence);
      const found: AnchorResult =
        sentence === null ? NOWHERE : { sentence, anchorStatus: 'in-place' };
      known.set(target, found);
      return found;
    },
    adopt(reading) {
      for (const { id, target } of [...reading.notes, ...reading.marks]) {
        const anchor = reading.anchors[id];
        if (anchor) known.set(target, anchor);
      }
    },
  };
}
