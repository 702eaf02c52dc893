import type { SentenceTarget } from '../contract/annotations';
import type { EditionExport, NoteExport } from '../contract/records';
import { setApart } from '../reading/sentences';
import type { AnnotatedArticle, AnnotatedSentence } from './annotated-article';

/** How annotations of ours are named. The namespace of an id that nobody but its maker can look up. */
export const ANNOTATION_ID = 'urn:lede:';

/**
 * A collection after the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/):
 * notes comment, kept sentences highlight (the colour is the target's style class), tags tag. A
 * sentence is named by its quote and, where the article's text is at hand, its position.
 */
export function annotationWriter(label: string) {
  const items: string[] = [];
  return {
    add(annotated: AnnotatedArticle): void {
      for (const annotation of annotationsOf(annotated)) items.push(JSON.stringify(annotation));
    },
    end(): string[] {
      const head = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationCollection',
        label,
        total: items.length,
      };
      const pieces = [JSON.stringify(head).slice(0, -1)];
      pieces.push(',\n"first": {"type": "AnnotationPage", "startIndex": 0, "items": [');
      for (const [i, item] of items.entries()) pieces.push(i ? ',\n' : '\n', item);
      pieces.push('\n]}}\n');
      return pieces;
    },
  };
}

function annotationsOf(annotated: AnnotatedArticle): object[] {
  const { article, tags, notes, sentences } = annotated;
  const about = targetOf(annotated, null);
  const tagging = {
    id: `${ANNOTATION_ID}tags:${encodeURIComponent(article.id)}`,
    type: 'Annotation',
    motivation: 'tagging',
    body: tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    target: about,
  };
  return [
    ...(tags.length > 0 ? [tagging] : []),
    ...notes.map((note) => commentOf(note, about)),
    ...sentences.flatMap((sentence) => [
      ...marksOf(sentence, annotated),
      ...sentence.notes.map((note) => commentOf(note, targetOf(annotated, note))),
    ]),
  ];
}

function commentOf(note: NoteExport, target: object): object {
  return {
    id: `${ANNOTATION_ID}note:${encodeURIComponent(note.id)}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: note.createdAt,
    modified: note.updatedAt.split('/', 1)[0],
    body: { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.body },
    target,
  };
}

function marksOf(
  { mark, colour, grasp, quote, translations }: AnnotatedSentence,
  annotated: AnnotatedArticle,
) {
  if (!mark && translations.length === 0) return [];
  const bodies = [
    ...(grasp ? [{ type: 'TextualBody', purpose: 'assessing', value: grasp }] : []),
    ...translations.map(({ lang, text }) => ({
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: lang,
      value: text,
    })),
  ];
  const named = mark
    ? `mark:${encodeURIComponent(mark.id)}`
    : `translation:${encodeURIComponent(`${annotated.article.id}/${quote.exact}`)}`;
  const near = mark?.target ?? { kind: 'sentence' as const, sentence: 0, quote };
  return [
    {
      id: `${ANNOTATION_ID}${named}`,
      type: 'Annotation',
      motivation: colour ? 'highlighting' : grasp ? 'assessing' : 'describing',
      ...(mark ? { created: mark.createdAt, modified: mark.updatedAt.split('/', 1)[0] } : {}),
      ...(bodies.length > 0 ? { body: bodies } : {}),
      target: {
        ...targetOf(annotated, { target: near }),
        ...(colour ? { styleClass: colour } : {}),
      },
    },
  ];
}

/** Where an annotation belongs; the article's title and its address without variants beside it. */
function targetOf(
  { article, edition }: AnnotatedArticle,
  about: Pick<NoteExport, 'target'> | null,
): object {
  const sentence = about?.target.kind === 'sentence' ? about.target : null;
  return {
    type: 'SpecificResource',
    source: article.url,
    'dcterms:title': article.title,
    'dcterms:identifier': article.canonicalUrl,
    ...(sentence ? { selector: selectorsOf(sentence, edition) } : {}),
  };
}

function selectorsOf({ quote, sentence }: SentenceTarget, edition: EditionExport | null): object[] {
  const { exact, prefix, suffix } = quote;
  const position = edition && positionOf(edition, sentence, exact);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
  ];
}

/**
 * A sentence's place in the article's text, its blocks a line each. The model counts characters as
 * Unicode code points (https://www.w3.org/TR/annotation-model/#text-position-selector).
 */
function positionOf(edition: EditionExport, sentence: number, exact: string) {
  const apart = new Set(setApart(edition));
  let before = 0;
  let left = sentence;
  for (const block of edition.blocks) {
    const span = apart.has(block) ? undefined : block.sentences[left];
    if (!apart.has(block)) left -= block.sentences.length;
    if (left < 0 && span) {
      const start = before + codePoints(block.text.slice(0, span[0]));
      const isThere = block.text.slice(span[0], span[1]) === exact;
      return isThere ? { start, end: start + codePoints(exact) } : null;
    }
    before += codePoints(block.text) + 1;
  }
  return null;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
