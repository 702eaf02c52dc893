import { useCallback, useMemo } from 'preact/hooks';
import { type Chunk, chunksOf } from '../../../utils/reading/chunks';
import { SentenceSlot } from '../Slot';
import { Chunks, numbersOf } from './Chunks';
import { createChunkModel } from './chunk-model';
import { SentenceText, type ViewProps } from './SentenceText';
import './list-view.css';

/** Each sentence a line with its number; the current one bright, the rest dimmed. */
export function ListView({ model, features }: ViewProps) {
  const chunks = useMemo(
    () => createChunkModel(chunksOf(model.paragraphs, true), model.current.peek()),
    [model],
  );
  const digits = String(model.sentences.length).length;
  const draw = useCallback(
    (chunk: Chunk) => (
      <ol start={chunk.from + 1} style={{ '--digits': digits }}>
        {numbersOf(chunk).map((n) => (
          <li
            key={n}
            data-kind={model.sentences[n]?.kind}
            class={model.sentences[n]?.opensBlock ? 'line opens-block' : 'line'}
          >
            <SentenceText model={model} features={features} n={n} as="p" inClauses />
            <SentenceSlot of={features} name="Below" n={n} />
          </li>
        ))}
      </ol>
    ),
    [model, features, digits],
  );
  return <Chunks model={model} chunks={chunks} class="list-view" draw={draw} />;
}
