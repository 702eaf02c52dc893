import { browser } from 'wxt/browser';

/** On the button while a page that was to be read could not be. */
const PROBLEM = '!';

/**
 * Shows on the toolbar button how many notes there are, nothing for none. It is for one tab and until
 * that moves on to another page: the browser then takes it off.
 */
export async function showCount(tabId: number, count: number): Promise<void> {
  await write(tabId, count > 0 ? String(count) : '');
}

/** Takes the counts off all buttons. */
export async function clearCounts(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [write(id, '')])));
}

/** Marks the button of a tab whose page could not be read, or takes that mark off again. */
export async function showProblem(tabId: number, isProblem: boolean): Promise<void> {
  if (isProblem) return write(tabId, PROBLEM);
  const shown = await browser.action.getBadgeText?.({ tabId }).catch(() => '');
  if (shown === PROBLEM) await write(tabId, '');
}

async function write(tabId: number, text: string): Promise<void> {
  // Firefox for Android has no such button; and a tab may have been closed meanwhile.
  await browser.action.setBadgeText?.({ tabId, text }).catch(() => {});
}
