import type { Note } from '../notes/types';
import type { FoundPlace, SearchHit, SearchPage, SearchQuery } from '../reading/found';
import { sentencesOf } from '../reading/sentences';
import { type Term, termsOf } from '../search/query';
import { type Snippet, snippetOf } from '../search/snippet';
import { candidatesOf } from './candidates';
import type { ArticleRecord, LibraryDatabase } from './database';
import { partKey } from './index-keys';
import { facetsAsked } from './lists';
import { notesOf } from './notes';
import { facetNames } from './shelf';
import { summaryOf } from './summary';

/** Articles looked at in one go at most. */
const CHUNK = 50;
/** Articles looked at for one page; then the page says where to go on. */
const MOST_LOOKED_AT = 400;
/** Places shown of an article's notes, and of its text. */
const MOST_PLACES = 3;

/** One page of the articles in which everything that was typed is found. */
export async function search(db: LibraryDatabase, query: SearchQuery): Promise<SearchPage> {
  const terms = termsOf(query.text);
  if (terms.length === 0) return { hits: [], next: null };
  return db.transaction('r', db.words, db.articles, db.editions, db.notes, async () => {
    const candidates = await candidatesOf(db, terms);
    const hits: SearchHit[] = [];
    let at = query.offset;
    const last = Math.min(candidates.length, at + MOST_LOOKED_AT);
    while (at < last && hits.length < query.limit) {
      // As many as are missing: each of them may be a hit.
      const count = Math.min(CHUNK, query.limit - hits.length, last - at);
      const articles = await articlesAt(db, candidates.slice(at, at + count));
      const found = await Promise.all(
        articles.map((article) =>
          article && isAsked(article, query) ? hitOf(db, article, terms) : null,
        ),
      );
      hits.push(...found.flatMap((hit) => hit ?? []));
      at += count;
    }
    return { hits, next: at < candidates.length ? at : null };
  });
}

async function articlesAt(db: LibraryDatabase, ordinals: readonly number[]) {
  const titles = await db.words.bulkGet(ordinals.map((ordinal) => partKey('title', ordinal)));
  return db.articles.bulkGet(titles.map((title) => title?.articleId ?? ''));
}

function isAsked(article: ArticleRecord, query: SearchQuery): boolean {
  const { from = '', to = '\uffff' } = query.filter;
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
  kind: FoundPlace['kind'],
  { text, spans }: Snippet,
  at: { readonly note?: Note; readonly sentence?: number } = {},
): FoundPlace => ({
  ...{ kind, text, spans },
  ...{ sentence: at.sentence ?? null, noteId: at.note?.id ?? null },
});
