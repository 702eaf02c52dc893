import { extractArticle } from '../../utils/article';
import { divideArticle } from '../../utils/article/divide';
import type { Article, Segment, UndividedBlock } from '../../utils/contract/article';
import { SENTENCES } from './story';

/** One sentence a block, split at ". ": the segmenter proper has its own tests. */
export const segment: Segment = (text) => {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(/\S.*?(?:[.!?](?=\s)|$)/g)) {
    spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
};

/** A document as the page's address would give it. */
export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** The article of a document; fails the test when there is none. */
export function articleOf(
  document: Document,
  url = 'https://news.example/2025/06/10/story',
): Article {
  const extraction = extractArticle(document, url);
  if (!extraction.ok) throw new Error(`no article: ${extraction.problem}`);
  return divideArticle(extraction.article, segment);
}

/** The article's text, a line a block. */
export const textOf = ({ blocks }: { blocks: readonly UndividedBlock[] }): string =>
  blocks.map((block) => block.text).join('\n');

/** Paragraphs of a story, as many as asked for, each different. */
export const story = (count = 6, attributes = ''): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p${attributes}>${SENTENCES[index % SENTENCES.length]}${index >= SENTENCES.length ? ` Part ${index}.` : ''}</p>`,
  ).join('\n');

/** A whole page around a story. */
export const page = (body: string, head = ''): Document =>
  parse(
    `<!doctype html><html lang="en"><head><title>Town to rebuild its pier - The Harbour Post</title>${head}</head>` +
      `<body>${body}</body></html>`,
  );
