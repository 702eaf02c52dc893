import { THEMES, type Theme } from '../../settings/comfort';
import { isPrivateWindow } from './private-window';

/**
 * The theme of last time, in the `localStorage` of our own pages: the only storage that answers
 * before the first paint. It is a copy; the truth is in `settings.ts`. The reader's frame over a
 * page has another `localStorage` (partitioned by site), and needs none: it is shown after the
 * settings are known. Never call this from a content script, whose storage is the site's.
 */
const KEY = 'theme';

/** `auto` when nothing usable was kept. */
export function lastTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Nothing is kept of a private window, nor of a frame, which would keep it by the site it is on. */
export function rememberTheme(theme: Theme): void {
  const { window } = globalThis;
  if (window?.top !== window || isPrivateWindow()) return;
  try {
    if (localStorage.getItem(KEY) !== theme) localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be closed to us; then the system's colours show for a moment.
  }
}
