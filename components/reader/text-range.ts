/** The range of `[start, end)` of a text that an element shows; null if it shows another text. */
export function rangeIn(element: Element, text: string, start: number, end: number): Range | null {
  if (element.textContent !== text) return null;
  const range = document.createRange();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let from = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const to = from + (node.nodeValue?.length ?? 0);
    if (start >= from && start < to) range.setStart(node, start - from);
    if (end > from && end <= to) {
      range.setEnd(node, end - from);
      return range;
    }
    from = to;
  }
  return null;
}

/** A part of a sentence: UTF-16 code units `[start, end)` of its text. */
export interface SentencePart {
  /** The sentence's number, from 0. */
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Marks a part of a sentence for `::highlight(name)`, without a change to any node, as long as the
 * page shows it; null takes the mark off. Where the browser has no such highlights, nothing happens.
 *
 * @param text the sentence's whole text.
 */
export function showHighlight(name: string, part: SentencePart | null, text: string): void {
  if (typeof Highlight === 'undefined') return;
  const element = part && document.querySelector(`[data-sentence="${part.n}"]`);
  const range = element && rangeIn(element, text, part.start, part.end);
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
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
