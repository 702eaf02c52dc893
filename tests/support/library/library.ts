import type { NoteDraft, NoteTarget } from '../../../utils/contract/annotations';
import type { ListQuery } from '../../../utils/contract/lists';
import { LibraryDatabase } from '../../../utils/library/database';
import { type Library, openLibrary } from '../../../utils/library/library';
import { FakeJournal } from './journal';

let count = 0;

/**
 * A library of its own for one test, with a clock that the test sets.
 *
 * @returns `raw` opens the same database beside it, to look at records or to write like a newer version;
 *   `open` is the next worker.
 */
export function freshLibrary() {
  const name = `library-${crypto.randomUUID()}`;
  const clock = { now: Date.UTC(2026, 0, 1) };
  const journal = new FakeJournal();
  const open = () => openLibrary({ journal, name, now: () => clock.now++ });
  return { library: open(), open, name, journal, clock, raw: () => new LibraryDatabase(name) };
}

/** A list of all articles, the last opened first. */
export const queryOf = (query: Partial<ListQuery> = {}): ListQuery => ({
  view: 'all',
  sort: 'opened',
  descending: true,
  filter: {},
  offset: 0,
  limit: 1000,
  ...query,
});

/** The articles of the library, the last opened first. */
export const listed = async (library: Library) => (await library.list(queryOf())).articles;

/** Puts articles into the bin; each call is an act of its own. */
export const deleteIn = (library: Library, ...ids: string[]) =>
  library.deleteArticles({ ids, operation: `act-${++count}` });

/** Takes articles out of the bin; each call is an act of its own. */
export const restoreIn = (library: Library, ...ids: string[]) =>
  library.restoreArticles({ ids, operation: `act-${++count}` });

const onArticle: NoteTarget = { kind: 'article' };

/** A new note on an article, as a view would hand it over. */
export function draftOf(articleId: string, draft: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: 'note-1',
    articleId,
    target: onArticle,
    body: 'Check the date.',
    rev: 0,
    operation: 'act-1',
    ...draft,
  };
}
