import type { Note } from '../../contract/annotations';
import type { SearchHit, SearchMatch, SearchPage, SearchQuery } from '../../contract/search';
import { sentencesOf } from '../../reading/sentences';
import { beginningsOf, type Term, termsOf } from '../../search/query';
import { type Snippet, snippetOf } from '../../search/snippet';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { facetNames } from '../lists/list-fields';
import { facetsAsked } from '../lists/lists';
import { summaryOf } from '../lists/summary';
import { notesOf } from '../records/notes';
import { candidatesOf } from './candidates';
import { PARTS, partKeys } from './index-keys';

/** Articles whose words are looked at in one go at most. */
const CHUNK = 80;
/** Articles looked at for one page; then the page says where to go on. */
const MOST_LOOKED_AT = 400;
/** Places shown of an article's notes, and of its text. */
const MOST_PLACES = 3;

/** One page of the articles in which everything that was typed is found. */
export async function search(db: LibraryDatabase, query: SearchQuery): Promise<SearchPage> {
  const terms = termsOf(query.text);
  if (terms.length === 0) return { hits: [], next: null };
  return db.transaction('r', db.words, db.articles, db.editions, db.notes, async () => {
    let at = query.offset;
    let candidates = await candidatesOf(db, terms, at);
    const hits: SearchHit[] = [];
    let chunk = Math.min(query.limit, CHUNK);
    for (const end = at + MOST_LOOKED_AT; at < end && hits.length < query.limit; ) {
      if (at >= candidates.ordinals.length) {
        // What was found is shown before anything is done that takes longer.
        if (candidates.isAll || hits.length > 0) break;
        candidates = await candidatesOf(db, terms, at);
      }
      const looked = candidates.ordinals.slice(at, Math.min(at + chunk, end));
      // Where the first ones were no hits, most of the next will be none either.
      chunk = Math.min(chunk * 2, CHUNK);
      const left = (await articlesAt(db, looked, terms)).filter(({ article }) =>
        isAsked(article, query),
      );
      while (left.length > 0 && hits.length < query.limit) {
        // As many texts as are missing: each of them may be a hit.
        const next = left.splice(0, query.limit - hits.length);
        const found = await Promise.all(next.map(({ article }) => hitOf(db, article, terms)));
        hits.push(...found.flatMap((hit) => hit ?? []));
      }
      at += left[0]?.place ?? looked.length;
    }
    const isEnd = candidates.isAll && at >= candidates.ordinals.length;
    return { hits, next: isEnd ? null : at };
  });
}

/**
 * Those of the articles whose words have all terms' beginnings, which is cheaper to see than their
 * texts, each with its place among those that were asked for.
 */
async function articlesAt(
  db: LibraryDatabase,
  ordinals: readonly number[],
  terms: readonly Term[],
): Promise<{ readonly article: ArticleRecord; readonly place: number }[]> {
  const beginnings = terms.flatMap(beginningsOf);
  const keys = ordinals.map(partKeys);
  const rows = await db.words.bulkGet(keys.flat());
  const there = keys.flatMap((_, place) => {
    const parts = rows.slice(place * PARTS.length, (place + 1) * PARTS.length);
    const words = parts.flatMap((row) => row?.words ?? []);
    const isThere = (beginning: string) => words.some((word) => word.startsWith(beginning));
    return beginnings.every(isThere) ? [{ id: parts[0]?.articleId ?? '', place }] : [];
  });
  const articles = await db.articles.bulkGet(there.map(({ id }) => id));
  return there.flatMap(({ place }, i) => {
    const article = articles[i];
    return article ? [{ article, place }] : [];
  });
}

function isAsked(article: ArticleRecord, query: SearchQuery): boolean {
  const { from = '', to = '\uffff', article: only = article.id } = query.filter;
  if (article.id !== only) return false;
  const names = facetNames(article);
  const { openedAt } = article;
  return openedAt >= from && openedAt < to && facetsAsked(query).every((f) => names.includes(f));
}

/** The places in an article; null when one of the terms is in none, in spite of the index. */
async function hitOf(
  db: LibraryDatabase,
  article: ArticleRecord,
  terms: readonly Term[],
): Promise<SearchHit | null> {
  const [notes, edition] = await Promise.all([
    article.noteCount > 0 ? notesOf(db, article.id) : [],
    db.editions.get(article.editionId),
  ]);
  const missing = new Set(terms);
  const look = (text: string) => {
    const snippet = snippetOf(text, terms);
    for (const term of snippet?.found ?? []) missing.delete(term);
    return snippet;
  };
  const title = look(article.title);
  const inNotes = notes.map((note) => ({ note, snippet: look(note.body) }));
  const sentences = sentencesOf(edition ?? { blocks: [] });
  const inText = sentences.map(({ text }, sentence) => ({ sentence, snippet: look(text) }));
  if (missing.size > 0) return null;
  const places = [
    ...(title ? [placeOf('title', title)] : []),
    ...best(inNotes).map(({ note, snippet }) => placeOf('note', snippet, { note })),
    ...best(inText).map(({ sentence, snippet }) => placeOf('sentence', snippet, { sentence })),
  ];
  return { article: summaryOf(article), places };
}

/** Those with the most terms, in the order of the article. */
function best<T extends { readonly snippet: Snippet | null }>(all: readonly T[]) {
  const found = all.flatMap((one) => (one.snippet ? [{ ...one, snippet: one.snippet }] : []));
  const telling = [...found].sort((a, b) => b.snippet.found.length - a.snippet.found.length);
  const shown = new Set(telling.slice(0, MOST_PLACES));
  return found.filter((one) => shown.has(one));
}

const placeOf = (
  kind: SearchMatch['kind'],
  { text, spans }: Snippet,
  at: { readonly note?: Note; readonly sentence?: number } = {},
): SearchMatch => ({
  ...{ kind, text, spans },
  ...{ sentence: at.sentence ?? null, noteId: at.note?.id ?? null },
});
