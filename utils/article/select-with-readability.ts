// The package's index would bring `isProbablyReaderable` along, which nothing here asks.
import Readability from '@mozilla/readability/Readability.js';
import { COPY_MARK } from './marked-copy';
import { READABILITY_OVERRIDES } from './readability-overrides';
import type { Run } from './runs';

/** UTF-16 code units: with less text Readability tries again, more leniently (its default is 500). */
const RETRY_BELOW_CHARS = 250;

/**
 * The runs that Readability takes for the article: those of whose text it keeps more than half. It
 * works on the marked copy, which it takes apart, and only its marks are read afterwards, so that
 * every text comes from the page itself.
 *
 * @param copy of the document, marked by `DomReader`.
 * @param title the page's title: Readability drops a heading that repeats it.
 */
export function selectWithReadability(
  copy: Document,
  runs: readonly Run[],
  title: string,
): ReadonlySet<Run> {
  const reader = new Readability<Node>(copy, {
    keepClasses: true,
    charThreshold: RETRY_BELOW_CHARS,
    serializer: (node) => node,
  });
  Object.assign(reader, READABILITY_OVERRIDES, {
    _getArticleMetadata: () => ({ title, excerpt: '-' }),
  });
  const result = reader.parse();
  const ids = new Set<number>();
  const content = result?.content;
  if (content && 'querySelectorAll' in content) {
    for (const marked of (content as Element).querySelectorAll(`[${COPY_MARK}]`)) {
      ids.add(Number(marked.getAttribute(COPY_MARK)));
    }
  }
  return new Set(
    runs.filter((run) => {
      let inside = 0;
      let all = 0;
      for (const { data, place } of run.parts) {
        const { length } = data.trim();
        all += length;
        if (ids.has(place.id)) inside += length;
      }
      return inside * 2 > all;
    }),
  );
}
