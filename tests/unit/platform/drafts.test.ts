import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { UnsavedText } from '../../../utils/notes/types';
import { draftStore } from '../../../utils/platform/drafts';

const URL = 'https://news.example/harbour';
const text = (noteId: string, body: string): UnsavedText => ({
  ...{ noteId, body, target: { kind: 'article' }, rev: 0, sent: null },
});
const bodies = async () => (await draftStore(URL).load()).map((each) => each.body);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser, { extension: { inIncognitoContext: false } });
});

test('what one page keeps, the next finds', async () => {
  draftStore(URL).keep([text('a', 'Half a thou')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Half a thou']));
});

test('another article has drafts of its own', async () => {
  draftStore('https://news.example/bridge').keep([text('a', 'Elsewhere')]);
  await vi.waitFor(async () =>
    expect(Object.keys(await browser.storage.local.get(null))).toHaveLength(1),
  );
  expect(await bodies()).toEqual([]);
});

test('two tabs with the same article do not undo each other', async () => {
  const [left, right] = [draftStore(URL), draftStore(URL)];
  left.keep([text('a', 'Left')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Left']));
  right.keep([text('b', 'Right')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Left', 'Right']));
  left.keep([]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Right']));
});

test('when nothing is unsaved, nothing stays behind', async () => {
  const store = draftStore(URL);
  store.keep([text('a', 'Saved soon')]);
  store.keep([]);
  await vi.waitFor(async () => expect(await browser.storage.local.get(null)).toEqual({}));
});

test('a page that has loaded what an earlier one left may forget it', async () => {
  draftStore(URL).keep([text('a', 'Left behind')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Left behind']));
  const store = draftStore(URL);
  await store.load();
  store.keep([]);
  await vi.waitFor(async () => expect(await bodies()).toEqual([]));
});

test('in a private window nothing is kept and nothing is found', async () => {
  draftStore(URL).keep([text('a', 'Open')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Open']));
  Object.assign(browser, { extension: { inIncognitoContext: true } });
  const store = draftStore(URL);
  expect(await store.load()).toEqual([]);
  store.keep([text('b', 'Secret')]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  Object.assign(browser, { extension: { inIncognitoContext: false } });
  expect(await bodies()).toEqual(['Open']);
});
