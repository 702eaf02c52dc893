import { MAX_NOTE_CHARS } from '../../utils/contract/annotations';
import type { Result } from '../../utils/contract/result';
import type { Bookkeeping, NoteBook } from './note-book';
import type { NoteEntry } from './note-entry';
import type { NotesDeps } from './notes-deps';

/** Milliseconds without a key before a note is saved. */
const SAVE_AFTER_MS = 300;

/** Saves notes to the Library. */
export interface NoteSaving {
  /** Saves an entry as it stands, again until nothing new was typed meanwhile. */
  save(entry: NoteEntry): Promise<void>;
  /** Saves it once nothing is typed for a moment. */
  saveSoon(entry: NoteEntry): void;
}

/**
 * @param articleId asked for each save; resolves once the Library has taken in the article.
 * @param randomId makes ids for acts.
 * @param onDone called whenever a save has ended, well or not.
 */
export function createNoteSaving(
  book: NoteBook,
  articleId: () => Promise<Result<string>>,
  library: Pick<NotesDeps['library'], 'saveNote'>,
  randomId: () => string,
  onDone: () => void,
): NoteSaving {
  function save(entry: NoteEntry): Promise<void> {
    const own = book.of(entry);
    if (own.timer !== null) clearTimeout(own.timer);
    own.timer = null;
    own.underWay ??= saveUntilClean(entry, own).finally(() => {
      own.underWay = null;
      onDone();
    });
    return own.underWay;
  }

  async function saveUntilClean(entry: NoteEntry, own: Bookkeeping): Promise<void> {
    while (book.isDirty(entry)) {
      const { length } = entry.body.peek();
      if (length > MAX_NOTE_CHARS && own.operation === null) {
        const failure = { code: 'note-too-long', detail: `${length} characters` } as const;
        entry.saveState.value = { kind: 'failed', failure };
        return;
      }
      entry.saveState.value = { kind: 'saving' };
      const id = await articleId();
      if (!id.ok) {
        entry.saveState.value = { kind: 'failed', failure: id.error };
        return;
      }
      // The field may have been emptied while the article was still on its way to the Library.
      if (!book.isDirty(entry)) break;
      if (!(await saveOnce(entry, own, id.value))) return;
    }
    entry.saveState.value = { kind: own.rev === 0 ? 'empty' : 'saved' };
  }

  async function saveOnce(entry: NoteEntry, own: Bookkeeping, articleId: string): Promise<boolean> {
    own.operation ??= { id: randomId(), body: entry.body.peek(), target: entry.target };
    own.wasTried = true;
    const { noteId, rev } = own;
    const { id: operation, body, target } = own.operation;
    const result = await library.saveNote({ id: noteId, articleId, target, body, rev, operation });
    if (!result.ok) {
      if (result.error.code !== 'unreachable') own.operation = null;
      entry.saveState.value = { kind: 'failed', failure: result.error };
      return false;
    }
    const { note, splitFrom } = result.value;
    own.noteId = note.id;
    own.rev = note.rev;
    own.operation = null;
    own.savedBody = body;
    own.savedTarget = target;
    if (splitFrom) entry.conflict.value = book.put(splitFrom.target, splitFrom);
    return true;
  }

  return {
    save,
    saveSoon(entry) {
      const own = book.of(entry);
      if (book.isDirty(entry)) entry.saveState.value = { kind: 'saving' };
      if (own.timer !== null) clearTimeout(own.timer);
      own.timer = setTimeout(() => void save(entry), SAVE_AFTER_MS);
    },
  };
}
