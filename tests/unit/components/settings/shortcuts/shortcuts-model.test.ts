import { expect, test } from 'vitest';
import { createSettingsModel } from '../../../../../components/settings/settings-model';
import { createShortcutsModel } from '../../../../../components/settings/shortcuts/shortcuts-model';
import type { KeyPress } from '../../../../../utils/reading/keymap';
import { DEFAULT_SETTINGS } from '../../../../../utils/settings';

const done = async () => ({ ok: true as const, value: undefined });

function open() {
  const store = { load: async () => DEFAULT_SETTINGS, save: done, reset: done, watch: () => {} };
  const settings = createSettingsModel(store, DEFAULT_SETTINGS, new AbortController().signal);
  return { settings, model: createShortcutsModel(settings) };
}
const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  code: '',
  keyCode: 0,
  isComposing: false,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

test('a key that is pressed becomes one of the action', () => {
  const { model, settings } = open();
  model.record('copy');
  expect(model.press(key('y'))).toBe(true);
  expect(model.keymap.value.copy).toEqual(['c', 'y']);
  expect(model.recording.value).toBeNull();
  // What is as usual is not stored: another version may have better usual keys.
  expect(settings.all.value.shortcuts.keys).toEqual({ copy: ['c', 'y'] });
});

test('a key that another action has is said so, and moves there only when the reader says so', () => {
  const { model } = open();
  model.record('copy');
  model.press(key('d'));
  expect(model.outcome.value).toEqual({ kind: 'conflict', key: 'd', other: 'lookUp' });
  expect(model.keymap.value.lookUp).toEqual(['d']);
  model.take();
  expect(model.keymap.value).toMatchObject({ copy: ['c', 'd'], lookUp: [] });
});

test('a conflict can be left as it is', () => {
  const { model } = open();
  model.record('copy');
  model.press(key('d'));
  model.cancel();
  expect(model.outcome.value).toBeNull();
  expect(model.keymap.value).toMatchObject({ copy: ['c'], lookUp: ['d'] });
});

test.each([
  ['Control', { ctrlKey: true }],
  ['Alt', { altKey: true }],
  ['Meta', { metaKey: true }],
])('with %s a key is the browser’s, and that is said', (_name, held) => {
  const { model } = open();
  model.record('copy');
  model.press(key('y', held));
  expect(model.outcome.value).toEqual({ kind: 'not-ours' });
  expect(model.recording.value).toBe('copy');
});

test.each(['Shift', 'Control', 'Alt', 'Meta', 'Tab', 'Dead', 'CapsLock'])(
  '%s alone is not taken for a key',
  (name) => {
    const { model } = open();
    model.record('copy');
    expect(model.press(key(name, { shiftKey: name === 'Shift' }))).toBe(false);
    expect(model.outcome.value).toBeNull();
  },
);

test('what an input method composes is no key; a Korean letter counts by its place', () => {
  const { model } = open();
  model.record('copy');
  expect(model.press(key('ㅛ', { isComposing: true }))).toBe(false);
  expect(model.press(key('Process', { keyCode: 229 }))).toBe(false);
  model.press(key('ㅛ', { code: 'KeyY' }));
  expect(model.keymap.value.copy).toEqual(['c', 'y']);
});

test('an action can be without a key, and gets its usual ones back', () => {
  const { model } = open();
  model.remove('copy', 'c');
  expect(model.keymap.value.copy).toEqual([]);
  expect(model.isChanged('copy')).toBe(true);
  model.reset('copy');
  expect(model.keymap.value.copy).toEqual(['c']);
  expect(model.isChanged('copy')).toBe(false);
});

test('an action that gets its keys back takes them from the one that was given them', () => {
  const { model } = open();
  model.record('copy');
  model.press(key('d'));
  model.take();
  model.reset('lookUp');
  expect(model.keymap.value).toMatchObject({ copy: ['c'], lookUp: ['d'] });
});

test('all keys go back at once', () => {
  const { model, settings } = open();
  model.remove('next', 'j');
  model.remove('copy', 'c');
  model.resetAll();
  expect(settings.all.value.shortcuts).toEqual(DEFAULT_SETTINGS.shortcuts);
});

test('no action takes more keys than can be stored', () => {
  const { model } = open();
  for (const each of ['y', 'u', 'i']) {
    model.record('copy');
    model.press(key(each));
  }
  expect(model.isFull('copy')).toBe(true);
  expect(model.keymap.value.copy).toEqual(['c', 'y', 'u', 'i']);
});
