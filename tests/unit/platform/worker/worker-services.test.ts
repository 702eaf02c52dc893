import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addressIdentity } from '../../../../utils/article/address';
import { divideArticle } from '../../../../utils/article/divide';
import { type Library, openLibrary } from '../../../../utils/library/library';
import { workerServices } from '../../../../utils/platform/worker/worker-services';
import { segment } from '../../../../utils/sentences';
import { FakeJournal } from '../../../support/library/journal';
import { listed, queryOf } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const article = articleOf(['One.', 'Two.']);
const story = 'https://www.news.example/story?utm_source=x';
const usual = { tabId: 1, url: story, isPrivate: false, isOwnPage: true, isTopOfTab: true };
const servicesOf = (library: Library, onWritten = () => {}) =>
  workerServices(library, onWritten, addressIdentity, {
    divide: (article) => divideArticle(article, segment),
    marksSentences: () => true,
    css: () => '',
  });
let count = 0;

beforeEach(() => fakeBrowser.reset());

function worker() {
  const library = openLibrary({ journal: new FakeJournal(), name: `worker-${++count}` });
  const autoBackup = vi.fn();
  const services = servicesOf(library, autoBackup);
  return {
    library: services.library(usual),
    backups: services.backups(usual),
    tabs: services.tabs(usual),
    services,
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

test('what is typed is stored for the page and removed again, and nothing else under that call', async () => {
  const { services } = worker();
  const { keepDrafts } = services.drafts(usual);
  await keepDrafts('drafts:https://news.example/a', { n: 'Half a thou' });
  expect(await browser.storage.local.get(null)).toEqual({
    'drafts:https://news.example/a': { n: 'Half a thou' },
  });
  await keepDrafts('drafts:https://news.example/a', null);
  expect(await browser.storage.local.get(null)).toEqual({});
  await expect(keepDrafts('journal:n' as never, {})).rejects.toThrow('not a key of drafts');
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

test('a page that fights gets the reader in a tab that knows why, and which note', async () => {
  await worker().tabs.openReaderTab(article, { after: 'keys', note: 'n' });
  const address = /#article=[^&]+&after=keys&note=n$/;
  expect((await urls()).filter((url) => address.test(url))).toHaveLength(1);
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
  const tabs = servicesOf(library).tabs({ ...usual, tabId: null });
  expect(await tabs.showOnPage({ exact: 'One.', prefix: '', suffix: '' })).toBe(false);
  await tabs.startPicker();
  await tabs.guardReader();
  await tabs.showNoteCount(3);
  expect(await listed(library)).toEqual([]);
});

test('a frame is told over which page it was made, once, in that page’s tab alone', async () => {
  const { services } = worker();
  const there = { ...usual, tabId: 2 };
  await services.frames(usual).expectFrame('the key');
  expect(await services.frames(there).claimFrame('the key')).toBeNull();
  expect(await services.frames(usual).claimFrame('guessed')).toBeNull();
  const owner = { page: 'https://news.example/story', isPrivate: false };
  expect(await services.frames(usual).claimFrame('the key')).toEqual(owner);
  expect(await services.frames(usual).claimFrame('the key')).toBeNull();
});

test('another worker knows which frames are expected', async () => {
  await worker()
    .services.frames({ ...usual, isPrivate: true })
    .expectFrame('the key');
  expect(await worker().services.frames(usual).claimFrame('the key')).toMatchObject({
    isPrivate: true,
  });
});

test('two readers prepared one after another are both expected, and a key asked twice at once is used once', async () => {
  const { frames } = worker().services;
  await Promise.all([frames(usual).expectFrame('first'), frames(usual).expectFrame('second')]);
  const asked = ['second', 'first', 'first'].map((key) => frames(usual).claimFrame(key));
  const answers = await Promise.all(asked);
  expect(answers.map((answer) => answer !== null)).toEqual([true, true, false]);
});

test('whatever keys a page’s script has expected, few are kept and none is long', async () => {
  const { frames } = worker().services;
  for (let key = 0; key < 100; key++) await frames(usual).expectFrame(String(key));
  for (const key of ['', 'x'.repeat(65), null, {}]) await frames(usual).expectFrame(key as string);
  const [expected] = Object.values(await browser.storage.session.get()) as [{ key: string }[]];
  expect(expected.map(({ key }) => key)).toEqual(['96', '97', '98', '99']);
});

test('what was picked is kept by the site of the page that asks, and for no file', async () => {
  const { pickedBlocks } = worker().services;
  await pickedBlocks(usual).rememberPickedBlock('#text');
  expect(await pickedBlocks(usual).pickedBlock()).toBe('#text');
  const elsewhere = { ...usual, url: 'https://evil.example/story' };
  expect(await pickedBlocks(elsewhere).pickedBlock()).toBeNull();
  await pickedBlocks(elsewhere).forgetPickedBlock();
  expect(await pickedBlocks(usual).pickedBlock()).toBe('#text');
  await pickedBlocks(usual).forgetPickedBlock();
  await pickedBlocks({ ...usual, url: 'file:///story.html' }).rememberPickedBlock('#text');
  expect(await browser.storage.local.get()).toEqual({});
});
