import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFiles, type WorkerPort } from '../utils/exchange/file-worker';
import { sha256 } from '../utils/library/records/identity';

/** The library page's own worker, in which files to bring in are read. */
export default defineUnlistedScript(() => answerFiles(globalThis as unknown as WorkerPort, sha256));
