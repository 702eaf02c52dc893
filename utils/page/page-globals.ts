import type { PageState } from '../contract/page-services';

/**
 * Where the page's session waits for the scripts that are injected when they are asked for. They are
 * scripts of their own, so that a page which needs none does not load one, and an element cannot
 * travel in a message: but all run in one isolated world, whose globals the page cannot see.
 */
export const PAGE_READER = '__ledeReading';

/** What those scripts ask of the page's session. */
export interface PageReader {
  /** Closes Sentences Mode where it is open; anything but `idle` means that it has to stay. */
  leave(): Promise<PageState>;
  /** Switches Sentences Mode on with what is in this element. */
  readPicked(element: Element): Promise<PageState>;
  /** The reader's frame while it is on the screen. */
  frame(): HTMLIFrameElement | null;
}

/** The isolated world, as all of them see it. */
export interface PageGlobals {
  [PAGE_READER]?: PageReader;
  /** Ends what another script has under way on the page: picking, or showing a sentence. */
  __ledeEndAside?: () => void;
}
