/** A field that is being written in. */
export type WrittenField = HTMLTextAreaElement | HTMLInputElement;

/** Follows which field has the keys, and gives them back to it after the frame has lost the focus. */
export interface HeldField {
  /** The field that has the keys, or had them when the frame lost the focus. */
  current(): WrittenField | null;
}

/**
 * A page that takes the focus from the frame takes it from the field, too: once the frame has it again
 * the keys would be the reader's commands, in the middle of a word.
 *
 * @param onChange called whenever the keys go to another field, or to none (null).
 */
export function holdField(
  window: Window,
  onChange: (field: WrittenField | null) => void,
): HeldField {
  const { document } = window;
  let held: WrittenField | null = null;
  let justLeft: WrittenField | null = null;
  let lost: WrittenField | null = null;

  function hold(field: WrittenField | null): void {
    if (field === held) return;
    held = field;
    onChange(field);
  }

  document.addEventListener('focusin', () => hold(fieldOf(document.activeElement)));
  document.addEventListener('focusout', (event) => {
    // Of a frame that loses the focus the field goes first, in the same turn.
    justLeft = fieldOf(event.target);
    window.setTimeout(() => {
      justLeft = null;
      if (document.hasFocus()) hold(fieldOf(document.activeElement));
    });
  });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      // The reader may be leaving the frame by it.
      if (key === 'Tab') hold(null);
    },
    { capture: true },
  );
  window.addEventListener('blur', () => {
    lost = held && (justLeft ?? fieldOf(document.activeElement));
    hold(null);
  });
  window.addEventListener('focus', () => {
    const field = lost;
    lost = null;
    if (field?.isConnected && document.activeElement === document.body) {
      field.focus({ preventScroll: true });
    }
    hold(fieldOf(document.activeElement));
  });
  return { current: () => held ?? lost };
}

const TEXT_TYPES = ['text', 'search', 'url'];

function fieldOf(target: EventTarget | null): WrittenField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type) ? target : null;
}
