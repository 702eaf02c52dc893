import { createHash } from 'node:crypto';
import type { Block, Span } from '../../utils/article/types.ts';
import { EMPTY_COPY, type LibraryCopy, type Stamped } from '../../utils/exchange/copy.ts';
import { foldWord } from '../../utils/search/fold.ts';

const SENTENCES = 28;
const WORDS = 14;
const NOTES = 5;
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

function sentenceOf(next: () => number): string {
  const words = Array.from({ length: WORDS }, () => wordOf(Math.floor(VOCABULARY ** next()) - 1));
  return `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}

function blockOf(sentences: readonly string[]): Block {
  let end = -1;
  const spans = sentences.map((sentence): Span => {
    const start = end + 1;
    end = start + sentence.length;
    return [start, end];
  });
  return { kind: 'paragraph', text: sentences.join(' '), sentences: spans, marks: [] };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function stampOf(n: number): Stamped {
  const createdAt = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString();
  const updatedAt = `${createdAt}/0000/bench`;
  return { schema: 2, createdAt, updatedAt, deviceId: 'bench', rev: 1, deletedAt: 0 };
}

/** The library's article number `n`, from 0, as news is: 28 sentences, and five notes on it. */
export function articleCopy(n: number): LibraryCopy {
  const next = random(n * 7919 + 17);
  const url = `https://news.example/${n}`;
  const id = sha256(url);
  const sentences = Array.from({ length: SENTENCES }, () => sentenceOf(next));
  const blocks = [0, 1, 2, 3].map((part) => blockOf(sentences.slice(part * 7, part * 7 + 7)));
  const editionId = sha256(`${id}\n${blocks.map(({ text }) => text).join('\n')}`);
  const stamp = stampOf(n);
  const about = {
    ...{ url, canonicalUrl: url, byline: null, siteName: `Courier ${n % 40}`, dir: 'ltr' as const },
    ...{ lang: n % 3 ? 'en' : 'ko', published: stamp.createdAt },
    title: sentenceOf(next).split(' ').slice(0, 8).join(' '),
  };
  const notes = Array.from({ length: NOTES }, (_, note) => ({
    ...{ ...stamp, id: `${id}-${note}`, articleId: id, editionId, operation: `${n}/${note}` },
    ...{ target: { kind: 'article' as const }, body: sentenceOf(next) },
  }));
  return {
    ...EMPTY_COPY,
    articles: [
      { ...stamp, ...about, id, editionId, openedAt: stamp.createdAt, sentenceCount: SENTENCES },
    ],
    editions: [{ ...stamp, id: editionId, articleId: id, blocks }],
    places: [
      { ...stamp, articleId: id, sentence: n % SENTENCES, furthest: n % SENTENCES, text: '' },
    ],
    notes,
  };
}

/** Articles `from` to `to`, the latter not included, as one copy. */
export function copyOf(from: number, to: number): LibraryCopy {
  const all = Array.from({ length: to - from }, (_, i) => articleCopy(from + i));
  return {
    ...EMPTY_COPY,
    articles: all.flatMap(({ articles }) => articles),
    editions: all.flatMap(({ editions }) => editions),
    places: all.flatMap(({ places }) => places),
    notes: all.flatMap(({ notes }) => notes),
  };
}
