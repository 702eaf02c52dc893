import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from './texts';
import './dialog.css';

/** What a `<dialog>` is given as it is: its name, and what a click anywhere in it does. */
type Attributes = Pick<
  JSX.IntrinsicElements['dialog'],
  'aria-label' | 'aria-labelledby' | 'onClick'
>;

interface DialogProps extends Attributes {
  readonly isOpen: boolean;
  /** It was closed, in whatever way. */
  readonly onClose: () => void;
  /** A class of its own, for its size and what is in it. */
  readonly class: string;
  readonly children: ComponentChildren;
}

/**
 * A modal dialog. The browser closes it at Escape and by a form of `method="dialog"`, and then gives
 * the focus back to what had it before.
 */
export function Dialog({ isOpen, class: own, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isOpen && dialog.current && !dialog.current.open) showFromTop(dialog.current);
  }, [isOpen]);
  return <dialog ref={dialog} tabIndex={-1} class={`dialog ${own}`} {...rest} />;
}

/** The browser focuses the first control, and scrolls to it where that stands at a long text's end. */
function showFromTop(dialog: HTMLDialogElement): void {
  dialog.showModal();
  if (dialog.scrollTop === 0) return;
  dialog.focus();
  dialog.scrollTop = 0;
}

/** The button at a dialog's end that closes it. */
export function DialogDone() {
  const t = useTexts();
  return (
    <form method="dialog">
      <button type="submit">{t('helpDone')}</button>
    </form>
  );
}

/** Closes the dialog that an element is in. */
export const closeDialogOf = (element: Element): void => element.closest('dialog')?.close();
