import type { Language } from '../language';
import { type Stop, type Verdict, wordAfter, wordBefore } from '../stop';

/** Names that end with an exclamation mark. */
const NAMES = new Set(
  'Yahoo Yum Jeopardy Wham Panic E Go Moulin Oklahoma Mamma Airplane Hello ハイキュー Joomla Chips'.split(
    ' ',
  ),
);
const HARD = new Set(['Go', 'Hello', 'Chips', 'Mamma', 'Panic', 'E']);
const WHAT_FOLLOWS = new Set('at News Entertainment magazine Ahoy Mia at Online'.split(' '));

/** "Yahoo! Inc.", "Panic! at the Disco", "Yahoo!ニュース": the mark is part of the name. */
export function exclaimingName(stop: Stop, language: Language): Verdict {
  const { text, from, to, close } = stop;
  if (to - from !== 1 || text.charAt(from) !== '!' || close !== to) return undefined;
  const name = wordBefore(text, from);
  if (!NAMES.has(name)) return undefined;
  const after = wordAfter(stop);
  if (HARD.has(name)) return WHAT_FOLLOWS.has(after) ? 'join' : undefined;
  return language.opening.has(after.toLowerCase()) ? undefined : 'join';
}
