const OPEN = ':popover-open, dialog:modal, :fullscreen';
/** Elements of a page that are looked into for closed shadow roots: reading more takes too long. */
const MOST_HOSTS = 20_000;

type MaybeHost = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Whether an element is in the top layer now, and in its document. */
export const isInTopLayer = (element: Element): boolean =>
  element.isConnected && element.matches(OPEN);

/**
 * What the page has in the top layer now: popovers, modal dialogs, what fills the screen. What was put
 * there after our dialog is painted over it, and an inert popover lets clicks through.
 *
 * @param isDeep whether to look into shadow roots, which takes some milliseconds on a large page;
 *   into closed ones Firefox alone lets an extension look.
 */
export function inTopLayer(document: Document, isDeep: boolean): Set<Element> {
  const found = new Set<Element>(document.querySelectorAll(OPEN));
  if (!isDeep) return found;
  const waiting: ParentNode[] = [document];
  let looked = 0;
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    for (const element of root.querySelectorAll<MaybeHost>('*')) {
      if (++looked > MOST_HOSTS) return found;
      const inside = element.shadowRoot ?? element.openOrClosedShadowRoot;
      if (!inside) continue;
      for (const open of inside.querySelectorAll(OPEN)) found.add(open);
      waiting.push(inside);
    }
  }
  return found;
}
