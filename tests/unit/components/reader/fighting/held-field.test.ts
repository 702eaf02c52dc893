import { beforeEach, expect, test, vi } from 'vitest';
import { holdField } from '../../../../../components/reader/fighting/held-field';

const onChange = vi.fn();
const note = document.createElement('textarea');
const other = document.createElement('button');
const held = holdField(window, onChange);

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  document.body.replaceChildren(note, other);
  other.focus();
  onChange.mockReset();
});

/** The frame loses the focus, and its field with it, as when the page takes it. */
function loseFocus(): void {
  note.blur();
  window.dispatchEvent(new Event('blur'));
}

const press = (key: string) => {
  note.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};

test('a field that is written in is told, and that the reader has gone on to something else', () => {
  note.focus();
  expect(onChange).toHaveBeenLastCalledWith({ field: note, hasKeys: true });
  other.focus();
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('a field that the page has taken the keys from has them again with the frame', () => {
  note.focus();
  loseFocus();
  expect(onChange).toHaveBeenLastCalledWith({ field: note, hasKeys: false });
  expect(document.activeElement).toBe(document.body);
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(note);
  expect(onChange).toHaveBeenLastCalledWith({ field: note, hasKeys: true });
});

test('a key that comes before the caret does is text of the field, and no command', () => {
  note.focus();
  loseFocus();
  const commands = vi.fn();
  document.addEventListener('keydown', commands);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
  document.removeEventListener('keydown', commands);
  expect(commands).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(note);
});

test('a field that loses the keys while nothing was pressed is written in all the same', async () => {
  note.focus();
  press('a');
  note.blur();
  await nextTurn();
  expect(held()).toEqual({ field: note, hasKeys: false });
});

test('a field that the reader leaves by a key is left', async () => {
  note.focus();
  press('Escape');
  note.blur();
  await nextTurn();
  expect(held()).toBeNull();
});

test('a key that comes right after the reader has left the field is a command', () => {
  note.focus();
  press('Escape');
  note.blur();
  const commands = vi.fn();
  document.addEventListener('keydown', commands);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  document.removeEventListener('keydown', commands);
  expect(commands).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(document.body);
});

test('a field that is gone is not written in', () => {
  note.focus();
  note.remove();
  window.dispatchEvent(new Event('blur'));
  expect(held()).toBeNull();
});

test('where no field was written in none gets the keys', () => {
  window.dispatchEvent(new Event('blur'));
  other.blur();
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(document.body);
});

test('a reader who leaves by Tab is not held back', () => {
  note.focus();
  press('Tab');
  expect(onChange).toHaveBeenLastCalledWith(null);
  loseFocus();
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(document.body);
});
