import { browser } from 'wxt/browser';
import { siteOf, sitesFor } from '../../settings/sites';
import { permittedSites } from '../shared/site-permissions';

const SCRIPT_ID = 'always-sites';
/** Looks whether a page is an article, and asks the worker to open it; a few kilobytes. */
const SCRIPT_FILE = '/content-scripts/site.js';

/**
 * Keeps that script registered for the granted sites and no other. Chrome forgets registrations when
 * the extension is updated, so they are made anew from what is granted. Call this while the worker
 * starts: each of these events may be what starts it.
 */
export function keepSitesRegistered(): void {
  const register = () => void registerSites();
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
  browser.permissions.onRemoved.addListener(register);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    register();
    void beginOnOpenPage(origins);
  });
}

let registering: Promise<void> = Promise.resolve();

/** One after another: two at once would register one id twice. */
function registerSites(): Promise<void> {
  registering = registering.then(registerNow, registerNow);
  return registering;
}

async function registerNow(): Promise<void> {
  const matches = (await permittedSites()).map((site) => site.pattern);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: [SCRIPT_FILE],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (known.length) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** The page that the reader was on when granting its site was loaded before the script was there. */
async function beginOnOpenPage(granted: readonly string[]): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const host = siteOf(tab?.url ?? '');
  const fresh = (await permittedSites()).filter((site) => granted.includes(site.pattern));
  if (tab?.id === undefined || host === null || sitesFor(host, fresh).length === 0) return;
  await browser.scripting
    .executeScript({ target: { tabId: tab.id }, files: [SCRIPT_FILE] })
    // A page that is just going away needs no script any more.
    .catch(() => {});
}
