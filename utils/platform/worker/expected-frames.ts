import { browser } from 'wxt/browser';
import type { FramedBy } from '../../contract/background-services';

/** Readers that one tab may be preparing at once; who makes more has thrown the older ones away. */
const MOST_EXPECTED = 4;
/** UTF-16 code units of a key: ours have 43 at most. */
const LONGEST_KEY = 64;

interface Expected extends FramedBy {
  readonly key: string;
}

/**
 * The keys with which readers' frames are expected, by tab. They are in `storage.session`: a worker
 * that was killed meanwhile knows them again, no disk sees them, and no script in a page reads them.
 */
const keyOf = (tabId: number) => `expected-frames:${tabId}`;

async function expectedIn(tabId: number): Promise<readonly Expected[]> {
  const { [keyOf(tabId)]: kept } = await browser.storage.session.get(keyOf(tabId));
  return Array.isArray(kept) ? kept : [];
}

/** One after another: a key must not be found by two. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = turn.then(act);
  turn = done.catch(() => {});
  return done;
}

/** Expects a frame in this tab with this key. */
export function expectFrame(tabId: number, key: unknown, framedBy: FramedBy): Promise<void> {
  return inTurn(async () => {
    if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) return;
    const expected = [...(await expectedIn(tabId)), { ...framedBy, key }].slice(-MOST_EXPECTED);
    await browser.storage.session.set({ [keyOf(tabId)]: expected });
  });
}

/** Who expects a frame in this tab with this key; it is expected no more. */
export function claimFrame(tabId: number, key: unknown): Promise<FramedBy | null> {
  return inTurn(async () => {
    const expected = await expectedIn(tabId);
    const found = expected.find((each) => each.key === key);
    if (!found) return null;
    const left = expected.filter((each) => each !== found);
    if (left.length > 0) await browser.storage.session.set({ [keyOf(tabId)]: left });
    else await browser.storage.session.remove(keyOf(tabId));
    return { page: found.page, isPrivate: found.isPrivate };
  });
}
