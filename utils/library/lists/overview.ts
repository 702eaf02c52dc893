import { Dexie } from 'dexie';
import { type Facet, type Overview, type Usage, VIEWS, type View } from '../../contract/lists';
import type { LibraryDatabase } from '../database';

/** How much there is of everything that lists can show. Reads tallies, no articles. */
export async function overview(db: LibraryDatabase): Promise<Overview> {
  return db.transaction('r', db.tallies, db.articles, db.notes, async () => {
    const tallies = await db.tallies.toArray();
    const facets = (name: string): Facet[] =>
      tallies
        .filter(({ facet }) => facet.startsWith(`${name}=`))
        .map(({ facet, count }) => ({ value: facet.slice(name.length + 1), count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const counts = new Map(facets('view').map(({ value, count }) => [value, count]));
    const views = Object.fromEntries(VIEWS.map((view) => [view, counts.get(view) ?? 0]));
    const [binnedArticles, binnedNotes] = await Promise.all([
      db.articles.where('deletedAt').above(0).count(),
      db.notes.where('[deletedAt+articleId]').above([1]).count(),
    ]);
    return {
      views: views as Record<View, number>,
      bin: binnedArticles + binnedNotes,
      sites: facets('site'),
      langs: facets('lang'),
      tags: facets('tag'),
      colours: facets('colour'),
    };
  });
}

/** How many living notes there are on articles of a site. Reads the articles of that site alone. */
export async function countNotesOfSite(db: LibraryDatabase, site: string): Promise<number> {
  const articles = await db.articles.where('facets').startsWith(`site=${site}\n`).toArray();
  return articles.reduce((count, { noteCount }) => count + noteCount, 0);
}

/** How much room the library takes (in bytes, null where the browser does not say), and for what. */
export async function usage(db: LibraryDatabase): Promise<Usage> {
  const storage: Partial<StorageManager> = globalThis.navigator?.storage ?? {};
  const { usage: bytes = null, quota = null } = (await storage.estimate?.()) ?? {};
  const living = (name: 'notes' | 'marks' | 'translations') =>
    db[name].where('[deletedAt+articleId]').between([0, Dexie.minKey], [0, Dexie.maxKey]).count();
  return {
    bytes,
    quota,
    isPersistent: (await storage.persisted?.()) ?? false,
    articles: (await db.tallies.get('view=all'))?.count ?? 0,
    editions: await db.editions.count(),
    notes: await living('notes'),
    marks: await living('marks'),
    translations: await living('translations'),
  };
}
