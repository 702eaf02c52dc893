import { MAX_VALUE_CHARS, MAX_VALUES } from '../bounds';
import { plainLine } from './entities';

/** The page's `<meta>` elements by their `property`, `name` or `itemprop`, lower case, in page order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads all `<meta>` elements with content, those in the body too. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const value = meta.getAttribute('content') ?? '';
    // Cut short, an address or a date would be another one.
    if (value.length > MAX_VALUE_CHARS) continue;
    const content = plainLine(value);
    const names = ['property', 'name', 'itemprop', 'http-equiv']
      .map((attribute) => meta.getAttribute(attribute))
      .join(' ')
      .toLowerCase();
    if (!content) continue;
    for (const name of new Set(names.split(/\s+/))) {
      if (!name) continue;
      const list = tags.get(name);
      if (list) {
        if (list.length < MAX_VALUES) list.push(content);
      } else tags.set(name, [content]);
    }
  }
  return tags;
}

/** The contents of the named tags, in the order of the names. */
export const metaValues = (tags: MetaTags, names: string): string[] =>
  names.split(' ').flatMap((name) => tags.get(name) ?? []);

/** The first content of the named tags, or null. */
export const metaValue = (tags: MetaTags, names: string): string | null =>
  metaValues(tags, names)[0] ?? null;
