import { defineBackground } from 'wxt/utils/define-background';
import { openLibrary } from '../utils/library/library';
import { withAutoBackup } from '../utils/platform/auto-backup';
import { journalStore } from '../utils/platform/journal';
import { answerCalls } from '../utils/platform/messages';
import type { WorkerCalls } from '../utils/platform/protocol';
import { keepSitesRegistered } from '../utils/platform/site-registration';
import { listenForSwitches } from '../utils/platform/switches';
import { workerCalls } from '../utils/platform/worker-calls';

/** Milliseconds after the worker's start. */
const TIDY_AFTER = 3000;

export default defineBackground({
  main() {
    // Every listener is registered here, at once: any of them may be what wakes the worker.
    const library = openLibrary({ journal: journalStore });
    answerCalls<WorkerCalls>(withAutoBackup(workerCalls(library), library));
    listenForSwitches();
    keepSitesRegistered();
    // What woke the worker comes first. A database that fails says so at the reader's next act.
    setTimeout(() => void library.tidy().catch(() => {}), TIDY_AFTER);
  },
});
