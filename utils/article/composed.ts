/** A frame with less text than this is an embed, not the article (UTF-16 code units). */
const MIN_FRAME_CHARS = 500;

/**
 * The nodes a reader sees inside an element, where they are not simply its children: the content of
 * an open shadow root, what a slot is given, the document of a same-origin frame, and the part that
 * a streaming renderer (React's `<template id="B:0">` and `<div hidden id="S:0">`) had not moved into
 * place yet. Null when they are its children.
 */
export function composedChildren(element: Element): readonly Node[] | null {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  switch (element.localName) {
    case 'slot': {
      const given = (element as HTMLSlotElement).assignedNodes?.() ?? [];
      return given.length ? given : null;
    }
    case 'iframe':
      return frameContent(element as HTMLIFrameElement);
    case 'template':
      return streamedContent(element);
    default:
      return null;
  }
}

function frameContent(frame: HTMLIFrameElement): readonly Node[] | null {
  try {
    const body = frame.contentDocument?.body;
    return body && (body.textContent ?? '').length >= MIN_FRAME_CHARS ? [...body.childNodes] : null;
  } catch {
    // Another origin's frame.
    return null;
  }
}

function streamedContent(template: Element): readonly Node[] | null {
  const [, number] = /^[BP]:(\w+)$/.exec(template.id) ?? [];
  if (number === undefined) return null;
  const waiting = template.ownerDocument.getElementById(`S:${number}`);
  return waiting?.hasAttribute('hidden') ? [...waiting.childNodes] : null;
}

/** Whether the page keeps the element from view by its own markup: no layout is asked for. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const displayOf = (element: Element): string =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';

/** Whether the page's style lays an element out as a block of its own. */
export const isBlockByStyle = (element: Element): boolean =>
  /^(?:block|flow-root|flex|grid|list-item|table)/.test(displayOf(element));

/** Whether its style lays an element's children out beside one another. */
export const isRow = (element: Element): boolean => /^(?:flex|grid|table)/.test(displayOf(element));
