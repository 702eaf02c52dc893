import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { type Chunk, chunksOf } from '../../../utils/reading/chunks';
import type { Paragraph } from '../../../utils/reading/paragraphs';
import { SentenceSlot } from '../Slot';
import { Chunks, numbersOf } from './Chunks';
import { createChunkModel } from './chunk-model';
import { SentenceText, type ViewProps } from './SentenceText';
import './article-view.css';

/** The paragraphs as they were written, the current sentence marked. */
export function ArticleView({ model, features }: ViewProps) {
  const chunks = useMemo(
    () => createChunkModel(chunksOf(model.paragraphs, false), model.current.peek()),
    [model],
  );
  const draw = useCallback(
    (chunk: Chunk) =>
      grouped(chunk.paragraphs).map((group) => {
        const drawn = group.map((paragraph) => (
          <ParagraphText
            key={paragraph.from}
            model={model}
            features={features}
            paragraph={paragraph}
          />
        ));
        return group[0]?.kind === 'list-item' ? <ul key={group[0].from}>{drawn}</ul> : drawn;
      }),
    [model, features],
  );
  return <Chunks model={model} chunks={chunks} class="article-view" draw={draw} />;
}

/** List items that follow one another are one list. */
function grouped(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (paragraph.kind === 'list-item' && last?.[0]?.kind === 'list-item') last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

function ParagraphText({ model, features, paragraph }: ViewProps & { paragraph: Paragraph }) {
  const numbers = numbersOf(paragraph);
  const words = numbers.flatMap((n) => [
    model.sentences[n]?.gap,
    <SentenceText key={n} model={model} features={features} n={n} as="span" />,
  ]);
  const below = numbers.map((n) => <SentenceSlot key={n} of={features} name="Below" n={n} />);
  if (paragraph.kind === 'list-item') {
    return (
      <li>
        {words}
        {below}
      </li>
    );
  }
  return (
    <>
      {wrapped(paragraph.kind, words)}
      {below}
    </>
  );
}

function wrapped(kind: Paragraph['kind'], words: ComponentChildren) {
  if (kind === 'heading') return <h2>{words}</h2>;
  if (kind === 'quotation') return <blockquote>{words}</blockquote>;
  return kind === 'preformatted' ? <pre>{words}</pre> : <p>{words}</p>;
}
