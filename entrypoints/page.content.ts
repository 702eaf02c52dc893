import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  addressIdentity,
  extractArticleInSlices,
  extractChosen,
  extractPicked,
  extractSelection,
} from '../utils/article';
import type { PageState } from '../utils/contract/page-services';
import { AppError, type Result } from '../utils/contract/result';
import { isFirstInjection, PAGE_SESSION, type PageGlobals } from '../utils/page/page-globals';
import { createPageSession } from '../utils/page/session';
import { isExtensionAlive, workerClient } from '../utils/platform/shared/clients';
import { servePage } from '../utils/platform/shared/serving';
import { extensionOrigin, extensionUrl, POPUP_CONNECTION } from '../utils/platform/shared/tabs';

export default defineContentScript({
  registration: 'runtime',
  // WXT's own message would tell the page that we are here.
  noScriptStartedPostMessage: true,
  main() {
    if (!isFirstInjection('page', isExtensionAlive)) return;
    const globals = globalThis as PageGlobals;
    const pickedBlocks = workerClient('pickedBlocks');
    const address = () => document.location.href;
    const session = createPageSession({
      document,
      window,
      readerUrl: extensionUrl('/reader.html'),
      readerOrigin: extensionOrigin(),
      async expectFrame() {
        const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
        return (await workerClient('frames').expectFrame(key)).ok ? key : null;
      },
      extract: async () => {
        const picked = await pickedBlocks.pickedBlock();
        const chosen =
          picked.ok && picked.value && (await extractChosen(picked.value, document, address()));
        return chosen || extractArticleInSlices(document, address());
      },
      extractPicked: (element) => extractPicked(element, document, address()),
      extractSelection: () => extractSelection(document.getSelection(), document, address()),
      identity: addressIdentity,
      prepareOpening: async (article) =>
        valueOrThrow(await workerClient('opening').prepare(article)),
      openInTab: (article, wentOn) => workerClient('tabs').openReaderTab(article, wentOn),
    });
    globals[PAGE_SESSION] = session;
    /** Who asks for the reader has done with what is under way on the page. */
    const atOnce = (show: () => Promise<PageState>) => () => {
      globals.__ledeEndPageTool?.();
      return show();
    };
    servePage('page', {
      prepare: session.prepare,
      article: session.article,
      toggle: atOnce(session.toggle),
      readSelection: atOnce(session.readSelection),
      async forgetChoice() {
        valueOrThrow(await pickedBlocks.forgetPickedBlock());
        await session.leave();
        return session.prepare();
      },
    });
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== POPUP_CONNECTION) return;
      port.onDisconnect.addListener(session.popupOpened());
    });
  },
});

/** @throws AppError where the call failed. */
function valueOrThrow<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new AppError(result.error.code, result.error.detail);
  return result.value;
}
