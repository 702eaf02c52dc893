import { LibraryDatabase } from '../../../utils/library/database';
import { openLibrary } from '../../../utils/library/library';
import type { NoteDraft, NoteTarget } from '../../../utils/notes/types';
import { FakeJournal } from './journal-kit';

let count = 0;

/**
 * A library of its own for one test, with a clock that the test sets.
 *
 * @returns `raw` opens the same database beside it, to look at records or to write like a newer version;
 *   `open` is the next worker.
 */
export function freshLibrary() {
  const name = `library-${++count}`;
  const clock = { now: Date.UTC(2026, 0, 1) };
  const journal = new FakeJournal();
  const open = () => openLibrary({ journal, name, now: () => clock.now++ });
  return { library: open(), open, name, journal, clock, raw: () => new LibraryDatabase(name) };
}

export const onArticle: NoteTarget = { kind: 'article' };

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
