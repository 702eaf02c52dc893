import type { ArticleSummary } from '../../contract/reading-state';
import type { ArticleRecord } from '../database';

/** An article as lists show it. */
export function summaryOf(record: ArticleRecord): ArticleSummary {
  const { id, url, title, siteName, lang, dir, published, openedAt, sentenceCount } = record;
  const { sentence, furthest, noteCount, markCounts, unclearCount, tags } = record;
  return {
    ...{ id, url, title, siteName, lang, dir, published, openedAt, sentenceCount },
    ...{ sentence, furthest, noteCount, markCounts, unclearCount, tags },
  };
}
