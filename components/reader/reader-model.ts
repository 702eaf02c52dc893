import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AnchorStatus } from '../../utils/anchoring/align';
import type { AnchorResult } from '../../utils/anchoring/find-in-edition';
import { quoteFinder, quoteSentence } from '../../utils/anchoring/quote';
import type { Note, NoteTarget, SentenceTarget } from '../../utils/contract/annotations';
import type { Article } from '../../utils/contract/article';
import type { LibraryClient } from '../../utils/contract/library-service';
import type { ReadingState } from '../../utils/contract/reading-state';
import type { ErrorValue, Result } from '../../utils/contract/result';
import { type Paragraph, paragraphStep, paragraphsOf } from '../../utils/reading/paragraphs';
import { stepInReview } from '../../utils/reading/review-queue';
import { type Sentence, sentencesOf } from '../../utils/reading/sentences';
import {
  createNotesModel,
  type NoteEntry,
  type NotesDeps,
  type NotesModel,
} from '../notes/notes-model';
import { createMarksModel, type MarksModel } from './marks/marks-model';

/** Milliseconds at one sentence before the place is kept: not every step of a quick walk. */
const KEEP_PLACE_AFTER = 400;

const NOWHERE: AnchorResult = { sentence: null, anchorStatus: 'gone' };

/** What the reader of one article needs from outside. */
export interface ReaderModelDeps extends NotesDeps {
  readonly library: NotesDeps['library'] &
    Pick<LibraryClient, 'saveMark' | 'openArticle' | 'saveReadingPosition'>;
}

/** Sentences Mode: one article, the sentence the reader is at, the notes. */
export interface ReaderModel {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  /** The current sentence's number, from 0. */
  readonly current: ReadonlySignal<number>;
  /** True once the reader has gone on past the last sentence. */
  readonly isAtEnd: ReadonlySignal<boolean>;
  /** The sentence the Library said to go on at, until the reader moves; null when that is the first. */
  readonly resumedAt: ReadonlySignal<number | null>;
  readonly notes: NotesModel;
  readonly marks: MarksModel;
  /** What the Library knew of the article; null before it has said so. */
  readonly known: ReadonlySignal<ReadingState | null>;
  /** The sentences that steps lead through, by their numbers in order; null for all. */
  readonly reviewQueue: Signal<readonly number[] | null>;
  /** False where nothing may be kept: a private window. */
  readonly canNote: ReadonlySignal<boolean>;
  /** Why the article is not kept in the Library; null while it is, or while that is under way. */
  readonly keepFailure: ReadonlySignal<ErrorValue | null>;
  /** The note whose field should take the focus next. */
  readonly focusNote: Signal<NoteEntry | null>;
  goTo(sentence: number): void;
  /**
   * Steps by a number of sentences, or of those in the review queue. After the last one comes the article's
   * end, and nothing then; a queue ends there too.
   */
  step(by: number): void;
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
  kept(outcome: Result<ReadingState>): void;
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
  const find = quoteFinder(texts);
  const current = signal(0);
  const isAtEnd = signal(false);
  const resumedAt = signal<number | null>(null);
  const keepFailure = signal<ErrorValue | null>(null);
  const canNote = computed(() => keepFailure.value?.code !== 'private-window');
  const focusNote = signal<NoteEntry | null>(null);
  const known = signal<ReadingState | null>(null);
  const reviewQueue = signal<readonly number[] | null>(null);
  const placed = new Map<NoteTarget, AnchorResult>();
  let hasMoved = false;
  let keptSentence: number | null = null;
  let placeTimer: ReturnType<typeof setTimeout> | null = null;
  let resolveId: (id: Result<string>) => void = () => {};
  let knownId = new Promise<Result<string>>((resolve) => {
    resolveId = resolve;
  });
  let openingAgain: Promise<Result<string>> | null = null;
  const notes = createNotesModel(articleId, deps, randomId);
  const marks = createMarksModel({ articleId, targetOf, sentenceOf }, deps.library, randomId);

  /** The article's id in the Library. Asked for each act, so that one failure is not the end. */
  async function articleId(): Promise<Result<string>> {
    const id = await knownId;
    if (id.ok || id.error.code === 'private-window') return id;
    openingAgain ??= deps.library
      .openArticle(article)
      .then(take)
      .finally(() => {
        openingAgain = null;
      });
    return openingAgain;
  }

  function take(outcome: Result<ReadingState>): Result<string> {
    const id = outcome.ok ? { ok: true as const, value: outcome.value.articleId } : outcome;
    resolveId(id);
    knownId = Promise.resolve(id);
    keepFailure.value = outcome.ok ? null : outcome.error;
    if (outcome.ok) resume(outcome.value);
    if (canNote.peek()) void notes.restore();
    return id;
  }

  async function saveReadingPosition(): Promise<void> {
    if (placeTimer !== null) clearTimeout(placeTimer);
    placeTimer = null;
    const sentence = current.peek();
    const text = texts[sentence];
    if (text === undefined || !hasMoved || sentence === keptSentence) return;
    // Who leaves at once has moved before the Library has taken the article in.
    const id = await articleId();
    if (!id.ok) return;
    const outcome = await deps.library.saveReadingPosition({ articleId: id.value, sentence, text });
    if (outcome.ok) keptSentence = sentence;
    keepFailure.value = outcome.ok ? null : outcome.error;
  }

  function goTo(sentence: number): void {
    const to = Math.max(0, Math.min(sentence, sentences.length - 1));
    isAtEnd.value = false;
    resumedAt.value = null;
    if (to === current.peek()) return;
    hasMoved = true;
    current.value = to;
    if (placeTimer !== null) clearTimeout(placeTimer);
    placeTimer = setTimeout(() => void saveReadingPosition(), KEEP_PLACE_AFTER);
  }

  function step(by: number): void {
    const last = sentences.length - 1;
    const way = reviewQueue.peek();
    if (isAtEnd.peek()) {
      if (by < 0) goTo(last + 1 + by);
    } else if (way) {
      const next = stepInReview(way, current.peek(), by);
      if (next !== null) goTo(next);
      else if (by > 0) endReview();
    } else if (by > 0 && last >= 0 && current.peek() === last) isAtEnd.value = true;
    else goTo(current.peek() + by);
  }

  function endReview(): void {
    reviewQueue.value = null;
    goTo(sentences.length - 1);
    isAtEnd.value = true;
  }

  function resume(reading: ReadingState): void {
    known.value = reading;
    for (const { id, target } of [...reading.notes, ...reading.marks]) {
      const anchor = reading.anchors[id];
      if (anchor) placed.set(target, anchor);
    }
    if (!hasMoved) {
      const at = Math.min(reading.sentence, Math.max(0, sentences.length - 1));
      current.value = at;
      resumedAt.value = at > 0 ? at : null;
    }
    notes.adopt(reading.notes);
    marks.adopt(reading.marks);
  }

  function targetOf(sentence: number): SentenceTarget {
    return { kind: 'sentence', sentence, quote: quoteSentence(texts, sentence) };
  }

  function sentenceOf(target: NoteTarget): number | null {
    return anchorResultOf(target).sentence;
  }

  function currentTarget(): NoteTarget {
    return texts.length === 0 ? { kind: 'article' } : targetOf(current.peek());
  }

  /** The Library has placed what was written on another edition; the rest is found by its words. */
  function anchorResultOf(target: NoteTarget): AnchorResult {
    const anchor = placed.get(target);
    if (anchor || target.kind === 'article') return anchor ?? NOWHERE;
    const sentence = find(target.quote, target.sentence);
    const found: AnchorResult =
      sentence === null ? NOWHERE : { sentence, anchorStatus: 'in-place' };
    placed.set(target, found);
    return found;
  }

  return {
    ...{
      article,
      sentences,
      paragraphs,
      current,
      isAtEnd,
      resumedAt,
      notes,
      marks,
      known,
      reviewQueue,
    },
    ...{ canNote, keepFailure, focusNote, goTo, step },
    stepParagraph: (by) => goTo(paragraphStep(paragraphs, current.peek(), by)),
    beginNote(on) {
      if (!canNote.peek()) return;
      focusNote.value = notes.begin(on === 'article' ? { kind: 'article' } : currentTarget());
    },
    articleId,
    currentTarget,
    sentenceOf,
    anchorStatusOf: (target) => anchorResultOf(target).anchorStatus,
    resume,
    kept(outcome) {
      take(outcome);
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
        saveReadingPosition(),
      ]);
      return isWritten && isMarked;
    },
  };
}
