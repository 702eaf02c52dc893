import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsModel } from '../../../../components/settings/settings-model';
import {
  loadSettings,
  resetSection,
  saveSection,
  settingsStore,
  watchSettings,
} from '../../../../utils/platform/shared/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/settings';

const sepia: Settings['comfort'] = { ...DEFAULT_SETTINGS.comfort, theme: 'sepia', size: 30 };
const { sync, local } = browser.storage;
const full = new Error('QUOTA_BYTES_PER_ITEM quota exceeded');

beforeEach(() => fakeBrowser.reset());

test('what was saved is there again, and travels with the reader’s account', async () => {
  expect(await saveSection('comfort', sepia)).toEqual({ ok: true, value: undefined });
  expect((await loadSettings()).comfort).toEqual(sepia);
  expect(Object.keys(await sync.get())).toEqual(['settings:comfort']);
  expect(await local.get()).toEqual({});
});

test('what is too large to be synced is kept on this machine, and read from there', async () => {
  await saveSection('comfort', { ...sepia, size: 15 });
  vi.spyOn(sync, 'set').mockRejectedValueOnce(full);
  expect((await saveSection('comfort', sepia)).ok).toBe(true);
  expect((await loadSettings()).comfort).toEqual(sepia);
});

test('once it fits again, the copy on this machine no longer hides what is synced', async () => {
  vi.spyOn(sync, 'set').mockRejectedValueOnce(full);
  await saveSection('comfort', sepia);
  await saveSection('comfort', { ...sepia, size: 16 });
  expect(await local.get()).toEqual({});
  expect((await loadSettings()).comfort.size).toBe(16);
});

test('a change that could be kept nowhere is told as a failure, not thrown', async () => {
  vi.spyOn(sync, 'set').mockRejectedValue(full);
  vi.spyOn(local, 'set').mockRejectedValue(new Error('disk'));
  expect(await saveSection('comfort', sepia)).toMatchObject({
    ok: false,
    error: { code: 'storage' },
  });
});

test('a section that is reset has its defaults, wherever it was kept', async () => {
  await saveSection('comfort', sepia);
  await local.set({ 'settings:comfort': sepia });
  expect((await resetSection('comfort')).ok).toBe(true);
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  expect({ ...(await sync.get()), ...(await local.get()) }).toEqual({});
});

test('a reset that sync refuses still holds on this machine', async () => {
  await saveSection('comfort', sepia);
  vi.spyOn(sync, 'remove').mockRejectedValue(new Error('offline'));
  expect((await resetSection('comfort')).ok).toBe(true);
  expect((await loadSettings()).comfort).toEqual(DEFAULT_SETTINGS.comfort);
});

test('storage that fails gives the defaults: nobody is kept from reading', async () => {
  vi.spyOn(sync, 'get').mockRejectedValue(new Error('corrupted'));
  vi.spyOn(local, 'get').mockImplementation(() => {
    throw new Error('Extension context invalidated');
  });
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
});

test('a change by another page is told, until nobody listens any more', async () => {
  const told = vi.fn<(settings: Settings) => void>();
  const listening = new AbortController();
  watchSettings(told, listening.signal);
  await saveSection('comfort', sepia);
  await vi.waitFor(() => expect(told.mock.lastCall?.[0].comfort).toEqual(sepia));
  await local.set({ 'site-choice:news.example': '#text' });
  const count = told.mock.calls.length;
  listening.abort();
  await saveSection('comfort', DEFAULT_SETTINGS.comfort);
  expect(told).toHaveBeenCalledTimes(count);
});

/** The next reading of storage is done at once, but told only when `go` is called. */
function holdNextReading(): { go: () => void } {
  const get = sync.get.bind(sync);
  const held = { go: () => {} };
  vi.spyOn(sync, 'get').mockImplementationOnce(async (keys) => {
    const read = await get(keys);
    await new Promise<void>((go) => {
      held.go = go;
    });
    return read;
  });
  return held;
}

test('what was read before a write of our own is never told after it', async () => {
  const told: number[] = [];
  const listening = new AbortController();
  watchSettings(({ comfort }) => told.push(comfort.size), listening.signal);
  const echo = holdNextReading();
  await saveSection('comfort', { ...sepia, size: 21 });
  await saveSection('comfort', { ...sepia, size: 22 });
  echo.go();
  await vi.waitFor(() => expect(told).toContain(22));
  expect(told).not.toContain(21);
  listening.abort();
});

test('a speed changed by keys faster than storage echoes stays as it was set last', async () => {
  const listening = new AbortController();
  const model = createSettingsModel(settingsStore, DEFAULT_SETTINGS, listening.signal);
  const shown: number[] = [];
  model.all.subscribe(({ speech }) => shown.push(speech.rate));
  const echo = holdNextReading();
  for (const rate of [0.9, 0.8, 0.7]) {
    model.change('speech', { rate });
    await model.flush();
  }
  echo.go();
  await vi.waitFor(async () => expect((await loadSettings()).speech.rate).toBe(0.7));
  await new Promise((resolve) => setTimeout(resolve));
  expect(shown.filter((rate, i) => rate > (shown[i - 1] ?? 1))).toEqual([]);
  expect(shown.at(-1)).toBe(0.7);
  listening.abort();
});
