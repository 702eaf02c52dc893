import type { TestServer } from '../../support/browser/server.ts';
import type { BrowserSession, PageHandle } from '../../support/browser/session.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { type StoredState, storedState } from '../../support/stored-state.ts';
import { isSeen } from './being-seen.ts';
import type { End } from './hostile-page.ts';
import { letIn, openReader, sayWhy } from './opening.ts';
import { foreignMarkup, foreignRequests } from './our-documents.ts';
import { LAST_LETTER, Reading } from './reading.ts';
import { strangeWrites } from './strange-writes.ts';
import { type Heard, heardBy, heardInFront, lettersHeard } from './witness.ts';

/** What a visit to a page came to. Every list and number is empty or 0 where all is well. */
export interface Verdict {
  /** How it ended; null for a dead end. */
  readonly end: End | null;
  /** Why it is a dead end. */
  readonly problem: string;
  /** Letters of the note that the page has heard. */
  readonly letters: number;
  /** What was stored that the reader did not ask for. */
  readonly writes: readonly string[];
  /** What of the page's came to life in documents of ours. */
  readonly executions: readonly string[];
  /** What was asked of a server that the page by itself did not ask. */
  readonly requests: readonly string[];
}

/** A tab in which pages are visited one after another. */
export interface Visitor {
  readonly session: BrowserSession;
  readonly server: TestServer;
  readonly tab: PageHandle;
  /** The address of the reader's frame, as content scripts are given it. */
  readonly readerAddress: string;
}

/** How far a reader came on a page. */
interface Progress {
  end: End | null;
  problem: string;
  /** The note's text when it was shown as saved. */
  saved: string | null;
  executions: readonly string[];
  requests: readonly string[];
  /** When the reader's own tab came before the page, in milliseconds since 1970. */
  behindFrom: number;
}

/**
 * Visits a page as a reader would: switches Sentences Mode on, steps, writes a note under attack and
 * closes; then looks what came of it.
 */
export async function visit(
  visitor: Visitor,
  path: string,
  note: string,
  mustBeSeen = false,
): Promise<Verdict> {
  const { session, server, tab } = visitor;
  const address = server.origin + path;
  await tab.goto(address);
  await letIn(session, tab);
  const before = await storedState(session);
  const askedBefore = server.requests.length;
  const progress = await read(visitor, note, mustBeSeen);
  const all = await tab.evaluate(heardBy).catch((): Heard[] => []);
  const heard = heardInFront(all, progress.behindFrom);
  const asked = server.requests.slice(askedBefore).map(safeDecode);
  const addressed = asked.map((each): Heard => ['asked', each]);
  const after = await storedState(session);
  return {
    end: progress.end,
    problem: progress.problem,
    letters: lettersHeard([...heard, ...addressed], note + LAST_LETTER),
    executions: progress.executions,
    requests: [...progress.requests, ...asked.filter((each) => !isOfPage(each, path))],
    writes: strange(before, after, address, progress, note),
  };
}

/** What a page asks by itself: its own address again, what stands under `own/`, its icon. */
const isOfPage = (asked: string, path: string) =>
  asked === path || asked.startsWith(`${path}/own/`) || asked === '/favicon.ico';

function strange(
  before: StoredState,
  after: StoredState,
  address: string,
  { saved }: Progress,
  note: string,
): string[] {
  // Of a note whose end the reader did not see, any of its letters may have been kept.
  const isPart = (text: string) => [...text].every((each) => (note + LAST_LETTER).includes(each));
  const isTyped = (text: string) => (saved === null ? isPart(text) : text === saved);
  return strangeWrites(before, after, { address, isTyped });
}

async function read(
  { session, tab }: Visitor,
  note: string,
  mustBeSeen: boolean,
): Promise<Progress> {
  const progress: Progress = {
    end: null,
    problem: '',
    saved: null,
    executions: [],
    requests: [],
    behindFrom: Number.POSITIVE_INFINITY,
  };
  try {
    if ((await openReader(session, tab)) === 'said') {
      await sayWhy(session, tab);
      progress.end = 'said';
      return progress;
    }
    const reading = await Reading.begin(session, tab);
    await reading.step();
    progress.saved = await reading.write(note);
    const end = await waitUntil('the reader to be seen, or a tab to open', async () => {
      if (await reading.ownTab()) return 'tab';
      return !mustBeSeen || (await isSeen(tab)) ? 'reader' : null;
    });
    // It may go on in a tab at this very moment.
    await waitUntil('a document to look into', async () => {
      const view = await reading.view();
      const own = await reading.ownTab();
      if (own) progress.behindFrom = await own.evaluate(() => performance.timeOrigin);
      progress.executions = await view.evaluate(foreignMarkup);
      progress.requests = await view.evaluate(foreignRequests);
      return true;
    });
    await reading.close();
    progress.end = end;
  } catch (error) {
    progress.problem = error instanceof Error ? error.message : String(error);
  }
  return progress;
}

/** An address as it was meant; one with broken percent signs as it stands. */
function safeDecode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
