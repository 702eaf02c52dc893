import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addressIdentity } from '../../../../utils/article/address';
import type { CallPolicy } from '../../../../utils/contract/call-policy';
import { AppError, type Result } from '../../../../utils/contract/result';
import { WORKER_POLICIES } from '../../../../utils/contract/services';
import {
  type Caller,
  type ServicesFor,
  servePage,
  serveWorker,
} from '../../../../utils/platform/shared/serving';

type Listener = (message: unknown, sender: object, respond: (result: unknown) => void) => unknown;
let listen: Listener = () => {};

const own = { id: browser.runtime.id };
const ownPage = { ...own, url: browser.runtime.getURL('/library.html' as never) };
const newsTab = { id: 7, incognito: false };
const story = 'https://news.example/story';
const contentScript = { ...own, url: story, tab: newsTab, frameId: 0 };
const privatePage = { ...ownPage, tab: { id: 8, incognito: true } };

const callOf = (service: string, method: string, ...args: readonly unknown[]) => ({
  lede: 1,
  service,
  method,
  args,
  isPrivate: false,
});
const toggle = callOf('page', 'toggle');

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser gives back undefined to who waits for an answer, so the listener is called itself.
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(((listener: Listener) => {
    listen = listener;
  }) as never);
});

/** The answer to a call; null where it is left to others. */
const answerTo = (call: unknown, sender: object) =>
  new Promise<Result<unknown> | null>((resolve) => {
    const willAnswer = listen(call, sender, resolve as (result: unknown) => void);
    if (willAnswer !== true) resolve(null);
  });

/** A worker whose every method answers with its own name, and the callers it had. */
function serveNames() {
  const callers: Caller[] = [];
  const named = (policies: object) => (caller: Caller) => {
    callers.push(caller);
    return Object.fromEntries(Object.keys(policies).map((name) => [name, async () => name]));
  };
  const services = Object.entries(WORKER_POLICIES).map(([name, table]) => [name, named(table)]);
  serveWorker(Object.fromEntries(services) as unknown as ServicesFor, addressIdentity);
  return callers;
}

const ROWS = Object.entries(WORKER_POLICIES).flatMap(([service, table]) =>
  Object.entries(table as Record<string, CallPolicy>).map(
    ([method, policy]) => [`${service}.${method}`, service, method, policy] as const,
  ),
);

test.each(ROWS)('%s is answered to a page of ours', async (_name, service, method) => {
  serveNames();
  expect(await answerTo(callOf(service, method), ownPage)).toEqual({ ok: true, value: method });
});

test.each(ROWS.filter(([, , , { from }]) => from === 'own-pages'))(
  '%s is refused to a script in a news page',
  async (_name, service, method) => {
    serveNames();
    expect(await answerTo(callOf(service, method), contentScript)).toMatchObject({
      ok: false,
      error: { code: 'forbidden-caller' },
    });
  },
);

test.each(ROWS.filter(([, , , { inPrivateWindow }]) => inPrivateWindow === 'refused'))(
  '%s is refused to a private window, by the browser’s word or the caller’s own',
  async (_name, service, method) => {
    serveNames();
    const refused = { ok: false, error: { code: 'private-window' } };
    const call = callOf(service, method);
    expect(await answerTo(call, privatePage)).toMatchObject(refused);
    expect(await answerTo({ ...call, isPrivate: true }, ownPage)).toMatchObject(refused);
  },
);

/** The calls that a script in a news page may make, each with arguments about the address. */
const callsAbout = (address: string) => [
  callOf('opening', 'prepare', { canonicalUrl: address, blocks: [] }),
  callOf('tabs', 'openReaderTab', { url: story, canonicalUrl: address }),
  callOf('tabs', 'openReaderTab', { url: address, canonicalUrl: story }),
  callOf('tabs', 'offerArticle', story, address),
  callOf('tabs', 'offerArticle', address, story),
];
const OWN_TAB = [
  callOf('frames', 'expectFrame', 'the key'),
  callOf('pickedBlocks', 'pickedBlock'),
  callOf('pickedBlocks', 'rememberPickedBlock', '#text'),
  callOf('pickedBlocks', 'forgetPickedBlock'),
];
const refused = { ok: false, error: { code: 'forbidden-caller' } };

test('a script in a news page may ask for its own article, frame and site: no more', async () => {
  const open = ROWS.filter(([, , , { from }]) => from === 'content-scripts').map(([name]) => name);
  const asked = [...callsAbout(story), ...OWN_TAB];
  const names = new Set(asked.map(({ service, method }) => `${service}.${method}`));
  expect(open.toSorted()).toEqual([...names].toSorted());
  serveNames();
  for (const call of asked) {
    expect(await answerTo(call, contentScript)).toMatchObject({ ok: true });
  }
});

test.each([
  ['another site', 'https://other.example/story'],
  ['one that only ends like it', 'https://evil-news.example/story'],
  ['one beside it', 'https://other.sub.example/story'],
  ['a file', 'file:///home/story.html'],
  ['no address', 'story'],
  ['nothing', undefined],
  ['a thing that says it is an address', { toString: (): string => story }],
])('of %s it may ask nothing', async (_what, address) => {
  serveNames();
  for (const call of callsAbout(address as string)) {
    expect(await answerTo(call, contentScript)).toMatchObject(refused);
  }
});

test.each([
  ['a frame in a tab', { ...contentScript, frameId: 3 }],
  ['no tab at all', { ...own, url: story, frameId: 0 }],
  ['an origin that is not its address’s', { ...contentScript, origin: 'https://evil.example' }],
])('what comes from %s is refused', async (_whence, sender) => {
  serveNames();
  for (const call of [...callsAbout(story), ...OWN_TAB]) {
    expect(await answerTo(call, sender)).toMatchObject(refused);
  }
});

test('a renderer that tells the address of a page of ours is known by its origin', async () => {
  serveNames();
  const call = callOf('library', 'emptyBin');
  const lying = { ...ownPage, tab: newsTab, frameId: 0, origin: 'https://evil.example' };
  expect(await answerTo(call, lying)).toMatchObject(refused);
  const { origin } = new URL(ownPage.url);
  const ours = { ...ownPage, origin: origin === 'null' ? ownPage.url.slice(0, -13) : origin };
  expect(await answerTo(call, ours)).toMatchObject({ ok: true });
});

test('a news page that is called as one of ours is not one of ours', async () => {
  serveNames();
  const url = `https://news.example/?${browser.runtime.getURL('/library.html' as never)}`;
  const answer = await answerTo(callOf('library', 'emptyBin'), { ...contentScript, url });
  expect(answer).toMatchObject({ error: { code: 'forbidden-caller' } });
  expect(await answerTo(callOf('library', 'emptyBin'), own)).toMatchObject({
    error: { code: 'forbidden-caller' },
  });
});

test('a service learns which tab asks, and whether its window is private', async () => {
  const callers = serveNames();
  await answerTo(callOf('library', 'list'), privatePage);
  await answerTo(callOf('opening', 'prepare', { canonicalUrl: story }), contentScript);
  expect(callers).toMatchObject([
    { tabId: 8, isPrivate: true, isOwnPage: true },
    { tabId: 7, isPrivate: false, isOwnPage: false, url: story },
  ]);
});

function serveToggle(toggled: () => never | Promise<never> | Promise<{ kind: 'idle' }>) {
  const handler = vi.fn(toggled);
  const idle = async () => ({ kind: 'idle' as const });
  servePage('page', {
    prepare: idle,
    article: () => null,
    toggle: handler,
    readSelection: idle,
    forgetChoice: idle,
  });
  return handler;
}

test('a call to a page of ours is answered with its method’s value', async () => {
  serveToggle(async () => ({ kind: 'idle' }));
  expect(await answerTo(toggle, own)).toEqual({ ok: true, value: { kind: 'idle' } });
});

test.each([
  ['another extension', toggle, { id: 'someone-else' }],
  ['a web page', toggle, { url: 'https://evil.example/' }],
  ['us, but by a name nobody answers', callOf('page', 'explode'), own],
  ['us, but by a name every object has', callOf('page', 'constructor'), own],
  ['us, but for another service', callOf('library', 'emptyBin'), own],
  ['us, but without a method', { lede: 1, service: 'page', args: [] }, own],
  ['us, but without arguments', { lede: 1, service: 'page', method: 'toggle' }, own],
  ['us, but not in our form', { service: 'page', method: 'toggle', args: [] }, own],
  ['us, but empty', null, own],
])('a message from %s is left to others', (_who, message, sender) => {
  const handler = serveToggle(async () => ({ kind: 'idle' }));
  // Nothing is answered: that would keep another listener from answering.
  expect(listen(message, sender, () => {})).toBeUndefined();
  expect(handler).not.toHaveBeenCalled();
});

test.each([
  ['a service that is none', callOf('constructor', 'toString')],
  ['a method that is none', callOf('library', 'hasOwnProperty')],
])('the worker leaves %s to others', (_what, call) => {
  serveNames();
  expect(listen(call, ownPage, () => {})).toBeUndefined();
});

test('a refusal crosses as its code', async () => {
  serveToggle(() => {
    throw new AppError('private-window', 'nothing is kept');
  });
  expect(await answerTo(toggle, own)).toEqual({
    ok: false,
    error: { code: 'private-window', detail: 'AppError: nothing is kept' },
  });
});

test('any other error crosses as a bug of ours, with its words for the report', async () => {
  serveToggle(() => Promise.reject(new TypeError('x is undefined')));
  expect(await answerTo(toggle, own)).toEqual({
    ok: false,
    error: { code: 'internal', detail: 'TypeError: x is undefined' },
  });
});
