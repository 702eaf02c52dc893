import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSettings } from '../../../../components/settings/open-settings';
import {
  createSettingsModel,
  type SettingsStore,
} from '../../../../components/settings/settings-model';
import type { Result } from '../../../../utils/contract/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/settings';
import { failure } from '../../../support/components/fake-library';

const done: Result<void> = { ok: true, value: undefined };
let tell: (settings: Settings) => void = () => {};
const save = vi.fn<(name: string, value: unknown) => Promise<Result<void>>>();
const reset = vi.fn<(name: string) => Promise<Result<void>>>();
const store: SettingsStore = {
  load: async () => DEFAULT_SETTINGS,
  save,
  reset,
  watch(onChange, signal) {
    tell = onChange;
    signal.addEventListener('abort', () => {
      tell = () => {};
    });
  },
};
const open = () => createSettingsModel(store, DEFAULT_SETTINGS, new AbortController().signal);
const withSize = (size: number): Settings => ({
  ...DEFAULT_SETTINGS,
  comfort: { ...DEFAULT_SETTINGS.comfort, size },
});

beforeEach(() => {
  vi.useFakeTimers();
  save.mockReset().mockResolvedValue(done);
  reset.mockReset().mockResolvedValue(done);
});
afterEach(() => vi.useRealTimers());

test('a change shows at once and is stored once the slider rests', async () => {
  const model = open();
  for (const size of [21, 22, 23]) model.change('comfort', { size });
  expect(model.all.value.comfort.size).toBe(23);
  expect(save).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(save.mock.calls).toEqual([['comfort', withSize(23).comfort]]);
});

test('nothing out of bounds is shown or stored', async () => {
  const model = open();
  model.change('comfort', { size: 900 });
  expect(model.all.value.comfort.size).toBe(48);
});

test('a change in another page is taken over', () => {
  const model = open();
  tell(withSize(40));
  expect(model.all.value.comfort.size).toBe(40);
});

test('the echo of an older value does not undo what is being changed', async () => {
  const model = open();
  model.change('comfort', { size: 30 });
  tell(withSize(22));
  expect(model.all.value.comfort.size).toBe(30);
  await vi.runAllTimersAsync();
  tell(withSize(18));
  expect(model.all.value.comfort.size).toBe(18);
});

test('an older value is never stored after a newer one, however long storing takes', async () => {
  const model = open();
  const finish: (() => void)[] = [];
  save.mockImplementation(() => new Promise((resolve) => finish.push(() => resolve(done))));
  model.change('comfort', { size: 30 });
  await vi.advanceTimersByTimeAsync(1000);
  model.change('comfort', { size: 31 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(save).toHaveBeenCalledTimes(1);
  finish[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.lastCall).toEqual(['comfort', withSize(31).comfort]);
});

test('one click brings a section back, and nothing that was waiting comes after it', async () => {
  const model = open();
  model.change('comfort', { size: 30, theme: 'dark' });
  model.reset('comfort');
  expect(model.all.value).toEqual(DEFAULT_SETTINGS);
  await vi.runAllTimersAsync();
  expect(reset.mock.calls).toEqual([['comfort']]);
  expect(save).not.toHaveBeenCalled();
});

test('what cannot be stored stays on the screen and says so, until it could be', async () => {
  const model = open();
  save.mockResolvedValueOnce(failure('storage'));
  model.change('comfort', { size: 30 });
  await vi.runAllTimersAsync();
  expect(model.failure.value?.code).toBe('storage');
  expect(model.all.value.comfort.size).toBe(30);
  model.change('comfort', { size: 31 });
  await model.flush();
  expect(model.failure.value).toBeNull();
});

test('a page is dressed before its first render, and again at every change', async () => {
  const themes: string[] = [];
  const rememberTheme = (theme: string) => void themes.push(theme);
  const model = await openSettings({ ...store, rememberTheme }, document);
  const { dataset, style } = document.documentElement;
  expect(dataset['theme']).toBe('auto');
  expect(style.getPropertyValue('--size')).toBe('20px');
  model.change('comfort', { theme: 'contrast', size: 26, font: 'dyslexia', align: 'justify' });
  expect({ ...dataset }).toMatchObject({
    theme: 'contrast',
    font: 'dyslexia',
    align: 'justify',
  });
  expect(style.getPropertyValue('--size')).toBe('26px');
  expect(themes).toEqual(['auto', 'contrast']);
  await model.flush();
});

test('a page that goes stores what was just changed', async () => {
  const model = await openSettings({ ...store, rememberTheme: () => {} }, document);
  model.change('comfort', { size: 33 });
  window.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledOnce();
});

test('what a private window may not keep holds for its page, whatever other pages change', async () => {
  save.mockResolvedValue(failure('private-window'));
  const model = open();
  model.change('comfort', { size: 30 });
  await model.flush();
  expect(model.failure.value?.code).toBe('private-window');
  tell(withSize(18));
  expect(model.all.value.comfort.size).toBe(30);
});
