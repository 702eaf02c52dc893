import { MAX_DATA_CHARS, MAX_VALUE_CHARS, MAX_VALUES } from '../bounds';
import { comparable } from '../fold';
import { plainLine } from './entities';

/** A JSON-LD node: whatever a publisher wrote, so every value is looked at before it is used. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const ARTICLE = /Article$|^(?:Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;
/** Keys that lead to other things or to parts: an article found only there is not this page's. */
const KEYS_OF_OTHERS =
  /^(?:itemListElement|isPartOf|hasPart|mentions|relatedLink|citation|comment|review|liveBlogUpdate)$/;

/** How much of a script too broken to parse is searched (UTF-16 code units). */
const MAX_SALVAGED_CHARS = 50_000;
/** Levels of lists and objects in a script. */
const MAX_NESTING = 100;
/** Levels of lists and values in which a text is looked for. */
const MAX_DEPTH = 4;

/** Whether a value is an object with fields. */
export const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All of the page's linked data: every node, and the nodes by their `@id`. */
export interface LinkedData {
  readonly nodes: readonly LinkedNode[];
  readonly byId: ReadonlyMap<string, LinkedNode>;
}

/** Parses every JSON-LD script, repairing it where needed; one too broken is searched for a few fields. */
export function readLinkedData(document: Document): LinkedData {
  const nodes: LinkedNode[] = [];
  const byId = new Map<string, LinkedNode>();
  const collect = (value: unknown, depth: number): void => {
    if (depth > 12) return;
    if (Array.isArray(value)) for (const item of value) collect(item, depth + 1);
    if (!isNode(value)) return;
    const id = value['@id'];
    // A bare reference has nothing but its id: the node with the content wins.
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id))
      byId.set(id, value);
    nodes.push(value);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && !KEYS_OF_OTHERS.test(key)) collect(inner, depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length <= MAX_DATA_CHARS && !isDeep(source)) collect(parse(source), 0);
  }
  return { nodes, byId };
}

/** Whether lists and objects nest as no data does: the parser would take seconds over it. */
function isDeep(source: string): boolean {
  let depth = 0;
  for (const [sign] of source.matchAll(/[[{\]}]/g)) {
    depth += '[{'.includes(sign) ? 1 : -1;
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

function parse(source: string): unknown {
  const text = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g,
    '',
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks the JSON.
  const calm = () => text.replace(/[\u0000-\u001F]+/g, ' ').replace(/,\s*([}\]])/g, '$1');
  for (const attempt of [() => text, calm, () => calm().replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt repairs more.
    }
  }
  return salvage(text.slice(0, MAX_SALVAGED_CHARS));
}

/** The fields of a script too broken to parse, when it speaks of an article. */
function salvage(text: string): LinkedNode | null {
  const type = /"@type"\s*:\s*\[?\s*"(\w*(?:Article|Posting|Report))"/.exec(text)?.[1];
  if (!type) return null;
  const node: Record<string, unknown> = { '@type': type };
  for (const key of ['headline', 'datePublished', 'dateModified', 'articleSection', 'inLanguage']) {
    const value = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(text)?.[1];
    if (value !== undefined) node[key] = value.replace(/\\(["/\\])/g, '$1');
  }
  const author = /"author"\s*:\s*[[{\s]*"[^}]*?"name"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  if (author !== undefined) node['author'] = { name: author };
  return node;
}

const types = (node: LinkedNode): string[] =>
  strings(node['@type']).map((type) => type.replace(/^.*[/:#]/, ''));

/** The node that describes this page's article; among several, the one whose headline is the page's. */
export function articleNode(data: LinkedData, title: string): LinkedNode | null {
  const articles = data.nodes.filter((node) => types(node).some((type) => ARTICLE.test(type)));
  const wanted = comparable(title);
  return (
    articles.find((node) => {
      const headline = comparable(firstText(node['headline'], data) ?? '');
      return headline !== '' && (wanted.includes(headline) || headline.includes(wanted));
    }) ??
    articles.find((node) => 'headline' in node || 'datePublished' in node) ??
    articles[0] ??
    data.nodes.find((node) => types(node).some((type) => /Page$|VideoObject/.test(type))) ??
    null
  );
}

/** A value as one or more strings: a string, an array of them, `{"@value": …}`. */
export function strings(value: unknown, depth = 0): string[] {
  if (typeof value === 'string')
    return value.length <= MAX_VALUE_CHARS ? [plainLine(value)].filter(Boolean) : [];
  if (typeof value === 'number') return [String(value)];
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value))
    return value.slice(0, MAX_VALUES).flatMap((item) => strings(item, depth + 1));
  return isNode(value) ? strings(value['@value'], depth + 1) : [];
}

/** A value's first text: itself, or the `name` or `url` of the node it is or refers to. */
export function firstText(value: unknown, data: LinkedData, key = 'name'): string | null {
  return allTexts(value, data, key)[0] ?? null;
}

/** All texts of a value: strings, and what the nodes in it, or referred to by `@id`, have under `key`. */
export function allTexts(value: unknown, data: LinkedData, key = 'name', depth = 0): string[] {
  if (Array.isArray(value))
    return depth > MAX_DEPTH
      ? []
      : value.slice(0, MAX_VALUES).flatMap((item) => allTexts(item, data, key, depth + 1));
  if (!isNode(value)) return strings(value);
  const id = value['@id'];
  const node = typeof id === 'string' && !(key in value) ? (data.byId.get(id) ?? value) : value;
  return strings(node[key] ?? node['@value']);
}
