import { defineBackground } from 'wxt/utils/define-background';
import { openLibrary } from '../utils/library/library';
import { journalStore } from '../utils/platform/journal';
import { answerCalls } from '../utils/platform/messages';
import type { WorkerCalls } from '../utils/platform/protocol';
import { listenForSwitches } from '../utils/platform/switches';
import { workerCalls } from '../utils/platform/worker-calls';

export default defineBackground({
  main() {
    // Every listener is registered here, at once: any of them may be what wakes the worker.
    answerCalls<WorkerCalls>(workerCalls(openLibrary({ journal: journalStore })));
    listenForSwitches();
  },
});
