import { clipRanges } from '../collections/clip-ranges';
import type { BlockKind, Mark, UndividedBlock } from '../contract/article';
import { MAX_ADDRESS_CHARS, MAX_MARKS } from './bounds';
import { headingLevel, isHeadingLike } from './elements';
import { foldSpace } from './fold';
import type { ElementPath, Run } from './runs';

const EMPHASIS: Readonly<Record<string, 'emphasis' | 'strong'>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  b: 'strong',
  strong: 'strong',
};

/** A run as plain text with its marks. `baseUrl` resolves relative links; links other than http(s) are dropped. */
export function blockOf(run: Run, baseUrl: string): UndividedBlock {
  if (run.entryTime) return { kind: 'heading', text: run.entryTime, marks: [] };
  const kind = kindOf(run);
  if (kind === 'preformatted') {
    const text = run.parts.map((part) => part.data).join('');
    return { kind, text: text.trimEnd().replace(/^\s*\n/, ''), marks: [] };
  }
  let text = '';
  // Asking the growing text itself for its last character would copy it each time.
  let last = ' ';
  const spans = new Map<ElementPath, { start: number; end: number }>();
  for (const part of run.parts) {
    let piece = foldSpace(part.data);
    if (piece.startsWith(' ') && last === ' ') piece = piece.slice(1);
    if (!piece) continue;
    last = piece.slice(-1);
    const start = text.length;
    text += piece;
    for (let at: ElementPath | null = part.place; at && at !== run.place; at = at.parent) {
      if (!(at.element.localName in EMPHASIS) && at.element.localName !== 'a') continue;
      const span = spans.get(at);
      if (span) span.end = text.length;
      else if (spans.size < MAX_MARKS) spans.set(at, { start, end: text.length });
    }
  }
  text = text.trimEnd();
  return { kind, text, marks: marksOf(spans, text, baseUrl) };
}

function marksOf(
  spans: ReadonlyMap<ElementPath, { start: number; end: number }>,
  text: string,
  baseUrl: string,
): Mark[] {
  const marks: Mark[] = [];
  for (const [place, span] of spans) {
    let { start } = span;
    let end = Math.min(span.end, text.length);
    while (start < end && text[start] === ' ') start++;
    while (end > start && text[end - 1] === ' ') end--;
    if (start >= end) continue;
    const kind = EMPHASIS[place.element.localName];
    if (kind) marks.push({ kind, start, end });
    else {
      const href = httpAddress(place.element.getAttribute('href'), baseUrl);
      if (href) marks.push({ kind: 'link', start, end, href });
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An absolute http(s) address, or null for anything else (`javascript:`, `data:`, a bare fragment, …). */
export function httpAddress(href: string | null | undefined, baseUrl: string): string | null {
  if (!href || href.startsWith('#') || href.length + baseUrl.length > MAX_ADDRESS_CHARS)
    return null;
  try {
    const url = new URL(href, baseUrl);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function kindOf(run: Run): BlockKind {
  for (let at: ElementPath | null = run.place; at; at = at.parent) {
    const name = at.element.localName;
    if (headingLevel(name) && isHeadingLike(run.text)) return 'heading';
    if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item';
    if (name === 'blockquote') return 'quotation';
    if (name === 'pre') return 'preformatted';
    if (name === 'article' || name === 'body') break;
  }
  return 'paragraph';
}

/** The block's text from `start` to `end` (UTF-16 offsets) as a block of its own, with its marks clipped to it. */
export function slice(
  block: UndividedBlock,
  start: number,
  end: number,
  kind: BlockKind,
): UndividedBlock {
  return { kind, text: block.text.slice(start, end), marks: clipRanges(block.marks, start, end) };
}

/** With this share of an article's text in quotations, they are how its page sets all of it. */
const MAX_QUOTED_SHARE = 0.7;

/** Blocks of a page that sets its whole story as a quotation, as paragraphs; any others as they are. */
export function unquoted(blocks: readonly UndividedBlock[]): readonly UndividedBlock[] {
  let all = 0;
  let quoted = 0;
  for (const { kind, text } of blocks) {
    all += text.length;
    if (kind === 'quotation') quoted += text.length;
  }
  return quoted < all * MAX_QUOTED_SHARE
    ? blocks
    : blocks.map((block) =>
        block.kind === 'quotation' ? { ...block, kind: 'paragraph' as const } : block,
      );
}
