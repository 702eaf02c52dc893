import { type Stop, textBefore, type Verdict } from '../stop';

/** How far around a stop other terminators are looked for, in UTF-16 code units. */
const NEAR_CHARS = 300;

/** Armenian "." is a pause where sentences end with "։" or ":", a full stop where they do not. */
export function pause({ text, from, dot, language }: Stop): Verdict {
  const { stopIsPauseNear } = language.rules;
  if (!dot || !stopIsPauseNear) return undefined;
  const near = textBefore(text, from + NEAR_CHARS, 2 * NEAR_CHARS);
  return stopIsPauseNear.test(near) ? 'join' : undefined;
}
