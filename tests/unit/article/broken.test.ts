import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../utils/article';
import { fold } from '../../../utils/article/fold';
import { parse, segment, story } from './page';

const tag = fc.constantFrom(
  ...'p div span article section ul li table tr td h2 blockquote b a template br figure aside main pre'.split(
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
const letters = (text: string) => fold(text).replace(/\s+/g, '');

describe('a broken page', () => {
  it('never throws, invents nothing, and keeps page order', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(soup, fc.boolean(), (html, withStory) => {
        const document = parse(`<title>x</title><body>${html}${withStory ? story() : ''}`);
        const extraction = extractArticle(document, { url, segment });
        if (!extraction.ok) return;
        const templates = [...document.querySelectorAll('template')]
          .map((t) => t.innerHTML)
          .join('');
        const whole = letters(`${document.body.textContent ?? ''}${templates}`);
        let from = 0;
        for (const { text, sentences } of extraction.article.blocks) {
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

  it('may have no body, no words and no address', () => {
    for (const html of ['', '<frameset></frameset>', '<body>', '<p>x']) {
      expect(() => extractArticle(parse(html), { url: '', segment })).not.toThrow();
    }
  });
});
