import { formatTextDirective } from '../anchoring/text-directive';
import type { Extraction, UndividedArticle } from '../contract/article';
import { DomReader, NODES_PER_STEP } from './dom-reader';
import { compose, problemOf } from './extract';
import { readMetadata } from './metadata';
import { inSlices } from './slices';
import { unclobbered } from './unclobbered';

/** How many words at each end of a selection its text fragment has. */
const FRAGMENT_WORDS = 6;

/**
 * Makes an article of what is selected: its blocks, cut at the selection's ends, with the page's
 * title and other metadata: for pages without an article of their own. The selection is read when
 * this is called, the page in slices. Never throws.
 */
export async function extractSelection(
  selection: Selection | null,
  document: Document,
  url: string,
): Promise<Extraction<UndividedArticle>> {
  try {
    return await inSlices(extract(rangesOf(selection), unclobbered(document), url));
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'no-selection') };
  }
}

function rangesOf(selection: Selection | null): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < (selection?.rangeCount ?? 0); i++) {
    const range = selection?.getRangeAt(i).cloneRange();
    if (range && !range.collapsed) ranges.push(range);
  }
  return ranges;
}

function* extract(
  ranges: readonly Range[],
  document: Document,
  url: string,
): Generator<void, Extraction<UndividedArticle>> {
  if (!ranges.length || !document.body) return { ok: false, problem: 'no-selection' };
  const clip = (node: Text): string => ranges.map((range) => selectedText(range, node)).join('');
  const page = new DomReader(document.body, { clip });
  while (!page.read(NODES_PER_STEP)) yield;
  if (!page.runs.length) return { ok: false, problem: 'no-selection' };
  const whole = new DomReader(document.body);
  while (!whole.read(NODES_PER_STEP)) yield;
  const metadata = readMetadata({ document, url, runs: whole.runs, body: page.runs });
  yield;
  const article = yield* compose(document, url, page.runs, metadata);
  // An address of its own, so that the Library keeps the selection beside the whole article.
  const canonicalUrl = `${article.canonicalUrl.split('#')[0]}#${directiveOf(article)}`;
  return { ok: true, article: { ...article, canonicalUrl } };
}

/**
 * The text fragment that leads to what was selected, by its first and last words. The Library knows
 * a selection by the address with this in it: it must not change from one version to the next.
 */
function directiveOf({ blocks }: UndividedArticle): string {
  const words = blocks
    .map((block) => block.text)
    .join(' ')
    .split(/\s+/);
  const start = words.slice(0, FRAGMENT_WORDS).join(' ');
  const end = words.slice(-FRAGMENT_WORDS).join(' ');
  return `:~:${formatTextDirective({ start, end })}`;
}

/** The part of a text node that is in the range; '' where none is. */
function selectedText(range: Range, node: Text): string {
  if (!range.intersectsNode(node)) return '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  return node.data.slice(from, to);
}
