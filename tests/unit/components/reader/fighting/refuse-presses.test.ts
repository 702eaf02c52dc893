import { beforeEach, expect, test, vi } from 'vitest';
import { refusePresses } from '../../../../../components/reader/fighting/refuse-presses';

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
