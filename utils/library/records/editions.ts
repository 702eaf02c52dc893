import { compareEditions } from '../../anchoring/edition-changes';
import type { Block } from '../../contract/article';
import type { EditionChanges } from '../../contract/editions';
import { sentencesOf } from '../../reading/sentences';
import type { ArticleRecord, LibraryDatabase } from '../database';
import type { MetaAfter } from './record-meta';

/** How many of the editions read last are kept. */
export const LAST_EDITIONS_KEPT = 5;

/** Sorts behind every ISO 8601 time of this age: that of the edition which is read now. */
const NOW = '9999';

/** Keeps a text as an edition of its article, if it is not kept yet. */
export async function keepEdition(
  db: LibraryDatabase,
  edition: { id: string; articleId: string; blocks: readonly Block[] },
  metaAfter: MetaAfter,
): Promise<void> {
  const kept = await db.editions.get(edition.id);
  // A newer version of ours may cut the same text into other sentences, or mark it otherwise.
  if (JSON.stringify(kept?.blocks) === JSON.stringify(edition.blocks)) return;
  await db.editions.put({ ...kept, ...metaAfter(kept), ...edition });
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
  const annotated = new Set([...notes, ...marks].map(({ editionId }) => editionId));
  const ages = editions.map(({ id, createdAt, readAt = NOW }) => ({
    id,
    createdAt,
    readAt: id === before.editionId ? before.openedAt : readAt,
  }));
  await db.editions.bulkDelete(editionsToDrop(ages, annotated));
}

/** An edition's times, ISO 8601 in UTC. */
interface EditionAge {
  readonly id: string;
  /** When it was first read. */
  readonly createdAt: string;
  /** When it was last opened. */
  readonly readAt: string;
}

/**
 * The ids of the editions of one article that need not be kept: not the first, not the last five
 * read, and none that has a note or mark.
 *
 * @param annotated the ids of those that have one.
 */
export function editionsToDrop(
  editions: readonly EditionAge[],
  annotated: ReadonlySet<string | null>,
): string[] {
  const byReading = [...editions].sort((a, b) => (a.readAt > b.readAt ? -1 : 1));
  const first = Math.min(...editions.map(({ createdAt }) => Date.parse(createdAt)));
  return byReading
    .slice(LAST_EDITIONS_KEPT)
    .filter(({ id, createdAt }) => Date.parse(createdAt) !== first && !annotated.has(id))
    .map(({ id }) => id);
}

/** The sentences of a kept edition; null when it is not kept any more. */
export async function sentencesOfEdition(
  db: LibraryDatabase,
  editionId: string | null,
): Promise<readonly string[] | null> {
  const edition = editionId === null ? undefined : await db.editions.get(editionId);
  return edition ? sentencesOf(edition).map((sentence) => sentence.text) : null;
}

/**
 * What has changed in an article since an older edition of it was read; null when one of the two is
 * not kept.
 *
 * @param lang BCP 47, for the words that differ.
 */
export async function compareWithOlder(
  db: LibraryDatabase,
  older: string,
  newer: string,
  lang: string | null,
): Promise<EditionChanges | null> {
  return db.transaction('r', db.editions, async () => {
    const before = await sentencesOfEdition(db, older);
    const after = await sentencesOfEdition(db, newer);
    return before && after ? compareEditions(before, after, lang ?? undefined) : null;
  });
}
