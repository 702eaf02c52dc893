/** Path pieces that head a list of articles, or a page that is none: search, topics, authors, accounts. */
const LISTING_PIECE =
  /^(?:search|suche|recherche|buscar|busca|zoeken|tags?|topics?|themen?|tema|sujet|categor(?:y|ies|ie|ia)|sections?|rubriken?|rubrique|authors?|autor(?:en|es)?|auteurs?|contributors?|staff|archives?|archiv|latest|newsletters?|login|signin|account|subscribe|abo|shop|jobs|video-?playlist|live-?tv|sitemap|contact|about|privacy|terms|feeds?|rss)$/i;

/** Query names that ask for a search. */
const SEARCH_PARAMETER = /^(?:q|qs|query|s|search|keywords?|kw|text|term|suche)$/i;

/** A page of a list. */
const PAGE_OF_LIST = /^(?:page|seite|p)$/i;

/** Words in a piece that names a story rather than a section. */
const MIN_STORY_WORDS = 3;
/** Digits of a date, or of a story's number, rather than of a page of a list. */
const MIN_STORY_DIGITS = 4;
/** UTF-16 code units: section names are shorter, in scripts that divide no words too. */
const MIN_STORY_CHARS = 16;

/**
 * What an address says of its page, as sites usually build them: `listing` is a front page, a
 * section or a search; `story` has a date, a number or a headline in it; `unknown` says neither.
 */
export function addressKind(address: string): 'listing' | 'story' | 'unknown' {
  if (!URL.canParse(address)) return 'listing';
  const url = new URL(address);
  // Not `keys()` or `values()`: what those give is not iterable in Firefox's content scripts (153).
  const asked = [...url.searchParams];
  if (asked.some(([name]) => SEARCH_PARAMETER.test(name))) return 'listing';
  const pieces = url.pathname
    .split('/')
    .filter(Boolean)
    .map((piece) => decoded(piece).replace(/\.\w{2,5}$/, ''));
  const named = pieces.filter((piece) => !/^(?:index|default|home|main)$/i.test(piece));
  const hasNumber = asked.some(([, value]) => /^\w{0,3}\d{4,}$/.test(value));
  if (named.length === 0) return hasNumber ? 'story' : 'listing';
  const last = named.at(-1) ?? '';
  const before = named.slice(0, -1);
  const isPageOfList = PAGE_OF_LIST.test(before.at(-1) ?? '') && /^\d{1,3}$/.test(last);
  if (LISTING_PIECE.test(last) || isPageOfList || LISTING_PIECE.test(before.at(-1) ?? ''))
    return 'listing';
  if (LISTING_PIECE.test(named[0] ?? '') && !isStory(last)) return 'listing';
  return hasNumber || isStory(last) || isStory(before.at(-1) ?? '') ? 'story' : 'unknown';
}

function isStory(piece: string): boolean {
  const words = piece.split(/[-_+ ]+/).filter((word) => /\p{L}/u.test(word));
  const digits = piece.replace(/\D/g, '').length;
  const isYear = /^\d{4}$/.test(piece);
  return (
    words.length >= MIN_STORY_WORDS ||
    (digits >= MIN_STORY_DIGITS && !isYear) ||
    (piece.length >= MIN_STORY_CHARS && words.length > 1) ||
    // Scripts that divide no words.
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8,}/u.test(piece)
  );
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
