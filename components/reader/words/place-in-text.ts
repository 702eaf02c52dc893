/**
 * A range over a stretch of an element's text.
 *
 * @param start UTF-16 offset into the element's `textContent`, as `end`.
 */
export function rangeOver(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
    passed += length;
  }
  return range;
}

/** Where in a sentence's text a point of the window lies. */
export interface TextPlace {
  /** The sentence's number, from 0. */
  readonly n: number;
  /** UTF-16 offset into its text. */
  readonly offset: number;
}

/** The sentence and its character under a point, in CSS pixels; null where there is none. */
export function placeAt(x: number, y: number): TextPlace | null {
  const caret = caretAt(x, y);
  const sentence = caret?.node.parentElement?.closest('[data-sentence]');
  if (!caret || !sentence) return null;
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(caret.node, caret.offset);
  return {
    n: Number(sentence.getAttribute('data-sentence')),
    offset: before.toString().length,
  };
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  // Chromium has the standard's way since 128.
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
