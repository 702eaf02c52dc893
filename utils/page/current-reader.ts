import type { PageState } from '../contract/page-services';
import { after } from '../contract/timeout';
import type { Fight } from '../contract/went-on';
import { watchAddress } from './navigation';
import {
  type OpenReader,
  type PageSessionDeps,
  prepareReader,
  stateOf,
  type Taken,
  tell,
} from './open-reader';
import { showFirst, showFrame } from './show-first';

/**
 * Milliseconds the frame has to save what is unsaved before it is taken away: longer than a call
 * to a worker that has to be started and asked again takes.
 */
const LEAVE_TIMEOUT_MS = 4000;

/** The one reader that a page has at a time. */
export interface CurrentReader {
  readonly page: PageSessionDeps;
  /** Prepared and unseen, or on the screen. */
  reader: OpenReader | null;
  /** The preparation under way of the page's article. */
  preparing: Promise<OpenReader> | null;
  /** How many preparations were begun: only the last one is still wanted. */
  begun: number;
  /** Why nothing could open, until the popup that opens to say so has been told. */
  blocked: PageState | null;
}

/** The reader that is open or prepared, or one that is prepared now with the page's article. */
export async function readerOf(current: CurrentReader): Promise<OpenReader> {
  const { page, reader } = current;
  const here = page.identity(page.window.location.href);
  // A single-page site has moved on since the popup had this prepared.
  if (reader && !reader.isShown && reader.takenFrom !== here) end(current, reader);
  if (current.reader) return current.reader;
  current.preparing ??= prepare(current, page.extract).finally(() => {
    current.preparing = null;
  });
  return current.preparing;
}

/** Prepares a reader with what `extract` takes out of the page. */
async function prepare(current: CurrentReader, extract: () => Promise<Taken>): Promise<OpenReader> {
  const number = ++current.begun;
  const reader = await prepareReader(current.page, extract, () => void hide(current));
  reader.onLeave = () => end(current, reader);
  // While a large page was being read, its selection was asked for: that alone is wanted now.
  if (number !== current.begun) end(current, reader);
  else current.reader = reader;
  return reader;
}

/** Shows a prepared reader; in a tab of its own where its frame does not work on this page. */
export async function show(current: CurrentReader, reader: OpenReader): Promise<PageState> {
  if (reader.ended.signal.aborted) return { kind: 'idle' };
  if (!reader.extraction.ok) {
    end(current, reader);
    return stateOf(reader);
  }
  if (reader.isShown) return stateOf(reader);
  reader.isShown = true;
  const takeOver = showFirst(current.page, reader, () => void hide(current));
  const isRendered = await reader.isRendered();
  if (reader.ended.signal.aborted) return { kind: 'idle' };
  const isSeen = isRendered && (takeOver ? takeOver() : showFrame(reader));
  if (!isSeen) return goOnInTab(current, reader);
  hideOnMove(current, reader, reader.extraction.article.canonicalUrl);
  return stateOf(reader);
}

/**
 * Takes the reader away from the page, and opens the article in a tab of its own.
 *
 * @param after what the page did; absent where its frame did not work in the first place.
 */
export async function goOnInTab(
  current: CurrentReader,
  reader: OpenReader,
  after?: Fight,
): Promise<PageState> {
  const { extraction, writing, ended } = reader;
  if (!extraction.ok || ended.signal.aborted) return { kind: 'idle' };
  end(current, reader);
  const wentOn = after && { after, note: writing?.note };
  const opened = await current.page.openInTab(extraction.article, wentOn);
  if (opened.ok) return { kind: 'idle' };
  current.blocked = { kind: 'blocked', code: opened.error.code };
  return current.blocked;
}

/** Forgets a reader that the page has removed: the popup's switch is off then, and opens another. */
export function dropLost(current: CurrentReader): void {
  const { reader } = current;
  if (reader?.overlay.frame.isConnected === false) end(current, reader);
}

/**
 * Closes the reader when a single-page site goes to another article. Where something is being written
 * the keys would go to the page then, in the middle of a word: that goes on in a tab.
 */
function hideOnMove(current: CurrentReader, reader: OpenReader, canonicalUrl: string): void {
  const { page } = current;
  const onMove = (url: string) => {
    const now = page.identity(url);
    if (now === reader.takenFrom || now === canonicalUrl) return;
    if (!reader.writing) void hide(current);
    else tell(reader, { kind: 'fought', how: 'end', isOver: true });
  };
  watchAddress(page.window, onMove, reader.ended.signal);
}

/** Closes what is open. */
export async function hide(current: CurrentReader): Promise<PageState> {
  const { reader } = current;
  if (!reader) return { kind: 'idle' };
  reader.closing ??= close(current, reader).finally(() => {
    reader.closing = null;
  });
  return reader.closing;
}

/** Lets the reader save what is unsaved, then takes the overlay away. */
async function close(current: CurrentReader, reader: OpenReader): Promise<PageState> {
  // Nothing was written yet, and the frame may not even be there.
  if (!reader.isTakenOver) {
    end(current, reader);
    return { kind: 'idle' };
  }
  const answered = new Promise<'left' | 'stays'>((resolve) => {
    reader.ended.signal.addEventListener('abort', () => resolve('left'));
    reader.onStay = () => resolve('stays');
    // A frame that does not answer at all has nothing left to save with.
    void after(LEAVE_TIMEOUT_MS).then(() => resolve('left'));
  });
  tell(reader, { kind: 'closing' });
  if ((await answered) === 'stays') return stateOf(reader);
  end(current, reader);
  return { kind: 'idle' };
}

/** Takes a reader away at once. */
export function end(current: CurrentReader, reader: OpenReader): void {
  if (reader.ended.signal.aborted) return;
  reader.ended.abort();
  reader.link.close();
  reader.overlay.remove();
  if (current.reader === reader) current.reader = null;
}

/** Takes away what was prepared and nobody asked to see. */
export function discardUnseen(current: CurrentReader): void {
  if (current.reader && !current.reader.isShown) end(current, current.reader);
}

/** Takes away what is open or prepared; anything but `idle` means that it has to stay. */
export async function leave(current: CurrentReader): Promise<PageState> {
  if (current.reader?.isShown) return hide(current);
  discardUnseen(current);
  return { kind: 'idle' };
}

/** Switches Sentences Mode on with this, in the place of what is open or prepared. */
export async function showInstead(current: CurrentReader, taken: Taken): Promise<PageState> {
  if (!taken.ok) return { kind: 'problem', problem: taken.problem };
  // What is typed in an open reader is saved first; if it cannot be, that reader stays.
  const left = await leave(current);
  if (left.kind !== 'idle') return left;
  return show(current, await prepare(current, async () => taken));
}
