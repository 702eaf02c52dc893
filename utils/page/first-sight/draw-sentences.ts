import { clipRanges } from '../../collections/clip-ranges';
import type { Mark } from '../../contract/article';
import { chunksOf } from '../../reading/chunks';
import { clausesOf } from '../../reading/clauses';
import { type Paragraph, paragraphAt } from '../../reading/paragraphs';
import { piecesOf, type Sentence } from '../../reading/sentences';
import { element, linkTo } from './element';

/** What the sentences of an article are drawn from. */
export interface SightText {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  /** The sentence the reader is at, from 0. */
  readonly current: number;
}

/** The view's element with the sentences around the current one, as `components/reader/views` draws it. */
export function drawSentences(text: SightText, view: 'list' | 'focus' | 'article'): HTMLElement {
  if (view === 'focus') return drawFocus(text);
  const chunks = chunksOf(text.paragraphs, view === 'list').filter(
    // The chunk that is read, and those on either side: more than a screen holds.
    (_, i, all) => {
      const at = all.findIndex(({ to }) => text.current < to);
      return Math.abs(i - at) <= 1;
    },
  );
  const { document } = text;
  return element(
    document,
    'div',
    { class: `${view}-view` },
    ...chunks.map((chunk) => {
      const drawn =
        view === 'list' ? [drawList(text, chunk.from, chunk.to)] : drawAsWritten(text, chunk);
      return element(document, 'div', { class: 'chunk' }, ...drawn);
    }),
  );
}

function drawList(text: SightText, from: number, to: number): HTMLElement {
  const { document, sentences } = text;
  const lines = sentences.slice(from, to).map((sentence, i) => {
    const opens = sentence.opensBlock ? 'line opens-block' : 'line';
    const attributes = { 'data-kind': sentence.kind, class: opens };
    return element(document, 'li', attributes, drawSentence(text, from + i, 'p', true));
  });
  const list = element(document, 'ol', { start: String(from + 1) }, ...lines);
  list.style.setProperty('--digits', String(String(sentences.length).length));
  return list;
}

function drawAsWritten(text: SightText, chunk: { readonly paragraphs: readonly Paragraph[] }) {
  const { document, sentences } = text;
  const drawn: HTMLElement[] = [];
  for (const { kind, from, to } of chunk.paragraphs) {
    const words = sentences
      .slice(from, to)
      .flatMap(({ gap }, i) => [gap, drawSentence(text, from + i, 'span', false)]);
    if (kind !== 'list-item') {
      drawn.push(element(document, TAGS[kind] ?? 'p', {}, ...words));
      continue;
    }
    const last = drawn.at(-1);
    const list = last?.localName === 'ul' ? last : element(document, 'ul', {});
    list.append(element(document, 'li', {}, ...words));
    if (list !== last) drawn.push(list);
  }
  return drawn;
}

const TAGS: Readonly<Partial<Record<Paragraph['kind'], string>>> = {
  heading: 'h2',
  quotation: 'blockquote',
  preformatted: 'pre',
};

function drawFocus(text: SightText): HTMLElement {
  const { document, sentences, current } = text;
  const line = (n: number, inClauses: boolean) => {
    const sentence = sentences[n];
    if (!sentence) return null;
    const opens = sentence.opensBlock && n > 0 ? 'line opens-block' : 'line';
    const attributes = { 'data-kind': sentence.kind, class: opens };
    return element(document, 'div', attributes, drawSentence(text, n, 'p', inClauses));
  };
  const heading = headingOver(text);
  const section =
    heading === null ? null : element(document, 'p', { class: 'section' }, heading.text);
  return element(
    document,
    'div',
    { class: 'focus-view' },
    element(document, 'div', { class: 'neighbour before' }, section, line(current - 1, false)),
    element(document, 'div', { class: 'now' }, line(current, true)),
    element(document, 'div', { class: 'neighbour after' }, line(current + 1, false)),
  );
}

/** The first sentence of the heading that stands over the current one and is not beside it. */
function headingOver({ paragraphs, sentences, current }: SightText): Sentence | null {
  const here = paragraphAt(paragraphs, current);
  const heading = paragraphs.slice(0, here).findLast(({ kind }) => kind === 'heading');
  return heading && heading.to < current ? (sentences[heading.from] ?? null) : null;
}

function drawSentence(text: SightText, n: number, tag: 'p' | 'span', inClauses: boolean) {
  const { document, sentences, current } = text;
  const { text: words = '', marks = [] } = sentences[n] ?? {};
  const clauses = inClauses ? clausesOf(words) : [];
  return element(
    document,
    tag,
    { 'data-sentence': String(n), 'aria-current': n === current ? 'true' : null },
    ...(clauses.length < 2
      ? drawMarked(document, words, marks)
      : clauses.map(([start, end]) => {
          const clipped = clipRanges(marks, start, end);
          const drawn = drawMarked(document, words.slice(start, end), clipped);
          return element(document, 'span', { class: 'clause' }, ...drawn);
        })),
  );
}

const drawMarked = (document: Document, text: string, marks: readonly Mark[]) =>
  piecesOf(text, marks).map((piece) =>
    piece.marks.reduceRight<HTMLElement | string>(
      (inner, mark) =>
        element(
          document,
          MARK_TAGS[mark.kind],
          mark.kind === 'link' ? linkTo(mark.href) : {},
          inner,
        ),
      piece.text,
    ),
  );

const MARK_TAGS = { link: 'a', strong: 'strong', emphasis: 'em' } as const;
