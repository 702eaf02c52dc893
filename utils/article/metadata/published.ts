import { fold } from '../fold';
import { isBesideStory } from '../names';
import { machineDate, visibleDate } from './date-text';
import { type LinkedData, type LinkedNode, strings } from './json-ld';
import { type MetaTags, metaValues } from './meta-tags';

const PUBLISHED =
  'article:published_time og:article:published_time og:published_time datepublished article:published ' +
  'parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date ' +
  'article.published dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.date ' +
  'dc.date date_published datecreated cxenseparse:recs:publishtime article.created date';
const MODIFIED =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified ' +
  'article:modified last-modified lastmod revision_date article.updated';

/** Words before a date that say it is the publication's, and those that say it is not. */
const SAYS_PUBLISHED =
  /publish|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|입력|등록|発行|公開|发布|опубликован/i;
const SAYS_MODIFIED =
  /updat|modif|edited|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|수정|更新|обновлен/i;
/** A line without any of those words. */
const NOT_MODIFIED = new RegExp(`^(?!.*(?:${SAYS_MODIFIED.source}))`, 'i');

export interface DateSources {
  readonly data: LinkedData;
  readonly article: LinkedNode | null;
  readonly tags: MetaTags;
  readonly document: Document;
  /** The first element of the story's text. */
  readonly start: Element | undefined;
  /** Short texts near the headline, as seen, nearest first. */
  readonly lines: readonly string[];
  readonly url: string;
  readonly lang: string | null;
}

const firstDate = (values: Iterable<string | null>, lang: string | null): string | null => {
  for (const value of values) {
    const date = value ? machineDate(value, lang) : null;
    if (date) return date;
  }
  return null;
};

/** When the article was published: ISO 8601, with an offset only where the page states one; or null. */
export function publishedAt(sources: DateSources): string | null {
  const { data, article, tags, document, lang } = sources;
  return (
    firstDate(linked(data, article, 'datePublished'), lang) ??
    firstDate(metaValues(tags, PUBLISHED), lang) ??
    firstDate(
      marked(document, '[itemprop~="datePublished" i],[property~="datePublished" i]'),
      lang,
    ) ??
    firstDate(marked(document, 'time[pubdate]'), lang) ??
    visible(sources, SAYS_PUBLISHED) ??
    firstDate(timesOf(sources).map(timeOf), lang) ??
    visible(sources, NOT_MODIFIED) ??
    visible(sources, /\d/) ??
    firstDate(linked(data, article, 'dateCreated'), lang) ??
    firstDate(linked(data, article, 'uploadDate'), lang) ??
    addressDate(sources.url)
  );
}

/** When the article was last changed: ISO 8601, or null. */
export function modifiedAt({ data, article, tags, document, lang }: DateSources): string | null {
  return (
    firstDate(linked(data, article, 'dateModified'), lang) ??
    firstDate(metaValues(tags, MODIFIED), lang) ??
    firstDate(marked(document, '[itemprop~="dateModified" i]'), lang)
  );
}

/** The article's own value first, then that of any node that has one. */
const linked = (data: LinkedData, article: LinkedNode | null, key: string): string[] =>
  [article, ...data.nodes].flatMap((node) => (node ? strings(node[key]) : []));

function* marked(document: Document, selector: string): Generator<string | null> {
  for (const element of document.querySelectorAll(selector)) {
    yield element.getAttribute('content') ?? element.getAttribute('datetime');
    yield fold(element.textContent).slice(0, 100);
  }
}

/** The `time` elements of the story, those before its text first. */
function timesOf({ document, start }: DateSources): Element[] {
  const times = [...document.querySelectorAll('time')].filter(
    (time) =>
      !isBesideStory(time, start) &&
      !SAYS_MODIFIED.test(fold(time.parentElement?.textContent).slice(0, 60)),
  );
  const isAfter = (time: Element): boolean =>
    start !== undefined &&
    (start.compareDocumentPosition(time) & 4) /* DOCUMENT_POSITION_FOLLOWING */ > 0;
  return [...times.filter((time) => !isAfter(time)), ...times.filter(isAfter)];
}

const timeOf = (time: Element): string => time.getAttribute('datetime') ?? fold(time.textContent);

/** The first date in sight in a line that matches. */
function visible({ lines, lang }: DateSources, wanted: RegExp): string | null {
  for (const line of lines) {
    const date = wanted.test(line) ? visibleDate(line, lang) : null;
    if (date) return date;
  }
  return null;
}

/** The date many publishers put in the path: /2025/06/10/ or /20250610/. */
function addressDate(url: string): string | null {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_-]|\d*\D*$)/.exec(url);
  return match ? machineDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}
