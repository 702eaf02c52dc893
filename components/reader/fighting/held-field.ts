/** A field that can be written in. */
export type WrittenField = HTMLTextAreaElement | HTMLInputElement;

/** The field that is being written in. */
export interface Held {
  readonly field: WrittenField;
  /** False while something else than the reader has taken the keys from it. */
  readonly hasKeys: boolean;
}

/**
 * Follows which field is being written in, and gives the keys back to it after the frame has lost the
 * focus: a page that takes the focus from the frame takes it from the field, too, and once the frame has
 * it again the keys would be the reader's commands, in the middle of a word.
 *
 * @param onChange called whenever another field is written in, none (null), or whether it has the keys.
 * @returns gives the field that is held.
 */
export function holdField(
  window: Window,
  onChange: (held: Held | null) => void,
): () => Held | null {
  const { document } = window;
  let held: Held | null = null;
  let isLeaving = false;

  function hold(field: WrittenField | null, hasKeys = true): void {
    if (field === (held?.field ?? null) && hasKeys === (held?.hasKeys ?? true)) return;
    held = field && { field, hasKeys };
    onChange(held);
  }
  const active = () => fieldOf(document.activeElement);

  document.addEventListener('focusin', () => hold(active()));
  document.addEventListener('focusout', () => {
    const isReaders = isLeaving;
    // Let go before the next key comes, or that would be a letter in it. A window that loses the focus
    // keeps its active element: the field is held then.
    if (isReaders && document.activeElement === document.body) hold(null);
    // What has the focus next has it by then. A field that nobody left is held: of a frame that is hidden
    // Chromium (2026-11, 156) takes the field's focus and not the window's.
    window.setTimeout(() => {
      if (isReaders || active()) hold(active());
      else if (document.activeElement === document.body) holdWithoutKeys();
    });
  });
  /** What moves the focus in this turn is the reader's doing. */
  function mayLeave(): void {
    isLeaving = true;
    window.setTimeout(() => {
      isLeaving = false;
    });
  }
  document.addEventListener('pointerdown', mayLeave, { capture: true });
  document.addEventListener('mousedown', mayLeave, { capture: true });
  document.addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if (giveBack()) {
        // Of a key that comes before the caret does, the browser makes text in the field that has the focus now.
        event.stopPropagation();
        return;
      }
      // By Tab the reader may be leaving the frame.
      if (key === 'Tab') hold(null);
      // A letter, a digit or a sign moves no focus.
      if (key.length > 1) mayLeave();
    },
    { capture: true },
  );
  window.addEventListener('blur', holdWithoutKeys);
  window.addEventListener('focus', () => {
    giveBack();
    hold(active());
  });

  /** Puts the caret back into the field that has lost it; false where it has it, or is gone. */
  function giveBack(): boolean {
    if (!held?.field.isConnected || document.activeElement !== document.body) return false;
    held.field.focus({ preventScroll: true });
    return true;
  }

  function holdWithoutKeys(): void {
    hold(held?.field.isConnected ? held.field : null, false);
  }
  hold(active());
  return () => held;
}

const TEXT_TYPES = ['text', 'search', 'url'];

function fieldOf(target: EventTarget | null): WrittenField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type) ? target : null;
}
