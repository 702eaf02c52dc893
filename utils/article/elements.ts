/** What an element's tag says about the text in it. Names are lower case, as `localName` gives them. */

/** Elements that start and end a line of text (HTML's rendering section, "Flow content"). */
const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ' +
    'ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text is no part of what a page says: code, controls, media and their fallbacks. */
const SILENT = new Set(
  (
    'script style noscript template head svg annotation annotation-xml iframe object embed applet video audio canvas map ' +
    'select option datalist textarea input button meter progress rt rp picture img frameset noembed ' +
    'noframes link meta title'
  ).split(' '),
);

/** Whether the element breaks the line. */
export const isBlock = (name: string): boolean => BLOCK.has(name);

/** Whether the text inside is not to be read. */
export const isSilent = (name: string): boolean => SILENT.has(name);

/** The level of a heading, 1 to 6, or 0. */
export const headingLevel = (name: string): number =>
  name.length === 2 && name.charCodeAt(0) === 104 /* h */ ? Number(name.charAt(1)) || 0 : 0;

/** A longer text in a heading element is prose that is set large (UTF-16 code units). */
const MAX_HEADING_CHARS = 160;
/** The same where it ends as a sentence does. */
const MAX_SENTENCE_HEADING_CHARS = 60;

/** Whether an element within `h1` to `h6` has a heading in it, and not a sentence of the story set large. */
export const isHeadingText = (element: Element, text: string): boolean =>
  element.closest('h1, h2, h3, h4, h5, h6') !== null && isHeadingLike(text);

/** Whether a text in a heading element is short enough for one, and no run of sentences. */
export const isHeadingLike = (text: string): boolean =>
  text.length <= MAX_HEADING_CHARS &&
  !(text.length > MAX_SENTENCE_HEADING_CHARS && /[.。]["”’»)]?$/.test(text));
