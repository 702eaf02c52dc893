import { extractArticle } from '../../utils/article';
import type { Article, Block, Segment } from '../../utils/contract/article';

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
  const extraction = extractArticle(document, { url, segment });
  if (!extraction.ok) throw new Error(`no article: ${extraction.problem}`);
  return extraction.article;
}

/** The article's text, a line a block. */
export const textOf = ({ blocks }: { blocks: readonly Block[] }): string =>
  blocks.map((block) => block.text).join('\n');

const SENTENCES = [
  'The council of the harbour town voted on Monday to rebuild the old pier, which a storm had torn away in March.',
  'Work is to begin in September, the mayor said, and to last for two years, at a cost of nine million crowns.',
  'Fishermen, who have landed their catch on the beach since spring, welcomed the decision after a long debate.',
  'Opponents had argued that the money was needed for the school, whose roof has leaked for a decade or longer.',
  'A first plan, drawn up before the storm, had foreseen a shorter pier, without the crane and the cold store.',
  'The ferry company, which runs the line to the islands, promised to pay a third of the cost over ten years.',
];

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
