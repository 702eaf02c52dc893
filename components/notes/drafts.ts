import { MAX_NOTE_CHARS, type Note, type UnsavedText } from '../../utils/contract/annotations';
import type { Bookkeeping } from './note-book';

/**
 * UTF-16 code units of what is unsaved up to which it is written down with every key: a page may take
 * the reader away in mid-word. Longer texts take too long for that.
 */
const MAX_HASTY_CHARS = 20_000;
/** Milliseconds between two writings of longer texts, while the reader types. */
const WRITE_EVERY = 150;

/** Where unsaved texts outlive the page, the worker and the browser. */
export interface DraftStore {
  /** The page may go at any moment, as a popup does: texts of any length are kept with every key. */
  readonly isHasty?: boolean;
  /** What was unsaved when this article was open last. */
  load(): Promise<readonly UnsavedText[]>;
  /** Keeps these texts, and only these, of this page. */
  keep(texts: readonly UnsavedText[]): void;
}

/** A page without memory: what is not saved in time is lost. */
export const NO_DRAFTS: DraftStore = { load: async () => [], keep: () => {} };

/**
 * Writes down what is unsaved, at `changed` or soon after it, and at once by `write`.
 *
 * @param unsaved the texts on the screen that the Library has not confirmed.
 */
export function draftWriter(store: DraftStore, unsaved: () => readonly UnsavedText[]) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wasEmpty = true;
  const write = () => keep(unsaved());
  function keep(texts: readonly UnsavedText[]): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
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
      const texts = unsaved();
      const length = texts.reduce((sum, { body }) => sum + body.length, 0);
      if (store.isHasty || length <= MAX_HASTY_CHARS) keep(texts);
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
