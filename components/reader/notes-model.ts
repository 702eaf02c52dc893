import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Note, NoteDraft, NoteTarget, SavedNote } from '../../utils/notes/types';
import type { Failure, Result } from '../../utils/outcome/result';

/** Milliseconds without a key before a note is saved. */
const SAVE_AFTER = 300;

/** The Library, as notes need it. */
export interface NoteKeeper {
  saveNote(draft: NoteDraft): Promise<Result<SavedNote>>;
  deleteNote(id: string): Promise<Result<void>>;
  restoreNote(id: string): Promise<Result<Note>>;
}

export type SaveState =
  /** Nothing typed yet; an empty note is not kept. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A note on the screen. What it shows is the reader's; `saveState` says how far the Library is. */
export interface NoteEntry {
  readonly id: string;
  readonly target: NoteTarget;
  readonly body: Signal<string>;
  readonly saveState: Signal<SaveState>;
  /** True after another tab had changed the note: both texts are kept. */
  readonly isSplit: Signal<boolean>;
}

/** The notes of the article that is being read. */
export interface NotesModel {
  readonly entries: ReadonlySignal<readonly NoteEntry[]>;
  /** The note deleted last, while that can be undone. */
  readonly deleted: ReadonlySignal<NoteEntry | null>;
  /** Why the last deletion or its undoing failed. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** An empty note on this target: the one already there, or a new one. */
  begin(target: NoteTarget): NoteEntry;
  edit(entry: NoteEntry, body: string): void;
  /** Tries again at once to save a note whose saving failed. */
  retry(entry: NoteEntry): void;
  remove(entry: NoteEntry): Promise<void>;
  undoRemove(): Promise<void>;
  dismissUndo(): void;
  /** The reader leaves the field: an empty note goes, one emptied is deleted as its text stood. */
  leave(entry: NoteEntry): void;
  /** Takes over the notes the Library knows, beside those typed meanwhile. */
  adopt(notes: readonly Note[]): void;
  /** Saves all that is unsaved. Resolves to false when some of it could not be saved. */
  flush(): Promise<boolean>;
}

/** What the model knows of an entry beside what the screen shows. */
interface Bookkeeping {
  /** The id it has in the Library; another than the entry's after a split. */
  noteId: string;
  rev: number;
  savedBody: string;
  timer: ReturnType<typeof setTimeout> | null;
  underWay: Promise<void> | null;
  /** The act under way, kept over retries until it is known to be done. */
  operation: { id: string; body: string } | null;
}

/**
 * @param articleId resolves once the Library has taken in the article; until then notes wait.
 * @param randomId makes ids for notes and for acts.
 */
export function createNotesModel(
  articleId: Promise<Result<string>>,
  keeper: NoteKeeper,
  randomId: () => string,
): NotesModel {
  const entries = signal<readonly NoteEntry[]>([]);
  const deleted = signal<NoteEntry | null>(null);
  const failure = signal<Failure | null>(null);
  const books = new Map<NoteEntry, Bookkeeping>();

  function put(target: NoteTarget, note?: Note): NoteEntry {
    const entry: NoteEntry = {
      id: note?.id ?? randomId(),
      target,
      body: signal(note?.body ?? ''),
      saveState: signal<SaveState>({ kind: note ? 'saved' : 'empty' }),
      isSplit: signal(false),
    };
    const savedBody = note?.body ?? '';
    const book = { noteId: entry.id, rev: note?.rev ?? 0, savedBody, timer: null };
    books.set(entry, { ...book, underWay: null, operation: null });
    entries.value = [...entries.value, entry];
    return entry;
  }

  function drop(entry: NoteEntry): void {
    entries.value = entries.value.filter((other) => other !== entry);
  }

  function bookOf(entry: NoteEntry): Bookkeeping {
    const book = books.get(entry);
    if (!book) throw new Error(`no such note: ${entry.id}`);
    return book;
  }

  /** Emptying a field is no save: the text stays kept until the reader leaves the field. */
  function isDirty(entry: NoteEntry): boolean {
    const body = entry.body.peek();
    return body !== '' && body !== bookOf(entry).savedBody;
  }

  /** Saves the entry as it stands, again until nothing new was typed meanwhile. */
  function save(entry: NoteEntry): Promise<void> {
    const book = bookOf(entry);
    if (book.timer !== null) clearTimeout(book.timer);
    book.timer = null;
    book.underWay ??= saveUntilClean(entry, book).finally(() => {
      book.underWay = null;
    });
    return book.underWay;
  }

  async function saveUntilClean(entry: NoteEntry, book: Bookkeeping): Promise<void> {
    while (isDirty(entry)) {
      entry.saveState.value = { kind: 'saving' };
      const id = await articleId;
      if (!id.ok) {
        entry.saveState.value = { kind: 'failed', failure: id.error };
        return;
      }
      const body = entry.body.peek();
      if (book.operation?.body !== body) book.operation = { id: randomId(), body };
      const { target } = entry;
      const { noteId, rev, operation } = book;
      const draft = { id: noteId, articleId: id.value, target, body, rev, operation: operation.id };
      const outcome = await keeper.saveNote(draft);
      if (!outcome.ok) {
        entry.saveState.value = { kind: 'failed', failure: outcome.error };
        return;
      }
      const { note, splitFrom } = outcome.value;
      Object.assign(book, { noteId: note.id, rev: note.rev, savedBody: body, operation: null });
      if (splitFrom) {
        entry.isSplit.value = true;
        put(splitFrom.target, splitFrom);
      }
    }
    entry.saveState.value = { kind: book.rev === 0 ? 'empty' : 'saved' };
  }

  async function remove(entry: NoteEntry): Promise<void> {
    await save(entry);
    drop(entry);
    const book = bookOf(entry);
    if (book.rev === 0 && entry.body.peek() === '') return;
    deleted.value = entry;
    const outcome = book.rev === 0 ? null : await keeper.deleteNote(book.noteId);
    failure.value = outcome && !outcome.ok ? outcome.error : null;
    if (outcome && !outcome.ok) {
      deleted.value = null;
      entries.value = [...entries.value, entry];
    }
  }

  return {
    entries,
    deleted,
    failure,
    begin(target) {
      const empty = entries.peek().find((entry) => {
        const isNew = entry.body.peek() === '' && bookOf(entry).rev === 0;
        return isNew && sameTarget(entry.target, target);
      });
      return empty ?? put(target);
    },
    edit(entry, body) {
      entry.body.value = body;
      const book = bookOf(entry);
      if (isDirty(entry)) entry.saveState.value = { kind: 'saving' };
      if (book.timer !== null) clearTimeout(book.timer);
      book.timer = setTimeout(() => void save(entry), SAVE_AFTER);
    },
    retry(entry) {
      void save(entry);
    },
    remove,
    async undoRemove() {
      const entry = deleted.peek();
      if (!entry) return;
      deleted.value = null;
      entries.value = [...entries.value, entry];
      const book = bookOf(entry);
      if (book.rev === 0) return save(entry);
      const outcome = await keeper.restoreNote(book.noteId);
      failure.value = outcome.ok ? null : outcome.error;
      if (outcome.ok) book.rev = outcome.value.rev;
    },
    dismissUndo() {
      deleted.value = null;
    },
    leave(entry) {
      if (entry.body.peek() !== '') return;
      const { rev, savedBody } = bookOf(entry);
      if (rev === 0) return drop(entry);
      entry.body.value = savedBody;
      void remove(entry);
    },
    adopt(notes) {
      const known = new Set(entries.peek().map((entry) => bookOf(entry).noteId));
      for (const note of notes) if (!known.has(note.id)) put(note.target, note);
    },
    async flush() {
      await Promise.all(entries.peek().map(save));
      return !entries.peek().some(isDirty);
    },
  };
}

function sameTarget(a: NoteTarget, b: NoteTarget): boolean {
  if (a.kind === 'article' || b.kind === 'article') return a.kind === b.kind;
  return a.sentence === b.sentence && a.quote.exact === b.quote.exact;
}
