import type { Extraction, UndividedArticle } from '../contract/article';
import { DomReader, NODES_PER_STEP } from './dom-reader';
import { compose, problemOf } from './extract';
import { foldSpace } from './fold';
import { readMetadata } from './metadata';
import { MIN_CHOICE_CHARS } from './min-choice-chars';
import type { Run, RunPart } from './runs';
import { inSlices } from './slices';
import { asDefined, unclobbered } from './unclobbered';

/**
 * Makes an article of one element, which the reader has picked: its blocks alone, with the page's
 * title and other metadata. It has no `coverage`: how much to take was the reader's own choice.
 * Works in slices, so that a large page does not freeze; never throws.
 */
export async function extractPicked(
  element: Element,
  document: Document,
  url: string,
): Promise<Extraction<UndividedArticle>> {
  try {
    return await inSlices(picking(asDefined(element), unclobbered(document), url));
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function* picking(
  element: Element,
  document: Document,
  url: string,
): Generator<void, Extraction<UndividedArticle>> {
  const page = new DomReader(document.body);
  while (!page.read(NODES_PER_STEP)) yield;
  const body: Run[] = [];
  for (const run of page.runs) {
    const own = runWithin(element, run);
    if (own) body.push(own);
    if (run.index % NODES_PER_STEP === 0) yield;
  }
  if (!body.length) return { ok: false, problem: 'no-article' };
  const metadata = readMetadata({ document, url, runs: page.runs, body });
  yield;
  return { ok: true, article: yield* compose(document, url, body, metadata) };
}

/**
 * {@link extractPicked} for a choice made on another page of the site. Null when it does not fit
 * here: the selector matches no element or several, or one with next to no text.
 */
export async function extractChosen(
  selector: string,
  document: Document,
  url: string,
): Promise<Extraction<UndividedArticle> | null> {
  const [element, another] = unclobbered(document).querySelectorAll(selector);
  if (!element || another) return null;
  const taken = await extractPicked(element, document, url);
  if (!taken.ok) return null;
  const length = taken.article.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return length < MIN_CHOICE_CHARS ? null : taken;
}

/** What of the run stands in the element: all of it, a part where the element is inline, or nothing. */
function runWithin(element: Element, run: Run): Run | null {
  const parts = run.parts.filter((part) => isWithin(element, part));
  if (parts.length === run.parts.length) return run;
  const text = foldSpace(parts.map((part) => part.data).join('')).trim();
  return text ? { ...run, parts, text } : null;
}

function isWithin(element: Element, { place }: RunPart): boolean {
  for (let at: RunPart['place'] | null = place; at; at = at.parent) {
    if (at.element === element) return true;
  }
  return false;
}
