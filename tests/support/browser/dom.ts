/** Functions that are run inside documents: nothing outside a function's own body is in reach. */

export const isLoaded = () => document.readyState === 'complete';

export const hasFocus = () => document.hasFocus();

/** The texts of all elements that match. */
export const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());

/** Selects what is in the first element that matches; false if there is none. */
export const selectContents = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) return false;
  getSelection()?.selectAllChildren(element);
  return true;
};

/** Where the first element that matches is in the viewport; null if there is none. */
export const boxOf = (selector: string) => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
};

/**
 * Scrolls the element into view and gives its middle, once it is visible and has stayed where it
 * is for a frame, and a click there would reach it (or something in it).
 */
export const clickPoint = async (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const middle = () => {
    const box = element.getBoundingClientRect();
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  };
  const before = middle();
  // A hidden tab paints no frames: do not wait for ever.
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });
  const { x, y } = middle();
  if (x !== before.x || y !== before.y) return null;
  const hit = document.elementFromPoint(x, y);
  const reached = hit !== null && (element.contains(hit) || hit.contains(element));
  return reached ? { x, y } : null;
};

/** From now on a press anywhere in this document is noted, for `isUnpressed`. */
export const watchForPress = () => {
  const { dataset } = document.documentElement;
  dataset['harnessWaits'] = '';
  const note = () => {
    delete dataset['harnessWaits'];
  };
  window.addEventListener('pointerdown', note, { capture: true, once: true });
};

/** Whether no press has come. A press may also have led to another document. */
export const isUnpressed = () => 'harnessWaits' in document.documentElement.dataset;

/** The beginning of what a document shows, for who waits in vain. */
export const textShown = (): string => document.body?.innerText.slice(0, 300) ?? '';
