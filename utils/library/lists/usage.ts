import { Dexie } from 'dexie';
import type { Usage } from '../../contract/lists';
import type { LibraryDatabase } from '../database';

/** How much room the library takes, and how much is in it. */
export async function usage(db: LibraryDatabase): Promise<Usage> {
  const storage: Partial<StorageManager> = globalThis.navigator?.storage ?? {};
  const { usage: bytes = null, quota = null } = (await storage.estimate?.()) ?? {};
  const living = (name: 'notes' | 'marks' | 'translations') =>
    db[name].where('[deletedAt+articleId]').between([0, Dexie.minKey], [0, Dexie.maxKey]).count();
  return {
    ...{ bytes, quota, isPersistent: (await storage.persisted?.()) ?? false },
    articles: (await db.tallies.get('view=all'))?.count ?? 0,
    editions: await db.editions.count(),
    notes: await living('notes'),
    marks: await living('marks'),
    translations: await living('translations'),
  };
}
