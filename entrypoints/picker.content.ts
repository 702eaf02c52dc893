import { defineContentScript } from 'wxt/utils/define-content-script';
import { LEAST_CHOICE } from '../utils/article/least-choice';
import { type PageWorld, READING_HOOK } from '../utils/page/hook';
import { startPicking } from '../utils/picker/pick';
import { selectorFor } from '../utils/picker/selector';
import { rememberSiteChoice } from '../utils/platform/site-choices';
import { pickerTexts } from '../utils/platform/texts';

/** The second script of a page, injected when the reader wants to pick the text: see `hook.ts`. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    const world = globalThis as PageWorld;
    const reading = world[READING_HOOK];
    if (!reading) return;
    world.__ledeEndAside?.();
    // What cannot be saved keeps Sentences Mode open, and there is nothing to pick behind it.
    if ((await reading.leave()).kind !== 'idle') return;
    world.__ledeEndAside = startPicking({
      document,
      window,
      texts: pickerTexts(),
      onTake(block, amount) {
        // The name is found first: the reader's frame must not count.
        const selector = amount < LEAST_CHOICE ? null : selectorFor(block);
        if (selector) void rememberSiteChoice(location.hostname, selector);
        void reading.readPicked(block);
      },
    });
  },
});
