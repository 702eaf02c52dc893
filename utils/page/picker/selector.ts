/** How many elements around the chosen one may help to name it. */
const MOST_ANCESTORS = 3;

/**
 * Names an element so that the same block is found on the site's other pages: by a lasting id, else
 * by its tag and lasting classes, with up to three elements around it. Null when no such name fits
 * this element alone (always so inside a shadow root).
 */
export function selectorFor(element: Element): string | null {
  const { ownerDocument: document } = element;
  let selector = '';
  let at: Element | null = element;
  for (let depth = 0; at && depth <= MOST_ANCESTORS; depth++) {
    const name = nameOf(at);
    selector = selector ? `${name} > ${selector}` : name;
    const found = document.querySelectorAll(selector);
    if (found.length === 1) return found[0] === element ? selector : null;
    at = at.parentElement;
  }
  return null;
}

function nameOf(element: Element): string {
  if (isLasting(element.id)) return `#${element.id}`;
  const classes = [...element.classList].filter((name) => isLasting(name) && !STATE.test(name));
  const tag = tagOf(element);
  return [tag, ...classes].join('.') || '*';
}

/** A tag with other characters would have to be escaped; such elements are named by their classes. */
const tagOf = ({ localName }: Element) => (/^[a-z][a-z0-9-]*$/.test(localName) ? localName : '');

/** Classes that come and go while a page is open. */
const STATE =
  /^(?:is|has|js|no)-|(?:^|[-_])(?:active|open|opened|closed|collapsed|expanded|visible|hidden|loaded|loading|ready|selected|current|dark|light|hover|focus)$/i;

/**
 * Whether a name was given by a person and not by a build or a database: letters with no digit in
 * them, made of words. `article-body` and `storyText` are, `css-1x2y`, `sc-bdVaJa` and `post-4711`
 * are not.
 */
export function isLasting(name: string): boolean {
  return /^[a-z][a-z_-]*$/i.test(name) && name.split(/[-_]+/).every(isWord);
}

/** Words, also joined as in `storyText` or `StoryText`, of which the longer ones have a vowel. */
const isWord = (text: string) =>
  /^(?:[A-Z]?[a-z]*|[A-Z]+)$/.test(text) || /^[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})+$/.test(text)
    ? text.length < 4 || /[aeiouy]/i.test(text)
    : false;
