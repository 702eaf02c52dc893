import type { ViewHandle } from './session.ts';

/**
 * What is lost, cut off or too small to be touched in the window as it stands, one line each. Of an
 * open dialog's page only the dialog counts: the rest is out of reach.
 *
 * @param host looks into the opened shadow root of this element alone.
 */
export const layoutProblemsIn = (view: ViewHandle, host = ''): Promise<string[]> =>
  view.evaluate(problems, host);

/** Sent into the document: uses nothing outside itself. */
function problems(host: string): string[] {
  /** CSS pixels, the least that Lede promises; WCAG 2.2 AA asks for 24. */
  const TARGET = 44;
  /** Rounding. */
  const SLACK = 1.5;
  const found: string[] = [];
  const nameOf = (element: Element) => {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.localName}${classes} “${words.trim().slice(0, 30)}”`;
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const ancestors = (element: Element | null): Element[] =>
    element ? [element, ...ancestors(element.parentElement)] : [];

  /** Whether it is text in a line of text, which WCAG excepts, or a picture for a drawn control. */
  const isInLine = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (node) => node instanceof Text && node.data.trim() !== '',
    );

  function isLargeEnough(element: Element): boolean {
    const label = element.closest('label') ?? (element as HTMLInputElement).labels?.[0];
    const boxes = [element, ...(label ? [label] : [])].map((each) => each.getBoundingClientRect());
    const widest = Math.max(...boxes.map(({ width }) => width));
    const highest = Math.max(...boxes.map(({ height }) => height));
    return widest >= TARGET - SLACK && highest >= TARGET - SLACK;
  }

  const top =
    (host && document.querySelector(host)?.shadowRoot) ||
    (document.querySelector('dialog:modal') ?? document.body);
  const targets = 'a[href], button, input, select, textarea, summary';
  for (const element of top.querySelectorAll(targets)) {
    if (!isSeen(element) || isInLine(element)) continue;
    const { width, height } = element.getBoundingClientRect();
    if (!isLargeEnough(element)) {
      found.push(`${nameOf(element)} is ${Math.round(width)} × ${Math.round(height)}`);
    }
  }

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
  for (const element of top.querySelectorAll('*')) {
    if (!isSeen(element) || getComputedStyle(element).position !== 'fixed') continue;
    const box = element.getBoundingClientRect();
    if (box.top < -SLACK || box.bottom > innerHeight + SLACK) {
      found.push(`${nameOf(element)} reaches from ${box.top} to ${box.bottom} of ${innerHeight}`);
    }
  }

  // Every word is on the screen or can be scrolled to, unless an ellipsis says that there is more.
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const parent = text.parentElement;
    if (text.data.trim() === '' || !parent || !isSeen(parent)) continue;
    if (parent.closest('.unseen, select, textarea')) continue;
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    const around = ancestors(parent);
    const isShortened = around.some((each) => getComputedStyle(each).textOverflow === 'ellipsis');
    const holder = around.find(
      (each) => each.matches('button, .tile') || getComputedStyle(each).overflowX !== 'visible',
    );
    const isScrolled = /auto|scroll/.test(holder ? getComputedStyle(holder).overflowX : '');
    if (isScrolled || isShortened || rects.length === 0) continue;
    const room = holder?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
    if (left < room.left - SLACK || right > room.right + SLACK) {
      found.push(
        `“${text.data.trim().slice(0, 40)}” does not fit into ${holder ? nameOf(holder) : 'the window'}`,
      );
    }
  }
  for (const element of top.querySelectorAll('.page, .comfort-panel, dialog')) {
    if (element.scrollWidth > element.clientWidth + SLACK) {
      found.push(`${nameOf(element)} must be scrolled sideways`);
    }
  }
  return [...new Set(found)];
}
