import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { UnsavedText } from '../../../../utils/contract/annotations';
import { draftStore, popupDraftStore } from '../../../../utils/platform/pages/drafts';

const URL = 'https://news.example/harbour';
const text = (noteId: string, body: string): UnsavedText => ({
  noteId,
  body,
  target: { kind: 'article' },
  rev: 0,
  sent: null,
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

test('what is kept once the page has read the earlier texts is on its way before anything else can happen', async () => {
  const store = draftStore(URL);
  await store.load();
  const set = vi.spyOn(browser.storage.local, 'set');
  store.keep([text('a', 'In the last moment')]);
  expect(set.mock.calls).toEqual([[{ [`drafts:${URL}`]: { a: text('a', 'In the last moment') } }]]);
});

test('what another tab has kept since is not undone by that', async () => {
  const [left, right] = [draftStore(URL), draftStore(URL)];
  await Promise.all([left.load(), right.load()]);
  left.keep([text('a', 'Left')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Left']));
  right.keep([text('b', 'Right')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Left', 'Right']));
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

test('what is typed in a note before what was left of it is read does not push that out', async () => {
  draftStore(URL).keep([text('a', 'Left behind')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Left behind']));
  const store = draftStore(URL);
  store.keep([text('a', 'Typed qui')]);
  store.keep([text('a', 'Typed quickly')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Left behind', 'Typed quickly']));
  expect(await store.load()).toEqual([text('a', 'Left behind')]);
  store.keep([text('a', 'Typed quickly')]);
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Typed quickly']));
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

const kept = async () => JSON.stringify(await browser.storage.local.get(null));

test('what the popup keeps is on its way before anything else can happen', async () => {
  const store = popupDraftStore(URL);
  await store.load();
  const set = vi.spyOn(browser.storage.local, 'set');
  store.keep([text('a', 'Half a th')]);
  expect(set).toHaveBeenCalledOnce();
  store.keep([text('a', 'Half a thou')]);
  await vi.waitFor(async () => expect(await popupDraftStore(URL).load()).toHaveLength(1));
  expect(await kept()).toContain('Half a thou');
});

test('a text typed before an earlier popup’s is read does not push that one out', async () => {
  popupDraftStore(URL).keep([text('a', 'Earlier')]);
  await vi.waitFor(async () => expect(await kept()).toContain('Earlier'));
  popupDraftStore(URL).keep([text('b', 'Quick')]);
  await vi.waitFor(async () => expect(await kept()).toMatch(/Earlier.*Quick/));
});

test('a popup that has saved all leaves nothing behind', async () => {
  popupDraftStore(URL).keep([text('a', 'Earlier')]);
  await vi.waitFor(async () => expect(await kept()).toContain('Earlier'));
  const store = popupDraftStore(URL);
  expect(await store.load()).toHaveLength(1);
  store.keep([]);
  await vi.waitFor(async () => expect(await kept()).toBe('{}'));
});

test('a reader that opens takes over what a popup left, and one that is open leaves it alone', async () => {
  const open = draftStore(URL);
  await open.load();
  popupDraftStore(URL).keep([text('a', 'From the popup')]);
  await vi.waitFor(async () => expect(await kept()).toContain('From the popup'));
  open.keep([text('b', 'From the reader')]);
  await vi.waitFor(async () => expect(await kept()).toMatch(/From the popup.*From the reader/));
  open.keep([]);
  const next = draftStore(URL);
  await vi.waitFor(async () => expect(await next.load()).toMatchObject([{ noteId: 'a' }]));
  next.keep([]);
  await vi.waitFor(async () => expect(await kept()).toBe('{}'));
});

test('a reader takes over what a popup left, and not what one writes meanwhile', async () => {
  const popup = popupDraftStore(URL);
  await popup.load();
  popup.keep([text('a', 'Before')]);
  const reader = draftStore(URL);
  await vi.waitFor(async () => expect(await kept()).toContain('Before'));
  await reader.load();
  popup.keep([text('a', 'Before'), text('b', 'Meanwhile')]);
  await vi.waitFor(async () => expect(await kept()).toContain('Meanwhile'));
  reader.keep([]);
  await vi.waitFor(async () => expect(await kept()).not.toContain('Before'));
  expect((await popupDraftStore(URL).load()).map(({ body }) => body)).toEqual(['Meanwhile']);
});
