// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTIONS,
  actionFor,
  type Keymap,
  type KeyPlace,
  type KeyPress,
  keymapWith,
  keyName,
  READER_ACTIONS,
  type ReaderAction,
} from '../../../utils/reading/keymap';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});
const page: KeyPlace = { inField: false, onControl: false, dir: 'ltr' };
const field = { ...page, inField: true };
const rtl = { ...page, dir: 'rtl' } as const;
const usual = keymapWith();

/** Keys that more than one action claims, with those actions. */
function conflictsIn(keymap: Keymap): { key: string; actions: ReaderAction[] }[] {
  const claims = new Map<string, ReaderAction[]>();
  for (const action of READER_ACTIONS) {
    for (const key of new Set(keymap[action])) {
      claims.set(key, [...(claims.get(key) ?? []), action]);
    }
  }
  return [...claims].flatMap(([key, actions]) => (actions.length > 1 ? [{ key, actions }] : []));
}

const KEYS = [
  ['ArrowDown', 'next'],
  ['j', 'next'],
  ['ArrowRight', 'next'],
  ['ArrowUp', 'previous'],
  ['k', 'previous'],
  ['ArrowLeft', 'previous'],
  ['PageDown', 'nextParagraph'],
  ['PageUp', 'previousParagraph'],
  ['Home', 'first'],
  ['End', 'last'],
  ['/', 'search'],
  ['v', 'view'],
  ['n', 'note'],
  ['h', 'keep'],
  ['1', 'understood'],
  [' ', 'play'],
  ['[', 'slower'],
  ['Escape', 'leave'],
  ['?', 'help'],
] as const;

test.each(KEYS)('%s means %s', (key, action) => {
  expect(actionFor(press(key), usual, page)).toBe(action);
});

test('the usual keys are each claimed by one action only, and every action has one', () => {
  expect(conflictsIn(usual)).toEqual([]);
  for (const action of READER_ACTIONS) expect(usual[action].length).toBeGreaterThan(0);
});

test('a letter means the same with Caps Lock on, and another thing with Shift', () => {
  expect(actionFor(press('N'), usual, page)).toBe('note');
  expect(actionFor(press('N', { shiftKey: true }), usual, page)).toBe('articleNote');
  expect(actionFor(press('J', { shiftKey: true }), usual, page)).toBeNull();
});

test('a sign counts as it is, however its keyboard makes it', () => {
  expect(actionFor(press('?', { shiftKey: true }), usual, page)).toBe('help');
  expect(actionFor(press('/', { shiftKey: true }), usual, page)).toBe('search');
});

test.each([
  ['ㅓ', 'KeyJ', 'next'],
  ['о', 'KeyJ', 'next'],
  ['ى', 'KeyN', 'note'],
  ['١', 'Digit1', 'understood'],
])('under another script’s layout %s on %s means %s', (key, code, action) => {
  expect(actionFor(press(key, { code }), usual, page)).toBe(action);
});

test('a Latin letter counts as it is written, not by its place', () => {
  expect(keyName(press('ö', { code: 'KeyJ' }))).toBe('ö');
  expect(keyName(press('z', { code: 'KeyY' }))).toBe('z');
});

test('in a right-to-left text the horizontal arrows change places, the vertical ones do not', () => {
  expect(actionFor(press('ArrowLeft'), usual, rtl)).toBe('next');
  expect(actionFor(press('ArrowRight'), usual, rtl)).toBe('previous');
  expect(actionFor(press('ArrowDown'), usual, rtl)).toBe('next');
});

test('in a field only Escape is not text', () => {
  for (const [key] of KEYS.filter(([name]) => name !== 'Escape')) {
    expect(actionFor(press(key), usual, field)).toBeNull();
  }
  expect(actionFor(press('Escape'), usual, field)).toBe('leave');
});

test('on a button the space bar presses the button, and every other key is the reader’s', () => {
  const onControl = { ...page, onControl: true };
  expect(actionFor(press(' '), usual, onControl)).toBeNull();
  expect(actionFor(press('j'), usual, onControl)).toBe('next');
});

test('while an input method composes, every key is its own, Escape included', () => {
  for (const [key] of KEYS) {
    for (const where of [page, field]) {
      expect(actionFor(press(key, { isComposing: true }), usual, where)).toBeNull();
      expect(actionFor(press(key, { keyCode: 229 }), usual, where)).toBeNull();
    }
  }
});

test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s a key is the browser’s', (held) => {
  for (const [key] of KEYS) expect(actionFor(press(key, { [held]: true }), usual, page)).toBeNull();
});

test('a key that is not listed does nothing, whatever its name', () => {
  const listed = new Set(READER_ACTIONS.flatMap((action) => usual[action]));
  const names = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString'));
  fc.assert(
    fc.property(names, (key) => {
      fc.pre(key !== ' ' && !listed.has(key.toLowerCase()) && !listed.has(key));
      expect(actionFor(press(key), usual, page)).toBeNull();
    }),
  );
});

describe('the reader’s own keys', () => {
  test('take the place of the usual ones, and leave the others alone', () => {
    const own = keymapWith({ next: ['s'], nonsense: ['x'], constructor: ['y'] });
    expect(actionFor(press('s'), own, page)).toBe('next');
    expect(actionFor(press('j'), own, page)).toBeNull();
    expect(actionFor(press('k'), own, page)).toBe('previous');
    expect(Object.keys(own)).toEqual(READER_ACTIONS);
  });

  test('may be none', () => {
    expect(actionFor(press('n'), keymapWith({ note: [] }), page)).toBeNull();
  });

  test('that several actions claim go to the first of them', () => {
    const own = keymapWith({ previous: ['j', 'j'], note: ['j'] });
    expect(conflictsIn(own)).toEqual([{ key: 'j', actions: ['next', 'previous', 'note'] }]);
    expect(actionFor(press('j'), own, page)).toBe('next');
  });

  test('any key a press can have can be given to an action, and is found again', () => {
    const key = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(' ', 'F5', 'ArrowLeft', 'Q'));
    fc.assert(
      fc.property(key, fc.boolean(), fc.constantFrom('ltr', 'rtl'), (key, shiftKey, dir) => {
        const pressed = press(key, { shiftKey });
        const name = keyName(pressed);
        fc.pre(name !== null && !/Arrow(Left|Right)$/.test(name));
        const own = keymapWith({
          ...Object.fromEntries(READER_ACTIONS.map((action) => [action, []])),
          copy: [name ?? ''],
        });
        expect(actionFor(pressed, own, { ...page, dir: dir as 'ltr' | 'rtl' })).toBe('copy');
      }),
    );
  });
});

test('every action says in a message of its own what it does', () => {
  const texts = READER_ACTIONS.map((action) => ACTIONS[action].text);
  expect(new Set(texts).size).toBe(texts.length);
});
