import type { Stop, Verdict } from '../stop';

/** Names that end with an exclamation mark. */
const NAMES = 'Yahoo Yum Jeopardy Wham Panic'.split(' ');

/** "Yahoo! Inc.", "Panic! at the Disco", "Yahoo!ニュース": the mark is part of the name. */
export function exclaimingName({ from, to, close, mark, word, opens }: Stop): Verdict {
  const named = mark === '!' && to - from === 1 && close === to && NAMES.includes(word);
  return named && !opens ? 'join' : undefined;
}
