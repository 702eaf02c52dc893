type Watched = IntersectionObserverInit & { trackVisibility: boolean; delay: number };

/** Milliseconds between two looks of the browser: the least that it takes. */
const LOOK_EVERY_MS = 100;
/** Milliseconds after which a browser that says that the frame is not to be seen is asked again. */
const ASK_AGAIN_MS = 300;

/**
 * Tells whether the frame is to be seen as the browser paints it: nothing over it, no filter, nothing
 * see-through. No trick of the page's style escapes that. Chromium alone tells; elsewhere nothing is
 * said. It begins with the first time that the frame is seen: at first it is hidden. From then on
 * `onChange` is called at every change, and again and again while the frame is not to be seen: each
 * time the browser has looked anew.
 */
export function watchSeen(
  window: Window & typeof globalThis,
  onChange: (isSeen: boolean) => void,
): void {
  if (!('isVisible' in window.IntersectionObserverEntry.prototype)) return;
  let wasSeen = false;
  const options: Watched = { trackVisibility: true, delay: LOOK_EVERY_MS };
  const root = window.document.documentElement;
  const observer = new window.IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
    if (!last || (!last.isVisible && !wasSeen)) return;
    wasSeen = true;
    onChange(last.isVisible);
    if (!last.isVisible) window.setTimeout(askAgain, ASK_AGAIN_MS);
  }, options);
  // It speaks of changes only, but of whatever it begins to look at.
  function askAgain(): void {
    observer.unobserve(root);
    observer.observe(root);
  }
  observer.observe(root);
}

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
