import { firstIndex } from '../collections/first-index';
import type { Article, BlockKind } from '../contract/article';
import { isSetApart } from './sentences';

/** A block of the article as the reader goes through it: the sentences `[from, to)`. */
export interface Paragraph {
  readonly kind: BlockKind;
  readonly from: number;
  readonly to: number;
}

/** The paragraphs of an article, in order: together they hold every sentence once. */
export function paragraphsOf(article: Pick<Article, 'blocks'>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const { kind, sentences } of article.blocks) {
    if (isSetApart(kind) || sentences.length === 0) continue;
    const to = from + sentences.length;
    paragraphs.push({ kind, from, to });
    from = to;
  }
  return paragraphs;
}

/** The number, from 0, of the paragraph that holds sentence `n`; the last one's where none does. */
export function paragraphAt(paragraphs: readonly Paragraph[], n: number): number {
  const last = Math.max(0, paragraphs.length - 1);
  return firstIndex(last, (i) => n < (paragraphs[i]?.to ?? 0));
}

/**
 * The sentence a step by one paragraph leads to from sentence `n`: the start of the next one, or the
 * start of this one and only from there of the one before, as in a text editor. At the article's
 * ends it is the first or the last sentence.
 */
export function paragraphStep(paragraphs: readonly Paragraph[], n: number, by: 1 | -1): number {
  const at = paragraphAt(paragraphs, n);
  const here = paragraphs[at];
  if (!here) return 0;
  if (by > 0) return paragraphs[at + 1]?.from ?? here.to - 1;
  return n > here.from ? here.from : (paragraphs[at - 1]?.from ?? 0);
}
