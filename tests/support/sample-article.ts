import type { Article, Block, BlockKind, Span } from '../../utils/contract/article';
import type { ReadingState } from '../../utils/contract/reading-state';

/** A block whose sentences are known beforehand: they are joined by spaces. */
export function blockOf(sentences: readonly string[], kind: BlockKind = 'paragraph'): Block {
  const spans: Span[] = [];
  let end = -1;
  for (const sentence of sentences) {
    const start = end + 1;
    end = start + sentence.length;
    spans.push([start, end]);
  }
  return { kind, text: sentences.join(' '), sentences: spans, marks: [] };
}

/** An article of one paragraph with these sentences. */
export function articleOf(sentences: readonly string[], about: Partial<Article> = {}): Article {
  return {
    url: 'https://news.example/2025/harbour?utm_source=feed',
    canonicalUrl: 'https://news.example/2025/harbour',
    title: 'Harbour to reopen',
    byline: 'Mina Park',
    siteName: 'The Example',
    lang: 'en',
    dir: 'ltr',
    published: '2025-06-10T10:00:00+09:00',
    blocks: [blockOf(sentences)],
    ...about,
  };
}

/** What the Library says of an article that was never read before, but for what is given. */
export function readingOf(reading: Partial<ReadingState> = {}): ReadingState {
  return {
    articleId: 'a',
    editionId: 'e',
    changedSince: null,
    sentence: 0,
    notes: [],
    marks: [],
    translations: [],
    anchors: {},
    ...reading,
  };
}
