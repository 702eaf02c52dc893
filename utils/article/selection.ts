import { compose, type ExtractOptions } from './extract';
import { readMetadata } from './metadata';
import { PageReader } from './page';
import type { Article, Extraction } from './types';

/** How many words at each end of a selection name it. */
const FRAGMENT_WORDS = 6;

/**
 * Makes an article of what is selected: its blocks, cut at the selection's ends, with the page's
 * title and other metadata. The way on where a page has no article of its own. Never throws.
 */
export function extractSelection(
  selection: Selection | null,
  document: Document,
  options: ExtractOptions,
): Extraction {
  try {
    return extract(selection, document, options);
  } catch {
    return { ok: false, problem: 'no-selection' };
  }
}

function extract(
  selection: Selection | null,
  document: Document,
  { url, segment }: ExtractOptions,
): Extraction {
  const ranges: Range[] = [];
  for (let i = 0; i < (selection?.rangeCount ?? 0); i++) {
    const range = selection?.getRangeAt(i);
    if (range && !range.collapsed) ranges.push(range);
  }
  if (!ranges.length || !document.body) return { ok: false, problem: 'no-selection' };
  const clip = (node: Text): string => ranges.map((range) => within(range, node)).join('');
  const page = new PageReader(document.body, { clip });
  page.read();
  if (!page.runs.length) return { ok: false, problem: 'no-selection' };
  const whole = new PageReader(document.body);
  whole.read();
  const metadata = readMetadata({ document, url, runs: whole.runs, body: page.runs });
  const article = finish(compose(document, { url, segment }, page.runs, metadata));
  // Kept beside the whole article, not in its place: a part of it is another thing to read.
  const canonicalUrl = `${article.canonicalUrl.split('#')[0]}#${textDirective(article)}`;
  return { ok: true, article: { ...article, canonicalUrl } };
}

/** What was selected, as the text fragment that leads to it: https://wicg.github.io/scroll-to-text-fragment/ */
function textDirective({ blocks }: Article): string {
  const words = blocks
    .map((block) => block.text)
    .join(' ')
    .split(/\s+/);
  const ends = [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)];
  // The directive's own marks, "," and "-", must be escaped; encodeURIComponent leaves "-".
  const [start, end] = ends.map((part) =>
    encodeURIComponent(part.join(' ')).replaceAll('-', '%2D'),
  );
  return `:~:text=${start},${end}`;
}

function finish(work: Generator<void, Article>): Article {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function within(range: Range, node: Text): string {
  if (!range.intersectsNode(node)) return '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  return node.data.slice(from, to);
}
