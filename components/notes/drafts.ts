import { MAX_NOTE_CHARS, type Note, type UnsavedText } from '../../utils/contract/annotations';
import type { Bookkeeping } from './note-book';

/** Milliseconds between two writings of what is unsaved, while the reader types. */
const WRITE_EVERY = 150;

/** Where unsaved texts outlive the page, the worker and the browser. */
export interface DraftStore {
  /** The page may go at any moment, as a popup does: what is typed is kept with every key. */
  readonly isHasty?: boolean;
  /** What was unsaved when this article was open last. */
  load(): Promise<readonly UnsavedText[]>;
  /** Keeps these texts, and only these, of this page. */
  keep(texts: readonly UnsavedText[]): void;
}

/** A page without memory: what is not saved in time is lost. */
export const NO_DRAFTS: DraftStore = { load: async () => [], keep: () => {} };

/**
 * Writes down what is unsaved, soon after `changed` and at once by `write`.
 *
 * @param unsaved the texts on the screen that the Library has not confirmed.
 */
export function draftWriter(store: DraftStore, unsaved: () => readonly UnsavedText[]) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wasEmpty = true;
  function write(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const texts = unsaved();
    if (texts.length > 0 || !wasEmpty) store.keep(texts);
    wasEmpty = texts.length === 0;
  }
  return {
    write,
    /** There is something of an earlier page: from now on it is this page's to keep or to forget. */
    inherit() {
      wasEmpty = false;
      write();
    },
    changed() {
      if (store.isHasty) write();
      else timer ??= setTimeout(write, WRITE_EVERY);
    },
  };
}

/**
 * The text of an entry as it is written down: of one that is too long for the library what would be
 * kept of it, never cut within a character.
 */
export function unsavedText(
  target: UnsavedText['target'],
  body: string,
  { noteId, rev, operation }: Bookkeeping,
): UnsavedText {
  const kept =
    body.length > MAX_NOTE_CHARS
      ? body.slice(0, MAX_NOTE_CHARS).replace(/[\uD800-\uDBFF]$/, '')
      : body;
  return { noteId, target, body: kept, rev, sent: operation?.body ?? null };
}

/**
 * The version that an unsaved text is an edit of, when the note is now as the Library says: an act
 * that was carried out, though its answer never came, is our own and no other tab's.
 */
export const baseOf = ({ rev, sent }: UnsavedText, note: Pick<Note, 'body' | 'rev'>): number =>
  note.body === sent ? note.rev : rev;
