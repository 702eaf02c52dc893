import { mayBegin } from './letters';

/**
 * Lists written inside one block: "1) First 2) Second", "a. First b. Second", "• First • Second".
 * Only a text that begins with a mark is one, and only the mark's successors divide it.
 */

/** A bullet, a number or letter, and what stands after it. */
const MARK = /^(?:([•⁃▪‣●◦■►▶])\s?)?(?:(\d{1,3}|[a-z])(\.\)|[.)]))?\s?/u;

/** Most items looked for in one text. */
const MAX_ITEMS = 1000;

/** The places of marks that count on from `value`: 2) 3) 4). */
function successors(text: string, from: number, value: string, suffix: string): number[] {
  const starts: number[] = [];
  const isNumber = /^\d/.test(value);
  let at = from;
  for (let step = 1; step < MAX_ITEMS; step++) {
    const next = isNumber
      ? String(Number(value) + step)
      : String.fromCharCode(value.charCodeAt(0) + step);
    const mark = ` ${next}${suffix} `;
    const found = text.indexOf(mark, at);
    if (found === -1) break;
    if (!mayBegin(text.charAt(found + mark.length))) break;
    starts.push(found + 1);
    at = found + 1;
  }
  return starts;
}

/** Where the items after the first begin, in order; empty when the text at `start` is no list. */
export function itemStarts(text: string, start: number): number[] {
  const [whole = '', bullet, value, suffix] = MARK.exec(text.slice(start, start + 12)) ?? [];
  const first = start + whole.length;
  if (!bullet) return value && suffix ? successors(text, first, value, suffix) : [];
  const starts: number[] = [];
  const mark = ` ${bullet}`;
  for (let at = text.indexOf(mark, first); at >= 0; at = text.indexOf(mark, at + 2)) {
    starts.push(at + 1);
  }
  return starts;
}
