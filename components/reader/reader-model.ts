import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Note, NoteTarget } from '../../utils/contract/annotations';
import type { Article } from '../../utils/contract/article';
import type { AnchorStatus } from '../../utils/contract/editions';
import type { LibraryClient } from '../../utils/contract/library-service';
import type { ReadingState } from '../../utils/contract/reading-state';
import type { ErrorValue, Result } from '../../utils/contract/result';
import { type Paragraph, paragraphStep, paragraphsOf } from '../../utils/reading/paragraphs';
import { type Sentence, sentencesOf } from '../../utils/reading/sentences';
import { createArticleId } from '../notes/article-id';
import {
  createNotesModel,
  type NoteEntry,
  type NotesDeps,
  type NotesModel,
} from '../notes/notes-model';
import { createAnchors } from './anchors';
import { createMarksModel, type MarksModel } from './marks/marks-model';
import { createReadingPosition, type ReadingPosition } from './reading-position';

/** What the reader of one article needs from outside. */
export interface ReaderModelDeps extends NotesDeps {
  readonly library: NotesDeps['library'] &
    Pick<LibraryClient, 'saveMark' | 'openArticle' | 'saveReadingPosition'>;
}

/** Sentences Mode: one article, the sentence the reader is at, the notes. */
export interface ReaderModel extends Omit<ReadingPosition, 'resumeAt' | 'save'> {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly notes: NotesModel;
  readonly marks: MarksModel;
  /** What the Library knew of the article; null before it has said so. */
  readonly known: ReadonlySignal<ReadingState | null>;
  /** False where nothing may be kept: a private window. */
  readonly canNote: ReadonlySignal<boolean>;
  /** Why the article is not kept in the Library; null while it is, or while that is under way. */
  readonly keepFailure: ReadonlySignal<ErrorValue | null>;
  /** The note whose field should take the focus next. */
  readonly focusNote: Signal<NoteEntry | null>;
  /** Steps by a paragraph, see {@link paragraphStep}. */
  stepParagraph(by: 1 | -1): void;
  beginNote(on: 'sentence' | 'article'): void;
  /** The article's id in the Library, once that has taken it in. */
  articleId(): Promise<Result<string>>;
  /** The current sentence as something a note can be about; the article where there are none. */
  currentTarget(): NoteTarget;
  /** Where a note's or mark's sentence stands now, or null when it is gone. */
  sentenceOf(target: NoteTarget): number | null;
  /** What became of that sentence since it was written on. */
  anchorStatusOf(target: NoteTarget): AnchorStatus;
  /** Takes over what the Library knew before the article was shown. */
  resume(reading: ReadingState): void;
  /** Tells the model how the Library took the article in. */
  kept(result: Result<ReadingState>): void;
  /** Another page of ours has saved or deleted a note: it is followed if it is one of this article. */
  hearOf(note: Note, isDeleted: boolean): void;
  /** Saves place, notes and marks. Resolves to false when a note or mark could not be saved. */
  flush(): Promise<boolean>;
}

export function createReaderModel(
  article: Article,
  deps: ReaderModelDeps,
  randomId: () => string,
): ReaderModel {
  const sentences = sentencesOf(article);
  const paragraphs = paragraphsOf(article);
  const texts = sentences.map((sentence) => sentence.text);
  const anchors = createAnchors(texts);
  const { save: savePosition, resumeAt, ...position } = createReadingPosition(texts.length, keep);
  const { current, goTo } = position;
  const keepFailure = signal<ErrorValue | null>(null);
  const canNote = computed(() => keepFailure.value?.code !== 'private-window');
  const focusNote = signal<NoteEntry | null>(null);
  const known = signal<ReadingState | null>(null);
  const { get: articleId, opened } = createArticleId(
    () => deps.library.openArticle(article),
    takeIn,
  );
  const sentenceOf = (target: NoteTarget) => anchors.resultOf(target).sentence;
  const { targetOf } = anchors;
  const notes = createNotesModel(articleId, deps, randomId);
  const marks = createMarksModel({ articleId, targetOf, sentenceOf }, deps.library, randomId);

  function takeIn(result: Result<ReadingState>): void {
    keepFailure.value = result.ok ? null : result.error;
    if (result.ok) resume(result.value);
    if (canNote.peek()) void notes.restore();
  }

  async function keep(sentence: number): Promise<boolean> {
    // Who leaves at once has moved before the Library has taken the article in.
    const id = await articleId();
    if (!id.ok) return false;
    const text = texts[sentence] ?? '';
    const result = await deps.library.saveReadingPosition({ articleId: id.value, sentence, text });
    keepFailure.value = result.ok ? null : result.error;
    return result.ok;
  }

  function resume(reading: ReadingState): void {
    known.value = reading;
    anchors.adopt(reading);
    resumeAt(reading.sentence);
    notes.adopt(reading.notes);
    marks.adopt(reading.marks);
  }

  const currentTarget = (): NoteTarget =>
    texts.length === 0 ? { kind: 'article' } : targetOf(current.peek());

  return {
    ...position,
    article,
    sentences,
    paragraphs,
    notes,
    marks,
    known,
    canNote,
    keepFailure,
    focusNote,
    articleId,
    currentTarget,
    sentenceOf,
    resume,
    stepParagraph: (by) => goTo(paragraphStep(paragraphs, current.peek(), by)),
    beginNote(on) {
      if (!canNote.peek()) return;
      focusNote.value = notes.begin(on === 'article' ? { kind: 'article' } : currentTarget());
    },
    anchorStatusOf: (target) => anchors.resultOf(target).anchorStatus,
    kept(result) {
      opened(result);
    },
    hearOf(note, isDeleted) {
      // One kept beside a note of this page, see `saveNote`, is on its way here with its answer.
      const isOwn = notes.entries.peek().some(({ id }) => note.id.startsWith(`${id}-`));
      if (note.articleId === known.peek()?.articleId && !isOwn) notes.hear(note, isDeleted);
    },
    async flush() {
      const [isWritten, isMarked] = await Promise.all([
        notes.flush(),
        marks.flush(),
        savePosition(),
      ]);
      return isWritten && isMarked;
    },
  };
}
