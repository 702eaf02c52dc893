import { type Facet, type Overview, VIEWS, type View } from '../../contract/lists';
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
    const binned = await Promise.all([
      db.articles.where('deletedAt').above(0).count(),
      db.notes.where('[deletedAt+articleId]').above([1]).count(),
    ]);
    return {
      views: views as Record<View, number>,
      bin: binned[0] + binned[1],
      ...{ sites: facets('site'), langs: facets('lang') },
      ...{ tags: facets('tag'), colours: facets('colour') },
    };
  });
}
