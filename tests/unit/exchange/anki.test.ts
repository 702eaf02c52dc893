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
    body: '[sound:x.mp3] [latex]\\input{/etc/passwd}[/latex] {{c1::x}}',
  }));
  const file = exportText({ ...exported, notes }, 'anki');
  expect(file).not.toMatch(/\[sound:|\[\/?latex|\{\{/);
});
