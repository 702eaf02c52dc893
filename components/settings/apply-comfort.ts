import type { Comfort } from '../../utils/settings/comfort';

/**
 * Gives a page of ours the reader's look. What each property means is written in `themes.css` and
 * `prose.css`; numbers go there bare, so that a style can calculate with them.
 */
export function applyComfort({ dataset, style }: HTMLElement, comfort: Comfort): void {
  dataset['theme'] = comfort.theme;
  dataset['font'] = comfort.font;
  dataset['align'] = comfort.align;
  style.setProperty('--size', `${comfort.size}px`);
  style.setProperty('--leading', String(comfort.lineHeight));
  style.setProperty('--measure', String(comfort.width));
  style.setProperty('--tracking', String(comfort.letterSpacing));
  style.setProperty('--word-gap', String(comfort.wordSpacing));
  style.setProperty('--dimming', String(comfort.dimming));
}
