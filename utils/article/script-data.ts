import { MAX_DATA_CHARS } from './bounds';
import { readLinkedData } from './metadata/json-ld';

/** Less text (UTF-16 code units) or fewer paragraphs in a page's data are a summary or a template. */
const MIN_STORY_CHARS = 300;
const MIN_PARAGRAPHS = 3;
/** How often a string of the data may itself be data, for its strings to be searched. */
const MAX_DEPTH = 2;

const PARAGRAPH = /(?:<|\\+u003c)p(?=[\s>\\])/gi;

/**
 * The story of a page that has none in its document because the script that was to put it there did
 * not run: markup in the data of its scripts, else the text that its linked data gives. It is parsed
 * into a document of its own, where nothing runs and nothing is loaded. Null when there is neither.
 */
export function storyInData(document: Document): Element | null {
  let longest = '';
  for (const script of document.querySelectorAll('script:not([src])')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_DATA_CHARS) continue;
    for (const markup of markupIn(source)) {
      if (markup.length > longest.length) longest = markup;
    }
  }
  const found = longest || declaredBody(document);
  if (!found) return null;
  const parsed = new DOMParser().parseFromString(/<p[\s>]/i.test(found) ? found : '', 'text/html');
  const body = parsed.body;
  if (!body.firstElementChild) {
    for (const line of found.split(/\n+/)) {
      body.appendChild(parsed.createElement('p')).textContent = line;
    }
  }
  // Detached from its document, so that no rule asks whether it is visible.
  body.remove();
  return (body.textContent ?? '').trim().length < MIN_STORY_CHARS ? null : body;
}

/** The string literals of a script that are a story's markup. */
function* markupIn(source: string, depth = 0): Generator<string> {
  let end = 0;
  for (const { index } of source.matchAll(PARAGRAPH)) {
    if (index < end) continue;
    const start = quoteBefore(source, index, end);
    if (start < end) {
      // Nothing opens before here: from the next one on nobody looks there again.
      end = index;
      continue;
    }
    end = quoteAfter(source, index);
    const text = parse(source.slice(start, end + 1));
    if (text === null) continue;
    if (/^\s*</.test(text)) {
      if ((text.match(/<p[\s>]/gi)?.length ?? 0) >= MIN_PARAGRAPHS) yield text;
    } else if (depth < MAX_DEPTH) yield* markupIn(text, depth + 1);
  }
}

/** Where the last quotation mark between two places is that no backslash escapes; -1 for none. */
function quoteBefore(source: string, index: number, from: number): number {
  let at = index;
  while (at >= from && (source[at] !== '"' || source[at - 1] === '\\')) at--;
  return at < from ? -1 : at;
}

function quoteAfter(source: string, index: number): number {
  let at = source.indexOf('"', index);
  while (at > 0 && isEscaped(source, at)) at = source.indexOf('"', at + 1);
  return at < 0 ? source.length : at;
}

/** Whether an odd number of backslashes stands before the sign. */
function isEscaped(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}

function parse(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function declaredBody(document: Document): string {
  const texts = readLinkedData(document).nodes.map((node) => node['articleBody']);
  return texts.reduce<string>(
    (longest, text) => (typeof text === 'string' && text.length > longest.length ? text : longest),
    '',
  );
}
