const OPEN = ':popover-open, dialog:modal, :fullscreen';
/** Elements of a page that are looked into for closed shadow roots: reading more takes too long. */
const MOST_HOSTS = 20_000;

/** The shadow root of an element, a closed one too; null for none. Scripts of extensions alone may ask. */
export type ShadowRootOf = (element: HTMLElement) => ShadowRoot | null;

/** Whether an element is in the top layer now, and in its document. */
export const isInTopLayer = (element: Element): boolean =>
  element.isConnected && element.matches(OPEN);

/**
 * What the page has in the top layer now: popovers, modal dialogs, what fills the screen. What was put
 * there after our dialog is painted over it, and an inert popover lets clicks through.
 *
 * @param shadowRootOf to look into shadow roots as well, which takes some milliseconds on a large page.
 */
export function inTopLayer(document: Document, shadowRootOf?: ShadowRootOf): Set<Element> {
  const found = new Set<Element>(document.querySelectorAll(OPEN));
  if (!shadowRootOf) return found;
  const waiting: ParentNode[] = [document];
  let looked = 0;
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (++looked > MOST_HOSTS) return found;
      const inside = shadowRootOf(element);
      if (!inside) continue;
      for (const open of inside.querySelectorAll(OPEN)) found.add(open);
      waiting.push(inside);
    }
  }
  return found;
}
