import { after } from '../contract/timeout';
import { watchAddress } from './navigation';

/** Milliseconds before each look at the page: one that builds itself may need a while. */
const LOOK_DELAYS_MS = [0, 400, 800, 1500, 2500];

/** What a page shows at one moment. */
export interface PageGlance {
  readonly isArticle: boolean;
  /** The text's beginning: another one when another article is shown. */
  readonly text: string;
}

/**
 * Calls `onArticle` when the page that was loaded turns out to be an article, and again for each
 * other article that the reader goes to on a single-page site. An address that changes without a
 * click or a key, as on endless pages while one scrolls, is no going there.
 *
 * @param page how to look at it, and the form under which two of its addresses are one article.
 */
export function watchForArticles(
  window: Window,
  page: { look(): PageGlance; identity(url: string): string },
  onArticle: (article: string) => void,
  signal: AbortSignal,
): void {
  let at = page.identity(window.location.href);
  let shown: string | null = null;

  async function lookUntilArticle(isGone: () => boolean, before: string | null): Promise<void> {
    let last: string | null = null;
    for (const wait of LOOK_DELAYS_MS) {
      await after(wait);
      if (signal.aborted || isGone()) return;
      const { isArticle, text } = page.look();
      // After a move the old article may stay on the screen for a while, and the new one come in parts.
      const isSettled = before === null || (text !== before && text === last);
      last = text;
      shown = text;
      if (isArticle && isSettled) return onArticle(at);
    }
  }

  function go(before: string | null): void {
    const here = at;
    void lookUntilArticle(() => at !== here, before);
  }

  watchAddress(
    window,
    (url) => {
      const now = page.identity(url);
      if (now === at) return;
      at = now;
      if (window.navigator.userActivation?.isActive !== false) go(shown);
    },
    signal,
  );
  go(null);
}
