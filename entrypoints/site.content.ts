import { defineContentScript } from 'wxt/utils/define-content-script';
import { addressIdentity } from '../utils/article/address';
import { isArticlePage } from '../utils/article/is-article-page';
import { watchForArticles } from '../utils/page/article-watch';
import { isFirstInjection } from '../utils/page/page-globals';
import { isExtensionAlive, workerClient } from '../utils/platform/shared/clients';

/**
 * On the sites that the reader always wants to read here, and on no other: see
 * `platform/worker/site-registration.ts`. It looks and asks; the content script proper comes when needed.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    // Registered and injected, it may come twice.
    if (!isFirstInjection('site', isExtensionAlive)) return;
    watchForArticles(
      window,
      {
        look: () => ({
          isArticle: isArticlePage(document, location.href),
          text: document.querySelector('h1')?.textContent ?? document.title,
        }),
        identity: addressIdentity,
      },
      (article) => void workerClient('tabs').offerArticle(location.href, article),
      new AbortController().signal,
    );
  },
});
