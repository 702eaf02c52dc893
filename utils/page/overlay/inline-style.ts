/** Styles an element through the CSSOM: a page's policy may refuse `style` elements and attributes. */
export function setStyle(
  element: HTMLElement,
  style: Readonly<Record<string, string>>,
  priority = '',
): void {
  for (const [property, value] of Object.entries(style)) {
    element.style.setProperty(property, value, priority);
  }
}

/**
 * Sets a property of the page's root element over any style of the page's.
 *
 * @returns puts it back as it was.
 */
export function setRootStyle(root: HTMLElement, property: string, value: string): () => void {
  const before = root.style.getPropertyValue(property);
  const priority = root.style.getPropertyPriority(property);
  root.style.setProperty(property, value, 'important');
  return () => {
    if (before) root.style.setProperty(property, before, priority);
    else root.style.removeProperty(property);
    if (root.getAttribute('style') === '') root.removeAttribute('style');
  };
}
