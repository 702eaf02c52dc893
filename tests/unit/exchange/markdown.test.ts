import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { annotatedArticlesOf } from '../../../utils/exchange/annotated-article';
import { markdownFile } from '../../../utils/exchange/markdown';
import {
  awkwardExport,
  exportFile,
  exportText,
  sampleExport,
  WORDS,
} from '../../support/exchange/annotated-articles';
import { unzip } from '../../support/exchange/unzip';

/** The properties between the first two lines of three dashes, and what comes after. */
function frontMatter(markdown: string): { properties: unknown; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  const document = parseDocument(yaml, { version: '1.2', strict: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return { properties: document.toJS(), body };
}

test('an article has the properties that Obsidian reads', () => {
  const [annotated] = annotatedArticlesOf(sampleExport());
  if (!annotated) throw new Error('no article');
  const { properties, body } = frontMatter(markdownFile(annotated, WORDS));
  expect(properties).toEqual({
    title: 'Ferry: "back" at last',
    url: 'https://news.example/2025/harbour?utm_source=feed',
    site: 'The Example',
    author: 'Mina Park',
    published: '2025-06-10T10:00:00+09:00',
    read: '2026-01-02',
    lang: 'en',
    tags: ['sea-side', 'work'],
  });
  expect(body).toBe(
    [
      '',
      '# Ferry: "back" at last',
      '',
      'Read again.  ',
      'Twice.',
      '',
      '> The ferry is back.',
      '>',
      '> — Green',
      '',
      '> Nobody knew why.',
      '>',
      '> *아무도 이유를 몰랐다.*',
      '',
      '\\=1+1',
      '',
      '> Tickets cost \\<3 €.',
      '>',
      '> — Partly understood',
      '',
      '> A sentence of another edition.',
      '',
      'old',
      '',
    ].join('\n'),
  );
});

test('a parser of YAML reads back every property, whatever is in it', () => {
  fc.assert(
    fc.property(awkwardExport, (exported) => {
      for (const annotated of annotatedArticlesOf(exported)) {
        const { properties } = frontMatter(markdownFile(annotated, WORDS));
        const { title, byline } = annotated.article;
        expect(properties).toMatchObject({
          ...(title === '' ? {} : { title }),
          ...(byline ? { author: byline } : {}),
        });
      }
    }),
  );
});

test('no text becomes a heading, a quotation, a list, code or a link', () => {
  fc.assert(
    fc.property(awkwardExport, (exported) => {
      const articles = annotatedArticlesOf(exported);
      const { body } = frontMatter(exportText(exported, 'markdown'));
      const headings = body.split('\n').filter((line) => /^\s*(?:> )?#{1,6}\s/.test(line));
      expect(headings).toHaveLength(articles.length);
      expect(body).not.toMatch(/(?<!\\)(?:\\\\)*(?:`|\[\[|<script)/);
      expect(body).not.toMatch(/^(?:> )?---$/m);
    }),
  );
});

test('one file an article comes in a zip, under names that any system takes', async () => {
  const { article, ...rest } = { ...sampleExport(), article: sampleExport().articles[0] };
  if (!article) throw new Error('no article');
  const titles = ['A/b: "c"?', 'a b c', '../../etc/passwd', 'CON', '', '옛 항구', 'x'.repeat(300)];
  const articles = titles.map((title, i) => ({ ...article, id: `a${i}`, title }));
  const notes = articles.map(({ id }) => ({ ...rest.notes[0], id, articleId: id }));
  const exported = { ...rest, articles, notes: notes as typeof rest.notes };
  const { pieces, name, type } = exportFile(exported, 'markdown-zip');
  expect({ name, type }).toEqual({ name: 'lede-notes-2026-11-01.zip', type: 'application/zip' });
  const files = await unzip(pieces as Uint8Array[]);
  expect([...files.keys()]).toEqual([
    'A b c.md',
    'a b c (2).md',
    'etc passwd.md',
    'article CON.md',
    'article.md',
    '옛 항구.md',
    `${'x'.repeat(60)}.md`,
  ]);
  const { properties } = frontMatter(files.get('옛 항구.md') ?? '');
  expect(properties).toMatchObject({ title: '옛 항구' });
});
