// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotatedArticlesOf } from '../../../utils/exchange/annotated-article';
import { readAnkiFile } from '../../support/exchange/anki-import';
import { awkwardExport, exportText, sampleExport } from '../../support/exchange/annotated-articles';

/** A field as Anki shows it: HTML, with its lines. */
function shown(html: string): string {
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n');
  return page.body.textContent ?? '';
}

/** What the format keeps of a text: tabs are spaces, signs without a shape are gone. */
const kept = (text: string) =>
  text
    .replace(/\t/g, ' ')
    .replace(/\r\n|\r/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '');

test('Anki reads headers, the fields that were chosen, and tags', () => {
  const { headers, notes } = readAnkiFile(exportText(sampleExport(), 'anki'));
  expect(headers).toEqual({
    separator: 'tab',
    html: 'true',
    deck: 'Lede',
    columns: 'Sentence\tTranslation\tNote\tSource\tTags',
    'tags column': '5',
  });
  expect(notes).toHaveLength(4);
  expect(notes[0]?.tags).toEqual(['lede', 'lede::green', 'sea_side', 'work']);
  expect(notes[1]?.fields.map(shown)).toEqual([
    'Nobody knew why.',
    '아무도 이유를 몰랐다.',
    '=1+1',
    'Ferry: "back" at last\nThe Example\nhttps://news.example/2025/harbour?utm_source=feed',
  ]);
  expect(notes[2]?.fields[0]).toBe('Tickets cost &lt;3 €.');
});

test('two fields make cards of Anki’s own basic kind', () => {
  const file = exportText(sampleExport(), 'anki', { ankiFields: ['note', 'sentence'] });
  const { headers, notes } = readAnkiFile(file);
  expect(headers).toMatchObject({ notetype: 'Basic', columns: 'Sentence\tNote\tTags' });
  expect(notes[1]?.fields).toEqual(['Nobody knew why.', '=1+1']);
});

test('Anki reads back every field, whatever is in it', () => {
  fc.assert(
    fc.property(awkwardExport, (exported) => {
      const written = annotatedArticlesOf(exported).flatMap(({ sentences }) =>
        sentences.map(({ quote, notes }) => [quote.exact, notes.map((n) => n.body).join('\n\n')]),
      );
      const file = exportText(exported, 'anki', { ankiFields: ['sentence', 'note'] });
      const { notes } = readAnkiFile(file);
      expect(notes.map(({ fields }) => fields.map(shown))).toEqual(
        written.map((fields) => fields.map(kept)),
      );
    }),
  );
});

test('a page can play no sound, run no LaTeX and make no cloze in Anki', () => {
  const exported = sampleExport();
  const notes = exported.notes.map((note) => ({
    ...note,
    body: '[sound:x.mp3] [latex]\\input{/etc/passwd}[/latex] [$]x[/$] [$$]x[/$$] {{c1::x}} [anki:tts]',
  }));
  const file = exportText({ ...exported, notes }, 'anki');
  expect(file).not.toMatch(/\[sound:|\[\/?latex|\{\{|\[\/?\$|\[anki:/);
});

/** The texts of a field as MathJax finds them: an element between two signs parts them. */
function texts(html: string): string[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  return found;
}

test('nothing is MathJax for Anki, and all of it still reads as it was written', () => {
  const exported = sampleExport();
  const body = 'Sum \\(\\input{x}\\) and \\[y\\] and \\[latex] and \\\\(z';
  const notes = exported.notes.map((note) => ({ ...note, body }));
  const file = readAnkiFile(exportText({ ...exported, notes }, 'anki', { ankiFields: ['note'] }));
  const [field = ''] = file.notes[1]?.fields ?? [];
  expect(shown(field)).toBe(body);
  expect(texts(field).join('\n')).not.toMatch(/\\[([]/);
});

test('no tag has a sign that a card would read as markup', () => {
  const exported = sampleExport();
  const tags = ['<i>a</i>', '\\(x\\)', '[sound:x.mp3]', '{{c1::x}}', 'R&D'];
  const articles = exported.articles.map((article) => ({ ...article, tags }));
  const { notes } = readAnkiFile(exportText({ ...exported, articles }, 'anki'));
  expect(notes[1]?.tags).toEqual(['lede', '_i_a_/i_', '_(x_)', '_sound:x.mp3_', '_c1::x_', 'R&D']);
});
