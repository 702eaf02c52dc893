import type { LibraryCopy } from '../../utils/exchange/copy.ts';
import type { Answer, Ask, CallName } from '../../utils/platform/protocol.ts';
import type { SearchQuery } from '../../utils/reading/found.ts';
import type { ListQuery } from '../../utils/reading/lists.ts';
import { launchSession, type PageHandle } from '../browser/harness/session.ts';
import { pause, waitUntil } from '../browser/harness/wait.ts';
import { builtFor } from '../browser/newsstand.ts';
import { articleCopy, copyOf, wordOf } from './library-copy.ts';
import { median } from './opening.ts';

/** Milliseconds, each the median of several calls that another page makes of the worker. */
export interface LibraryTimes {
  /** The library page's first screen: 50 articles and what there is of everything. */
  readonly list: number;
  /** The first ten results; of several searches, the slowest one's median. */
  readonly search: number;
  /** Taking in an article that was never read before. */
  readonly open: number;
  /** Saving a note. */
  readonly save: number;
  /** Megabytes in use on the worker's heap afterwards, garbage collected. */
  readonly workerMegabytes: number;
}

const RUNS = 15;
/** Articles in one message, and in one import. */
const PART = 250;
/** Milliseconds. */
const FILL_TIMEOUT = 900_000;

const FIRST_SCREEN: ListQuery = {
  ...{ view: 'all', sort: 'opened', descending: true, filter: {} },
  ...{ offset: 0, limit: 50 },
};

/** What readers type: a word that is everywhere, a beginning, a rare word, several words. */
const SEARCHES = ['the', 'ba', wordOf(25_000), `${wordOf(60)} ${wordOf(300)}`, 'said with from'];

/** Times in a library of so many articles, each with five notes. */
export async function measureLibrary(articles: number): Promise<LibraryTimes> {
  const session = await launchSession('chromium', { extensionDir: builtFor('chromium') });
  try {
    const page = await session.openExtensionPage('library.html');
    for (let from = 0; from < articles; from += PART) {
      await bringIn(page, `import-${from}`, copyOf(from, Math.min(articles, from + PART)));
    }
    await waitUntil(
      'all words to be gathered',
      () => session.evaluateInWorker(countUnindexed).then((count) => count === 0),
      FILL_TIMEOUT,
    );
    await pause(2000);
    const list = await timed(page, [
      ['library/list', FIRST_SCREEN],
      ['library/overview', {}],
    ]);
    const searches: number[] = [];
    for (const text of SEARCHES) {
      const query: SearchQuery = { text, view: 'all', filter: {}, offset: 0, limit: 10 };
      searches.push(await timed(page, [['library/search', query]]));
    }
    const open = await timedEach(page, (run) => ['library/open-article', { article: unread(run) }]);
    const save = await timedEach(page, (run) => ['library/save-note', note(run)]);
    const workerMegabytes = ((await session.workerHeap?.()) ?? Number.NaN) / 1e6;
    return { list, search: Math.max(...searches), open, save, workerMegabytes };
  } finally {
    await session.close();
  }
}

type Call = { [N in CallName]: readonly [call: N, ask: Ask<N>] }[CallName];

/** Through the worker's own calls, as a backup is brought in. */
async function bringIn(page: PageHandle, importId: string, copy: LibraryCopy): Promise<void> {
  await ask(page, 'exchange/stage', { importId, part: 0, manner: 'merge', copy });
  await ask(page, 'exchange/apply', { importId, parts: 1 });
}

async function ask<N extends CallName>(page: PageHandle, call: N, of: Ask<N>): Promise<Answer<N>> {
  const outcome = await page.evaluate(send, call, of as unknown);
  if (!outcome.ok) throw new Error(`${call}: ${JSON.stringify(outcome)}`);
  return outcome.value as Answer<N>;
}

async function timed(page: PageHandle, calls: readonly Call[]): Promise<number> {
  return timedEach(page, () => calls);
}

/** The median time from asking to the last answer. */
async function timedEach(
  page: PageHandle,
  callsOf: (run: number) => Call | readonly Call[],
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const calls = callsOf(run);
    const list = (typeof calls[0] === 'string' ? [calls] : calls) as readonly Call[];
    times.push(await page.evaluate(sendTimed, list as unknown as unknown[][]));
  }
  return median(times);
}

const unread = (run: number) => {
  const copy = articleCopy(1_000_000 + run);
  const [about] = copy.articles;
  const [edition] = copy.editions;
  if (!about || !edition) throw new Error('an article has a text');
  const { url, canonicalUrl, title, byline, siteName, lang, dir, published } = about;
  const { blocks } = edition;
  return { url, canonicalUrl, title, byline, siteName, lang, dir, published, blocks };
};

function note(run: number) {
  const [{ articleId, target, body } = { articleId: '', target: null, body: '' }] =
    articleCopy(run).notes;
  if (!target) throw new Error('an article has notes');
  return { id: `bench-${run}`, articleId, target, body, rev: 0, operation: `bench-${run}` };
}

/** What the functions below find in an extension's page; they run there and must stand alone. */
interface ExtensionScope {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
}

function send(call: string, of: unknown) {
  const { chrome } = globalThis as unknown as ExtensionScope;
  return chrome.runtime.sendMessage({ lede: 1, call, ask: of });
}

async function sendTimed(calls: unknown[][]): Promise<number> {
  const { chrome } = globalThis as unknown as ExtensionScope;
  const started = performance.now();
  const outcomes = await Promise.all(
    calls.map(([call, of]) => chrome.runtime.sendMessage({ lede: 1, call, ask: of })),
  );
  const time = performance.now() - started;
  const failed = outcomes.find((outcome) => !outcome?.ok);
  if (failed) throw new Error(JSON.stringify(failed));
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
