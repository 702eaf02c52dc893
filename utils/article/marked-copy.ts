import type { ElementPath } from './runs';

/* The copy of a page that Readability takes apart, and the marks by which its elements are known after it. */

/** The attribute by which a copied element is known after Readability has moved it: {@link ElementPath.id}. */
export const COPY_MARK = 'data-lede-place';

/** Marks a text's element in the copy; in a `div` a wrapper, because Readability replaces divs. */
export function mark({ duplicate, id }: ElementPath, text: ChildNode | null): void {
  let holder = duplicate;
  if (duplicate && text?.parentNode === duplicate && duplicate.localName === 'div') {
    holder = duplicate.ownerDocument.createElement('span');
    text.replaceWith(holder);
    holder.append(text);
  }
  holder?.setAttribute(COPY_MARK, String(id));
}

/** An element of the copy as one that Readability does not throw away. */
export function asSpan(copy: Element | null): Element | null {
  if (!copy) return null;
  const span = copy.ownerDocument.createElement('span');
  span.append(...copy.childNodes);
  copy.replaceWith(span);
  return span;
}
