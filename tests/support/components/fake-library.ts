import type { DraftStore } from '../../../components/notes/drafts';
import type {
  MarkDraft,
  Note,
  NoteDraft,
  SavedNote,
  SentenceMark,
  UnsavedText,
} from '../../../utils/contract/annotations';
import type { LibraryClient } from '../../../utils/contract/library-service';
import type { ReadingState } from '../../../utils/contract/reading-state';
import type { ErrorCode, Result } from '../../../utils/contract/result';

type ReaderLibrary = Pick<
  LibraryClient,
  | 'saveNote'
  | 'deleteNote'
  | 'restoreNote'
  | 'saveMark'
  | 'openArticle'
  | 'saveReadingPosition'
  | 'lookUp'
>;

export const failure = (code: ErrorCode): Result<never> => ({
  ok: false,
  error: { code, detail: code },
});

/** Ids as tests can read them: id-1, id-2, … */
export function countingIds() {
  let count = 0;
  return () => `id-${++count}`;
}

/** A Library of notes in memory, that answers when it is told to and fails as it is told to. */
export class FakeLibrary implements ReaderLibrary {
  readonly drafts: NoteDraft[] = [];
  readonly kept = new Map<string, Note>();
  readonly deleted = new Set<string>();
  /** The marks that were saved, in order. */
  readonly marks: MarkDraft[] = [];
  /** The next mark turns out to be this one, which another tab had made first. */
  nextMarkId: string | null = null;
  /** What the next saves fail with, in order. */
  readonly failures: ErrorCode[] = [];
  /** The largest number of saves that were under way at once. */
  mostAtOnce = 0;
  /** Set to hold answers back until `answer` is called. */
  isHolding = false;
  /** The next save comes to this instead of being taken as it is. */
  nextSplit: { note: Note; splitFrom: Note } | null = null;
  #underWay = 0;
  #held: (() => void)[] = [];

  async saveNote(draft: NoteDraft): Promise<Result<SavedNote>> {
    this.drafts.push(draft);
    this.#underWay++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    if (this.isHolding) await new Promise<void>((go) => this.#held.push(go));
    this.#underWay--;
    const code = this.failures.shift();
    if (code) return failure(code);
    if (this.nextSplit) {
      const value = this.nextSplit;
      this.nextSplit = null;
      return { ok: true, value };
    }
    const { operation: _, rev, ...text } = draft;
    const note = { ...text, editionId: 'e', createdAt: '2026-01-01T00:00:00.000Z', rev: rev + 1 };
    this.kept.set(note.id, note);
    this.deleted.delete(note.id);
    return { ok: true, value: { note, splitFrom: null } };
  }

  async deleteNote(id: string): Promise<Result<void>> {
    const code = this.failures.shift();
    if (code) return failure(code);
    this.deleted.add(id);
    return { ok: true, value: undefined };
  }

  async restoreNote(id: string): Promise<Result<Note>> {
    const code = this.failures.shift();
    if (code) return failure(code);
    this.deleted.delete(id);
    const note = this.kept.get(id);
    if (!note) return failure('not-found');
    const restored = { ...note, rev: note.rev + 2 };
    this.kept.set(id, restored);
    return { ok: true, value: restored };
  }

  async saveMark(draft: MarkDraft): Promise<Result<SentenceMark>> {
    this.marks.push(draft);
    if (this.isHolding) await new Promise<void>((go) => this.#held.push(go));
    const code = this.failures.shift();
    if (code) return failure(code);
    const id = this.nextMarkId ?? draft.id;
    this.nextMarkId = null;
    return {
      ok: true,
      value: { ...draft, id, editionId: draft.articleId, createdAt: '2026-01-01T00:00:00.000Z' },
    };
  }

  /** Where the article is taken in once more. */
  async openArticle(): Promise<Result<ReadingState>> {
    return failure('unreachable');
  }

  async lookUp(): Promise<Result<ReadingState | null>> {
    return { ok: true, value: null };
  }

  async saveReadingPosition(_position: {
    articleId: string;
    sentence: number;
    text: string;
  }): Promise<Result<void>> {
    return { ok: true, value: undefined };
  }

  /** Lets held saves be answered. */
  answer(): void {
    for (const go of this.#held.splice(0)) go();
  }

  /** The texts of the living notes. */
  get bodies(): string[] {
    const living = [...this.kept.values()].filter((note) => !this.deleted.has(note.id));
    return living.map((note) => note.body);
  }
}

/** A page's memory, as the last page left it. */
export class FakeDrafts implements DraftStore {
  /** What is written down, of what an earlier page left only what was not loaded. */
  texts: readonly UnsavedText[];
  #left: readonly UnsavedText[];
  constructor(left: readonly UnsavedText[] = []) {
    this.texts = left;
    this.#left = left;
  }
  load = async () => {
    const left = this.#left;
    this.#left = [];
    return left;
  };
  keep = (texts: readonly UnsavedText[]) => {
    this.texts = [...this.#left, ...texts];
  };
}
