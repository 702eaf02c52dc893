import type { Article } from '../../utils/contract/article';
import { setApart } from '../../utils/reading/sentences';
import { MarkedText } from './MarkedText';

/** The article's sign-off and source, set apart from its sentences. */
export function Ending({ article }: { article: Article }) {
  const blocks = setApart(article);
  if (blocks.length === 0) return null;
  return (
    <footer class="ending">
      {blocks.map((block, i) => (
        <p key={i} class={block.kind} dir="auto">
          <MarkedText text={block.text} marks={block.marks} />
        </p>
      ))}
    </footer>
  );
}
