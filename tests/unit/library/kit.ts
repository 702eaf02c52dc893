import { LibraryDatabase } from '../../../utils/library/database';
import { openLibrary } from '../../../utils/library/library';
import type { NoteDraft, NoteTarget } from '../../../utils/notes/types';

let count = 0;

/**
 * A library of its own for one test, with a clock that the test sets.
 *
 * @returns `raw` opens the same database beside it, to look at records or to write like a newer version.
 */
export function freshLibrary() {
  const name = `library-${++count}`;
  const clock = { now: Date.UTC(2026, 0, 1) };
  const library = openLibrary(name, () => clock.now++);
  return { library, clock, raw: () => new LibraryDatabase(name) };
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
