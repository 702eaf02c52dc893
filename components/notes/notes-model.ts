import { batch, type Signal, signal } from '@preact/signals';
import type { Note, NoteTarget, UnsavedText } from '../../utils/contract/annotations';
import type { ErrorValue, Result } from '../../utils/contract/result';
import { baseOf, draftWriter, NO_DRAFTS, unsavedText } from './drafts';
import { newEntry, sameTarget } from './new-entry';
import { type Bookkeeping, mayBeKept } from './note-bookkeeping';
import type { NoteEntry, NotesModel } from './note-entry';
import type { NotesDeps } from './notes-deps';

export type { NoteEntry, NotesModel } from './note-entry';
export type { NotesDeps } from './notes-deps';

/** Milliseconds without a key before a note is saved. */
const SAVE_AFTER = 300;

/**
 * @param articleId asked for each save; resolves once the Library has taken in the article.
 * @param randomId makes ids for notes and for acts.
 */
export function createNotesModel(
  articleId: () => Promise<Result<string>>,
  { library, unsaved, makeRoom }: NotesDeps,
  randomId: () => string,
): NotesModel {
  const entries = signal<readonly NoteEntry[]>([]);
  const deleted = signal<NoteEntry | null>(null);
  const failure = signal<ErrorValue | null>(null);
  const books = new Map<NoteEntry, Bookkeeping>();
  const places = new Map<NoteEntry, Signal<NoteTarget>>();
  /** Notes begun on another page since this one was opened, and not touched here. */
  const followed = new Set<NoteEntry>();
  const store = unsaved ?? NO_DRAFTS;
  let hasRestored = false;
  const drafts = draftWriter(store, () =>
    entries
      .peek()
      .filter(isDirty)
      .map((entry) => unsavedText(entry.target, entry.body.peek(), bookOf(entry))),
  );

  function put(target: NoteTarget, note?: Note): NoteEntry {
    const place = signal(target);
    const entry = newEntry(note?.id ?? randomId(), place, note);
    const savedBody = note?.body ?? '';
    const book = { noteId: entry.id, rev: note?.rev ?? 0, savedBody, savedTarget: target };
    books.set(entry, { ...book, timer: null, underWay: null, operation: null, wasTried: false });
    places.set(entry, place);
    entries.value = [...entries.value, entry];
    return entry;
  }

  function show(entry: NoteEntry): void {
    if (!entries.peek().includes(entry)) entries.value = [...entries.peek(), entry];
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
    const { savedBody, savedTarget, operation } = bookOf(entry);
    const isAsSaved = body === savedBody && places.get(entry)?.peek() === savedTarget;
    return body !== '' && (!isAsSaved || operation !== null);
  }

  /** Saves the entry as it stands, again until nothing new was typed meanwhile. */
  function save(entry: NoteEntry): Promise<void> {
    const book = bookOf(entry);
    if (book.timer !== null) clearTimeout(book.timer);
    book.timer = null;
    book.underWay ??= saveUntilClean(entry, book).finally(() => {
      book.underWay = null;
      drafts.write();
    });
    return book.underWay;
  }

  async function saveUntilClean(entry: NoteEntry, book: Bookkeeping): Promise<void> {
    while (isDirty(entry)) {
      entry.saveState.value = { kind: 'saving' };
      const id = await articleId();
      if (!id.ok) {
        entry.saveState.value = { kind: 'failed', failure: id.error };
        return;
      }
      // The field may have been emptied while the article was still on its way to the Library.
      if (!isDirty(entry)) break;
      book.operation ??= { id: randomId(), body: entry.body.peek(), target: entry.target };
      book.wasTried = true;
      const { noteId, rev } = book;
      const { id: operation, body, target } = book.operation;
      const draft = { id: noteId, articleId: id.value, target, body, rev, operation };
      const outcome = await library.saveNote(draft);
      if (!outcome.ok) {
        if (outcome.error.code !== 'unreachable') book.operation = null;
        entry.saveState.value = { kind: 'failed', failure: outcome.error };
        return;
      }
      const { note, splitFrom } = outcome.value;
      Object.assign(book, { noteId: note.id, rev: note.rev, operation: null });
      Object.assign(book, { savedBody: body, savedTarget: target });
      if (splitFrom) entry.conflict.value = put(splitFrom.target, splitFrom);
    }
    entry.saveState.value = { kind: book.rev === 0 ? 'empty' : 'saved' };
  }

  async function remove(entry: NoteEntry): Promise<void> {
    await save(entry);
    drop(entry);
    drafts.write();
    const book = bookOf(entry);
    // One that was emptied is deleted as its text stood.
    if (entry.body.peek() === '') entry.body.value = book.operation?.body ?? book.savedBody;
    if (entry.body.peek() === '') return;
    deleted.value = entry;
    const outcome = mayBeKept(book) ? await library.deleteNote(book.noteId) : null;
    const isGone = !outcome || outcome.ok || outcome.error.code === 'not-found';
    failure.value = isGone ? null : outcome.error;
    if (isGone) return;
    if (deleted.peek() === entry) deleted.value = null;
    show(entry);
  }

  const entryOf = (noteId: string) =>
    [...books].find(([, book]) => book.noteId === noteId)?.[0] ?? null;

  /** Takes over a note that the Library has given back, beside what is not saved yet. */
  function takeBack(entry: NoteEntry, { body, rev }: Note): void {
    const book = bookOf(entry);
    if (!isDirty(entry)) {
      entry.body.value = body;
      Object.assign(book, { savedBody: body, rev });
    } else if (body === book.savedBody) {
      // With the old revision, a text from another tab would be kept beside the unsaved one.
      book.rev = rev;
    }
  }

  function bringBack(text: UnsavedText): void {
    const known = entries.peek().find((each) => bookOf(each).noteId === text.noteId);
    if (known && (isDirty(known) || known.body.peek() === text.body)) return;
    const entry = known ?? put(text.target);
    const book = bookOf(entry);
    const note = { body: book.savedBody, rev: book.rev };
    Object.assign(book, { noteId: text.noteId, rev: baseOf(text, note) });
    entry.body.value = text.body;
    entry.isRestored.value = true;
    void save(entry);
  }

  return {
    entries,
    deleted,
    failure,
    makeRoom,
    begin(target) {
      const empty = entries.peek().find((entry) => {
        const isNew = entry.body.peek() === '' && bookOf(entry).rev === 0;
        return isNew && sameTarget(entry.target, target);
      });
      return empty ?? put(target);
    },
    edit(entry, body) {
      entry.body.value = body;
      entry.isRestored.value = false;
      followed.delete(entry);
      drafts.changed();
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
      const { noteId, rev } = bookOf(entry);
      const outcome = rev === 0 ? null : await library.restoreNote(noteId);
      failure.value = outcome && !outcome.ok ? outcome.error : null;
      if (outcome && !outcome.ok) {
        deleted.value = deleted.peek() ?? entry;
        return;
      }
      if (outcome) takeBack(entry, outcome.value);
      show(entry);
      return save(entry);
    },
    dismissUndo() {
      deleted.value = null;
    },
    moveTo(entry, target) {
      const place = places.get(entry);
      if (!place) return;
      place.value = target;
      void save(entry);
    },
    leave(entry) {
      if (entry.body.peek() !== '') return;
      if (mayBeKept(bookOf(entry))) void remove(entry);
      else drop(entry);
    },
    adopt(notes) {
      batch(() => {
        // One that was deleted here is known too, and stays deleted.
        for (const note of notes) if (!entryOf(note.id)) put(note.target, note);
      });
    },
    hear(note, isDeleted) {
      const known = entryOf(note.id);
      if (!known) {
        if (!isDeleted) followed.add(put(note.target, note));
      } else if (followed.has(known) && note.rev > bookOf(known).rev) {
        takeBack(known, note);
        if (isDeleted) drop(known);
        else show(known);
      }
    },
    async restore() {
      if (hasRestored) return;
      hasRestored = true;
      const texts = await store.load();
      for (const text of texts) bringBack(text);
      if (texts.length > 0) drafts.inherit();
    },
    writeDrafts: drafts.write,
    choose(entry, which) {
      const conflict = entry.conflict.peek();
      entry.conflict.value = null;
      const gone = which === 'this' ? conflict : which === 'other' ? entry : null;
      if (gone) void remove(gone);
    },
    async flush() {
      await Promise.all(entries.peek().map(save));
      return !entries.peek().some(isDirty);
    },
  };
}
