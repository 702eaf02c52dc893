import { headingLevel } from './elements';

/*
 * Elements within a line that a reader does not take for its words, and those that are words although
 * their tag says otherwise.
 */

/** What marks a place rather than says something: "#", "¶", "↩". */
const SIGN = /^[#¶§†‡*↑↩⤴^🔗\s]+$/u;
/** A footnote's number, as it stands raised: "1", "[2]", "[note 3]", "a". */
const NOTE_NUMBER = /^[[(]?(?:(?:note|nb|n\.|anm\.?)\s?)?(?:\d{1,3}|[a-z]|[*†‡]{1,3})[\])]?$/i;
/** Classes of text for screen readers, which stands beside what is seen. */
const UNSEEN_CLASS =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text|a11y-hidden|offscreen)(?=$|[\s_])/i;
const CLIPPED = /clip(?:-path)?\s*:\s*(?:rect\(\s*[01]|inset\(\s*(?:50|100)%)/i;

/** Whether an element within a line is no part of its text: a footnote's number, an anchor, a line for screen readers alone. */
export function isAsideInLine(element: Element, name: string): boolean {
  if (name === 'a') {
    const href = element.getAttribute('href');
    return href?.includes('#') === true && SIGN.test(element.textContent ?? '#');
  }
  if (name === 'sup') return isNoteNumber(element);
  return name === 'span' && isForScreenReaders(element);
}

/** Whether a raised text is a number that leads to a note on this page. */
function isNoteNumber(sup: Element): boolean {
  const link = sup.querySelector('a[href*="#"]') ?? sup.closest('a[href*="#"]');
  return link !== null && NOTE_NUMBER.test((sup.textContent ?? '').trim());
}

/** Words that are not seen. A colon alone parts what is seen, and the whole text of a link says where it leads. */
function isForScreenReaders(element: Element): boolean {
  const isUnseen =
    UNSEEN_CLASS.test(element.getAttribute('class') ?? '') ||
    CLIPPED.test(element.getAttribute('style') ?? '');
  const words = isUnseen ? (element.textContent ?? '').trim() : '';
  return /\p{L}/u.test(words) && element.closest('a')?.textContent?.trim() !== words;
}

/** Whether a button's text is read: it is a heading that opens what is under it, or a word within a sentence. */
export const isReadableButton = (button: Element): boolean =>
  hasText(button.previousSibling)
    ? hasText(button.nextSibling) && button.parentElement?.localName !== 'div'
    : headingLevel(button.parentElement?.localName ?? '') > 1;

const hasText = (node: Node | null): boolean =>
  node?.nodeType === 3 && /\p{L}/u.test((node as Text).data);

/**
 * Whether the element's children may be laid out as lines of their own: it has several of them and no
 * text beside them. Only then is the style of an inline child worth asking for.
 */
export function mayHoldLines(element: Element): boolean {
  if (element.childElementCount < 2) return false;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return false;
  return true;
}
