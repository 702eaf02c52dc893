import { composedChildren } from '../article/composed';
import { isSilent } from '../article/elements';

/**
 * What counts for nothing when a sentence is looked for: white space, which pages and articles fold
 * in their own ways, and characters that show nothing (soft hyphen, joiners, word joiner, BOM).
 */
const NOTHING = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** A text without what counts for nothing. */
export const squeeze = (text: string): string => text.replace(NOTHING, '');

/** The text of a page, and where each part of it stands. */
export interface PageText {
  /** Squeezed: see {@link squeeze}. */
  readonly text: string;
  /**
   * The range over `[start, end)` of `text`, in UTF-16 code units; it lies in the page's own text
   * nodes.
   */
  range(start: number, end: number): Range;
}

/** Reads a page's text nodes, open shadow roots and same-origin frames included, in time linear in them. */
export function readPageText(root: Element): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  // A stack of our own: pages nest deeper than calls may.
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const piece = squeeze((node as Text).data);
      if (!piece) continue;
      nodes.push(node as Text);
      starts.push(length);
      pieces.push(piece);
      length += piece.length;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      // One by one: more arguments than a call takes may be children of one element.
      for (const child of childrenOf(node as Element).reverse()) waiting.push(child);
    }
  }

  /** The node that holds this place of the text. */
  function nodeAt(offset: number): number {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    text: pieces.join(''),
    range(start, end) {
      const first = nodeAt(start);
      const last = nodeAt(end - 1);
      const [from, to] = [nodes[first], nodes[last]];
      const range = (from?.ownerDocument ?? document).createRange();
      if (from) range.setStart(from, placeIn(from.data, start - (starts[first] ?? 0)));
      if (to) range.setEnd(to, placeIn(to.data, end - 1 - (starts[last] ?? 0)) + 1);
      return range;
    },
  };
}

function childrenOf(element: Element): Node[] {
  const composed = composedChildren(element);
  if (composed) return [...composed];
  return isSilent(element.localName) ? [] : [...element.childNodes];
}

/** Where the character that has `count` counting ones before it stands in an unsqueezed text. */
function placeIn(text: string, count: number): number {
  let passed = 0;
  for (const piece of text.matchAll(/[^\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g)) {
    const { length } = piece[0];
    if (passed + length > count) return piece.index + count - passed;
    passed += length;
  }
  return text.length;
}
