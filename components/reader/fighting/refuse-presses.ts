/** Keeps presses from reaching anything while the reader cannot be seen: they are meant for what covers it. */
export function refusePresses(window: Window, isSeen: () => boolean): void {
  for (const type of ['pointerdown', 'mousedown', 'click', 'dblclick'] as const) {
    window.addEventListener(
      type,
      (event) => {
        // A click without a count is a key's, on a button that has the focus.
        if (isSeen() || (type === 'click' && event.detail === 0)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}
