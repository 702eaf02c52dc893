import { defineContentScript } from 'wxt/utils/define-content-script';
import { MIN_CHOICE_CHARS } from '../utils/article/min-choice-chars';
import { PAGE_SESSION, type PageGlobals } from '../utils/page/page-globals';
import { startPicking } from '../utils/page/picker/pick';
import { selectorFor } from '../utils/page/picker/selector';
import { workerClient } from '../utils/platform/shared/clients';
import { pickerTexts } from '../utils/platform/shared/texts';

/** The second script of a page, injected when the reader wants to pick the text: see `page-globals.ts`. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    const globals = globalThis as PageGlobals;
    const session = globals[PAGE_SESSION];
    if (!session) return;
    globals.__ledeEndPageTool?.();
    // What cannot be saved keeps Sentences Mode open, and there is nothing to pick behind it.
    if ((await session.leave()).kind !== 'idle') return;
    globals.__ledeEndPageTool = startPicking({
      document,
      window,
      texts: pickerTexts(),
      onTake(block, amount) {
        // The name is found first: the reader's frame must not count.
        const selector = amount < MIN_CHOICE_CHARS ? null : selectorFor(block);
        // In a private window the worker refuses it: it holds for this once.
        if (selector) void workerClient('pickedBlocks').rememberPickedBlock(selector);
        void session.readPicked(block);
      },
    });
  },
});
