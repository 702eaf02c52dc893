import { offsetOfVisible, visibleText } from '../../anchoring/visible-text';
import { composedChildren } from '../../article/composed';
import { isSilent } from '../../article/elements';

/** The text of a page, and where each part of it stands. */
export interface PageText {
  /** Of its text nodes, in the order in which they are shown: see {@link visibleText}. */
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
      const piece = visibleText((node as Text).data);
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
      if (from) range.setStart(from, offsetOfVisible(from.data, start - (starts[first] ?? 0)));
      if (to) range.setEnd(to, offsetOfVisible(to.data, end - 1 - (starts[last] ?? 0)) + 1);
      return range;
    },
  };
}

function childrenOf(element: Element): Node[] {
  const composed = composedChildren(element);
  if (composed) return [...composed];
  return isSilent(element.localName) ? [] : [...element.childNodes];
}
