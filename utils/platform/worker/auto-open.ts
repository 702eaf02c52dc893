import { browser } from 'wxt/browser';
import { siteOf, sitesFor } from '../../settings/sites';
import { permittedSites } from '../shared/site-permissions';
import { callPageInjected } from '../shared/tabs';

/** Fewer sentences make no article to open unasked. */
const LEAST_SENTENCES = 5;
/** Addresses remembered for each tab. */
const MOST_REMEMBERED = 50;

/**
 * Opens Sentences Mode on an article that offered itself, once in each tab: who has left it wants
 * the page. What was opened is remembered in memory alone (`storage.session`).
 *
 * @param article the address as `addressIdentity` gives it.
 */
export async function autoOpen(tabId: number, url: string, article: string): Promise<void> {
  const host = siteOf(url);
  // A page that was open before its site was taken back still has the script.
  if (host === null || sitesFor(host, await permittedSites()).length === 0) return;
  const key = `opened-by-itself:${tabId}`;
  const { [key]: kept } = await browser.storage.session.get(key);
  const opened = Array.isArray(kept) ? kept : [];
  if (opened.includes(article)) return;
  await browser.storage.session.set({ [key]: [...opened, article].slice(-MOST_REMEMBERED) });
  const prepared = await callPageInjected(tabId, (page) => page.prepare());
  if (!prepared.ok || prepared.value.kind !== 'prepared') return;
  if (prepared.value.sentenceCount < LEAST_SENTENCES) return;
  await callPageInjected(tabId, (page) => page.toggle());
}
