import type { Article, Block, Extraction, Segment } from '../contract/article';
import { type Draft, draft, withSentences } from './blocks';
import { vote } from './candidates';
import { chooseBody } from './choose';
import { coverage } from './coverage';
import { NODES_A_STEP, PageReader, type Run } from './dom-reader';
import { comparable } from './fold';
import { withEntryTimes } from './live-entries';
import { declaredTitle, type Metadata, readMetadata } from './metadata';
import { bylineNames } from './metadata/byline';
import { oneStory } from './one-story';
import { joinRows, type Placed } from './rows';
import { storyInData } from './script-data';
import { setApart } from './signoff';
import { atOnce, inSlices } from './slices';
import { densestText, thin } from './text-density';

export interface ExtractOptions {
  /** The address the page was read at. */
  readonly url: string;
  /** Splits a block's text into sentences. */
  readonly segment: Segment;
}

/** A document with more elements than this is not taken on at all. */
const MOST_ELEMENTS = 300_000;
/** A document with more elements than this goes without Readability, whose time grows faster than the page. */
const READABILITY_ELEMENTS = 20_000;
/** Less than this is a caption or a menu, no article; the shortest of flash news is about a sentence. */
const LEAST_WEIGHT = 100;
/** Scripts of which one sign says about as much as three letters. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
/** How many blocks are finished between two chances to pause. */
const BLOCKS_A_STEP = 100;

/**
 * Makes an article of a page. The document is not changed: Readability works on a copy and only
 * votes on which texts belong; the texts, marks and order are the page's own. Never throws.
 */
export function extractArticle(document: Document, options: ExtractOptions): Extraction {
  try {
    return atOnce(extraction(document, options));
  } catch {
    // A page can be broken in ways nobody has seen: for the reader it then holds no article.
    return { ok: false, problem: 'no-article' };
  }
}

/** {@link extractArticle}, letting the page breathe. */
export async function extractArticleInSlices(
  document: Document,
  options: ExtractOptions,
): Promise<Extraction> {
  try {
    return await inSlices(extraction(document, options));
  } catch {
    return { ok: false, problem: 'no-article' };
  }
}

function* extraction(document: Document, options: ExtractOptions): Generator<void, Extraction> {
  if (!document.body || !/html/.test(document.contentType || 'text/html')) {
    return { ok: false, problem: 'not-html' };
  }
  const elements = document.getElementsByTagName('*').length;
  if (elements > MOST_ELEMENTS) return { ok: false, problem: 'too-large' };
  for (const unhide of [false, true]) {
    const copy = elements > READABILITY_ELEMENTS ? null : (document.cloneNode(true) as Document);
    const page = new PageReader(document.body, { duplicate: copy?.body ?? null, unhide });
    while (!page.read(NODES_A_STEP)) yield;
    const story = oneStory(page.runs);
    yield;
    if (copy) thin(story);
    const title = declaredTitle(document);
    const voted = copy ? vote(copy, story, title) : densestText(story);
    yield;
    let body = yield* chooseBody(story, voted, title);
    if (!body.length) body = yield* chooseBody(story, densestText(story), title);
    yield;
    if (!body.length) continue;
    const share = coverage(page.runs, body);
    const dated = withEntryTimes(document, story, body);
    const article = yield* finish(document, options, page.runs, dated);
    if (article) return { ok: true, article: { ...article, coverage: share } };
  }
  const data = storyInData(document);
  if (data) {
    const page = new PageReader(data);
    while (!page.read(NODES_A_STEP)) yield;
    const body = yield* chooseBody(page.runs, densestText(page.runs), '');
    const article = yield* finish(document, options, page.runs, body);
    if (article) return { ok: true, article };
  }
  return { ok: false, problem: 'no-article' };
}

/** The article of these runs, or null where it says too little to be one. */
function* finish(
  document: Document,
  options: ExtractOptions,
  runs: readonly Run[],
  body: readonly Run[],
): Generator<void, Article | null> {
  const metadata = readMetadata({ document, url: options.url, runs, body });
  yield;
  const article = yield* compose(document, options, body, metadata);
  return weight(article.blocks) < LEAST_WEIGHT ? null : article;
}

/** How much a reader finds in blocks, in letters of an alphabet: a syllable or word sign counts thrice. */
function weight(blocks: readonly Block[]): number {
  const text = blocks.map((block) => (block.kind === 'heading' ? '' : block.text)).join('');
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}

/** Puts the chosen runs and the metadata together. */
export function* compose(
  document: Document,
  { url, segment }: ExtractOptions,
  body: readonly Run[],
  metadata: Metadata,
): Generator<void, Article> {
  const baseUrl = document.baseURI || url;
  const placed: Placed[] = [];
  for (const run of body) {
    placed.push({ place: run.place, block: draft(run, baseUrl) });
    if (placed.length % BLOCKS_A_STEP === 0) yield;
  }
  const drafts = withoutHeader(
    joinRows(placed).filter((block) => block.text),
    metadata,
  );
  const blocks: Block[] = [];
  for (const block of setApart(drafts, segment, metadata.lang, metadata)) {
    blocks.push(withSentences(block, segment, metadata.lang));
    if (blocks.length % BLOCKS_A_STEP === 0) yield;
  }
  return { url, ...metadata, blocks };
}

/** How many blocks may stand before the story's own text: summaries, names. */
const HEADER = 6;

/** Title and names are shown above the article: a heading or first block that repeats them is dropped. */
function withoutHeader(drafts: readonly Draft[], { title, byline }: Metadata): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const own = comparable(title);
  return drafts.filter(({ kind, text }, index) => {
    if ((kind === 'heading' || index === 0) && comparable(text) === own) return false;
    return (
      !byline || index >= HEADER || text.length > 90 || bylineNames(text).join(', ') !== byline
    );
  });
}
