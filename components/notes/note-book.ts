import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Note, NoteTarget } from '../../utils/contract/annotations';
import type { NoteEntry, SaveState } from './note-entry';

/** What is known of an entry beside what the screen shows. */
export interface Bookkeeping {
  /** The id it has in the Library; another than the entry's after a split. */
  noteId: string;
  /** The version in the Library that the text is an edit of; 0 for none. */
  rev: number;
  savedBody: string;
  savedTarget: NoteTarget;
  readonly target: Signal<NoteTarget>;
  timer: ReturnType<typeof setTimeout> | null;
  underWay: Promise<void> | null;
  /**
   * The act under way. When no answer came it may have been carried out all the same: it is tried
   * again as it was, before anything typed since, or our own text would collide with itself.
   */
  operation: { id: string; body: string; target: NoteTarget } | null;
  /** A save that failed may have left the text in the journal. */
  wasTried: boolean;
}

/** The notes on the screen, each with its bookkeeping. */
export interface NoteBook {
  readonly entries: ReadonlySignal<readonly NoteEntry[]>;
  of(entry: NoteEntry): Bookkeeping;
  /** Puts an entry on the screen: for a note that the Library has, or an empty one, with this id. */
  put(target: NoteTarget, note?: Note, id?: string): NoteEntry;
  /** Puts one that was dropped on the screen again. */
  show(entry: NoteEntry): void;
  drop(entry: NoteEntry): void;
  /** The entry of a note of the Library, dropped or not; null for none. */
  find(noteId: string): NoteEntry | null;
  /**
   * Whether its text is to be saved. Emptying a field is no save: the text stays kept until the
   * reader leaves the field.
   */
  isDirty(entry: NoteEntry): boolean;
}

/** @param randomId makes ids for notes. */
export function createNoteBook(randomId: () => string): NoteBook {
  const entries = signal<readonly NoteEntry[]>([]);
  const books = new Map<NoteEntry, Bookkeeping>();

  function of(entry: NoteEntry): Bookkeeping {
    const book = books.get(entry);
    if (!book) throw new Error(`no such note: ${entry.id}`);
    return book;
  }

  return {
    entries,
    of,
    put(target, note, id) {
      const own = signal(target);
      const entry = newEntry(note?.id ?? id ?? randomId(), own, note);
      books.set(entry, {
        noteId: entry.id,
        rev: note?.rev ?? 0,
        savedBody: note?.body ?? '',
        savedTarget: target,
        target: own,
        timer: null,
        underWay: null,
        operation: null,
        wasTried: false,
      });
      entries.value = [...entries.value, entry];
      return entry;
    },
    show(entry) {
      if (!entries.peek().includes(entry)) entries.value = [...entries.peek(), entry];
    },
    drop(entry) {
      entries.value = entries.value.filter((other) => other !== entry);
    },
    find: (noteId) => [...books].find(([, book]) => book.noteId === noteId)?.[0] ?? null,
    isDirty(entry) {
      const body = entry.body.peek();
      const { savedBody, savedTarget, target, operation } = of(entry);
      const isAsSaved = body === savedBody && target.peek() === savedTarget;
      return body !== '' && (!isAsSaved || operation !== null);
    },
  };
}

function newEntry(id: string, target: ReadonlySignal<NoteTarget>, note?: Note): NoteEntry {
  return {
    id,
    get target() {
      return target.value;
    },
    body: signal(note?.body ?? ''),
    saveState: signal<SaveState>({ kind: note ? 'saved' : 'empty' }),
    conflict: signal<NoteEntry | null>(null),
    isRestored: signal(false),
  };
}

/** Takes over a note that the Library has given back, beside what is not saved yet. */
export function takeOver(book: NoteBook, entry: NoteEntry, { body, rev, target }: Note): void {
  const own = book.of(entry);
  if (!book.isDirty(entry)) {
    entry.body.value = body;
    // The one that is here has its place in this edition.
    if (!sameTarget(entry.target, target)) own.target.value = target;
    Object.assign(own, { savedBody: body, savedTarget: entry.target, rev });
  } else if (body === own.savedBody) {
    // With the old revision, a text from another tab would be kept beside the unsaved one.
    own.rev = rev;
  }
}

/** False for a note of which the Library cannot have anything. */
export const mayBeKept = ({ rev, operation, wasTried }: Bookkeeping) =>
  rev > 0 || operation !== null || wasTried;

/** Whether two notes are about the same. */
export function sameTarget(a: NoteTarget, b: NoteTarget): boolean {
  if (a.kind === 'article' || b.kind === 'article') return a.kind === b.kind;
  return a.sentence === b.sentence && a.quote.exact === b.quote.exact;
}
