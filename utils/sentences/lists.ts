/**
 * Lists written inside one block: "1) First 2) Second", "a. First b. Second", "• First • Second".
 * Only a text that begins with a mark is one, and only the mark's successors divide it.
 */

const MARK = /^(?:(?<bullet>[•⁃▪‣●◦■►▶])\s?)?(?:(?<value>\d{1,3}|[a-z])(?<suffix>\.\)|[.)]))?\s?/u;

/** Most items looked for in one text. */
const MOST = 1000;

function successors(text: string, from: number, value: string, lead: string, suffix: string) {
  const starts: number[] = [];
  const isNumber = /^\d/.test(value);
  let at = from;
  for (let step = 1; step < MOST; step++) {
    const next = isNumber
      ? String(Number(value) + step)
      : String.fromCharCode(value.charCodeAt(0) + step);
    const found = text.indexOf(` ${lead}${next}${suffix} `, at);
    if (found === -1) break;
    const after = text.charAt(found + lead.length + next.length + suffix.length + 2);
    if (!/\p{L}/u.test(after) || /\p{Ll}/u.test(after)) break;
    starts.push(found + 1);
    at = found + 1;
  }
  return starts;
}

/** Where the items after the first begin, in order; empty when the text at `start` is no list. */
export function itemStarts(text: string, start: number): number[] {
  const match = MARK.exec(text.slice(start, start + 12));
  if (!match?.groups || match[0] === '') return [];
  const { bullet, value, suffix } = match.groups;
  const first = start + match[0].length;
  if (!bullet) return value && suffix ? successors(text, first, value, '', suffix) : [];
  const starts: number[] = [];
  for (
    let at = text.indexOf(` ${bullet}`, first);
    at !== -1;
    at = text.indexOf(` ${bullet}`, at + 2)
  ) {
    starts.push(at + 1);
  }
  return starts;
}
