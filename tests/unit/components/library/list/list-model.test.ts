import { expect, test } from 'vitest';
import {
  createLibraryListModel,
  type ListedLibrary,
} from '../../../../../components/library/list/list-model';
import { FIRST_QUERY } from '../../../../../components/library/list/query';
import type { ListQuery } from '../../../../../utils/contract/lists';
import { done } from '../../../../../utils/contract/result';
import type { SearchQuery } from '../../../../../utils/contract/search';
import { countingIds } from '../../../../support/components/fake-library';

/** A library of so many articles, of which the page sees nothing but ids. */
function libraryOf(count: number) {
  const all = Array.from({ length: count }, (_, n) => ({ id: `article ${n}` }));
  const pageOf = ({ offset, limit }: { offset: number; limit: number }) =>
    all.slice(offset, offset + limit);
  const library = {
    list: async (query: ListQuery) => done({ articles: pageOf(query), total: count }),
    search: async (query: SearchQuery) => {
      // As many as are found at once, see `search`.
      const found = pageOf({ ...query, limit: Math.min(query.limit, 25) });
      const hits = found.map((article) => ({ article, places: [] }));
      const next = query.offset + hits.length;
      return done({ hits, next: next < count ? next : null });
    },
    overview: async () => done({}),
  } as unknown as ListedLibrary;
  return createLibraryListModel(library, FIRST_QUERY, countingIds());
}

test.each(['', 'harbour'])(
  'a list that is looked at again is as long as before: “%s”',
  async (text) => {
    const model = libraryOf(120);
    model.ask({ text });
    await model.refresh();
    const first = model.rows.value?.articles.length;
    await model.more();
    await model.more();
    const shown = model.rows.value?.articles.length ?? 0;
    expect(shown).toBeGreaterThan(first ?? 0);
    await model.refresh();
    expect(model.rows.value?.articles).toHaveLength(shown);
  },
);
