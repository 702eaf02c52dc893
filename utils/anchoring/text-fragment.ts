import { wordsOf } from '../lookup/words';
import { formatTextDirective } from './text-directive';

/** A sentence, as far as a link to it is concerned. */
export interface Passage {
  readonly text: string;
  /** True for the first sentence of its block: what stands before it on the page is not known. */
  readonly opensBlock: boolean;
}

/** Longer sentences, in UTF-16 code units, are named by their first and last words. */
const MAX_EXACT_CHARS = 120;
/** Words named at either end of a long sentence: the next count while they stand elsewhere too. */
const END_WORD_COUNTS = [4, 8, 16];
/**
 * A sentence shorter than this, in UTF-16 code units, may also be a heading or a menu's entry: it is
 * named with a neighbour.
 */
const MIN_ALONE_CHARS = 20;
/** Words named of a neighbour. */
const NEIGHBOUR_WORDS = 4;
/** Browsers look for a fragment's words without regard to case. */
const fold = (text: string) => text.toLowerCase();

/**
 * An address that leads to one sentence of a page and has it highlighted, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). Browsers that know none open the page at its top.
 *
 * @param url the page's address; its own fragment stays.
 * @param n the sentence's number, from 0, among `sentences`, the article's in order.
 */
export function linkToSentence(url: string, sentences: readonly Passage[], n: number): string {
  const clean = withoutCampaign(url.replace(/:~:.*$/s, ''));
  return `${clean}${clean.includes('#') ? '' : '#'}:~:${textDirective(sentences, n)}`;
}

/** `text=…`: the words that name sentence `n`, from 0, no more of them than it takes. */
export function textDirective(sentences: readonly Passage[], n: number): string {
  const text = sentences[n]?.text ?? '';
  const page = fold(sentences.map((sentence) => sentence.text).join('\n'));
  const target = targetOf(text, page);
  const isAlone = text.length >= MIN_ALONE_CHARS && target.isUnique;
  const { start, end } = target;
  return formatTextDirective({ ...(isAlone ? null : neighbours(sentences, n)), start, end });
}

interface Target {
  readonly start: string;
  readonly end?: string;
  /** Whether these words lead to this sentence alone. */
  readonly isUnique: boolean;
}

/** The whole sentence, or its first and last words where they are long apart. */
function targetOf(text: string, page: string): Target {
  if (text.length > MAX_EXACT_CHARS) {
    const words = wordsOf(text, null);
    for (const count of END_WORD_COUNTS) {
      const firstEnd = words[count - 1]?.[1] ?? text.length;
      const lastStart = words.at(-count)?.[0] ?? 0;
      if (firstEnd >= lastStart) break;
      const [start, end] = [text.slice(0, firstEnd), text.slice(lastStart)];
      // The search takes the first place where the beginning stands, then the first end after it.
      const isUnique = occursOnce(start, page) && text.indexOf(end) === lastStart;
      if (isUnique) return { start, end, isUnique };
    }
  }
  return { start: text, isUnique: occursOnce(text, page) };
}

function occursOnce(text: string, page: string): boolean {
  const folded = fold(text);
  const first = page.indexOf(folded);
  return first !== -1 && page.indexOf(folded, first + 1) === -1;
}

/** Words before and after; of another block only where the sentence has no neighbour in its own. */
function neighbours(
  sentences: readonly Passage[],
  n: number,
): { readonly prefix: string; readonly suffix: string } {
  const before = sentences[n - 1];
  const after = sentences[n + 1];
  const isBeforeNear = before && !sentences[n]?.opensBlock;
  const isAfterNear = after && !after.opensBlock;
  const isLonely = !isBeforeNear && !isAfterNear;
  return {
    prefix: before && (isBeforeNear || isLonely) ? lastWords(before.text) : '',
    suffix: after && (isAfterNear || isLonely) ? firstWords(after.text) : '',
  };
}

function firstWords(text: string): string {
  return text.slice(0, wordsOf(text, null)[NEIGHBOUR_WORDS - 1]?.[1] ?? text.length);
}

function lastWords(text: string): string {
  return text.slice(wordsOf(text, null).at(-NEIGHBOUR_WORDS)?.[0] ?? 0);
}

/** Without the parameters that say where a visit came from: they are not for whom a link is given to. */
function withoutCampaign(url: string): string {
  const [, before = '', query, after = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  if (query === undefined) return url;
  const kept = query.split('&').filter((parameter) => !/^utm_/i.test(parameter));
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${after}`;
}
