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
import { AppError } from '../utils/contract/result';
import { isFirstInjection, PAGE_SESSION, type PageGlobals } from '../utils/page/page-globals';
import { createPageSession } from '../utils/page/session';
import { isExtensionAlive, workerClient } from '../utils/platform/shared/clients';
import { servePage } from '../utils/platform/shared/serving';
import { extensionOrigin, extensionUrl, POPUP_CONNECTION } from '../utils/platform/shared/tabs';
import { sentencesOf } from '../utils/reading/sentences';
import { segment } from '../utils/sentences';
import { languageOf } from '../utils/sentences/language-of';

export default defineContentScript({
  registration: 'runtime',
  // WXT's own message would tell the page that we are here.
  noScriptStartedPostMessage: true,
  main() {
    if (!isFirstInjection('page', isExtensionAlive)) return;
    const globals = globalThis as PageGlobals;
    const pickedBlocks = workerClient('pickedBlocks');
    const options = () => ({ url: document.location.href, segment, languageOf });
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
        return (
          (picked.ok && picked.value && (await extractChosen(picked.value, document, options()))) ||
          extractArticleInSlices(document, options())
        );
      },
      extractPicked: (element) => extractPicked(element, document, options()),
      extractSelection: () => extractSelection(document.getSelection(), document, options()),
      identity: addressIdentity,
      lookUp: async (article) => {
        const { canonicalUrl } = article;
        const sentences = sentencesOf(article).map((sentence) => sentence.text);
        const known = await workerClient('library').lookUp(canonicalUrl, sentences);
        return known.ok ? known.value : null;
      },
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
        const forgotten = await pickedBlocks.forgetPickedBlock();
        if (!forgotten.ok) throw new AppError(forgotten.error.code, forgotten.error.detail);
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
