import type { LibraryDatabase } from '../database';
import { recount, tablesOfListFields } from '../lists/derive-list-fields';
import { nextVersion } from './record-meta';

/**
 * Keeps the place reached in an article.
 *
 * @param sentence the sentence's number, from 0.
 * @param text the sentence itself, to find the place again should the article change.
 * @param now milliseconds since 1970.
 */
export async function saveReadingPosition(
  db: LibraryDatabase,
  place: { articleId: string; sentence: number; text: string },
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfListFields(db), async () => {
    const before = await db.places.get(place.articleId);
    const furthest = Math.max(place.sentence, before?.furthest ?? 0);
    const stamp = await nextVersion(db, now);
    await db.places.put({ ...before, ...stamp(before), ...place, furthest });
    await recount(db, place.articleId);
  });
}
