import { clipRanges, type TextRange } from '../collections/clip-ranges';
import type { Article, Block, BlockKind, Mark } from '../contract/article';

/** Blocks that are set apart: they are shown, but not stepped through. */
const SET_APART: ReadonlySet<BlockKind> = new Set(['signoff', 'source']);

/** A sentence as the reader steps through it. */
export interface Sentence {
  readonly text: string;
  /** Inline marks over `text`, in UTF-16 code units from the sentence's start. */
  readonly marks: readonly Mark[];
  readonly kind: BlockKind;
  /** True for the first sentence of its block. */
  readonly opensBlock: boolean;
  /** The text between it and the sentence before it in its block: a space, or nothing in Chinese. */
  readonly gap: string;
}

/** Whether a block is shown after the article, and not stepped through. */
export const isSetApart = (kind: BlockKind): boolean => SET_APART.has(kind);

/** An article's sentences in reading order, without those of blocks that are set apart. */
export function sentencesOf(article: Pick<Article, 'blocks'>): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of article.blocks) if (!isSetApart(block.kind)) addSentences(sentences, block);
  return sentences;
}

/** How many sentences the reader steps through. */
export function countSentences(article: Pick<Article, 'blocks'>): number {
  return article.blocks.reduce(
    (sum, { kind, sentences }) => sum + (isSetApart(kind) ? 0 : sentences.length),
    0,
  );
}

/** The blocks shown after the article: its sign-off and source. */
export function setApart(article: Pick<Article, 'blocks'>): Block[] {
  return article.blocks.filter((block) => isSetApart(block.kind));
}

// One pass without intermediate lists: an article may have ten thousand sentences.
function addSentences(to: Sentence[], { kind, text, marks, sentences }: Block): void {
  let before = -1;
  for (const [start, end] of sentences) {
    to.push({
      text: text.slice(start, end),
      marks: marks.length === 0 ? marks : clipRanges(marks, start, end),
      kind,
      opensBlock: before < 0,
      gap: before < 0 ? '' : text.slice(before, start),
    });
    before = end;
  }
}

/** A piece of text with the marks that lie over the whole of it. */
export interface MarkedPiece<M extends TextRange> {
  readonly text: string;
  readonly marks: readonly M[];
}

/** Cuts a text at every edge of its marks, so that overlapping marks can be shown nested. */
export function piecesOf<M extends TextRange>(text: string, marks: readonly M[]): MarkedPiece<M>[] {
  const edges = new Set([0, text.length]);
  for (const mark of marks) edges.add(mark.start).add(mark.end);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    return {
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}
