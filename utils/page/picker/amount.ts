import { composedChildren, isHidden } from '../../article/composed';
import { isSilent } from '../../article/elements';

/** Tells how much text is in an element, in UTF-16 code units. */
export type AmountOf = (element: Element) => number;

/** Counts the text that extraction would read in an element; each element once. */
export function countingText(): AmountOf {
  const known = new WeakMap<Element, number>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const amount = count(element);
    known.set(element, amount);
    return amount;
  };
}

/** Without recursion: a page may nest deeper than the stack. */
function count(root: Element): number {
  let amount = 0;
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === Node.TEXT_NODE) {
      amount += (node.nodeValue ?? '').replace(/\s+/g, ' ').trim().length;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (isHidden(element)) continue;
      const composed = composedChildren(element);
      if (composed) open.push(...composed);
      else if (!isSilent(element.localName)) open.push(...element.childNodes);
    }
  }
  return amount;
}
