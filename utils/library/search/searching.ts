import { present } from '../../collections/lists';
import type { Note } from '../../contract/annotations';
import type { SearchHit, SearchMatch, SearchPage, SearchQuery } from '../../contract/search';
import { sentencesOf } from '../../reading/sentences';
import { beginningsOf, type Term, termsOf } from '../../search/query';
import { type Snippet, snippetOf } from '../../search/snippet';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { facetNames } from '../lists/list-fields';
import { facetsAsked, summaryOf } from '../lists/lists';
import { notesOf } from '../records/notes';
import { candidatesOf } from './candidates';
import { PARTS, partKeys } from './index-keys';

/** How many candidates' words are read in one go at most. */
const MAX_CANDIDATES_AT_ONCE = 80;
/** How many candidates are looked at for one page; then the page says where to go on. */
const MAX_CANDIDATES_PER_PAGE = 400;
/** How many matches are shown of an article's notes, and as many of its text. */
const MAX_MATCHES = 3;

/**
 * One page of the articles in which everything that was typed is found. It may have fewer hits than
 * were asked for, even none, where `next` says that there is more to look at.
 */
export async function search(db: LibraryDatabase, query: SearchQuery): Promise<SearchPage> {
  const terms = termsOf(query.text);
  if (terms.length === 0) return { hits: [], next: null };
  return db.transaction('r', db.words, db.articles, db.editions, db.notes, async () => {
    let at = query.offset;
    let candidates = await candidatesOf(db, terms, at);
    const hits: SearchHit[] = [];
    let atOnce = Math.min(query.limit, MAX_CANDIDATES_AT_ONCE);
    const end = at + MAX_CANDIDATES_PER_PAGE;
    while (at < end && hits.length < query.limit) {
      if (at >= candidates.ordinals.length) {
        // What was found is shown before anything is done that takes longer.
        if (candidates.isAll || hits.length > 0) break;
        candidates = await candidatesOf(db, terms, at);
      }
      const ordinals = candidates.ordinals.slice(at, Math.min(at + atOnce, end));
      // Where the first ones were no hits, most of the next will be none either.
      atOnce = Math.min(atOnce * 2, MAX_CANDIDATES_AT_ONCE);
      const left = (await articlesWithTerms(db, ordinals, terms)).filter(({ article }) =>
        isAsked(article, query),
      );
      while (left.length > 0 && hits.length < query.limit) {
        // As many texts as are missing: each of them may be a hit.
        const next = left.splice(0, query.limit - hits.length);
        const found = await Promise.all(next.map(({ article }) => hitOf(db, article, terms)));
        hits.push(...present(found));
      }
      at += left[0]?.index ?? ordinals.length;
    }
    const isEnd = candidates.isAll && at >= candidates.ordinals.length;
    return { hits, next: isEnd ? null : at };
  });
}

/**
 * Those of the articles whose words have all terms' beginnings, which is cheaper to see than their
 * texts.
 *
 * @returns them with their index among `ordinals`.
 */
async function articlesWithTerms(
  db: LibraryDatabase,
  ordinals: readonly number[],
  terms: readonly Term[],
): Promise<{ readonly article: ArticleRecord; readonly index: number }[]> {
  const beginnings = terms.flatMap(beginningsOf);
  const keys = ordinals.map(partKeys);
  const rows = await db.words.bulkGet(keys.flat());
  const matching = keys.flatMap((_, index) => {
    const parts = rows.slice(index * PARTS.length, (index + 1) * PARTS.length);
    const words = parts.flatMap((row) => row?.words ?? []);
    const isFound = (beginning: string) => words.some((word) => word.startsWith(beginning));
    return beginnings.every(isFound) ? [{ id: parts[0]?.articleId ?? '', index }] : [];
  });
  const articles = await db.articles.bulkGet(matching.map(({ id }) => id));
  return matching.flatMap(({ index }, i) => {
    const article = articles[i];
    return article ? [{ article, index }] : [];
  });
}

function isAsked(article: ArticleRecord, query: SearchQuery): boolean {
  const { from = '', to = '\uffff', article: only = article.id } = query.filter;
  if (article.id !== only) return false;
  const names = facetNames(article);
  const { openedAt } = article;
  return openedAt >= from && openedAt < to && facetsAsked(query).every((f) => names.includes(f));
}

/** The matches in an article; undefined when a term has none, in spite of the index. */
async function hitOf(
  db: LibraryDatabase,
  article: ArticleRecord,
  terms: readonly Term[],
): Promise<SearchHit | undefined> {
  const [notes, edition] = await Promise.all([
    article.noteCount > 0 ? notesOf(db, article.id) : [],
    db.editions.get(article.editionId),
  ]);
  const missing = new Set(terms);
  const lookIn = (text: string) => {
    const snippet = snippetOf(text, terms);
    for (const term of snippet?.found ?? []) missing.delete(term);
    return snippet;
  };
  const title = lookIn(article.title);
  const inNotes = notes.map((note) => ({ note, snippet: lookIn(note.body) }));
  const sentences = sentencesOf(edition?.articleId === article.id ? edition : { blocks: [] });
  const inText = sentences.map(({ text }, sentence) => ({ sentence, snippet: lookIn(text) }));
  if (missing.size > 0) return undefined;
  const matches = [
    ...(title ? [matchOf('title', title)] : []),
    ...best(inNotes).map(({ note, snippet }) => matchOf('note', snippet, { note })),
    ...best(inText).map(({ sentence, snippet }) => matchOf('sentence', snippet, { sentence })),
  ];
  return { article: summaryOf(article), places: matches };
}

/** Those in which the most terms are found, in the order of the article. */
function best<T extends { readonly snippet: Snippet | null }>(all: readonly T[]) {
  const found = all.flatMap((one) => (one.snippet ? [{ ...one, snippet: one.snippet }] : []));
  const telling = [...found].sort((a, b) => b.snippet.found.length - a.snippet.found.length);
  const shown = new Set(telling.slice(0, MAX_MATCHES));
  return found.filter((one) => shown.has(one));
}

const matchOf = (
  kind: SearchMatch['kind'],
  { text, spans }: Snippet,
  { sentence, note }: { readonly sentence?: number; readonly note?: Note } = {},
): SearchMatch => ({ kind, text, spans, sentence: sentence ?? null, noteId: note?.id ?? null });
