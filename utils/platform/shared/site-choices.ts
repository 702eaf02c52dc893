/** What was picked, by site: for the worker and pages of ours. Scripts in news pages ask the worker. */
import { browser } from 'wxt/browser';

/** One key for each site: two tabs that choose at once do not undo each other. */
const PREFIX = 'site-choice:';
const keyOf = (hostname: string) => `${PREFIX}${hostname}`;

/** The selector of the text that the reader has picked on this site before; null when there is none. */
export async function siteChoice(hostname: string): Promise<string | null> {
  const key = keyOf(hostname);
  // Storage that does not answer must not keep anybody from reading.
  const { [key]: kept } = await browser.storage.local.get(key).catch(() => ({ [key]: null }));
  return typeof kept === 'string' ? kept : null;
}

/** UTF-16 code units of a selector worth keeping: a longer one names nothing that lasts. */
const LONGEST_SELECTOR = 2000;

/** Remembers what was picked on a site; whether that may be kept, the caller knows. */
export async function rememberSiteChoice(hostname: string, selector: string): Promise<void> {
  if (typeof selector !== 'string' || selector.length > LONGEST_SELECTOR) return;
  await browser.storage.local.set({ [keyOf(hostname)]: selector });
}

/** From now on the site is read as any other. */
export async function forgetSiteChoice(hostname: string): Promise<void> {
  await browser.storage.local.remove(keyOf(hostname));
}

/** The sites for which something is remembered, by name. */
export async function sitesWithChoice(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get(null).catch(() => ({}));
  return Object.keys(stored)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .sort((a, b) => a.localeCompare(b));
}
