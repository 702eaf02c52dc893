import { createHash } from 'node:crypto';
import { COLOURS } from '../../utils/contract/annotations.ts';
import type { Block, Span } from '../../utils/contract/article.ts';
import {
  EMPTY_EXPORT,
  type LibraryExport,
  type MarkExport,
  type RecordMeta,
} from '../../utils/contract/records.ts';
import { foldWord } from '../../utils/search/fold.ts';

/** Sentences of the shortest article and, beyond that, up to so many more. */
const SHORTEST = 20;
const LONGER = 21;
const WORDS = 14;
const NOTES = 5;
const LANGS = ['en', 'ko', 'de', 'fr', 'ko-KR'];
const TAGS = ['economy', 'sea', 'to learn', '경제'];
/** As many different words as the news of some years have. */
const VOCABULARY = 30_000;
const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu an el is or um'.split(' ');
/** The words a text is mostly made of. */
const COMMON = 'the of and to in a for that on with said by from was as at it is he were'.split(
  ' ',
);

/** Numbers from 0 to 1, the same in every run (Park and Miller 1988). */
function random(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** A word by its rank in the vocabulary: the commonest first, as in any language (Zipf's law). */
export function wordOf(rank: number): string {
  const common = COMMON[rank];
  if (common) return common;
  let word = '';
  for (let n = rank; n > 0; n = Math.floor(n / SYLLABLES.length)) {
    word += SYLLABLES[n % SYLLABLES.length] ?? '';
  }
  return foldWord(word);
}

/** Syllables in common use; Korean news has about a thousand. */
const HANGUL = 900;

/** A word of the same rank in Hangul, in which it is found by pairs of letters. */
export function koreanOf(rank: number): string {
  const syllables = [rank % HANGUL, (rank * 7919) % HANGUL, ...(rank % 3 ? [] : [rank % 31])];
  return String.fromCharCode(...syllables.map((n) => 0xac00 + n * 12));
}

function sentenceOf(next: () => number, lang = 'en'): string {
  const word = lang.startsWith('ko') ? koreanOf : wordOf;
  const words = Array.from({ length: WORDS }, () => word(Math.floor(VOCABULARY ** next()) - 1));
  return `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}

/** A paragraph of these sentences. */
export function blockOf(sentences: readonly string[]): Block {
  let end = -1;
  const spans = sentences.map((sentence): Span => {
    const start = end + 1;
    end = start + sentence.length;
    return [start, end];
  });
  return { kind: 'paragraph', text: sentences.join(' '), sentences: spans, marks: [] };
}

/** In hexadecimal. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function metaOf(n: number): RecordMeta {
  const createdAt = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString();
  const updatedAt = `${createdAt}/0000/bench`;
  return { schema: 2, createdAt, updatedAt, deviceId: 'bench', rev: 1, deletedAt: 0 };
}

/**
 * The library's article number `n`, from 0, as news is: 20 to 40 sentences in one of several
 * languages, with five notes; some are tagged, some have sentences marked.
 */
export function articleExport(n: number): LibraryExport {
  const next = random(n * 7919 + 17);
  const url = `https://news.example/${n}`;
  const id = sha256(url);
  const lang = LANGS[n % LANGS.length] ?? 'en';
  const count = SHORTEST + (n % LONGER);
  const sentences = Array.from({ length: count }, () => sentenceOf(next, lang));
  const length = Math.ceil(count / 4);
  const blocks = [0, 1, 2, 3].map((i) => blockOf(sentences.slice(i * length, (i + 1) * length)));
  const editionId = sha256(`${id}\n${blocks.map(({ text }) => text).join('\n')}`);
  const stamp = metaOf(n);
  const about = {
    url,
    canonicalUrl: url,
    byline: null,
    siteName: `Courier ${n % 40}`,
    dir: 'ltr' as const,
    lang,
    published: stamp.createdAt,
    title: titleOf(sentenceOf(next, lang)),
    tags: n % 7 === 0 ? [TAGS[(n / 7) % TAGS.length] ?? 'sea'] : [],
  };
  const targetOf = (sentence: number) => ({
    kind: 'sentence' as const,
    sentence,
    quote: { exact: sentences[sentence] ?? '', prefix: '', suffix: '' },
  });
  const notes = Array.from({ length: NOTES }, (_, note) => ({
    ...stamp,
    id: `${id}-${note}`,
    articleId: id,
    editionId,
    operation: `${n}/${note}`,
    target: note ? targetOf(note) : { kind: 'article' as const },
    body: sentenceOf(next),
  }));
  const marks = Array.from({ length: n % 4 }, (_, mark) => ({
    ...stamp,
    id: `${id}-m${mark}`,
    articleId: id,
    editionId,
    target: targetOf(mark * 5),
    colour: COLOURS[(n + mark) % COLOURS.length] ?? null,
    grasp: mark ? 'partly' : null,
  })) as MarkExport[];
  const place = (n * 7) % count;
  return {
    ...EMPTY_EXPORT,
    articles: [
      { ...stamp, ...about, id, editionId, openedAt: stamp.createdAt, sentenceCount: count },
    ],
    editions: [{ ...stamp, id: editionId, articleId: id, blocks }],
    places: [{ ...stamp, articleId: id, sentence: place, furthest: place, text: '' }],
    notes,
    marks,
  };
}

/** The words of a sentence that make a headline. */
const titleOf = (sentence: string) => sentence.replace(/\.$/, '').split(' ').slice(0, 8).join(' ');

/** Articles `from` to `to`, the latter not included, as one copy. */
export function copyOf(from: number, to: number): LibraryExport {
  const all = Array.from({ length: to - from }, (_, i) => articleExport(from + i));
  return {
    ...EMPTY_EXPORT,
    articles: all.flatMap(({ articles }) => articles),
    editions: all.flatMap(({ editions }) => editions),
    places: all.flatMap(({ places }) => places),
    notes: all.flatMap(({ notes }) => notes),
    marks: all.flatMap(({ marks }) => marks),
  };
}
