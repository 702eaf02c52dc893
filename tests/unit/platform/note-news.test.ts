import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../../utils/library/library';
import { journalStore } from '../../../utils/platform/journal';
import { hearOfNotes } from '../../../utils/platform/note-news';
import { draftOf } from '../library/kit';
import { articleOf } from '../reading/sample-article';

beforeEach(() => fakeBrowser.reset());

test('every page of ours hears of a note once it is saved, and of nothing else', async () => {
  const library = openLibrary({ journal: journalStore, name: 'news' });
  const heard = vi.fn();
  hearOfNotes(heard);
  const { articleId } = await library.openArticle(articleOf(['One.']));
  await browser.storage.local.set({ 'drafts:news.example': {} });
  const { note } = await library.saveNote(draftOf(articleId));
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([[note]]));
  await library.deleteNote(note.id);
  expect(heard).toHaveBeenCalledOnce();
  library.close();
});
