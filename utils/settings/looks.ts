import type { Comfort } from './comfort';

/** How a document's root says what the reader has set, for the style sheets. */
export interface Looks {
  /** `data-` attributes by their names in `dataset`. */
  readonly data: Readonly<Record<string, string>>;
  /** Custom properties. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * The reader's look for a root element. What each means is written in `themes.css` and `prose.css`;
 * numbers go there bare, so that a style can calculate with them.
 */
export const looksOf = (comfort: Comfort): Looks => ({
  data: { theme: comfort.theme, font: comfort.font, align: comfort.align },
  properties: {
    '--size': `${comfort.size}px`,
    '--leading': String(comfort.lineHeight),
    '--measure': String(comfort.width),
    '--tracking': String(comfort.letterSpacing),
    '--word-gap': String(comfort.wordSpacing),
    '--dimming': String(comfort.dimming),
  },
});
