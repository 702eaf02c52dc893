import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { autoOpen } from '../../../../utils/platform/worker/auto-open';
import { keepSitesRegistered } from '../../../../utils/platform/worker/site-registration';

type Listener = (change: { origins?: string[] }) => void;
let granted: string[] = [];
let registered: { id: string; matches: string[] }[] = [];
const listeners: Record<string, Listener> = {};
const executed = vi.fn<(injection: { target: { tabId: number } }) => Promise<unknown>>();
const called: string[] = [];
let prepared: unknown;

const on = (name: string) => ({
  addListener(listener: Listener) {
    listeners[name] = listener;
  },
});

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  registered = [];
  called.length = 0;
  executed.mockReset().mockResolvedValue([]);
  prepared = { kind: 'prepared', sentenceCount: 9 };
  // What the fake browser does not have is played here.
  Object.assign(browser, {
    permissions: {
      getAll: async () => ({ origins: granted }),
      onAdded: on('added'),
      onRemoved: on('removed'),
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      async registerContentScripts(scripts: typeof registered) {
        if (registered.length) throw new Error('Duplicate script ID');
        registered = scripts;
      },
      async updateContentScripts(scripts: typeof registered) {
        registered = scripts;
      },
      async unregisterContentScripts() {
        registered = [];
      },
      executeScript: executed,
    },
  });
  Object.assign(browser.runtime, { onInstalled: on('installed'), onStartup: on('startup') });
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([
    { id: 5, url: 'https://news.example/' },
  ] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (_id: number, ask: object) => {
    called.push((ask as { method: string }).method);
    return { ok: true, value: prepared };
  }) as never);
});

const matches = () => registered.flatMap((script) => script.matches);

test('the script is registered for granted sites alone, and for none when none is left', async () => {
  keepSitesRegistered();
  granted = ['*://news.example/*', '*://*/*'];
  listeners['added']?.({ origins: ['*://news.example/*'] });
  await vi.waitFor(() => expect(matches()).toEqual(['*://news.example/*']));
  granted = ['*://news.example/*', '*://other.example/*'];
  listeners['added']?.({ origins: ['*://other.example/*'] });
  await vi.waitFor(() => expect(matches()).toHaveLength(2));
  granted = [];
  listeners['removed']?.({});
  await vi.waitFor(() => expect(registered).toEqual([]));
});

test.each(['installed', 'startup'])(
  'what was granted is registered anew when %s',
  async (event) => {
    granted = ['*://news.example/*'];
    keepSitesRegistered();
    listeners[event]?.({});
    await vi.waitFor(() => expect(matches()).toEqual(granted));
  },
);

test('two events at once register one script', async () => {
  granted = ['*://news.example/*'];
  keepSitesRegistered();
  for (const event of ['installed', 'startup', 'added']) listeners[event]?.({});
  await vi.waitFor(() => expect(registered).toHaveLength(1));
});

test('the page on which a site was granted is begun with; a page of another site is not', async () => {
  keepSitesRegistered();
  granted = ['*://news.example/*'];
  listeners['added']?.({ origins: granted });
  await vi.waitFor(() => expect(executed).toHaveBeenCalledOnce());
  expect(executed.mock.lastCall?.[0]).toMatchObject({ target: { tabId: 5 } });
  granted = ['*://news.example/*', '*://other.example/*'];
  listeners['added']?.({ origins: ['*://other.example/*'] });
  await vi.waitFor(() => expect(matches()).toHaveLength(2));
  expect(executed).toHaveBeenCalledOnce();
});

const URL = 'https://news.example/a-long-story';

test('an article of a granted site opens, once in a tab: who left it wants the page', async () => {
  granted = ['*://news.example/*'];
  await autoOpen(5, URL, URL);
  expect(called).toEqual(['prepare', 'toggle']);
  await autoOpen(5, URL, URL);
  expect(called).toHaveLength(2);
  await autoOpen(6, URL, URL);
  await autoOpen(5, `${URL}-2`, `${URL}-2`);
  expect(called).toHaveLength(6);
});

test('a page left open after its site was taken back opens nothing', async () => {
  await autoOpen(5, URL, URL);
  expect(called).toEqual([]);
});

test.each([
  ['has no article after all', { kind: 'problem', problem: 'no-article' }],
  ['is a few lines', { kind: 'prepared', sentenceCount: 2 }],
  ['is being read already', { kind: 'reading', sentenceCount: 9 }],
])('a page that %s is left as it is', async (_what, state) => {
  granted = ['*://news.example/*'];
  prepared = state;
  await autoOpen(5, URL, URL);
  expect(called).toEqual(['prepare']);
});

test('nothing of it is stored on the disk', async () => {
  granted = ['*://news.example/*'];
  await autoOpen(5, URL, URL);
  expect({ ...(await browser.storage.local.get()), ...(await browser.storage.sync.get()) }).toEqual(
    {},
  );
});
