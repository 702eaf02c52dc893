import { beforeEach, expect, test, vi } from 'vitest';
import { refusePresses, watchSeen } from '../../../../../components/reader/fighting/seen';

let isSeen = true;
const onClick = vi.fn();
const button = document.createElement('button');
button.addEventListener('click', onClick);
refusePresses(window, () => isSeen);

beforeEach(() => {
  document.body.replaceChildren(button);
  onClick.mockReset();
});

const click = (detail: number) =>
  button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));

test('a press reaches a button that is to be seen', () => {
  isSeen = true;
  click(1);
  expect(onClick).toHaveBeenCalledOnce();
});

test('a press on what covers the reader reaches no button, a key does', () => {
  isSeen = false;
  click(1);
  expect(onClick).not.toHaveBeenCalled();
  click(0);
  expect(onClick).toHaveBeenCalledOnce();
});

test('the browser’s word begins to count once the frame was seen, and is asked for again while it is not', () => {
  let tell = (_isVisible: boolean) => {};
  let looks = 0;
  const setTimeout = (act: () => void) => act();
  class Observer {
    constructor(callback: (entries: { isVisible: boolean }[]) => void) {
      tell = (isVisible) => callback([{ isVisible }]);
    }
    observe() {
      looks++;
    }
    unobserve() {}
  }
  class Entry {
    get isVisible() {
      return true;
    }
  }
  const frame = {
    IntersectionObserver: Observer,
    IntersectionObserverEntry: Entry,
    document,
    setTimeout,
  };
  const onChange = vi.fn();
  watchSeen(frame as unknown as Window & typeof globalThis, onChange);
  for (const isVisible of [false, true, false]) tell(isVisible);
  expect(onChange.mock.calls).toEqual([[true], [false]]);
  expect(looks).toBe(2);
});
