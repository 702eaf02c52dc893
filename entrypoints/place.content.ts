import { defineContentScript } from 'wxt/utils/define-content-script';
import { type PageWorld, READING_HOOK } from '../utils/page/hook';
import { showInPlace } from '../utils/place/show';
import { answerCalls, isExtensionAlive } from '../utils/platform/messages';
import type { PlaceCalls } from '../utils/platform/protocol';
import { placeTexts } from '../utils/platform/texts';

/** Set in our own isolated world: a script that is there already answers by itself. */
const MARK = '__ledePlaceIsHere';

/** The script that shows a sentence on its page, injected when the reader wants that: see `hook.ts`. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const world = globalThis as PageWorld & { [MARK]?: () => boolean };
    if (world[MARK]?.()) return;
    world[MARK] = isExtensionAlive;
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
