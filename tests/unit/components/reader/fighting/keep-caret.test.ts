import { expect, test } from 'vitest';
import { keepCaret } from '../../../../../components/reader/fighting/keep-caret';

/** A field in which something is written, after which the browser leaves the caret somewhere. */
function written(before: string, caret: number, after: string, left: number, inputType: string) {
  const frame = document.implementation.createHTMLDocument();
  keepCaret(frame);
  const field = document.createElement('textarea');
  field.value = before;
  field.setSelectionRange(caret, caret);
  frame.body.append(field);
  field.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, inputType }));
  field.value = after;
  field.setSelectionRange(left, left);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
  return field.selectionStart;
}

test('a caret that is left before what was written comes behind it', () => {
  expect(written('qzx', 3, 'qzxѫ', 0, 'insertText')).toBe(4);
  expect(written('qzx', 1, 'qѫѫzx', 0, 'insertFromPaste')).toBe(3);
});

test('a caret that stands behind it, or in what is being composed, is left alone', () => {
  expect(written('qzx', 1, 'qѫzx', 2, 'insertText')).toBe(2);
  expect(written('ab하', 3, 'ab한', 2, 'insertCompositionText')).toBe(2);
});

test('where something was taken away, the caret is where the browser leaves it', () => {
  expect(written('qzx', 3, 'q', 1, 'deleteWordBackward')).toBe(1);
});
