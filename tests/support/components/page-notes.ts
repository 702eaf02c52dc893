import {
  createPageNotesModel,
  type PageNotesDeps,
} from '../../../components/popup/page-notes-model';
import type { Note, NoteTarget } from '../../../utils/contract/annotations';
import type { ReadingState } from '../../../utils/contract/reading-state';
import { done, type Result } from '../../../utils/contract/result';
import { articleOf, readingOf } from '../sample-article';
import { countingIds, FakeDrafts, FakeLibrary } from './fake-library';

export const onSecond: NoteTarget = {
  kind: 'sentence',
  sentence: 1,
  quote: { exact: 'Ships wait outside.', prefix: '', suffix: '' },
};

/** A note the Library has: the `n`th, which says so. */
export const keptNote = (n: number, more: Partial<Note> = {}): Note => ({
  id: `kept-${n}`,
  articleId: 'a',
  target: { kind: 'article' },
  body: `Note ${n}`,
  rev: 1,
  editionId: 'e',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

/** Notes on an article that the Library knows as `known`, or not at all. */
export function pageNotesOn({
  known = null,
  lookUp = async () => done(known),
  drafts = new FakeDrafts(),
}: {
  readonly known?: ReadingState | null;
  readonly lookUp?: () => Promise<Result<ReadingState | null>>;
  readonly drafts?: FakeDrafts;
} = {}) {
  /** How often the Library was asked to take the article in. */
  const taken = { times: 0 };
  const library = Object.assign(new FakeLibrary(), {
    lookUp,
    openArticle: async () => {
      taken.times++;
      return done(readingOf({ articleId: 'taken' }));
    },
  });
  const article = articleOf(['The harbour opens.', 'Ships wait outside.']);
  const model = createPageNotesModel(
    article,
    { library, unsaved: drafts } satisfies PageNotesDeps,
    countingIds(),
  );
  return { model, library, drafts, taken };
}
