// The package's index would bring `isProbablyReaderable` along, which nothing here asks.
import Readability from '@mozilla/readability/Readability.js';
import { type Run, TWIN_MARK } from './dom-reader';
import { UNASKED } from './readability-overrides';

/** With less text than this Readability tries again, more leniently (its default is 500). */
const ENOUGH = 250;

/**
 * Lets Readability vote on the page's runs. It works on the marked copy, which it takes apart; what
 * it keeps is read off by the marks, so that every text comes from the page itself.
 *
 * @param title the page's title: a heading that repeats it gets no vote.
 */
export function vote(copy: Document, runs: readonly Run[], title: string): ReadonlySet<Run> {
  const reader = new Readability<Node>(copy, {
    keepClasses: true,
    charThreshold: ENOUGH,
    serializer: (node) => node,
  });
  Object.assign(reader, UNASKED, { _getArticleMetadata: () => ({ title, excerpt: '-' }) });
  const result = reader.parse();
  const ids = new Set<number>();
  const content = result?.content;
  if (content && 'querySelectorAll' in content) {
    for (const marked of (content as Element).querySelectorAll(`[${TWIN_MARK}]`)) {
      ids.add(Number(marked.getAttribute(TWIN_MARK)));
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
