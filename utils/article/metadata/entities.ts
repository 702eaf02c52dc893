import { fold } from '../fold';

/** An entity written out, or a tag of those that stand within a line. */
const ESCAPED =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,20}\d{0,2});|<\/?(?:a|abbr|b|br|cite|em|i|mark|q|small|span|strong|sub|sup|u)(?:\s[^<>]{0,200})?\/?>/i;
/** How often a value may have been escaped, one system's output being another's input. */
const MAX_ROUNDS = 2;

/**
 * A line of a page's data as a reader would see it: {@link fold}ed, the entities in it read and inline
 * tags left out, which data has where its text was made for a page ("Brandt&#8217;s <i>ferry</i>").
 */
export function plainLine(value: string): string {
  let text = value;
  for (let round = 0; round < MAX_ROUNDS && ESCAPED.test(text); round++) {
    text = new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '';
  }
  return fold(text);
}
