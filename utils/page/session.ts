import { isHtml } from '../article/unclobbered';
import type { Article } from '../contract/article';
import type { PageState } from '../contract/page-services';
import {
  type CurrentReader,
  discardUnseen,
  dropLost,
  end,
  goOnInTab,
  hide,
  leave,
  readerOf,
  show,
  showInstead,
} from './current-reader';
import { type OpenReader, type PageSessionDeps, stateOf } from './open-reader';
import { createPopupHolds } from './popup-holds';

const NOT_HTML: PageState = { kind: 'problem', problem: 'not-html' };

/** Sentences Mode on this page: prepares, shows and removes the reader. */
export function createPageSession(page: PageSessionDeps) {
  const current: CurrentReader = { page, reader: null, preparing: null, begun: 0, blocked: null };
  const { popupAsked, popupOpened } = createPopupHolds(() => discardUnseen(current));

  return {
    /** Takes the article out of the page and loads the reader, unseen. */
    async prepare(): Promise<PageState> {
      if (!isHtml(page.document)) return NOT_HTML;
      dropLost(current);
      const { blocked } = current;
      if (blocked) {
        current.blocked = null;
        return blocked;
      }
      const popupAnswered = popupAsked();
      const reader = await readerOf(current).finally(popupAnswered);
      if (!reader.extraction.ok) end(current, reader);
      return stateOf(reader);
    },
    /** The article that is prepared or open; null when there is none. */
    article(): Article | null {
      const extraction = current.reader?.extraction;
      return extraction?.ok ? extraction.article : null;
    },
    /** Switches Sentences Mode on or off. */
    async toggle(): Promise<PageState> {
      // In an image or a feed no overlay can be built.
      if (!isHtml(page.document)) return NOT_HTML;
      dropLost(current);
      return current.reader?.isShown ? hide(current) : show(current, await readerOf(current));
    },
    /** Switches Sentences Mode on with what is selected on the page. */
    async readSelection(): Promise<PageState> {
      // The selection is read first: mounting or removing an overlay must not disturb it.
      return showInstead(current, await page.extractSelection());
    },
    /** Switches Sentences Mode on with what the reader has picked. */
    async readPicked(element: Element): Promise<PageState> {
      return showInstead(current, await page.extractPicked(element));
    },
    /** Takes away what is open or prepared; anything but `idle` means that it has to stay. */
    leave: () => leave(current),
    /** The reader while it is on the screen. */
    shown: () => (current.reader?.isShown ? current.reader : null),
    /** The page has taken the reader away: goes on in a tab. */
    goOnInTab: (reader: OpenReader) => void goOnInTab(current, reader, 'end'),
    /** The popup is open: keep what was prepared. Call what is returned when it has closed. */
    popupOpened,
  };
}
