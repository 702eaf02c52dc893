import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lastTheme } from '../utils/platform/last-theme';

/** In the head of our pages, before anything is painted: no flash of another theme. */
export default defineUnlistedScript(() => {
  document.documentElement.dataset['theme'] = lastTheme();
});
