import type { PageState } from '../contract/page-services';
import type { OpenReader } from './open-reader';

/**
 * Where the content script leaves what the scripts need that are injected when they are asked for:
 * the picker and the one that shows a sentence. They are scripts of their own, so that a page which
 * needs none does not load one, and an element cannot travel in a message; but all run in one
 * isolated world, whose globals the page cannot see.
 */
export const PAGE_SESSION = '__ledePageSession';

/** What those scripts ask of the content script. */
export interface PageSession {
  /** Closes Sentences Mode where it is open; anything but `idle` means that it has to stay. */
  leave(): Promise<PageState>;
  /** Switches Sentences Mode on with what is in this element. */
  readPicked(element: Element): Promise<PageState>;
  /** The reader while it is on the screen. */
  shown(): OpenReader | null;
  /** The page has taken the reader away: goes on in a tab. */
  goOnInTab(reader: OpenReader): void;
}

/** The globals of the isolated world that our scripts share. */
export interface PageGlobals {
  [PAGE_SESSION]?: PageSession;
  /** Ends what another script has under way on the page: picking, or showing a sentence. */
  __ledeEndPageTool?: () => void;
}

/**
 * Whether a script is the first of its name in our isolated world: two injections must not mount two
 * readers. One that was left behind by a reloaded extension does not count.
 *
 * @param name the script's own.
 * @param isAlive whether the extension that this script belongs to is still there.
 */
export function isFirstInjection(name: string, isAlive: () => boolean): boolean {
  const globals = globalThis as { [mark: string]: unknown };
  const mark = `__lede_${name}`;
  const before = globals[mark];
  if (typeof before === 'function' && before()) return false;
  globals[mark] = isAlive;
  return true;
}
