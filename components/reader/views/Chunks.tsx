import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Chunk } from '../../../utils/reading/chunks';
import type { ReaderModel } from '../reader-model';
import type { ChunkModel } from './chunk-model';
import { goToTapped, useCurrentMark } from './current-sentence';
import './views.css';

/** Characters in a line, about: only how high a placeholder is depends on it. */
const LINE_LENGTH = 60;

/** A long text in chunks, of which those around the reader are on the page. */
export function Chunks(props: {
  readonly model: ReaderModel;
  readonly chunks: ChunkModel;
  readonly class: string;
  /** Draws the sentences of a chunk. */
  readonly draw: (chunk: Chunk) => ComponentChildren;
}) {
  const { model, chunks, draw } = props;
  const view = useRef<HTMLDivElement>(null);
  const find = useCallback(
    (n: number) => {
      const chunk = chunks.chunkOf(n);
      chunks.comeTo(chunk);
      return view.current?.children[chunk]?.querySelector(`[data-sentence="${n}"]`) ?? null;
    },
    [chunks],
  );
  const mark = useCurrentMark(model, find);
  useScrolledTo(view, chunks);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every sentence is within reach of the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div ref={view} class={props.class} onClick={(event) => goToTapped(event, model)}>
      {chunks.chunks.map((chunk, i) => (
        <ChunkPlace
          key={chunk.from}
          chunk={chunk}
          isShown={chunks.isShown[i]}
          lines={linesOf(model, chunk)}
          draw={draw}
          onDrawn={mark}
        />
      ))}
    </div>
  );
}

function ChunkPlace(props: {
  readonly chunk: Chunk;
  readonly isShown: ReadonlySignal<boolean> | undefined;
  readonly lines: number;
  readonly draw: (chunk: Chunk) => ComponentChildren;
  readonly onDrawn: () => void;
}) {
  const { chunk, lines, draw, onDrawn } = props;
  const isShown = props.isShown?.value ?? false;
  useLayoutEffect(() => {
    if (isShown) onDrawn();
  }, [isShown, onDrawn]);
  return (
    <div class="chunk" style={{ '--lines': lines }}>
      {isShown && draw(chunk)}
    </div>
  );
}

/** The numbers of a run of sentences, in order. */
export const numbersOf = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

function linesOf(model: ReaderModel, { from, to, paragraphs }: Chunk): number {
  let lines = paragraphs.length;
  for (let n = from; n < to; n++) {
    lines += Math.ceil((model.sentences[n]?.text.length ?? 0) / LINE_LENGTH);
  }
  return lines;
}

/** Puts on the page what the reader scrolls to. */
function useScrolledTo(view: RefObject<HTMLElement | null>, chunks: ChunkModel): void {
  useEffect(() => {
    const places = [...(view.current?.children ?? [])];
    const observer = new IntersectionObserver(
      (entries) => {
        const come = entries.findLast((entry) => entry.isIntersecting);
        if (come) chunks.comeTo(places.indexOf(come.target));
      },
      { root: view.current?.closest('.page') ?? null, rootMargin: '50% 0px' },
    );
    for (const place of places) observer.observe(place);
    return () => observer.disconnect();
  }, [view, chunks]);
}
