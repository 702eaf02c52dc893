import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardReader } from '../utils/page/guard/guard';
import { PAGE_SESSION, type PageGlobals } from '../utils/page/page-globals';

/** The script that watches the page while the reader is over it, which asks for it: see `page-globals.ts`. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const session = (globalThis as PageGlobals)[PAGE_SESSION];
    const reader = session?.shown();
    if (!session || !reader) return;
    const guard = () =>
      guardReader(reader, window, {
        shadowRootOf,
        doesFilterReach: import.meta.env.FIREFOX,
        onLost: () => void session.goOnInTab(reader),
      });
    // Before, the focus is the page's, and nothing is written.
    void reader.overlay.uncovered.then(() => reader.ended.signal.aborted || guard());
  },
});

/** Firefox has a property for it, Chromium a function. */
const shadowRootOf = (element: HTMLElement): ShadowRoot | null =>
  element.shadowRoot ??
  (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
  (browser as { dom?: ChromiumDom }).dom?.openOrClosedShadowRoot(element) ??
  null;

/** In no types that are used here. */
interface ChromiumDom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}
