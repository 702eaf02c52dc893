import { describe, expect, it } from 'vitest';
import type { PageHandle, ViewHandle } from '../support/browser/session.ts';
import {
  clickMessage,
  message,
  openPopup,
  positionOf,
  switchOff,
  switchOn,
  useExtensionBrowser,
  waitForSaved,
} from '../support/extension-browser.ts';
import { openUnread } from '../support/open-reader.ts';
import { unreadArticle } from '../support/unread-article.ts';

/** What a page does, as its own script. */
type Blows = Readonly<Record<string, () => void>>;

const AGAIN_AND_AGAIN: Blows = {
  'takes the focus': () => {
    setInterval(() => {
      window.focus();
      (document.activeElement as HTMLElement | null)?.blur();
    }, 120);
  },
  'shows a popover over everything': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%; background: red';
    document.body.append(cover);
    setInterval(() => {
      cover.hidePopover();
      cover.showPopover();
    }, 200);
  },
  'shows a popover in a closed shadow root': () => {
    const host = document.createElement('div');
    document.body.append(host);
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%; background: red';
    host.attachShadow({ mode: 'closed' }).append(cover);
    setInterval(() => {
      cover.hidePopover();
      cover.showPopover();
    }, 2500);
  },
  'opens dialogs of its own': () => {
    setInterval(() => {
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('input'));
      document.body.append(dialog);
      dialog.showModal();
    }, 400);
  },
};

const AT_ONCE: Blows = {
  'makes itself tiny': () => {
    document.documentElement.style.zoom = '0.05';
  },
  'skips its contents': () => {
    document.documentElement.style.contentVisibility = 'hidden';
  },
  'hides itself again and again': () => {
    const hide = () => {
      const { style } = document.documentElement;
      if (style.display !== 'none') style.setProperty('display', 'none', 'important');
    };
    new MutationObserver(hide).observe(document.documentElement, { attributes: true });
    hide();
  },
  'takes the reader’s element out of its layout': () => {
    const host = document.documentElement.querySelector<HTMLElement>(':scope > div');
    host?.style.setProperty('display', 'none', 'important');
  },
  'lets a view transition stand still': () => {
    const style = document.createElement('style');
    style.textContent = `::view-transition { background: red }
      ::view-transition-group(*) { animation-duration: 1000s !important }`;
    document.head.append(style);
    document.startViewTransition(() => {});
  },
};

const ENDS: Blows = {
  'removes the reader’s element': () => {
    document.documentElement.querySelector(':scope > div')?.remove();
  },
  'moves it elsewhere': () => {
    const host = document.documentElement.querySelector(':scope > div');
    if (host) document.body.append(host);
  },
  'empties the document': () => {
    document.documentElement.replaceChildren();
  },
  'takes its root away': () => {
    document.documentElement.remove();
  },
  'writes the document anew': () => {
    document.open();
    document.write('<title>New</title><p>All new.</p>');
    document.close();
  },
  'goes to another address': () => {
    history.pushState(null, '', '/news/another-article');
  },
};

const rows = (blows: Blows) => Object.entries(blows);

describe('A page that', () => {
  const browser = useExtensionBrowser();

  /** The reader over a page, in the middle of a note that is saved so far. */
  async function writing(): Promise<{ page: PageHandle; reader: ViewHandle }> {
    const { tab: page, reader } = await openUnread(browser);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'beforeinput', 'input']) {
        window.addEventListener(type, (event) => heard.push(type + (event as KeyboardEvent).key), {
          capture: true,
        });
      }
    });
    await reader.press('j');
    await reader.press('n');
    await reader.waitFor(() => document.activeElement?.matches('textarea'));
    await reader.type('half a tho');
    await waitForSaved(reader);
    return { page, reader };
  }

  /** The tab in which reading goes on: the note as it was, its caret at the end of it. */
  async function goesOnInTab(after: string): Promise<PageHandle> {
    const tab = await browser.session.findExtensionTab('reader.html', 20_000);
    if (!tab) throw new Error('Reading did not go on in a tab');
    expect(await tab.url()).toContain(`after=${after}`);
    await tab.waitFor(() => document.activeElement?.matches('textarea'));
    await tab.type('ught');
    await waitForSaved(tab);
    const notes = await tab.evaluate(() =>
      [...document.querySelectorAll('textarea')].map(({ value }) => value),
    );
    expect(notes).toEqual(['half a thought']);
    expect(await tab.text('.fight p')).toContain('reading goes on here');
    return tab;
  }

  const heardBy = (page: PageHandle) =>
    page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  it.each(rows(AGAIN_AND_AGAIN))('%s again and again gives way to a tab', async (_, blow) => {
    const { page } = await writing();
    await page.evaluate(blow);
    const how = blow === AGAIN_AND_AGAIN['takes the focus'] ? 'keys' : 'cover';
    const tab = await goesOnInTab(how);
    expect(await heardBy(page)).toEqual([]);
    await tab.close();
    await page.close();
  });

  it.each(rows(AT_ONCE))('%s gives way to a tab', async (_, blow) => {
    const { page } = await writing();
    await page.evaluate(blow);
    const tab = await goesOnInTab('cover');
    await tab.close();
    await page.close();
  });

  it.each(rows(ENDS))('%s gives way to a tab, and can be read again', async (what, blow) => {
    const { page } = await writing();
    await page.evaluate(blow);
    const tab = await goesOnInTab('end');
    await tab.close();
    if (what === 'removes the reader’s element') {
      const popup = await openPopup(browser.session, page);
      expect(await popup.texts('[role="switch"][aria-checked="true"]')).toEqual([]);
      await popup.click('[role="switch"]');
      const again = await browser.session.readerFrame(page);
      await again?.waitFor(() => document.querySelector('textarea'));
      const notes = await again?.evaluate(() =>
        [...document.querySelectorAll('textarea')].map(({ value }) => value),
      );
      expect(notes).toEqual(['half a thought']);
    }
    await page.close();
  });

  it('takes the focus once gets no letter, and the reader is told and asked', async () => {
    const { page, reader } = await writing();
    await page.evaluate(() => window.focus());
    await reader.waitFor(() => document.querySelector('.fight'));
    await reader.waitFor(() => document.activeElement?.matches('textarea'));
    expect(await reader.text('.fight p')).toBe(await message(reader, 'pageTakesKeys'));
    await clickMessage(reader, 'goOnInTab', '.fight');
    const tab = await goesOnInTab('keys');
    expect(await heardBy(page)).toEqual([]);
    await tab.close();
    await page.close();
  });

  it('takes the focus between two keys, and keeps its events to itself, gives it back', async () => {
    const page = await browser.visit(await unreadArticle(browser));
    await page.evaluate(() => {
      const keep = (event: Event) => event.stopImmediatePropagation();
      for (const type of ['focus', 'keydown']) window.addEventListener(type, keep, true);
    });
    const reader = await switchOn(browser.session, page);
    await reader.press('j');
    expect(await positionOf(reader)).toMatch(/^2 /);
    await page.evaluate(() => {
      window.focus();
      (document.activeElement as HTMLElement | null)?.blur();
    });
    await reader.waitFor(() => !document.hasFocus());
    await reader.waitFor(() => document.hasFocus());
    await reader.press('j');
    await reader.waitFor(() => document.querySelector('.position')?.textContent?.startsWith('3 '));
    expect(await reader.texts('.fight')).toEqual([]);
    await switchOff(reader);
  });

  it('shows something of its own once is outranked, and the note goes on', async () => {
    const { page, reader } = await writing();
    await page.evaluate(() => {
      const toast = document.createElement('div');
      toast.popover = 'manual';
      toast.textContent = 'News!';
      document.body.append(toast);
      toast.showPopover();
    });
    await reader.waitFor(() => document.querySelector('.fight'));
    await reader.waitFor(() => document.activeElement?.matches('textarea'));
    await reader.type('ught');
    await waitForSaved(reader);
    expect(await reader.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'half a thought',
    );
    await switchOff(reader);
    await page.close();
  });

  it('leaves the reader alone is not blamed for tabs, popups and what Lede does itself', async () => {
    const { page, reader } = await writing();
    const other = await browser.session.openPage(browser.at('front.html'));
    await other.bringToFront();
    await page.bringToFront();
    await other.close();
    const popup = await openPopup(browser.session, page);
    await popup.close();
    await page.bringToFront();
    await reader.waitFor(() => document.activeElement?.matches('textarea'));
    await reader.type('ught');
    await waitForSaved(reader);
    expect(await reader.texts('.fight')).toEqual([]);
    await switchOff(reader);
    expect(await browser.session.findExtensionTab('reader.html', 1)).toBeNull();
    await page.close();
  });
});
