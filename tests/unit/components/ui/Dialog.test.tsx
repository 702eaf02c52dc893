import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Dialog } from '../../../../components/ui/Dialog';

test('a long dialog opens at its top, though its first control is at its end', () => {
  const root = document.createElement('div');
  document.body.append(root);
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(function (
    this: HTMLDialogElement,
  ) {
    this.setAttribute('open', '');
    this.scrollTop = 400;
    this.querySelector('button')?.focus();
  });
  render(
    <Dialog isOpen class="help" aria-label="Help" onClose={() => {}}>
      <p>Long.</p>
      <button type="button">Done</button>
    </Dialog>,
    root,
  );
  const dialog = root.querySelector('dialog');
  expect(dialog?.scrollTop).toBe(0);
  expect(document.activeElement).toBe(dialog);
});
