import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle, extractPicked } from '../../../utils/article';
import { chooseBody } from '../../../utils/article/choose';
import { divideArticle } from '../../../utils/article/divide';
import { DomReader } from '../../../utils/article/dom-reader';
import { foldSpace } from '../../../utils/article/fold';
import { withEntryTimes } from '../../../utils/article/live-entries';
import { atOnce } from '../../../utils/article/slices';
import { parse, segment, story } from '../../support/article-page';

const tag = fc.constantFrom(
  ...'p div span article section ul li table tr td h1 h2 blockquote b a time template br figure aside main pre'.split(
    ' ',
  ),
);
const words = fc
  .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 })
  .map((list) => `${list.join(' ')}, and so on.`);
/** Tags opened and never closed, closed and never opened, with text between. */
const soup = fc
  .array(
    fc.oneof(
      words,
      tag.map((t) => `<${t}>`),
      tag.map((t) => `</${t}>`),
      fc.constant('<!--'),
      fc.constant('<a href="javascript:x">'),
      fc.string(),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

const url = 'https://news.example/x';
/** All text, that of a template where the template stands: a paragraph may go on in it. */
function textWithTemplates(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? '';
  const { childNodes } =
    node.nodeName === 'TEMPLATE' ? (node as HTMLTemplateElement).content : node;
  return [...childNodes].map(textWithTemplates).join('');
}

const letters = (text: string) => foldSpace(text).replace(/\s+/g, '');

describe('a broken page', () => {
  it('never throws, invents nothing, and keeps page order', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(soup, fc.boolean(), (html, withStory) => {
        const document = parse(`<title>x</title><body>${html}${withStory ? story() : ''}`);
        const extraction = extractArticle(document, url);
        if (!extraction.ok) return;
        const whole = letters(textWithTemplates(document.body));
        let from = 0;
        for (const { text, sentences } of divideArticle(extraction.article, segment).blocks) {
          const at = whole.indexOf(letters(text).replace(/,/g, ','), from);
          // A table row joins its cells with commas, so it is looked for cell by cell.
          if (at < 0) {
            for (const cell of text.split(', ')) expect(whole).toContain(letters(cell));
          } else from = at;
          for (const [start, end] of sentences) expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives of what is picked nothing but its own text, in its own order', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.nat(), async (html, choice) => {
        const document = parse(`<title>x</title><body>${story()}${html}`);
        const elements = [...document.body.querySelectorAll('*')];
        const element = elements[choice % elements.length] ?? document.body;
        const extraction = await extractPicked(element, document, url);
        if (!extraction.ok) return;
        const whole = letters(element.textContent ?? '');
        let from = 0;
        for (const { text } of extraction.article.blocks) {
          // Cells of one row are joined with commas.
          for (const cell of whole.includes(letters(text)) ? [text] : text.split(', ')) {
            const at = whole.indexOf(letters(cell), from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + letters(cell).length;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives runs of its own, each once and in page order, whatever Readability votes', {
    timeout: 60_000,
  }, () => {
    const time = fc.constantFrom(
      '<time>10:42</time>',
      '<p>9:30</p>',
      '<h1>A town and its pier</h1>',
    );
    const live = fc.array(fc.oneof(soup, time), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(live, fc.infiniteStream(fc.boolean()), (html, votes) => {
        const document = parse(`<body>${html}${story()}`);
        const page = new DomReader(document.body);
        page.read();
        const kept = new Set(page.runs.filter(() => votes.next().value));
        const body = atOnce(chooseBody(page.runs, kept, 'A town and its pier'));
        const indexes = withEntryTimes(document, page.runs, body).map(({ index }) => index);
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
        expect(indexes.every((index) => index < page.runs.length)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('may have no body, no words and no address', () => {
    for (const html of ['', '<frameset></frameset>', '<body>', '<p>x']) {
      expect(() => extractArticle(parse(html), '')).not.toThrow();
    }
  });
});
