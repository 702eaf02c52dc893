import { browser } from 'wxt/browser';
import { AppError, done, failed, type Result } from '../../contract/result';
import { type PermittedSite, patternOf, sitesIn } from '../../settings/sites';

/** The sites granted now, by name. */
export async function permittedSites(): Promise<readonly PermittedSite[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return sitesIn(origins);
}

/**
 * Asks the browser for one site. Call it first in a click's handler, before any `await`: a browser
 * asks the reader only while the click lasts. The popup may be gone before the answer comes, so what
 * follows from a grant is the worker's, see `site-registration.ts`.
 *
 * @returns whether it was granted.
 */
export function askForSite(host: string): Promise<Result<boolean>> {
  return told(() => browser.permissions.request({ origins: [patternOf(host)] }));
}

/** Gives permissions back. */
export function giveBackSites(sites: readonly PermittedSite[]): Promise<Result<boolean>> {
  return told(() => browser.permissions.remove({ origins: sites.map((site) => site.pattern) }));
}

async function told(act: () => Promise<boolean>): Promise<Result<boolean>> {
  try {
    return done(await act());
  } catch (error) {
    return failed(new AppError('internal', error instanceof Error ? error.message : ''));
  }
}

/** Tells whenever the granted sites have changed, in our pages or in the browser's own settings. */
export function watchPermittedSites(onChange: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  });
}
