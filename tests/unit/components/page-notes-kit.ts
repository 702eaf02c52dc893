import { createPageNotes, type PageNotesKeeper } from '../../../components/popup/page-notes-model';
import type { Note, NoteTarget } from '../../../utils/notes/types';
import { done, type Result } from '../../../utils/outcome/result';
import type { Reading } from '../../../utils/reading/types';
import { articleOf, readingOf } from '../reading/sample-article';
import { countingIds, FakeDrafts, FakeKeeper } from './keeper';

export const onSecond: NoteTarget = {
  ...{ kind: 'sentence', sentence: 1 },
  quote: { exact: 'Ships wait outside.', prefix: '', suffix: '' },
};

/** A note the Library has: the `n`th, which says so. */
export const keptNote = (n: number, more: Partial<Note> = {}): Note => ({
  ...{ id: `kept-${n}`, articleId: 'a', target: { kind: 'article' }, body: `Note ${n}`, rev: 1 },
  ...{ editionId: 'e', createdAt: '2026-01-01T00:00:00.000Z' },
  ...more,
});

/** Notes on an article that the Library knows as `known`, or not at all. */
export function pageNotesOn({
  known = null,
  lookUp = async () => done(known),
  drafts = new FakeDrafts(),
}: {
  readonly known?: Reading | null;
  readonly lookUp?: () => Promise<Result<Reading | null>>;
  readonly drafts?: FakeDrafts;
} = {}) {
  /** How often the Library was asked to take the article in. */
  const taken = { times: 0 };
  const keeper = Object.assign(new FakeKeeper(), {
    lookUp,
    openArticle: async () => {
      taken.times++;
      return done(readingOf({ articleId: 'taken' }));
    },
    unsaved: drafts,
  });
  const article = articleOf(['The harbour opens.', 'Ships wait outside.']);
  const model = createPageNotes(article, keeper satisfies PageNotesKeeper, countingIds());
  return { model, keeper, drafts, taken };
}
