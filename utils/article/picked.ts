import { compose, type ExtractOptions } from './extract';
import { foldSpace } from './fold';
import { LEAST_CHOICE } from './least-choice';
import { readMetadata } from './metadata';
import { PageReader, type Part, type Place, type Run } from './page';
import type { Extraction } from './types';

/**
 * Makes an article of one element, which the reader has picked: its blocks alone, with the page's
 * title and other metadata. It has no `coverage`: how much to take was the reader's own choice.
 * Never throws.
 */
export function extractPicked(
  element: Element,
  document: Document,
  options: ExtractOptions,
): Extraction {
  try {
    const page = new PageReader(document.body);
    page.read();
    const body = page.runs.flatMap((run) => within(element, run) ?? []);
    if (!body.length) return { ok: false, problem: 'no-article' };
    const metadata = readMetadata({ document, url: options.url, runs: page.runs, body });
    const work = compose(document, options, body, metadata);
    for (;;) {
      const step = work.next();
      if (step.done) return { ok: true, article: step.value };
    }
  } catch {
    return { ok: false, problem: 'no-article' };
  }
}

/**
 * {@link extractPicked} for a choice made on another page of the site. Null when it does not fit
 * here: the selector matches no element or several, or one with next to no text.
 */
export function extractChosen(
  selector: string,
  document: Document,
  options: ExtractOptions,
): Extraction | null {
  const [element, another] = document.querySelectorAll(selector);
  if (!element || another) return null;
  const taken = extractPicked(element, document, options);
  if (!taken.ok) return null;
  const length = taken.article.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return length < LEAST_CHOICE ? null : taken;
}

/** What of the run stands in the element: all of it, a part where the element is inline, or nothing. */
function within(element: Element, run: Run): Run | null {
  const parts = run.parts.filter((part) => isWithin(element, part));
  if (parts.length === run.parts.length) return run;
  const text = foldSpace(parts.map((part) => part.data).join('')).trim();
  return text ? { ...run, parts, text } : null;
}

function isWithin(element: Element, part: Part): boolean {
  for (let at: Place | null = part.place; at; at = at.parent) {
    if (at.element === element) return true;
  }
  return false;
}
