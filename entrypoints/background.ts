import { defineBackground } from 'wxt/utils/define-background';
import css from '../components/reader/first-sight.css?inline';
import { addressIdentity } from '../utils/article/address';
import { divideArticle } from '../utils/article/divide';
import { openLibrary } from '../utils/library/library';
import { shadowStyles } from '../utils/page/first-sight/shadow-styles';
import { serveWorker } from '../utils/platform/shared/serving';
import { autoBackupOf } from '../utils/platform/worker/auto-backup';
import { listenForCommandsAndMenus } from '../utils/platform/worker/commands-and-menus';
import { journalStore } from '../utils/platform/worker/journal-store';
import { keepSitesRegistered } from '../utils/platform/worker/site-registration';
import { keepStorageFromPages } from '../utils/platform/worker/storage-access';
import { workerServices } from '../utils/platform/worker/worker-services';
import { segment } from '../utils/sentences';
import { languageOf } from '../utils/sentences/language-of';
import { hasSentencePunctuation } from '../utils/sentences/languages/unmarked';

/** Milliseconds after the worker's start. */
const TIDY_AFTER = 3000;

export default defineBackground({
  main() {
    keepStorageFromPages();
    // Every listener is registered here, at once: any of them may be what wakes the worker.
    const library = openLibrary({ journal: journalStore });
    const services = workerServices(library, autoBackupOf(library), addressIdentity, {
      divide: (article) => divideArticle(article, segment, languageOf),
      marksSentences: hasSentencePunctuation,
      css: () => shadowStyles(css),
    });
    serveWorker(services, addressIdentity);
    listenForCommandsAndMenus();
    keepSitesRegistered();
    // What woke the worker comes first. A database that fails says so at the reader's next act.
    setTimeout(() => void library.tidy().catch(() => {}), TIDY_AFTER);
  },
});
