import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../../../utils/library/library';
import { workerCalls } from '../../../../utils/platform/worker/worker-calls';
import { FakeJournal } from '../../../support/library/journal';
import { listed, queryOf } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const article = articleOf(['One.', 'Two.']);
const usual = { tabId: 1, isPrivate: false };
const secret = { tabId: 2, isPrivate: true };
let count = 0;

beforeEach(() => fakeBrowser.reset());

function worker() {
  const library = openLibrary({ journal: new FakeJournal(), name: `worker-${++count}` });
  return { library, calls: workerCalls(library) };
}

async function workerWithArticle() {
  const { library, calls } = worker();
  const { articleId } = await calls['library/open-article']({ article }, usual);
  const target = { kind: 'article' } as const;
  const draft = { id: 'n', articleId, target, body: 'A note.', rev: 0, operation: 'o' };
  return { library, calls, articleId, draft };
}

test('nothing of a private window is kept: no article, no place, no note, no tab', async () => {
  const { library, calls, articleId, draft } = await workerWithArticle();
  const tabsBefore = await browser.tabs.query({});
  const refused = { code: 'private-window' };
  const another = articleOf(['Three.'], { canonicalUrl: 'https://b.example/' });
  const place = { articleId, sentence: 1, text: 'Two.' };
  const quote = { exact: 'Two.', prefix: 'One.', suffix: '' };
  const target = { kind: 'sentence', sentence: 1, quote } as const;
  const mark = { id: 'm', articleId, target, colour: 'blue', grasp: null } as const;
  const translation = { articleId, exact: 'Two.', lang: 'ko', text: '둘.' };
  const attempts = [
    () => calls['library/open-article']({ article: another }, secret),
    () => calls['library/keep-place'](place, secret),
    () => calls['library/save-note'](draft, secret),
    () => calls['library/save-mark'](mark, secret),
    () => calls['library/keep-translation'](translation, secret),
    () => calls['library/change-tags']({ ids: [articleId], add: ['a'], remove: [] }, secret),
    () => calls['library/rename-tag']({ from: 'a', to: 'b' }, secret),
    () => calls['reader/open-tab']({ article: another }, secret),
  ];
  for (const attempt of attempts) {
    await expect((async () => attempt())()).rejects.toMatchObject(refused);
  }
  expect(await listed(library)).toMatchObject([{ sentence: 0, noteCount: 0 }]);
  expect(await browser.tabs.query({})).toEqual(tabsBefore);
});

test('a private window is not told what is known of an article', async () => {
  const { calls } = await workerWithArticle();
  const ask = { canonicalUrl: article.canonicalUrl, sentences: ['One.', 'Two.'] };
  expect(await calls['library/look-up'](ask, secret)).toBeNull();
  expect(await calls['library/look-up'](ask, usual)).not.toBeNull();
});

test('a note goes through the worker: saved, deleted, taken back', async () => {
  const { calls, articleId, draft } = await workerWithArticle();
  await calls['library/save-note'](draft, usual);
  await calls['library/delete-note']({ id: 'n' }, usual);
  expect((await calls['library/read-article']({ id: articleId }, usual))?.reading.notes).toEqual(
    [],
  );
  expect(await calls['library/restore-note']({ id: 'n' }, usual)).toMatchObject({
    body: 'A note.',
  });
});

test('an article goes through the worker: listed, deleted, taken back', async () => {
  const { calls, articleId } = await workerWithArticle();
  const act = { ids: [articleId], operation: 'act-1' };
  await calls['library/delete-articles'](act, usual);
  expect(await calls['library/list'](queryOf(), usual)).toEqual({ articles: [], total: 0 });
  await calls['library/restore-articles']({ ...act, operation: 'act-2' }, usual);
  expect(await calls['library/list'](queryOf(), usual)).toMatchObject({ total: 1 });
});

test('a page where no frame works gets the reader in a tab, with the article kept', async () => {
  const { library, calls } = worker();
  await calls['reader/open-tab']({ article }, usual);
  const [kept] = await listed(library);
  const urls = (await browser.tabs.query({})).map((tab) => tab.url ?? '');
  expect(urls.filter((url) => url.endsWith(`/reader.html#article=${kept?.id}`))).toHaveLength(1);
});

test('the library page opens in a tab', async () => {
  await worker().calls['library/open-page']({}, usual);
  const urls = (await browser.tabs.query({})).map((tab) => tab.url ?? '');
  expect(urls.filter((url) => url.endsWith('/library.html'))).toHaveLength(1);
});
