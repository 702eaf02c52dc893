import { wordsOf } from '../lookup/words';

/** A sentence, as far as a link to it is concerned. */
export interface Passage {
  readonly text: string;
  /** True for the first sentence of its block: what stands before it on the page is not known. */
  readonly opensBlock: boolean;
}

/** Longer sentences are named by their first and last words: UTF-16 code units. */
const LONGEST_EXACT = 120;
/** So many words at either end of a long sentence; more while they stand elsewhere too. */
const ENDS = [4, 8, 16];
/** So short a sentence may also be a heading or a menu's entry: it is named with a neighbour. */
const SHORT = 20;
/** Words of a neighbour. */
const CONTEXT = 4;
/** The script that a sentence is written in matters not to a text search without accents and case. */
const fold = (text: string) => text.toLowerCase();

/**
 * An address that leads to one sentence of a page and has it highlighted, as the WICG's Text
 * Fragments say: https://wicg.github.io/scroll-to-text-fragment/. Browsers without them open the
 * page at its top.
 *
 * @param url the page's address; its own fragment stays.
 * @param n the sentence's number, from 0, among `sentences`, the article's in order.
 */
export function linkToSentence(url: string, sentences: readonly Passage[], n: number): string {
  const clean = withoutCampaign(url.replace(/:~:.*$/s, ''));
  return `${clean}${clean.includes('#') ? '' : '#'}:~:${textDirective(sentences, n)}`;
}

/** `text=…`: the words that name sentence `n`, no more of them than it takes. */
export function textDirective(sentences: readonly Passage[], n: number): string {
  const text = sentences[n]?.text ?? '';
  const page = fold(sentences.map((sentence) => sentence.text).join('\n'));
  const target = targetOf(text, page);
  const isAlone = text.length >= SHORT && target.isUnique;
  const { prefix, suffix } = isAlone ? { prefix: '', suffix: '' } : neighbours(sentences, n);
  const parts = [
    prefix && `${encode(prefix)}-`,
    ...target.words.map(encode),
    suffix && `-${encode(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(',')}`;
}

/** The whole sentence, or its first and last words where they are long apart. */
function targetOf(text: string, page: string): { words: string[]; isUnique: boolean } {
  if (text.length > LONGEST_EXACT) {
    const words = wordsOf(text, null);
    for (const count of ENDS) {
      const end = words[count - 1]?.[1] ?? text.length;
      const start = words.at(-count)?.[0] ?? 0;
      if (end >= start) break;
      const [first, last] = [text.slice(0, end), text.slice(start)];
      // The search takes the first place where the beginning stands, then the first end after it.
      const isUnique = occursOnce(first, page) && text.indexOf(last) === start;
      if (isUnique) return { words: [first, last], isUnique };
    }
  }
  return { words: [text], isUnique: occursOnce(text, page) };
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
  return text.slice(0, wordsOf(text, null)[CONTEXT - 1]?.[1] ?? text.length);
}

function lastWords(text: string): string {
  return text.slice(wordsOf(text, null).at(-CONTEXT)?.[0] ?? 0);
}

/** The dash parts prefix and suffix from the text, so it is encoded beside what always is. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll('-', '%2D');
}

/** Half of a surrogate pair, which no address can hold, becomes U+FFFD. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Parameters that say where a visit came from have no place in a link that is handed on. */
function withoutCampaign(url: string): string {
  const [, before = '', query, after = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  if (query === undefined) return url;
  const kept = query.split('&').filter((parameter) => !/^utm_/i.test(parameter));
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${after}`;
}
