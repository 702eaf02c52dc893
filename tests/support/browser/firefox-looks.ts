/** Functions that run in Firefox's own window, as those of `firefox-chrome-scope.ts` (Firefox 153). */

interface Preferences {
  Services: { prefs: { setIntPref(name: string, value: number): void } };
}

/** Lets all pages believe that the system has colours of its own, and little motion, or not. */
export const setLooks = (forcedColours: boolean, reducedMotion: boolean) => {
  const { prefs } = (globalThis as unknown as Preferences).Services;
  // 0: high contrast decides; 2: the system's colours, always.
  prefs.setIntPref('browser.display.document_color_use', forcedColours ? 2 : 0);
  prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
};
