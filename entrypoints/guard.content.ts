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
    if (session && reader) guardReader(reader, window, () => session.goOnInTab(reader));
  },
});
