// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionFor, type KeyPress } from '../../../utils/reading/keymap';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, keyCode: 0 },
  ...more,
});
const page = { inField: false, dir: 'ltr' } as const;
const field = { inField: true, dir: 'ltr' } as const;

const KEYS = [
  ['ArrowDown', 'next'],
  ['j', 'next'],
  ['ArrowRight', 'next'],
  ['ArrowUp', 'previous'],
  ['k', 'previous'],
  ['ArrowLeft', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['n', 'note'],
  ['Escape', 'close'],
  ['?', 'help'],
] as const;

test.each(KEYS)('%s means %s', (key, action) => {
  expect(actionFor(press(key), page)).toBe(action);
});

test('a letter means the same with Caps Lock on', () => {
  expect(actionFor(press('J'), page)).toBe('next');
});

test('in a right-to-left text the horizontal arrows change places, the vertical ones do not', () => {
  const rtl = { inField: false, dir: 'rtl' } as const;
  expect(actionFor(press('ArrowLeft'), rtl)).toBe('next');
  expect(actionFor(press('ArrowRight'), rtl)).toBe('previous');
  expect(actionFor(press('ArrowDown'), rtl)).toBe('next');
});

test('in a field only Escape is not text', () => {
  for (const [key] of KEYS.filter(([name]) => name !== 'Escape')) {
    expect(actionFor(press(key), field)).toBeNull();
  }
  expect(actionFor(press('Escape'), field)).toBe('close');
});

test('while an input method composes, every key is its own, Escape included', () => {
  for (const [key] of KEYS) {
    for (const where of [page, field]) {
      expect(actionFor(press(key, { isComposing: true }), where)).toBeNull();
      expect(actionFor(press(key, { keyCode: 229 }), where)).toBeNull();
    }
  }
});

test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s a key is the browser’s', (held) => {
  for (const [key] of KEYS) expect(actionFor(press(key, { [held]: true }), page)).toBeNull();
});

test('a key that is not listed does nothing, whatever its name', () => {
  const listed = new Set(KEYS.map(([key]) => key.toLowerCase()));
  const names = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString'));
  fc.assert(
    fc.property(names, (key) => {
      fc.pre(!listed.has(key.toLowerCase()));
      expect(actionFor(press(key), page)).toBeNull();
    }),
  );
});
