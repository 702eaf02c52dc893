import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../../../utils/library/library';
import { workerServices } from '../../../../utils/platform/worker/worker-services';
import { FakeJournal } from '../../../support/library/journal';
import { listed, queryOf } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const article = articleOf(['One.', 'Two.']);
const usual = { tabId: 1, isPrivate: false, isOwnPage: true };
let count = 0;

beforeEach(() => fakeBrowser.reset());

function worker() {
  const library = openLibrary({ journal: new FakeJournal(), name: `worker-${++count}` });
  const autoBackup = vi.fn();
  const services = workerServices(library, autoBackup);
  return {
    library: services.library(usual),
    backups: services.backups(usual),
    tabs: services.tabs(usual),
    autoBackup,
  };
}

const urls = async () => (await browser.tabs.query({})).map((tab) => tab.url ?? '');

test('a note goes through the worker: saved, deleted, taken back', async () => {
  const { library, autoBackup } = worker();
  const { articleId } = await library.openArticle(article);
  const target = { kind: 'article' } as const;
  await library.saveNote({ id: 'n', articleId, target, body: 'A note.', rev: 0, operation: 'o' });
  await library.deleteNote('n');
  expect((await library.readArticle(articleId))?.reading.notes).toEqual([]);
  expect(await library.restoreNote('n')).toMatchObject({ body: 'A note.' });
  expect(autoBackup).toHaveBeenCalledTimes(3);
});

test('an article goes through the worker: listed, deleted, taken back', async () => {
  const { library } = worker();
  const { articleId } = await library.openArticle(article);
  await library.deleteArticles({ ids: [articleId], operation: 'act-1' });
  expect(await library.list(queryOf())).toEqual({ articles: [], total: 0 });
  await library.restoreArticles({ ids: [articleId], operation: 'act-2' });
  expect(await library.list(queryOf())).toMatchObject({ total: 1 });
});

test('reading and listing make no backup due', async () => {
  const { library, autoBackup } = worker();
  await library.list(queryOf());
  await library.lookUp(article.canonicalUrl, ['One.']);
  expect(autoBackup).not.toHaveBeenCalled();
});

test('a page where no frame works gets the reader in a tab, with the article kept', async () => {
  const { library, tabs } = worker();
  await tabs.openReaderTab(article);
  const { articles } = await library.list(queryOf());
  const address = `/reader.html#article=${articles[0]?.id}`;
  expect((await urls()).filter((url) => url.endsWith(address))).toHaveLength(1);
});

test('the library page opens in a tab', async () => {
  await worker().tabs.openLibraryPage();
  expect((await urls()).filter((url) => url.endsWith('/library.html'))).toHaveLength(1);
});

test('a backup is remembered, and what was written since is counted', async () => {
  const { library, backups } = worker();
  const { articleId } = await library.openArticle(article);
  const note = { articleId, target: { kind: 'article' }, body: 'A note.', rev: 0 } as const;
  await library.saveNote({ ...note, id: 'n', operation: 'o' });
  const { clock, notes } = await backups.backupState();
  expect(notes).toBe(1);
  await backups.rememberBackup(clock);
  expect(await backups.backupState()).toMatchObject({ notes: 0 });
});

test('what concerns the tab that asks does nothing for a page without one', async () => {
  const library = openLibrary({ journal: new FakeJournal(), name: `worker-${++count}` });
  const tabs = workerServices(library, () => {}).tabs({ ...usual, tabId: null });
  expect(await tabs.showOnPage({ exact: 'One.', prefix: '', suffix: '' })).toBe(false);
  await tabs.startPicker();
  await tabs.showNoteCount(3);
  expect(await listed(library)).toEqual([]);
});
