import { defineContentScript } from 'wxt/utils/define-content-script';
import { comesFirst } from '../utils/page/first';
import { type PageWorld, READING_HOOK } from '../utils/page/hook';
import { showInPlace } from '../utils/place/show';
import { answerCalls, isExtensionAlive } from '../utils/platform/messages';
import type { PlaceCalls } from '../utils/platform/protocol';
import { placeTexts } from '../utils/platform/texts';

/** The script that shows a sentence on its page, injected when the reader wants that: see `hook.ts`. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    // One that is there already answers by itself.
    if (!comesFirst('place', isExtensionAlive)) return;
    const world = globalThis as PageWorld;
    answerCalls<PlaceCalls>({
      'place/show': ({ quote }) => {
        const frame = world[READING_HOOK]?.frame();
        if (!frame) return false;
        const end = showInPlace({ document, window, frame, quote, texts: placeTexts() });
        if (end) world.__ledeEndAside = end;
        return end !== null;
      },
    });
  },
});
