import type { KeptTranslation } from '../../contract/annotations';
import type { LibraryDatabase } from '../database';
import { sha256 } from './identity';
import { advanceClock, byAge } from './record-meta';

/** The translations kept with an article, oldest first. */
export async function translationsOf(
  db: LibraryDatabase,
  articleId: string,
): Promise<KeptTranslation[]> {
  const records = await db.translations.where({ deletedAt: 0, articleId }).toArray();
  return records.sort(byAge).map(({ exact, lang, text }) => ({ articleId, exact, lang, text }));
}

/**
 * Keeps a sentence's translation, in place of an earlier one into the same language.
 *
 * @param now milliseconds since 1970.
 */
export async function keepTranslation(
  db: LibraryDatabase,
  translation: KeptTranslation,
  now: number,
): Promise<void> {
  const { articleId, lang, exact, text } = translation;
  const id = await sha256(`${articleId}\n${lang}\n${exact}`);
  await db.transaction('rw', db.translations, db.meta, async () => {
    const before = await db.translations.get(id);
    if (before?.text === text && !before.deletedAt) return;
    const metaAfter = await advanceClock(db, now);
    await db.translations.put({
      ...before,
      ...translation,
      ...metaAfter(before),
      id,
      deletedAt: 0,
    });
  });
}
