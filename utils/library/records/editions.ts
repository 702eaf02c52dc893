import type { Block } from '../../contract/article';
import type { ArticleRecord, LibraryDatabase } from '../database';
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
