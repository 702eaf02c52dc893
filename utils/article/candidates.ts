import { Readability } from '@mozilla/readability';
import { type Run, TWIN_MARK } from './page';

/** What Readability made of the page: which runs it kept, and the little metadata that is its own. */
export interface Vote {
  readonly kept: ReadonlySet<Run>;
  /** A byline it found in the page's text; null when there is none. */
  readonly byline: string | null;
}

/**
 * Lets Readability vote on the page's runs. It works on the marked copy, which it takes apart; what
 * it keeps is read off by the marks, so that every text comes from the page itself.
 */
export function vote(copy: Document, runs: readonly Run[]): Vote {
  const result = new Readability<Node>(copy, {
    keepClasses: true,
    // Our own reading of JSON-LD replaces it.
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const ids = new Set<number>();
  if (result?.content) {
    for (const id of marks(result.content)) ids.add(id);
  }
  const kept = new Set(
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
  return { kept, byline: result?.byline ?? null };
}

function* marks(content: Node): Generator<number> {
  const walker = copyWalker(content);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\S/.test((node as Text).data)) continue;
    const id = node.parentElement?.closest(`[${TWIN_MARK}]`)?.getAttribute(TWIN_MARK);
    if (id) yield Number(id);
  }
}

const copyWalker = (root: Node): TreeWalker =>
  (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4 /* SHOW_TEXT */);
