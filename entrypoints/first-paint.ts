import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lastTheme } from '../utils/platform/shared/last-theme';

/** In the head of our pages, before anything is painted: no flash of another theme. */
export default defineUnlistedScript(() => {
  // A frame over a page is shown when all of it is there, and not a moment is to be lost until then.
  if (window.top !== window) return;
  document.documentElement.dataset['theme'] = lastTheme();
});
