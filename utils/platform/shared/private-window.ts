import { browser } from 'wxt/browser';

/**
 * Told by the worker or the browser's tabs. In Chromium (2026-11, 156) our pages run outside of
 * private windows, so a popup or a frame over a private page cannot see for itself where it is.
 */
let wasTold = false;

/** From now on this page counts as one in a private window. */
export function rememberPrivateWindow(): void {
  wasTold = true;
}

/** Whether this page or script is in a private window, of which nothing may be kept. */
export function isPrivateWindow(): boolean {
  try {
    return wasTold || browser.extension?.inIncognitoContext === true;
  } catch {
    // What is left of a reloaded extension's API throws in Firefox, see `isExtensionAlive`.
    return wasTold;
  }
}
