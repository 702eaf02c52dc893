import { defineContentScript } from 'wxt/utils/define-content-script';
import { isFirstInjection, PAGE_SESSION, type PageGlobals } from '../utils/page/page-globals';
import { showOnPage } from '../utils/page/show-on-page/show-on-page';
import { isExtensionAlive } from '../utils/platform/shared/clients';
import { servePage } from '../utils/platform/shared/serving';
import { showOnPageTexts } from '../utils/platform/shared/texts';

/** The script that shows a sentence on its page, injected when the reader wants that: see `page-globals.ts`. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    // One that is there already answers by itself.
    if (!isFirstInjection('place', isExtensionAlive)) return;
    const globals = globalThis as PageGlobals;
    servePage('showOnPage', {
      showOnPage(quote) {
        const frame = globals[PAGE_SESSION]?.shown()?.overlay.frame;
        if (!frame) return false;
        const end = showOnPage({ document, window, frame, quote, texts: showOnPageTexts() });
        if (end) globals.__ledeEndPageTool = end;
        return end !== null;
      },
    });
  },
});
