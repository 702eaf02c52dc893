type Child = Element | string | null;

/** An element with attributes and children; a null attribute or child is left out. */
export function element(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The attributes of a link to an article's own places, which opens in a tab and is no stop of keys. */
export const linkTo = (href: string) => ({
  href,
  target: '_blank',
  rel: 'noopener noreferrer',
  tabindex: '-1',
});
