/** A field as it is before something is written in it. */
interface Before {
  readonly field: HTMLTextAreaElement;
  readonly text: string;
  /** What is selected, as UTF-16 offsets; alike where nothing is. */
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps the caret of notes behind what is written.
 *
 * 2026-11, Chromium 156: in a frame that its page has made huge, what an input method commits puts the
 * caret at the field's beginning, and what is typed next would stand before all the rest.
 */
export function keepCaret(document: Document): void {
  let before: Before | null = null;
  document.addEventListener(
    'beforeinput',
    ({ target, inputType }) => {
      const field = target instanceof HTMLTextAreaElement ? target : null;
      if (!field || !inputType.startsWith('insert')) before = null;
      else {
        const { value: text, selectionStart: start, selectionEnd: end } = field;
        before = { field, text, start, end };
      }
    },
    { capture: true },
  );
  document.addEventListener(
    'input',
    ({ target }) => {
      if (before && before.field === target) putBehind(before);
      before = null;
    },
    { capture: true },
  );
}

/** Puts the caret behind what was written in the place of the selection, where it stands before that. */
function putBehind({ field, text, start, end }: Before): void {
  const { value, selectionStart } = field;
  const rest = text.length - end;
  if (selectionStart >= start || value.length < start + rest) return;
  if (!value.startsWith(text.slice(0, start)) || !value.endsWith(text.slice(end))) return;
  field.setSelectionRange(value.length - rest, value.length - rest);
}
