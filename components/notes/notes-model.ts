import { batch } from '@preact/signals';
import type { Note, UnsavedText } from '../../utils/contract/annotations';
import type { Result } from '../../utils/contract/result';
import { baseOf, draftWriter, NO_DRAFTS, unsavedText } from './drafts';
import { createNoteBook, mayBeKept, type NoteBook, sameTarget, takeOver } from './note-book';
import type { NoteEntry, NotesModel } from './note-entry';
import { createNoteRemoval } from './note-removal';
import { createNoteSaving } from './note-saving';
import type { NotesDeps } from './notes-deps';

export type { NoteEntry, NotesModel } from './note-entry';
export type { NotesDeps } from './notes-deps';

/**
 * @param articleId asked for each save; resolves once the Library has taken in the article.
 * @param randomId makes ids for notes and for acts.
 */
export function createNotesModel(
  articleId: () => Promise<Result<string>>,
  { library, unsaved: store = NO_DRAFTS, makeRoom }: NotesDeps,
  randomId: () => string,
): NotesModel {
  const book = createNoteBook(randomId);
  const { entries } = book;
  const drafts = draftWriter(store, () => unsavedTexts(book));
  const saving = createNoteSaving(book, articleId, library, randomId, drafts.write);
  const removal = createNoteRemoval(book, saving, library, drafts.write);
  const { save } = saving;
  const following = followOtherPages(book);
  let restoring: Promise<void> | null = null;

  async function bringAllBack(): Promise<void> {
    const texts = await store.load();
    for (const text of texts) {
      const entry = bringBack(book, text);
      if (entry) void save(entry);
    }
    if (texts.length > 0) drafts.inherit();
  }

  return {
    entries,
    deleted: removal.deleted,
    failure: removal.failure,
    makeRoom,
    begin: (target) =>
      entries.peek().find((each) => isEmpty(book, each) && sameTarget(each.target, target)) ??
      book.put(target),
    edit(entry, body) {
      entry.body.value = body;
      entry.isRestored.value = false;
      following.end(entry);
      drafts.changed();
      saving.saveSoon(entry);
    },
    retry(entry) {
      void save(entry);
    },
    remove: removal.remove,
    undoRemove: removal.undo,
    dismissUndo: removal.dismiss,
    moveTo(entry, target) {
      book.of(entry).target.value = target;
      void save(entry);
    },
    leave(entry) {
      if (entry.body.peek() !== '') return;
      if (mayBeKept(book.of(entry))) void removal.remove(entry);
      else book.drop(entry);
    },
    adopt(notes) {
      batch(() => {
        // One that was deleted here is known too, and stays deleted.
        for (const note of notes) if (!book.find(note.id)) book.put(note.target, note);
      });
    },
    hear: following.hear,
    goOnWith(noteId, target) {
      const known = entries.peek().find((each) => book.of(each).noteId === noteId);
      const entry = known ?? book.put(target, undefined, noteId);
      following.begin(entry);
      return entry;
    },
    restore() {
      restoring ??= bringAllBack();
      return restoring;
    },
    writeDrafts: drafts.write,
    choose(entry, which) {
      const conflict = entry.conflict.peek();
      entry.conflict.value = null;
      const gone = which === 'this' ? conflict : which === 'other' ? entry : null;
      if (gone) void removal.remove(gone);
    },
    async flush() {
      await removal.settled();
      await Promise.all(entries.peek().map(save));
      return !entries.peek().some(book.isDirty);
    },
  };
}

/** Notes begun on another page since this one was opened follow that page until touched here. */
function followOtherPages(book: NoteBook) {
  const followed = new Set<NoteEntry>();
  return {
    begin: (entry: NoteEntry) => followed.add(entry),
    end: (entry: NoteEntry) => followed.delete(entry),
    hear(note: Note, isDeleted: boolean): void {
      const known = book.find(note.id);
      if (!known) {
        if (!isDeleted) followed.add(book.put(note.target, note));
      } else if (followed.has(known) && note.rev > book.of(known).rev) {
        takeOver(book, known, note);
        if (isDeleted) book.drop(known);
        else book.show(known);
      }
    },
  };
}

const isEmpty = (book: NoteBook, entry: NoteEntry): boolean =>
  entry.body.peek() === '' && book.of(entry).rev === 0;

const unsavedTexts = (book: NoteBook): UnsavedText[] =>
  book.entries
    .peek()
    .filter(book.isDirty)
    .map((entry) => unsavedText(entry.target, entry.body.peek(), book.of(entry)));

/**
 * Whether the Library has all of an unsaved text. A page that ends in mid-word may have saved more than
 * it could write down: with the old text beside it the note would be there twice.
 */
const isOlder = ({ body, rev }: UnsavedText, known: NoteEntry, knownRev: number): boolean =>
  body === known.body.peek() || (rev < knownRev && known.body.peek().includes(body));

/**
 * Shows a text that an earlier page could not save; null where the note is newer here, or the same. Of a
 * note that was typed in meanwhile it becomes another note: both texts are the reader's.
 */
function bringBack(book: NoteBook, text: UnsavedText): NoteEntry | null {
  const known = book.entries.peek().find((each) => book.of(each).noteId === text.noteId);
  if (known && isOlder(text, known, book.of(known).rev)) return null;
  const isTypedIn = known && book.isDirty(known);
  const entry = isTypedIn
    ? book.put(text.target)
    : (known ?? book.put(text.target, undefined, text.noteId));
  const own = book.of(entry);
  if (!isTypedIn) own.rev = baseOf(text, { body: own.savedBody, rev: own.rev });
  entry.body.value = text.body;
  entry.isRestored.value = true;
  return entry;
}
