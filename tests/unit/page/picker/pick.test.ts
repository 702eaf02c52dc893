import { beforeEach, expect, test, vi } from 'vitest';
import { startPicking } from '../../../../utils/page/picker/pick';

const texts = {
  lang: 'en',
  hint: 'Click it.',
  touchHint: 'Tap it.',
  nothing: 'No text.',
  acts: { wider: 'Wider', narrower: 'Narrower', take: 'Take', cancel: 'Cancel' },
  amount: (characters: string) => `${characters} characters`,
};
const onTake = vi.fn();
/** Events of a test are made up, but for the picker's eyes only where it says so. */
const isReal = vi.fn((_event: Event) => true);
/** What the page's own listeners see. */
const seen: string[] = [];
let stop = () => {};
let under: Element | null = null;

beforeEach(() => {
  onTake.mockReset();
  isReal.mockReturnValue(true);
  document.body.innerHTML =
    '<main><div id="a"><p>The first story.</p><p>More.</p></div><div id="b"><p>The second story.</p><p>Much more.</p></div></main><p>End.</p>';
  under = document.querySelector('#a p');
  // There is no layout here: what lies under a point is made up.
  document.elementsFromPoint = () => (under ? [under] : []);
  Element.prototype.scrollIntoView = () => {};
  const listening = new AbortController();
  for (const type of ['click', 'keydown', 'keyup', 'pointermove', 'pointerdown', 'touchstart']) {
    document.addEventListener(type, () => seen.push(type), {
      capture: true,
      signal: listening.signal,
    });
  }
  seen.length = 0;
  stop = startPicking({ document, window, texts, onTake, isReal });
  return () => {
    stop();
    listening.abort();
  };
});

const isOpen = () => document.documentElement.children.length > 2;
const taken = () => onTake.mock.calls.map(([block]) => block.id);

function send(event: Event): Event {
  document.body.dispatchEvent(event);
  return event;
}
const key = (type: string, name: string) =>
  send(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true }));
function press(name: string): void {
  key('keydown', name);
  key('keyup', name);
}
const pointer = (type: string, pointerType: string) =>
  send(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerType,
      detail: 1,
      clientX: Math.random() * 100 + 100,
      clientY: 100,
    } as PointerEventInit),
  );

test('a click takes the block under the pointer, and the page sees nothing of it', () => {
  under = document.querySelector('#b p');
  pointer('pointermove', 'mouse');
  pointer('pointerdown', 'mouse');
  const click = pointer('click', 'mouse');
  expect(taken()).toEqual(['b']);
  expect(click.defaultPrevented).toBe(true);
  expect(seen).toEqual([]);
  expect(isOpen()).toBe(false);
});

test('a first tap only shows the block, a second one takes it', () => {
  under = document.querySelector('#b p');
  pointer('pointerdown', 'touch');
  pointer('click', 'touch');
  expect(taken()).toEqual([]);
  pointer('pointerdown', 'touch');
  pointer('click', 'touch');
  expect(taken()).toEqual(['b']);
});

test('a finger still scrolls: its events are kept from the page but not from the browser', () => {
  const touch = send(new Event('touchstart', { bubbles: true, cancelable: true }));
  expect(touch.defaultPrevented).toBe(false);
  expect(seen).toEqual([]);
});

test('keys alone choose and take', () => {
  press('ArrowUp');
  press('ArrowDown');
  press('ArrowRight');
  press('Enter');
  expect(taken()).toEqual(['b']);
  expect(seen).toEqual([]);
});

test('in right-to-left pages the keys for beside are mirrored', () => {
  document.documentElement.style.direction = 'rtl';
  press('ArrowLeft');
  press('Enter');
  document.documentElement.removeAttribute('style');
  expect(taken()).toEqual(['b']);
});

test('Escape leaves, and the page has its keys and clicks back', () => {
  press('Escape');
  expect(isOpen()).toBe(false);
  expect(seen).toEqual([]);
  press('Escape');
  pointer('click', 'mouse');
  expect(seen).toEqual(['keydown', 'keyup', 'click']);
  expect(onTake).not.toHaveBeenCalled();
});

test('the key that opened the picker does not take anything when it comes up', () => {
  key('keyup', 'Enter');
  expect(taken()).toEqual([]);
});

test('what the page’s scripts make up takes nothing and goes its way', () => {
  isReal.mockReturnValue(false);
  press('Enter');
  pointer('click', 'mouse');
  expect(onTake).not.toHaveBeenCalled();
  expect(seen).toEqual(['keydown', 'keyup', 'click']);
});

test('the browser keeps its own keys', () => {
  const reload = new KeyboardEvent('keydown', { key: 'r', ctrlKey: true, cancelable: true });
  expect(send(reload).defaultPrevented).toBe(false);
  expect(key('keydown', 'PageDown').defaultPrevented).toBe(false);
});

test('the page’s own nodes are not touched', () => {
  const before = document.body.innerHTML;
  press('ArrowUp');
  pointer('pointermove', 'mouse');
  expect(document.body.innerHTML).toBe(before);
});

test('a page without text gives nothing to take', () => {
  stop();
  document.body.innerHTML = '<div></div>';
  under = document.body.firstElementChild;
  stop = startPicking({ document, window, texts, onTake, isReal });
  press('Enter');
  expect(onTake).not.toHaveBeenCalled();
  expect(isOpen()).toBe(true);
});
