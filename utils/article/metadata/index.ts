import { canonicalAddress } from '../address';
import { httpAddress } from '../blocks';
import { MAX_VALUES } from '../bounds';
import { comparable, fold } from '../fold';
import { isBesideStory } from '../names';
import type { Run } from '../runs';
import { authors, bareLines } from './authors';
import { chooseByline } from './byline';
import { allTexts, articleNode, firstText, readLinkedData } from './json-ld';
import { chooseLanguage, directionOf } from './language';
import { metaValue, metaValues, readMetaTags } from './meta-tags';
import { modifiedAt, publishedAt } from './published';
import { chooseTitle } from './title';

/** Everything about an article but its text. */
export interface Metadata {
  readonly canonicalUrl: string;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
  readonly published: string | null;
  readonly modified: string | null;
  readonly section: string | null;
  readonly leadImage: string | null;
}

export interface MetadataSources {
  readonly document: Document;
  readonly url: string;
  /** All runs of the page, and those of them that are the article's. */
  readonly runs: readonly Run[];
  readonly body: readonly Run[];
}

/** A longer text is no headline (UTF-16 code units). */
const MAX_HEADLINE_CHARS = 400;
/** How many runs on either side of the headline are searched for a visible date or byline. */
const NEARBY_RUNS = 25;
/** A longer line is prose, and a date in it is part of the story (UTF-16 code units). */
const MAX_LINE_CHARS = 160;

/** The title in the page's Open Graph data, else its window title. */
export const declaredTitle = (document: Document): string =>
  fold(
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') || document.title,
  );

/** Reads what the page says about its article, in its data and in visible text. */
export function readMetadata(sources: MetadataSources): Metadata {
  const { document, url, runs, body } = sources;
  const tags = readMetaTags(document);
  const data = readLinkedData(document);
  const article = articleNode(data, declaredTitle(document));
  const siteName =
    metaValue(tags, 'og:site_name') ??
    (article ? firstText(article['publisher'], data) : null) ??
    metaValue(tags, 'application-name');
  const title = chooseTitle({
    ...headings(runs),
    lines: linesInSight(runs, body),
    declared: [
      ...(article ? allTexts(article['headline'], data) : []),
      ...metaValues(tags, 'og:title twitter:title parsely-title sailthru.title dc.title'),
    ],
    document: fold(document.title),
    siteName,
    hostname: hostOf(url),
  });
  const lang = chooseLanguage(
    [
      body[0]?.place.element.closest?.('[lang]')?.getAttribute('lang') ?? null,
      document.documentElement?.getAttribute('lang') ?? null,
      article ? firstText(article['inLanguage'], data) : null,
      metaValue(tags, 'og:locale content-language dc.language inlanguage language'),
    ],
    body.map((run) => run.text).join('\n'),
  );
  const lines = nearHeadline(runs, body, title);
  const signed = { ...sources, article, data, tags, title };
  const start = body[0]?.place.element;
  const dates = { data, article, tags, document, start, lines, url, lang };
  return {
    canonicalUrl: canonicalAddress(url, [
      document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null,
      metaValue(tags, 'og:url'),
    ]),
    title,
    byline: chooseByline(authors(signed), siteName, bareLines(signed)),
    siteName,
    lang,
    dir: direction(body[0]?.place.element, lang),
    published: publishedAt(dates),
    modified: modifiedAt(dates),
    section:
      metaValue(tags, 'article:section parsely-section og:article:section') ??
      (article ? firstText(article['articleSection'], data) : null),
    leadImage: httpAddress(
      metaValue(tags, 'og:image og:image:url twitter:image twitter:image:src') ??
        (article ? firstText(article['image'], data, 'url') : null),
      url,
    ),
  };
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
};

/** The texts of the page's headings, all lines of each: `h1` before `h2`. */
function headings(runs: readonly Run[]): { first: string[]; second: string[] } {
  const texts = new Map<Element, string>();
  for (const { place, text } of runs) {
    if (text.length > MAX_HEADLINE_CHARS) continue;
    const heading = place.element.closest('h1, h2');
    // Within a list it is the last crumb of the way there.
    if (heading && !heading.closest('li, nav'))
      texts.set(heading, fold(`${texts.get(heading) ?? ''} ${text}`));
  }
  const of = (name: string) =>
    [...texts]
      .filter(([heading]) => heading.localName === name)
      .map(([, text]) => text)
      .slice(0, MAX_VALUES);
  return { first: of('h1'), second: of('h2') };
}

/** How many runs of the story are looked at for its headline. */
const HEADLINE_RUNS = 3;

/** The short texts of the page up to the story's first ones, and the parts of the headings among them. */
function linesInSight(runs: readonly Run[], body: readonly Run[]): string[] {
  const end = body[HEADLINE_RUNS]?.index ?? body.at(-1)?.index ?? -1;
  return runs
    .slice(0, end + 1)
    .filter(
      ({ text, place }) => text.length <= MAX_HEADLINE_CHARS && !place.element.closest('li, nav'),
    )
    .flatMap(({ text, parts, place }) =>
      place.element.closest('h1') ? [text, ...parts.map(({ data }) => fold(data))] : [text],
    )
    .filter(Boolean)
    .slice(-MAX_VALUES);
}

/** The short lines around the headline and the article's start, nearest first. */
function nearHeadline(runs: readonly Run[], body: readonly Run[], title: string): string[] {
  const wanted = comparable(title);
  // Only short texts are folded for the comparison: a long page has many paragraphs.
  const at = runs.findIndex(
    ({ text }) => text.length <= MAX_HEADLINE_CHARS && comparable(text) === wanted,
  );
  const start = body[0]?.index ?? -1;
  const centre = at >= 0 ? at : start;
  if (centre < 0) return [];
  const after = runs.slice(centre + 1, Math.max(centre, start) + NEARBY_RUNS);
  const before = runs.slice(Math.max(0, centre - NEARBY_RUNS), centre).reverse();
  const story = body[0]?.place.element;
  return [...after, ...before]
    .filter(
      ({ text, place }) => text.length <= MAX_LINE_CHARS && !isBesideStory(place.element, story),
    )
    .map((run) => run.text);
}

function direction(start: Element | undefined, lang: string | null): 'ltr' | 'rtl' {
  const dir = start?.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : directionOf(lang);
}
