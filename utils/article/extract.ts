import type {
  Extraction,
  ExtractionProblem,
  UndividedArticle,
  UndividedBlock,
} from '../contract/article';
import { blockOf, unquoted } from './blocks';
import { MAX_BLOCKS, MAX_ELEMENTS, MAX_READABILITY_WEIGHT, PageTooLarge } from './bounds';
import { chooseBody, findHeadline } from './choose';
import { coverage } from './coverage';
import { DomReader, NODES_PER_STEP } from './dom-reader';
import { isHeadingLike } from './elements';
import { comparable } from './fold';
import { withEntryTimes } from './live-entries';
import { declaredTitle, type Metadata, readMetadata } from './metadata';
import { repeatsByline } from './metadata/authors';
import { oneStory } from './one-story';
import { joinRows, type PlacedBlock } from './rows';
import type { Run } from './runs';
import { storyInData } from './script-data';
import { selectWithReadability } from './select-with-readability';
import { atOnce, inSlices } from './slices';
import { densestText, pruneClone } from './text-density';
import { isHtml, unclobber, unclobbered } from './unclobbered';
import { checkedVote } from './vote-check';

/** A document with more elements than this goes without Readability, whose time grows faster than the page. */
const MAX_READABILITY_ELEMENTS = 20_000;
/** A smaller {@link articleWeight} is a caption or a menu; the shortest of flash news is about a sentence. */
const MIN_ARTICLE_WEIGHT = 100;
/** The same of text that the page keeps from view: a banner waits there more often than a story. */
const MIN_HIDDEN_WEIGHT = 300;
/** Letters that each say about as much as three of an alphabet. */
const SYLLABLE_OR_WORD_SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
/** How many blocks are finished before the work may pause. */
const BLOCKS_PER_STEP = 100;

/**
 * Makes an article of a page. The document is not changed: Readability works on a copy and only
 * selects which texts belong to the article; the texts, their marks and order are read from the page
 * itself. Never throws: a page without an article gives the reason why.
 *
 * @param url the address the page was read at.
 */
export function extractArticle(document: Document, url: string): Extraction<UndividedArticle> {
  try {
    return atOnce(extraction(document, url));
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** {@link extractArticle} in short slices, so that the page stays responsive meanwhile. */
export async function extractArticleInSlices(
  document: Document,
  url: string,
): Promise<Extraction<UndividedArticle>> {
  try {
    return await inSlices(extraction(document, url));
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** A page can be broken in ways nobody has seen: for the reader it then holds no article. */
export const problemOf = (
  error: unknown,
  otherwise: ExtractionProblem = 'no-article',
): ExtractionProblem => (error instanceof PageTooLarge ? 'too-large' : otherwise);

function* extraction(given: Document, url: string): Generator<void, Extraction<UndividedArticle>> {
  if (!isHtml(given)) return { ok: false, problem: 'not-html' };
  const document = unclobbered(given);
  const elements = document.getElementsByTagName('*').length;
  if (elements > MAX_ELEMENTS) return { ok: false, problem: 'too-large' };
  for (const unhide of [false, true]) {
    const copy =
      elements > MAX_READABILITY_ELEMENTS ? null : unclobber(document.cloneNode(true) as Document);
    const page = new DomReader(document.body, { duplicate: copy?.body ?? null, unhide });
    while (!page.read(NODES_PER_STEP)) yield;
    const story = oneStory(page.runs);
    const title = declaredTitle(document);
    const headline = findHeadline(story, comparable(title));
    const told = withoutVast(headline, story);
    yield;
    const isLight = copy && page.weight <= MAX_READABILITY_WEIGHT;
    if (isLight) pruneClone(told);
    const voted = isLight ? selectWithReadability(copy, told, title) : densestText(told);
    const selected = checkedVote(told, voted, headline);
    yield;
    let body = withoutVast(headline, yield* chooseBody(story, selected, title));
    if (!body.length)
      body = withoutVast(headline, yield* chooseBody(story, densestText(told), title));
    yield;
    if (!body.length) continue;
    const share = coverage(page.runs, body);
    const dated = withEntryTimes(document, story, body);
    const article = yield* finish(document, url, page.runs, dated);
    if (article && (!unhide || articleWeight(article.blocks) >= MIN_HIDDEN_WEIGHT))
      return { ok: true, article: { ...article, coverage: share } };
  }
  const data = storyInData(document);
  if (data) {
    const page = new DomReader(data);
    while (!page.read(NODES_PER_STEP)) yield;
    const body = yield* chooseBody(page.runs, densestText(page.runs), '');
    const article = yield* finish(document, url, page.runs, body);
    if (article) return { ok: true, article };
  }
  return { ok: false, problem: 'no-article' };
}

/** A headline that is longer than headings are is no part of the story all the same, and could outweigh it. */
const withoutVast = (headline: Run | undefined, runs: readonly Run[]): readonly Run[] =>
  headline && !isHeadingLike(headline.text) ? runs.filter((run) => run !== headline) : runs;

/** The article of these runs, or null where it says too little to be one. */
function* finish(
  document: Document,
  url: string,
  runs: readonly Run[],
  body: readonly Run[],
): Generator<void, UndividedArticle | null> {
  const metadata = readMetadata({ document, url, runs, body });
  yield;
  const article = yield* compose(document, url, body, metadata);
  return articleWeight(article.blocks) < MIN_ARTICLE_WEIGHT ? null : article;
}

/** How much text the blocks hold, in letters: a sign of Han, Kana or Hangul counts as three. */
function articleWeight(blocks: readonly UndividedBlock[]): number {
  const text = blocks.map((block) => (block.kind === 'heading' ? '' : block.text)).join('');
  return text.length + 2 * (text.match(SYLLABLE_OR_WORD_SIGN)?.length ?? 0);
}

/** The article of the chosen runs and the metadata. Pauses between blocks. */
export function* compose(
  document: Document,
  url: string,
  body: readonly Run[],
  metadata: Metadata,
): Generator<void, UndividedArticle> {
  const baseUrl = document.baseURI || url;
  const placed: PlacedBlock[] = [];
  for (const run of body) {
    placed.push({ place: run.place, block: blockOf(run, baseUrl) });
    if (placed.length % BLOCKS_PER_STEP === 0) yield;
  }
  const blocks = withoutHeader(
    joinRows(placed).filter((block) => block.text),
    metadata,
  );
  if (blocks.length > MAX_BLOCKS) throw new PageTooLarge();
  return { url, ...metadata, blocks: unquoted(blocks) };
}

/** How many blocks may stand before the story's own text, such as summaries and names. */
const MAX_HEADER_BLOCKS = 6;

/** Without headings and first blocks that repeat the title or the names: both are shown above the article. */
function withoutHeader(
  blocks: readonly UndividedBlock[],
  { title, byline }: Metadata,
): readonly UndividedBlock[] {
  if (blocks.length < 2) return blocks;
  const own = comparable(title);
  return blocks.filter(({ kind, text }, index) => {
    if ((kind === 'heading' || index === 0) && comparable(text) === own) return false;
    return (
      !byline || index >= MAX_HEADER_BLOCKS || kind === 'heading' || !repeatsByline(text, byline)
    );
  });
}
