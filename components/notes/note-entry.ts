import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Note, NoteTarget } from '../../utils/contract/annotations';
import type { ErrorValue } from '../../utils/contract/result';

export type SaveState =
  /** Nothing typed yet; an empty note is not kept. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly failure: ErrorValue };

/** A note on the screen. What it shows is the reader's; `saveState` says how far the Library is. */
export interface NoteEntry {
  readonly id: string;
  /** What it is about; another after it was put on another sentence. */
  readonly target: NoteTarget;
  readonly body: Signal<string>;
  readonly saveState: Signal<SaveState>;
  /** The other text, after another tab had changed the note: the reader chooses. */
  readonly conflict: Signal<NoteEntry | null>;
  /** True while it shows what was typed, but not saved, when this article was open last. */
  readonly isRestored: Signal<boolean>;
}

/** The notes of the article that is being read. */
export interface NotesModel {
  readonly entries: ReadonlySignal<readonly NoteEntry[]>;
  /** The note deleted last, while that can be undone. */
  readonly deleted: ReadonlySignal<NoteEntry | null>;
  /** Why the last deletion or its undoing failed. */
  readonly failure: ReadonlySignal<ErrorValue | null>;
  readonly makeRoom: (() => void) | undefined;
  /** An empty note on this target: the one already there, or a new one. */
  begin(target: NoteTarget): NoteEntry;
  edit(entry: NoteEntry, body: string): void;
  /** Tries again at once to save a note whose saving failed. */
  retry(entry: NoteEntry): void;
  remove(entry: NoteEntry): Promise<void>;
  undoRemove(): Promise<void>;
  dismissUndo(): void;
  /** Puts a note on another sentence, by hand. */
  moveTo(entry: NoteEntry, target: NoteTarget): void;
  /** The reader leaves the field: an empty note goes, one emptied is deleted as its text stood. */
  leave(entry: NoteEntry): void;
  /** Takes over the notes the Library knows, beside those typed meanwhile. */
  adopt(notes: readonly Note[]): void;
  /**
   * Another page has saved or deleted a note. One begun there is followed until it is touched here;
   * of all others the reader chooses, when both pages have changed them.
   */
  hear(note: Note, isDeleted: boolean): void;
  /**
   * The entry of a note that was being written on another page, which reading goes on from here; it is
   * followed until touched. Of one in which nothing was written yet nothing is here: it is begun again.
   *
   * @param target what it is about if it is not here.
   */
  goOnWith(noteId: string, target: NoteTarget): NoteEntry;
  /** Brings back, once, what was typed and not saved when the article was open last; resolves when it is there. */
  restore(): Promise<void>;
  /** Writes down at once what is unsaved: the page may be going away. */
  writeDrafts(): void;
  /** The reader has chosen among a note and the one in conflict with it: one of the two goes, or none. */
  choose(entry: NoteEntry, which: 'this' | 'other' | 'both'): void;
  /** Saves all that is unsaved. Resolves to false when some of it could not be saved. */
  flush(): Promise<boolean>;
}
