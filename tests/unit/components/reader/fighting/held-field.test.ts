import { beforeEach, expect, test, vi } from 'vitest';
import { holdField } from '../../../../../components/reader/fighting/held-field';

const onChange = vi.fn();
const note = document.createElement('textarea');
const other = document.createElement('button');
holdField(window, onChange);

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

test('a field that has the keys is told, and that it has them no longer', () => {
  note.focus();
  expect(onChange).toHaveBeenLastCalledWith(note);
  other.focus();
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('a field that the page has taken the keys from has them again with the frame', () => {
  note.focus();
  loseFocus();
  expect(onChange).toHaveBeenLastCalledWith(null);
  expect(document.activeElement).toBe(document.body);
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(note);
  expect(onChange).toHaveBeenLastCalledWith(note);
});

test('where no field had the keys none gets them', () => {
  window.dispatchEvent(new Event('blur'));
  other.blur();
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(document.body);
});

test('a reader who leaves by Tab is not held back', () => {
  note.focus();
  note.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  expect(onChange).toHaveBeenLastCalledWith(null);
  loseFocus();
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(document.body);
});
