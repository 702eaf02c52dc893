/** The share of the window that the reader has to fill; a phone's address bar may take a tenth. */
const LEAST_SHARE = 0.8;
/** The page's `zoom`, within which a reader can still read. */
const LEAST_ZOOM = 0.5;
const MOST_ZOOM = 2.5;
/** Where it is looked whether a click would reach the reader: shares of its width and height. */
const LOOKS_AT: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.06, 0.06],
  [0.94, 0.06],
  [0.06, 0.94],
  [0.94, 0.94],
];
/**
 * Filters that nothing can be read through. Those of extensions that make pages dark (`invert`,
 * `hue-rotate`, a little `brightness`) are none.
 */
const HIDING_FILTER = /opacity|blur|url|(?:brightness|contrast)\((?:0?\.[0-4]|0[,)]|0\))/;

/**
 * Whether a page's style makes the reader's frame unreadable or out of reach of clicks, as far as it
 * shows from the page: what an inert element is painted over does not, see `top-layer.ts`. Opacity or a
 * transform of the root element does not reach the top layer.
 *
 * @param doesFilterReach whether the root's filters reach the top layer, as Firefox's do.
 */
export function isConcealed(frame: HTMLIFrameElement, doesFilterReach: boolean): boolean {
  const { ownerDocument: document } = frame;
  const root = document.documentElement;
  const window = document.defaultView;
  const host = hostOf(frame);
  if (!window || !host || !frame.checkVisibility({ contentVisibilityAuto: true })) return true;
  const { left, top, width, height } = frame.getBoundingClientRect();
  if (width < root.clientWidth * LEAST_SHARE || height < window.innerHeight * LEAST_SHARE) {
    return true;
  }
  const zoom = 'currentCSSZoom' in frame ? Number(frame.currentCSSZoom) : 1;
  if (zoom < LEAST_ZOOM || zoom > MOST_ZOOM) return true;
  if (root.matches(':active-view-transition')) return true;
  if (doesFilterReach && HIDING_FILTER.test(window.getComputedStyle(root).filter)) return true;
  return LOOKS_AT.some(
    ([x, y]) => document.elementFromPoint(left + width * x, top + height * y) !== host,
  );
}

/** The element of ours in the page's own tree, around the frame; null once it was taken apart. */
export function hostOf(frame: HTMLIFrameElement): HTMLElement | null {
  const root = frame.getRootNode();
  return root instanceof ShadowRoot ? (root.host as HTMLElement) : null;
}
