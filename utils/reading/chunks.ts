import type { Paragraph } from './paragraphs';

/** More sentences than a screen holds, but few enough to be laid out within one frame. */
const CHUNK_SENTENCES = 40;

/** A run of paragraphs that are put on the screen together: the sentences `[from, to)`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The article in chunks of about forty sentences. Paragraphs stay whole, unless `mayDivide` allows
 * one that is larger than a chunk to be continued in the next.
 */
export function chunksOf(paragraphs: readonly Paragraph[], mayDivide: boolean): Chunk[] {
  const pieces = mayDivide ? paragraphs.flatMap(divideParagraph) : paragraphs;
  const chunks: { from: number; to: number; paragraphs: Paragraph[] }[] = [];
  for (const piece of pieces) {
    const last = chunks.at(-1);
    if (!last || piece.to - last.from > CHUNK_SENTENCES) {
      chunks.push({ from: piece.from, to: piece.to, paragraphs: [piece] });
    } else {
      last.to = piece.to;
      last.paragraphs.push(piece);
    }
  }
  return chunks;
}

function divideParagraph(paragraph: Paragraph): Paragraph[] {
  const { kind, from, to } = paragraph;
  if (to - from <= CHUNK_SENTENCES) return [paragraph];
  const count = Math.ceil((to - from) / CHUNK_SENTENCES);
  return Array.from({ length: count }, (_, i) => ({
    kind,
    from: from + i * CHUNK_SENTENCES,
    to: Math.min(to, from + (i + 1) * CHUNK_SENTENCES),
  }));
}
