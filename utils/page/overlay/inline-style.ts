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
