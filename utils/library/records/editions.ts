import type { Block } from '../../contract/article';
import type { Edition, EditionSummary } from '../../contract/reading-state';
import { sentencesOf } from '../../reading/sentences';
import type { ArticleRecord, EditionRecord, LibraryDatabase } from '../database';
import { editionsToDrop } from './edition-pruning';
import type { NextVersion } from './record-meta';

/** Keeps a text as an edition of its article, if it is not kept yet. */
export async function keepEdition(
  db: LibraryDatabase,
  edition: { id: string; articleId: string; blocks: readonly Block[] },
  stamp: NextVersion,
): Promise<void> {
  const kept = await db.editions.get(edition.id);
  // A newer version of ours may cut the same text into other sentences, or mark it otherwise.
  if (JSON.stringify(kept?.blocks) === JSON.stringify(edition.blocks)) return;
  await db.editions.put({ ...kept, ...stamp(kept), ...edition });
}

/**
 * Lets an edition give way to the one read now, and drops those of the article that need not be
 * kept: see {@link editionsToDrop}.
 *
 * @param before the article as it stood when that edition was read.
 */
export async function retireEdition(db: LibraryDatabase, before: ArticleRecord): Promise<void> {
  const articleId = before.id;
  await db.editions.update(before.editionId, { readAt: before.openedAt });
  const editions = await db.editions.where({ articleId }).toArray();
  const notes = await db.notes.where({ articleId }).toArray();
  const marks = await db.marks.where({ articleId }).toArray();
  // A note in the bin may come back: its edition stays too.
  const writtenOn = new Set([...notes, ...marks].map((written) => written.editionId));
  const now = '9999';
  const ages = editions.map((edition) => ({
    ...{ id: edition.id, createdAt: edition.createdAt },
    readAt: edition.id === before.editionId ? before.openedAt : (edition.readAt ?? now),
  }));
  await db.editions.bulkDelete(editionsToDrop(ages, writtenOn));
}

/** An article's editions, the one read last first. */
export async function listEditions(
  db: LibraryDatabase,
  articleId: string,
): Promise<EditionSummary[]> {
  return db.transaction('r', db.articles, db.editions, async () => {
    const article = await db.articles.get(articleId);
    const editions = await db.editions.where({ articleId }).toArray();
    const summaries = editions.map((edition) => summaryOf(edition, article));
    return summaries.sort((a, b) => (a.readAt > b.readAt ? -1 : 1));
  });
}

/** One edition's text; null when it is not kept. */
export async function readEdition(db: LibraryDatabase, editionId: string): Promise<Edition | null> {
  const edition = await db.editions.get(editionId);
  return edition ? { editionId, articleId: edition.articleId, blocks: edition.blocks } : null;
}

function summaryOf(edition: EditionRecord, article: ArticleRecord | undefined): EditionSummary {
  const { id, createdAt, readAt = createdAt } = edition;
  const isNewest = article?.editionId === id;
  return {
    editionId: id,
    firstReadAt: createdAt,
    readAt: isNewest ? article.openedAt : readAt,
    sentenceCount: sentencesOf(edition).length,
    isNewest,
  };
}
