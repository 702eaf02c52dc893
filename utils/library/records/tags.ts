import { present } from '../../collections/lists';
import type { TagsAct } from '../../contract/lists';
import { foldWord } from '../../search/fold';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { putArticles, tablesOfListFields } from '../lists/derive-list-fields';
import { advanceClock } from './record-meta';

/** UTF-16 code units. */
const MAX_TAG_LENGTH = 60;

/** A tag as it is kept: one line, no "#" before it; '' for none. */
export const cleanTag = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[\s#]+/, '')
    .slice(0, MAX_TAG_LENGTH)
    .trim();

/**
 * Tags with some taken away and some added, each once whatever its case or accents; new ones in the
 * spelling that is in use already.
 */
export function changeTags(
  tags: readonly string[],
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  inUse: readonly string[],
): string[] {
  const removed = new Set(change.remove.map((tag) => foldWord(cleanTag(tag))));
  const spelling = new Map(inUse.map((tag) => [foldWord(tag), tag]));
  const changed = new Map<string, string>();
  for (const tag of tags) if (!removed.has(foldWord(tag))) changed.set(foldWord(tag), tag);
  for (const typed of change.add) {
    const tag = cleanTag(typed);
    const folded = foldWord(tag);
    if (tag && !changed.has(folded)) changed.set(folded, spelling.get(folded) ?? tag);
  }
  return [...changed.values()];
}

/** Gives tags to articles and takes tags from them. */
export async function changeTagsOf(
  db: LibraryDatabase,
  { ids, ...change }: TagsAct,
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfListFields(db), async () => {
    const articles = present(await db.articles.bulkGet([...new Set(ids)]));
    const inUse = await tagsInUse(db);
    await retag(db, articles, (tags) => changeTags(tags, change, inUse), now);
  });
}

/**
 * Renames a tag on all articles, in the bin too; an empty new name removes it. A new name that is in
 * use makes the two one.
 */
export async function renameTag(
  db: LibraryDatabase,
  { from, to }: { readonly from: string; readonly to: string },
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfListFields(db), async () => {
    const facet = `tag=${from}\n`;
    const living = await db.articles.where('facets').startsWith(facet).toArray();
    const binned = await db.articles
      .where('deletedAt')
      .above(0)
      .filter(({ tags }) => tags.includes(from))
      .toArray();
    // A new spelling of the same tag must win over the old one.
    const inUse = (await tagsInUse(db)).filter((tag) => tag !== from);
    const change = { add: [cleanTag(to)], remove: [from] };
    await retag(db, [...living, ...binned], (tags) => changeTags(tags, change, inUse), now);
  });
}

/** Writes those of the articles whose tags become others. */
async function retag(
  db: LibraryDatabase,
  articles: readonly ArticleRecord[],
  change: (tags: readonly string[]) => string[],
  now: number,
): Promise<void> {
  const changes = articles
    .map((record) => ({ record, tags: change(record.tags) }))
    .filter(({ record, tags }) => tags.join('\n') !== record.tags.join('\n'));
  if (changes.length === 0) return;
  const metaAfter = await advanceClock(db, now);
  await putArticles(
    db,
    changes.map(({ record, tags }) => ({ ...record, ...metaAfter(record), tags })),
    changes.map(({ record }) => record),
  );
}

async function tagsInUse(db: LibraryDatabase): Promise<string[]> {
  const keys = await db.tallies.where('facet').startsWith('tag=').primaryKeys();
  return keys.map((facet) => facet.slice('tag='.length));
}
