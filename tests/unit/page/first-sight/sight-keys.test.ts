import { afterEach, expect, test, vi } from 'vitest';
import { takeKeys } from '../../../../utils/page/first-sight/sight-keys';

const KEYS = { next: ['j', 'ArrowLeft'], previous: ['k'], leave: ['Escape'] };
let taking = new AbortController();

afterEach(() => taking.abort());

/** What keys are asked to do, the page hearing those that are left to it. */
function keysTaken(dir: 'ltr' | 'rtl' = 'ltr', isTaken = true) {
  taking = new AbortController();
  const act = vi.fn(() => isTaken);
  takeKeys(window, KEYS, dir, act, taking.signal);
  const heard: string[] = [];
  window.addEventListener('keydown', ({ key }) => heard.push(key), { signal: taking.signal });
  const press = (key: string, more: KeyboardEventInit = {}, isTrusted = true) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    window.dispatchEvent(event);
  };
  return { act, heard, press };
}

test('keys that step or leave are told by what they do, others as nothing; the page hears none', () => {
  const { act, heard, press } = keysTaken();
  for (const key of ['j', 'k', 'Escape', 'x']) press(key);
  expect(act.mock.calls).toEqual([['next'], ['previous'], ['leave'], [null]]);
  expect(heard).toEqual([]);
});

test('in right-to-left text the horizontal arrows change places', () => {
  const { act, press } = keysTaken('rtl');
  press('ArrowRight');
  expect(act.mock.calls).toEqual([['next']]);
});

test('keys of the browser, and those that a page makes up, are left alone', () => {
  const { act, heard, press } = keysTaken();
  press('j', { ctrlKey: true });
  press('j', { metaKey: true });
  press('j', {}, false);
  expect(act).not.toHaveBeenCalled();
  expect(heard).toEqual(['j', 'j', 'j']);
});

test('a key that is not wanted goes to the page', () => {
  const { heard, press } = keysTaken('ltr', false);
  press('j');
  expect(heard).toEqual(['j']);
});
