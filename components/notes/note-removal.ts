import { type ReadonlySignal, signal } from '@preact/signals';
import type { ErrorValue } from '../../utils/contract/result';
import { mayBeKept, type NoteBook, takeOver } from './note-book';
import type { NoteEntry } from './note-entry';
import type { NoteSaving } from './note-saving';
import type { NotesDeps } from './notes-deps';

/** Deletes notes and takes the last deletion back. */
export interface NoteRemoval {
  /** The note deleted last, while that can be undone. */
  readonly deleted: ReadonlySignal<NoteEntry | null>;
  /** Why the last deletion or its undoing failed. */
  readonly failure: ReadonlySignal<ErrorValue | null>;
  remove(entry: NoteEntry): Promise<void>;
  undo(): Promise<void>;
  dismiss(): void;
  /** Fulfilled once what was asked for is done, well or not. */
  settled(): Promise<void>;
}

/** @param onDrop called when a note has gone from the screen. */
export function createNoteRemoval(
  book: NoteBook,
  { save }: NoteSaving,
  library: Pick<NotesDeps['library'], 'deleteNote' | 'restoreNote'>,
  onDrop: () => void,
): NoteRemoval {
  const deleted = signal<NoteEntry | null>(null);
  const failure = signal<ErrorValue | null>(null);
  /** One act after another: an undo that overtakes its deletion finds nothing to undo, and the note goes. */
  let last = Promise.resolve();

  function inTurn(act: () => Promise<void>): Promise<void> {
    const done = last.then(act);
    last = done.catch(() => {});
    return done;
  }

  async function deleteKept(entry: NoteEntry): Promise<void> {
    const result = await library.deleteNote(book.of(entry).noteId);
    const isGone = result.ok || result.error.code === 'not-found';
    failure.value = isGone ? null : result.error;
    if (isGone) return;
    if (deleted.peek() === entry) deleted.value = null;
    book.show(entry);
  }

  async function bringBack(entry: NoteEntry): Promise<void> {
    const { noteId, rev } = book.of(entry);
    const result = rev === 0 ? null : await library.restoreNote(noteId);
    failure.value = result && !result.ok ? result.error : null;
    if (result && !result.ok) {
      deleted.value = deleted.peek() ?? entry;
      return;
    }
    if (result) takeOver(book, entry, result.value);
    book.show(entry);
    return save(entry);
  }

  return {
    deleted,
    failure,
    settled: () => last,
    async remove(entry) {
      await save(entry);
      book.drop(entry);
      onDrop();
      const own = book.of(entry);
      // One that was emptied is deleted as its text stood.
      if (entry.body.peek() === '') entry.body.value = own.operation?.body ?? own.savedBody;
      if (entry.body.peek() === '') return;
      deleted.value = entry;
      failure.value = null;
      if (mayBeKept(own)) await inTurn(() => deleteKept(entry));
    },
    async undo() {
      const entry = deleted.peek();
      if (!entry) return;
      deleted.value = null;
      await inTurn(() => bringBack(entry));
    },
    dismiss() {
      deleted.value = null;
    },
  };
}
