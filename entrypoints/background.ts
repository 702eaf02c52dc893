import { defineBackground } from 'wxt/utils/define-background';
import { addressIdentity } from '../utils/article/address';
import { openLibrary } from '../utils/library/library';
import { serveWorker } from '../utils/platform/shared/serving';
import { autoBackupOf } from '../utils/platform/worker/auto-backup';
import { listenForCommandsAndMenus } from '../utils/platform/worker/commands-and-menus';
import { journalStore } from '../utils/platform/worker/journal-store';
import { keepSitesRegistered } from '../utils/platform/worker/site-registration';
import { keepStorageFromPages } from '../utils/platform/worker/storage-access';
import { workerServices } from '../utils/platform/worker/worker-services';

/** Milliseconds after the worker's start. */
const TIDY_AFTER = 3000;

export default defineBackground({
  main() {
    keepStorageFromPages();
    // Every listener is registered here, at once: any of them may be what wakes the worker.
    const library = openLibrary({ journal: journalStore });
    serveWorker(workerServices(library, autoBackupOf(library), addressIdentity), addressIdentity);
    listenForCommandsAndMenus();
    keepSitesRegistered();
    // What woke the worker comes first. A database that fails says so at the reader's next act.
    setTimeout(() => void library.tidy().catch(() => {}), TIDY_AFTER);
  },
});
