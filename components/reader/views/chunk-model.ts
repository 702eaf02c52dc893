import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { firstIndex } from '../../../utils/collections/first-index';
import { whenIdle } from '../../../utils/contract/timeout';
import type { Chunk } from '../../../utils/reading/chunks';

/** Chunks on each side of the one that is read that are kept on the page: a usual article is whole. */
const REACH = 12;
/** Those that are there at once; the others come when the browser has nothing else to do. */
const FIRST_REACH = 1;

/** Which chunks of a long article are on the page: those around where the reader is. */
export interface ChunkModel {
  readonly chunks: readonly Chunk[];
  /** The chunk of a sentence. */
  chunkOf(sentence: number): number;
  /** For each chunk whether its sentences are on the page, and not a placeholder of their height. */
  readonly isShown: readonly ReadonlySignal<boolean>[];
  /** The reader comes to this chunk: it is on the page at once, its surroundings soon. */
  comeTo(chunk: number): void;
}

export function createChunkModel(chunks: readonly Chunk[], sentence: number): ChunkModel {
  const center = signal(chunkOf(sentence));
  const reach = signal(FIRST_REACH);
  let wanted = center.peek();
  let isWaiting = false;

  function chunkOf(sentence: number): number {
    return firstIndex(Math.max(0, chunks.length - 1), (i) => sentence < (chunks[i]?.to ?? 0));
  }

  /** One chunk more in each direction, or the window one chunk further: a few milliseconds each. */
  function settle(): void {
    isWaiting = false;
    if (reach.peek() < REACH && reach.peek() < chunks.length) reach.value += 1;
    else if (center.peek() !== wanted) center.value += Math.sign(wanted - center.peek());
    else return;
    settleSoon();
  }

  function settleSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    whenIdle(settle);
  }

  settleSoon();
  return {
    chunks,
    chunkOf,
    isShown: chunks.map((_, i) => computed(() => Math.abs(i - center.value) <= reach.value)),
    comeTo(chunk) {
      wanted = chunk;
      // The next ones must be there before they are come to.
      if (Math.abs(chunk - center.peek()) > Math.max(0, reach.peek() - FIRST_REACH)) {
        center.value = chunk;
        reach.value = FIRST_REACH;
      }
      settleSoon();
    },
  };
}
