import type { AmountOf } from './amount';

/** The element around this one as the page shows it: through slots and out of shadow roots. */
export function outerOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The elements directly inside this one, as the page shows them. */
function innerOf(element: Element): readonly Element[] {
  if (element.shadowRoot) return [...element.shadowRoot.children];
  const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements() : [];
  return given.length ? given : [...element.children];
}

/** Whether an element is a box with text in it, and not a part of a line. */
function isBlock(element: Element, amountOf: AmountOf): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return !/^(?:inline|contents|none)$/.test(display) && amountOf(element) > 0;
}

/** The blocks directly inside an element; what is no box of its own is looked through. */
export function blocksIn(element: Element, amountOf: AmountOf): readonly Element[] {
  return innerOf(element).flatMap((inner) => {
    if (isBlock(inner, amountOf)) return [inner];
    return amountOf(inner) > 0 ? blocksIn(inner, amountOf) : [];
  });
}

/** The nearest block from here outwards, up to the body. */
export function blockFrom(start: Element | null, amountOf: AmountOf): Element | null {
  const body = start?.ownerDocument.body;
  for (let at = start; at && at !== body; at = outerOf(at)) {
    if (isBlock(at, amountOf)) return at;
  }
  return body && amountOf(body) > 0 ? body : null;
}

/** The next block around this one that holds more text: a wrapper alone would seem to do nothing. */
export function widerThan(block: Element, amountOf: AmountOf): Element | null {
  const { body } = block.ownerDocument;
  if (block === body) return null;
  for (let at = outerOf(block); at; at = outerOf(at)) {
    if (at === body || isBlock(at, amountOf)) {
      if (amountOf(at) > amountOf(block)) return at;
    }
    if (at === body) return null;
  }
  return null;
}

/** The block inside this one with the most text, the first of several; null in a single paragraph. */
export function narrowerThan(block: Element, amountOf: AmountOf): Element | null {
  let around = block;
  for (;;) {
    const inside = blocksIn(around, amountOf);
    let largest = inside[0];
    for (const inner of inside) {
      if (largest && amountOf(inner) > amountOf(largest)) largest = inner;
    }
    if (!largest || amountOf(largest) < amountOf(block)) return largest ?? null;
    around = largest;
  }
}

/** The block beside this one: `step` is 1 for the next, -1 for the one before. */
export function besides(block: Element, step: 1 | -1, amountOf: AmountOf): Element | null {
  if (block === block.ownerDocument.body) return null;
  // A wrapper around this block alone has no other block in it: look beside the wrapper.
  for (let at = outerOf(block); at; at = outerOf(at)) {
    const blocks = blocksIn(at, amountOf);
    if (blocks.length > 1) {
      const own = blocks.findIndex((one) => one === block || contains(one, block));
      return blocks[own + step] ?? null;
    }
    if (at === block.ownerDocument.body) return null;
  }
  return null;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = outerOf(at)) if (at === outer) return true;
  return false;
}
