import { isBlock, isSilent } from './elements';
import { readLinkedData, strings } from './metadata/json-ld';
import { addressKind } from './story-address';
import { isHtml, unclobbered } from './unclobbered';

/** Shorter text nodes are labels, headlines and dates (UTF-16 code units). */
const MIN_PROSE_CHARS = 40;
/** UTF-16 code units of an article; a text node with Han, Kana or Hangul counts twice. */
const MIN_ARTICLE_CHARS = 450;
/** Text nodes looked at: enough to reach any article's middle, and a bound for large pages. */
const MAX_TEXT_NODES = 20_000;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BESIDE_STORY = 'nav, footer, aside, form, dialog, header, [hidden], [aria-hidden="true"]';
const ARTICLE_TYPE = /Article$|^(?:Article|Report|BlogPosting|LiveBlogPosting)$/;
const LIST_TYPE = /^(?:CollectionPage|SearchResultsPage|ProfilePage|ContactPage|AboutPage)$/;

/**
 * Whether a page is an article, and not a front page, a section or a search. Asked of every page of
 * the sites on which the reader opens by itself, so it is one walk over the text at most, and rather
 * misses an article than opens something else.
 */
export function isArticlePage(document: Document, url: string): boolean {
  const address = addressKind(url);
  if (address === 'listing') return false;
  const declared = declaredKind(document);
  if (declared === 'list' || (declared === 'unknown' && address === 'unknown')) return false;
  const prose = densestProse(document);
  return (
    prose !== null && prose.length >= MIN_ARTICLE_CHARS && prose.linkedTitles * 3 <= prose.pieces
  );
}

/** What the page says it is, to search engines and to those who share it. */
function declaredKind(document: Document): 'article' | 'list' | 'unknown' {
  const types = readLinkedData(document).nodes.flatMap((node) =>
    strings(node['@type']).map((type) => type.replace(/^.*[/:#]/, '')),
  );
  if (types.some((type) => LIST_TYPE.test(type))) return 'list';
  if (types.some((type) => ARTICLE_TYPE.test(type))) return 'article';
  const shared = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  const isDated = document.querySelector('meta[property="article:published_time"]') !== null;
  return isDated || /article/i.test(shared ?? '') ? 'article' : 'unknown';
}

interface Prose {
  /** UTF-16 code units, those of dense scripts twice. */
  length: number;
  pieces: number;
  /** Headlines with links among it: a list of stories. */
  linkedTitles: number;
}

/**
 * The part of the page with the most prose. The teasers of a front page lie each in a box of its
 * own, an article's paragraphs in one; a list of teasers in one box has linked headlines between.
 */
function densestProse(given: Document): Prose | null {
  if (!isHtml(given)) return null;
  const document = unclobbered(given);
  const places = new Map<Element, Prose>();
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let seen = 0; seen < MAX_TEXT_NODES && walker.nextNode(); seen++) {
    const { data = '', parentElement: parent } = walker.currentNode as Text;
    const text = data.trim();
    if (text.length < MIN_PROSE_CHARS || !parent || isSilent(parent.localName)) continue;
    if (parent.closest('a') || parent.closest(BESIDE_STORY)) continue;
    const place = blockAround(parent).parentElement ?? document.body;
    const prose = places.get(place) ?? { length: 0, pieces: 0, linkedTitles: 0 };
    prose.length += text.length * (DENSE.test(text) ? 2 : 1);
    prose.pieces++;
    places.set(place, prose);
  }
  const [place, most] = [...places].reduce<[Element, Prose] | [null, null]>(
    (best, next) => (best[1] && best[1].length >= next[1].length ? best : next),
    [null, null],
  );
  if (!place) return null;
  const titles = place.querySelectorAll(':is(h1, h2, h3, h4) a[href], a[href] :is(h1, h2, h3, h4)');
  return { ...most, linkedTitles: titles.length };
}

function blockAround(element: Element): Element {
  let at = element;
  while (!isBlock(at.localName) && at.parentElement) at = at.parentElement;
  return at;
}
