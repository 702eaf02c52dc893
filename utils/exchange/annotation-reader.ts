import { addressIdentity } from '../article/address';
import { COLOURS, COMPREHENSION_LEVELS, type QuoteSelector } from '../contract/annotations';
import { ImportError } from '../contract/import-error';
import { date } from '../contract/record-validators';
import type { LibraryExport } from '../contract/records';
import { address, damaged, isObject, text } from '../contract/validators';
import { type AnnotatedPage, createAnnotatedPage } from './annotated-page';
import { ANNOTATION_ID } from './annotation-writer';
import { checkedRecords } from './backup';

/** The annotations in a parsed file: a W3C collection, page or list, or Hypothesis' rows; else null. */
export function annotationsIn(file: unknown): readonly unknown[] | null {
  if (Array.isArray(file)) return file.length > 0 && file.every(isAnnotation) ? file : null;
  if (!isObject(file)) return null;
  const { items, rows, first, annotations } = file;
  for (const list of [items, rows, annotations]) {
    if (Array.isArray(list) && (list.length === 0 || list.some(isAnnotation))) return list;
  }
  return isObject(first) ? annotationsIn(first) : isAnnotation(file) ? [file] : null;
}

function isAnnotation(value: unknown): boolean {
  return isObject(value) && ('target' in value || 'uri' in value);
}

/**
 * Articles, notes, marks and tags out of annotations. An article that the Library does not have is
 * made of the sentences quoted from it.
 *
 * @param now milliseconds since 1970.
 * @param hash SHA-256 in hexadecimal.
 * @param onProgress gets the share that is read, 0 to 1.
 * @throws ImportError
 */
export async function readAnnotations(
  annotations: readonly unknown[],
  now: number,
  hash: (text: string) => Promise<string>,
  onProgress: (share: number) => void = () => {},
): Promise<LibraryExport> {
  const pages = new Map<string, AnnotatedPage>();
  for (let from = 0; from < annotations.length; from += BATCH) {
    const read = annotations.slice(from, from + BATCH).map((one, i) => readAt(one, from + i));
    // Side by side: one after another, the waiting alone took most of the time.
    const ids = await Promise.all(
      read.map(async ({ ownId, key, id }) => ownId ?? (await hash(`${key}\n${id}`)).slice(0, 32)),
    );
    for (const [i, annotation] of read.entries()) {
      const { key } = annotation;
      const page = pages.get(key) ?? createAnnotatedPage(key, await hash(key), now);
      pages.set(key, page);
      // Annotations of ours keep their names; another's could be anything.
      page.add({ ...annotation, id: ids[i] ?? '' });
    }
    onProgress(Math.min(1, (from + BATCH) / annotations.length));
  }
  const all = [...pages.values()].map((page) => page.records());
  // What was made of a stranger's values is looked at as if it had come as a backup.
  return checkedRecords({
    articles: all.map(({ article }) => article),
    editions: all.map(({ edition }) => edition),
    notes: all.flatMap(({ notes }) => notes),
    marks: all.flatMap(({ marks }) => marks),
    translations: all.flatMap(({ translations }) => translations),
  });
}

/** Annotations between two reports of how far it is. */
const BATCH = 1000;

function readAt(annotation: unknown, i: number) {
  try {
    const read = readAnnotation(annotation);
    return { ...read, key: addressIdentity(read.identity) };
  } catch (error) {
    throw error instanceof ImportError ? error.within(i) : error;
  }
}

function readAnnotation(annotation: unknown) {
  if (!isObject(annotation)) throw damaged('an annotation', annotation);
  const [target] = [annotation['target']].flat() as unknown[];
  const where = isObject(target) ? target : { source: target };
  const url = address(where['source'] ?? where['id'] ?? annotation['uri']);
  const created = annotation['created'];
  const modified = annotation['modified'] ?? annotation['updated'] ?? created;
  const id = typeof annotation['id'] === 'string' ? text(annotation['id']) : '';
  const bodies = [annotation['body'] ?? []].flat().map(bodyOf);
  const said = (purpose: string) => bodies.filter((body) => body.purpose === purpose);
  const comments = bodies.filter(({ purpose }) => !NO_COMMENT.has(purpose));
  const written = typeof annotation['text'] === 'string' ? annotation['text'] : '';
  const quote = quoteIn(where['selector']);
  return {
    url,
    identity: 'dcterms:identifier' in where ? address(where['dcterms:identifier']) : url,
    // Without a name, the same words at the same place are the same annotation.
    id: id || JSON.stringify([annotation['target'], annotation['body'] ?? written]),
    ownId: ownIdOf(id),
    title: titleOf(annotation, where),
    createdAt: created === undefined ? null : new Date(date(created)).toISOString(),
    updatedAt: modified === undefined ? null : new Date(date(modified)).toISOString(),
    quote,
    text: [...comments.map(({ value }) => value), written].filter(Boolean).join('\n\n'),
    tags: [...said('tagging').map(({ value }) => value), ...tagsOf(annotation['tags'])],
    isHighlight: annotation['motivation'] === 'highlighting' || (!written && bodies.length === 0),
    colour: COLOURS.find((colour) => colour === where['styleClass']) ?? null,
    grasp:
      COMPREHENSION_LEVELS.find((grasp) =>
        said('assessing').some(({ value }) => value === grasp),
      ) ?? null,
    translations: said('describing').filter(({ lang }) => lang !== '' && lang.length < 100),
  };
}

const NO_COMMENT: ReadonlySet<string> = new Set(['tagging', 'assessing', 'describing']);

function bodyOf(body: unknown): { purpose: string; value: string; lang: string } {
  if (typeof body === 'string') return { purpose: 'commenting', value: body, lang: '' };
  if (!isObject(body)) throw damaged('a body', body);
  const { purpose, value, language } = body;
  return {
    purpose: typeof purpose === 'string' ? purpose : 'commenting',
    value: value === undefined ? '' : text(value),
    lang: typeof language === 'string' ? language : '',
  };
}

function quoteIn(selector: unknown): QuoteSelector | null {
  const found = [selector]
    .flat()
    .find((one) => isObject(one) && one['type'] === 'TextQuoteSelector');
  if (!isObject(found)) return null;
  const exact = text(found['exact']).replace(/\s+/g, ' ').trim();
  if (!exact) return null;
  const context = (side: unknown) => (side === undefined || side === null ? '' : text(side));
  return { exact, prefix: context(found['prefix']), suffix: context(found['suffix']) };
}

function titleOf(annotation: Record<string, unknown>, where: Record<string, unknown>): string {
  const { document } = annotation;
  const [title] = [
    where['dcterms:title'] ?? (isObject(document) ? document['title'] : null),
  ].flat();
  return typeof title === 'string' ? text(title) : '';
}

const tagsOf = (tags: unknown): string[] =>
  Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string').map(text) : [];

function ownIdOf(id: string): string | null {
  const [, encoded] =
    new RegExp(`^${ANNOTATION_ID}(?:note|mark):([\\w%.~!*'()-]{1,300})$`).exec(id) ?? [];
  try {
    return encoded ? decodeURIComponent(encoded) : null;
  } catch {
    return null;
  }
}
