import { type Changes, compareEditions } from '../../anchoring/edition-changes';
import type { LibraryDatabase } from '../database';
import { sentencesOfEdition } from './anchors';

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
): Promise<Changes | null> {
  return db.transaction('r', db.editions, async () => {
    const was = await sentencesOfEdition(db, older);
    const is = await sentencesOfEdition(db, newer);
    return was && is ? compareEditions(was, is, lang ?? undefined) : null;
  });
}
