import type { PageState } from '../page/opening';

/**
 * Where the page's session waits for the picker. The two are scripts of their own, so that a page
 * which needs no picker does not load one, and an element cannot travel in a message: but both run
 * in one isolated world, whose globals the page cannot see.
 */
export const READING_HOOK = '__ledeReading';

/** What the picker asks of the page's session. */
export interface ReadingHook {
  /** Closes Sentences Mode where it is open; anything but `idle` means that it has to stay. */
  leave(): Promise<PageState>;
  /** Switches Sentences Mode on with what is in this element. */
  readPicked(element: Element): Promise<PageState>;
}

/** The isolated world, as both scripts see it. */
export interface PickerWorld {
  [READING_HOOK]?: ReadingHook;
  /** Ends the picking under way. */
  __ledeStopPicking?: () => void;
}
