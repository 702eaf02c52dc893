import type { SearchQuery } from '../../utils/contract/search.ts';
import type { Call } from '../../utils/contract/services.ts';
import { launchSession } from '../support/browser/launch.ts';
import type { PageHandle } from '../support/browser/session.ts';
import { pause, waitUntil } from '../support/browser/wait.ts';
import { builtFor } from '../support/extension-browser.ts';
import { askWorker, callOf } from '../support/worker-calls.ts';
import { articleExport, copyOf, koreanOf, wordOf } from './library-copy.ts';
import { heapOf, loadTime, takePictures } from './library-page.ts';
import { median } from './opening.ts';

/** Milliseconds, each a median. */
export interface LibraryTimes {
  /** From asking for the library page to its first articles and counts on the screen. */
  readonly ready: number;
  /** The first ten results; of several searches, the slowest one's median. */
  readonly search: number;
  /** Taking in an article that was never read before. */
  readonly open: number;
  /** Saving a note. */
  readonly save: number;
  /** Megabytes in use on the heaps of the page and of the worker, garbage collected. */
  readonly pageMegabytes: number;
  readonly workerMegabytes: number;
  /** Seconds that bringing it all in by an import took, and then gathering its words. */
  readonly importSeconds: number;
  readonly indexSeconds: number;
}

const RUNS = 15;
/** Milliseconds. */
const REST = 10_000;
/** Articles in one message, and in one transaction. */
const PART = 150;
/** Milliseconds. */
const INDEX_TIMEOUT = 600_000;

/** What readers type: a word that is everywhere, a beginning, a rare word, several words, Hangul. */
const SEARCHES = [
  'the',
  'ba',
  wordOf(25_000),
  `${wordOf(60)} ${wordOf(300)}`,
  'said with from',
  koreanOf(3),
  koreanOf(700),
];

/**
 * Times in a library of so many articles, each with five notes, filled by an import.
 *
 * @param pictures a folder for pictures of the page; none are made without.
 */
export async function measureLibrary(articles: number, pictures?: string): Promise<LibraryTimes> {
  const session = await launchSession('chromium', { extensionDir: builtFor('chromium') });
  try {
    const page = await session.openExtensionPage('library.html');
    const started = performance.now();
    await bringIn(page, articles);
    const imported = performance.now();
    await waitUntil(
      'all words to be gathered',
      () => session.evaluateInWorker(countUnindexed).then((count) => count === 0),
      INDEX_TIMEOUT,
    );
    const indexed = performance.now();
    // The database still merges what the import wrote.
    await pause(REST);
    const ready = await loadTime(page, Math.min(articles, 50));
    const searches: number[] = [];
    for (const text of SEARCHES) {
      const query: SearchQuery = { text, view: 'all', filter: {}, offset: 0, limit: 10 };
      searches.push(await timed(page, () => callOf('library', 'search', [query])));
    }
    const open = await timed(page, (run) => callOf('library', 'openArticle', [unread(run)]));
    const save = await timed(page, (run) => callOf('library', 'saveNote', [note(run)]));
    const workerMegabytes = ((await session.workerHeap?.()) ?? Number.NaN) / 1e6;
    const pageMegabytes = await heapOf(page);
    if (pictures) await takePictures(page, pictures);
    return {
      ready,
      search: Math.max(...searches),
      open,
      save,
      pageMegabytes,
      workerMegabytes,
      importSeconds: (imported - started) / 1000,
      indexSeconds: (indexed - imported) / 1000,
    };
  } finally {
    await session.close();
  }
}

/** Through the worker's own calls, as a backup is brought in. */
async function bringIn(page: PageHandle, articles: number): Promise<void> {
  const importId = 'bench';
  const parts = Math.ceil(articles / PART);
  for (let part = 0; part < parts; part++) {
    const library = copyOf(part * PART, Math.min(articles, (part + 1) * PART));
    await askWorker(page, 'library', 'stageImport', { importId, part, strategy: 'merge', library });
  }
  for (let part = 0; part < parts; part++)
    await askWorker(page, 'library', 'applyImportPart', importId, parts);
}

/** The median time from asking to the answer. */
async function timed(page: PageHandle, callAt: (run: number) => Call): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    times.push(await page.evaluate(sendTimed, callAt(run) as unknown));
  }
  return median(times);
}

const unread = (run: number) => {
  const copy = articleExport(1_000_000 + run);
  const [about] = copy.articles;
  const [edition] = copy.editions;
  if (!about || !edition) throw new Error('an article has a text');
  const { url, canonicalUrl, title, byline, siteName, lang, dir, published } = about;
  const { blocks } = edition;
  return { url, canonicalUrl, title, byline, siteName, lang, dir, published, blocks };
};

function note(run: number) {
  const [{ articleId, target, body } = { articleId: '', target: null, body: '' }] =
    articleExport(run).notes;
  if (!target) throw new Error('an article has notes');
  return { id: `bench-${run}`, articleId, target, body, rev: 0, operation: `bench-${run}` };
}

/** What the functions below find in an extension's page; they run there and must stand alone. */
interface ExtensionScope {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
}

async function sendTimed(call: unknown): Promise<number> {
  const { chrome } = globalThis as unknown as ExtensionScope;
  const started = performance.now();
  const outcome = await chrome.runtime.sendMessage(call);
  const time = performance.now() - started;
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  return time;
}

/** How many parts of articles have no words yet, asked of the database itself. */
function countUnindexed(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lede');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const count = opening.result.transaction('unindexed').objectStore('unindexed').count();
      count.onsuccess = () => {
        opening.result.close();
        resolve(count.result);
      };
    };
  });
}
