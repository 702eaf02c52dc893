import { draft, withSentences } from './blocks';
import { vote } from './candidates';
import { chooseBody } from './choose';
import { comparable } from './fold';
import { declaredTitle, type Metadata, readMetadata } from './metadata';
import { oneStory } from './one-story';
import { PageReader, type Run } from './page';
import { setApart } from './signoff';
import type { Article, Extraction, Segment } from './types';

export interface ExtractOptions {
  /** The address the page was read at. */
  readonly url: string;
  /** Splits a block's text into sentences. */
  readonly segment: Segment;
}

/**
 * Makes an article of a page. The document is not changed: Readability works on a copy and only
 * votes on which texts belong; the texts, marks and order are the page's own. Never throws.
 */
export function extractArticle(document: Document, options: ExtractOptions): Extraction {
  try {
    return extract(document, options);
  } catch {
    // A page can be broken in ways nobody has seen: for the reader it then holds no article.
    return { ok: false, problem: 'no-article' };
  }
}

function extract(document: Document, options: ExtractOptions): Extraction {
  if (!document.body || !/html/.test(document.contentType || 'text/html')) {
    return { ok: false, problem: 'not-html' };
  }
  for (const unhide of [false, true]) {
    const copy = document.cloneNode(true) as Document;
    const page = new PageReader(document.body, { twin: copy.body, unhide });
    page.read();
    const story = oneStory(page.runs);
    const body = chooseBody(story, vote(copy, story), declaredTitle(document));
    if (body.length) return assemble(document, options, page.runs, body);
  }
  return { ok: false, problem: 'no-article' };
}

function assemble(
  document: Document,
  { url, segment }: ExtractOptions,
  runs: readonly Run[],
  body: readonly Run[],
): Extraction {
  const metadata = readMetadata({ document, url, runs, body });
  return { ok: true, article: compose(document, url, segment, body, metadata) };
}

/** Puts the chosen runs and the metadata together. */
export function compose(
  document: Document,
  url: string,
  segment: Segment,
  body: readonly Run[],
  metadata: Metadata,
): Article {
  const title = comparable(metadata.title);
  const drafts = body
    .map((run) => draft(run, document.baseURI || url))
    .filter(
      (block) => block.text && (block.kind !== 'heading' || comparable(block.text) !== title),
    );
  const [first] = drafts;
  if (first && comparable(first.text) === title && drafts.length > 1) drafts.shift();
  const blocks = setApart(drafts, segment, metadata.lang).map((block) =>
    withSentences(block, segment, metadata.lang),
  );
  return { url, ...metadata, blocks };
}
