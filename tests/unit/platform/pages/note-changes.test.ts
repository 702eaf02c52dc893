import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../../../utils/library/library';
import { onNoteChanged } from '../../../../utils/platform/pages/note-changes';
import { journalStore } from '../../../../utils/platform/worker/journal-store';
import { draftOf } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

beforeEach(() => fakeBrowser.reset());

test('every page of ours hears of a note once it is saved or deleted, and of nothing else', async () => {
  const library = openLibrary({ journal: journalStore, name: 'news' });
  const heard = vi.fn();
  onNoteChanged(heard);
  const { articleId } = await library.openArticle(articleOf(['One.']));
  await browser.storage.local.set({ 'drafts:news.example': {} });
  const { note } = await library.saveNote(draftOf(articleId));
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([[note, false]]));
  await library.saveNote(draftOf(articleId, { id: 'note-2', operation: 'act-2' }));
  await library.deleteNote(note.id);
  await vi.waitFor(() =>
    expect(heard.mock.calls.map(([{ id }, isDeleted]) => [id, isDeleted])).toEqual([
      ['note-1', false],
      ['note-2', false],
      ['note-1', true],
    ]),
  );
  library.close();
});
