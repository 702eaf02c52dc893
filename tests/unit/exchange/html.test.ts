// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotatedArticlesOf } from '../../../utils/exchange/annotated-article';
import { awkwardExport, exportText, sampleExport } from '../../support/exchange/annotated-articles';

const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('the page has title, source, sentences, translations and notes, each under its own', () => {
  const page = read(exportText(sampleExport(), 'html'));
  expect(page.title).toBe('Notes from Lede');
  expect(page.querySelector('h2 a')?.getAttribute('href')).toBe(
    'https://news.example/2025/harbour?utm_source=feed',
  );
  const lines = [...page.querySelectorAll('article p')].map((line) => line.textContent);
  expect(lines).toEqual([
    'The Example · Mina Park · 2026-01-02 · sea side · work',
    'Read again.\nTwice.',
    'The ferry is back.',
    'Green',
    'Nobody knew why.',
    '아무도 이유를 몰랐다.',
    '=1+1',
    'Tickets cost <3 €.',
    'Partly understood',
    'A sentence of another edition.',
    'old',
  ]);
});

test('nothing that was read or written becomes markup', () => {
  fc.assert(
    fc.property(awkwardExport, (exported) => {
      const html = exportText(exported, 'html');
      expect(html).not.toMatch(/<(?:script|img|iframe|link)/i);
      const page = read(html);
      const notes = [...page.querySelectorAll('.note')].map((note) => note.textContent);
      const written = annotatedArticlesOf(exported).flatMap(({ sentences }) =>
        sentences.flatMap((sentence) => sentence.notes.map(({ body }) => body)),
      );
      expect(notes).toHaveLength(written.length);
    }),
  );
});

test('an address that is none of the web becomes no link', () => {
  const exported = sampleExport();
  const articles = exported.articles.map((article) => ({ ...article, url: 'javascript:alert(1)' }));
  const html = exportText({ ...exported, articles }, 'html');
  expect(html).not.toContain('javascript:');
});
