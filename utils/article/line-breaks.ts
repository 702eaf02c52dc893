import { foldSpace } from './fold';
import type { RunPart } from './runs';

/*
 * Single line breaks within a block. Pages write lists, programmes, verse, subheadings and whole stories
 * with them, and some wrap a sentence by hand: only there a break is no more than a space.
 */

const ENDS_SENTENCE = /[.!?:;…。！？：」』”"’)\]]\s*$/;
const STARTS_ITEM = /^\s*(?:[-–—•*·‣▪►✓]|\d{1,3}[.):]|\p{Lu}|\p{N}|["“„«‘'([¿¡]|[\p{Lo}])/u;
/** A line that ends like this goes on: a comma, a short word between two others. */
const GOES_ON = /(?:,|\s\p{Ll}{1,3})\s*$/u;
/** A longer line without an end is one of a wrapped sentence (UTF-16 code units). */
const MAX_OPEN_LINE_CHARS = 90;

/** Whether each of the breaks between these lines, in order, ends a block. */
function realBreaks(lines: readonly string[]): readonly boolean[] {
  const pairs = lines.slice(1).map((line, index) => [lines[index] ?? '', line] as const);
  const ends = (line: string): boolean => ENDS_SENTENCE.test(line);
  const isWrapped = pairs.some(
    ([before, after]) => !ends(before) && (/^\s*\p{Ll}/u.test(after) || GOES_ON.test(before)),
  );
  // Without a sentence in it, it is a list, whatever its items begin with.
  if (isWrapped)
    return pairs.map(() => lines.length > 2 && !lines.some((line) => /[.!?,;]\s*$/.test(line)));
  return pairs.map(
    ([before, after]) =>
      STARTS_ITEM.test(after) && (ends(before) || before.trim().length <= MAX_OPEN_LINE_CHARS),
  );
}

/** The text of these parts, folded and trimmed. */
export const textOf = (parts: readonly RunPart[]): string =>
  foldSpace(parts.map((part) => part.data).join('')).trim();

/** The parts of a block, divided where a single line break ends a line of its own. */
export function linesOf(
  parts: readonly RunPart[],
  block: Element,
): readonly (readonly RunPart[])[] {
  if (!parts.some(({ isBreak }) => isBreak) || block.closest('h1, h2, h3, h4, h5, h6, pre, td, th'))
    return [parts];
  const [first] = parts;
  if (!first) return [];
  const lines: RunPart[][] = [[]];
  for (const part of parts) {
    if (part.isBreak) lines.push([]);
    else lines.at(-1)?.push(part);
  }
  const breaks = realBreaks(lines.map(textOf));
  const joined: RunPart[][] = [lines[0] ?? []];
  for (const [index, line] of lines.slice(1).entries()) {
    if (breaks[index]) joined.push(line);
    else
      joined
        .at(-1)
        ?.push({ data: '\n', place: line[0]?.place ?? first.place, inLink: false }, ...line);
  }
  return joined;
}
