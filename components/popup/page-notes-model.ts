import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Article } from '../../utils/contract/article';
import type { LibraryClient } from '../../utils/contract/library-service';
import type { ReadingState } from '../../utils/contract/reading-state';
import { AppError, done, type ErrorValue, failed, type Result } from '../../utils/contract/result';
import { after } from '../../utils/contract/timeout';
import { sentencesOf } from '../../utils/reading/sentences';
import { createArticleId } from '../notes/article-id';
import {
  createNotesModel,
  type NoteEntry,
  type NotesDeps,
  type NotesModel,
} from '../notes/notes-model';

/** Milliseconds the field waits for what an earlier popup has left, which would be in its place. */
const FIELD_TIMEOUT = 400;

/** What notes on a page's article need from outside. */
export interface PageNotesDeps extends NotesDeps {
  readonly library: NotesDeps['library'] & Pick<LibraryClient, 'lookUp' | 'openArticle'>;
}

/** The notes of the article on the page, beside which the popup is open. */
export interface PageNotesModel {
  readonly notes: NotesModel;
  /** Done when the Library has said what it knows, or failed to. */
  readonly lookedUp: Promise<void>;
  /** What the Library knows of the article; null for nothing, and before it has answered. */
  readonly known: ReadonlySignal<ReadingState | null>;
  /** Why the Library could not be asked. */
  readonly failure: ReadonlySignal<ErrorValue | null>;
  /** Notes to be read: those written before, the last one first. */
  readonly earlier: ReadonlySignal<readonly NoteEntry[]>;
  /** Notes with a field: those written now or not saved before; an empty one where there is none. */
  readonly writing: ReadonlySignal<readonly NoteEntry[]>;
  /** The note whose field should take the focus next. */
  readonly focus: Signal<NoteEntry | null>;
  /** An empty field for another note on the article. */
  another(): void;
}

/** The Library does not have the article: it is taken in when there is something to keep. */
const NOT_KEPT = failed(new AppError('not-found', 'not kept yet'));

/** The Library takes the article in when the first note on it is saved, and not before. */
export function createPageNotesModel(
  article: Article,
  deps: PageNotesDeps,
  randomId: () => string,
): PageNotesModel {
  const known = signal<ReadingState | null>(null);
  const failure = signal<ErrorValue | null>(null);
  const focus = signal<NoteEntry | null>(null);
  const before = new Set<string>();
  const { get: articleId, opened } = createArticleId(
    () => deps.library.openArticle(article),
    learn,
  );
  const notes = createNotesModel(articleId, deps, randomId);
  const isEarlier = ({ id, saveState, isRestored }: NoteEntry) =>
    before.has(id) && saveState.value.kind === 'saved' && !isRestored.value;
  const earlier = computed(() => notes.entries.value.filter(isEarlier).reverse());
  const writing = computed(() => notes.entries.value.filter((entry) => !isEarlier(entry)));
  const lookedUp = lookUp();

  async function lookUp(): Promise<void> {
    const { canonicalUrl } = article;
    const sentences = sentencesOf(article).map((sentence) => sentence.text);
    const answer = await deps.library.lookUp(canonicalUrl, sentences);
    failure.value = answer.ok ? null : answer.error;
    opened(answer.ok && answer.value ? done(answer.value) : NOT_KEPT);
    await notes.restore();
  }

  function learn(result: Result<ReadingState>): void {
    if (!result.ok) return;
    failure.value = null;
    known.value = result.value;
    for (const { id } of result.value.notes) before.add(id);
    notes.adopt(result.value.notes);
  }

  const another = () => notes.begin({ kind: 'article' });
  void Promise.race([lookedUp, after(FIELD_TIMEOUT)]).then(() =>
    effect(() => {
      if (writing.value.length === 0) another();
    }),
  );

  return {
    notes,
    lookedUp,
    known,
    failure,
    earlier,
    writing,
    focus,
    another() {
      focus.value = another();
    },
  };
}
