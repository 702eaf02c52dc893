// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { annotatedArticlesOf } from '../../../utils/exchange/annotated-article';
import { annotationsIn, readAnnotations } from '../../../utils/exchange/annotation-reader';
import { planImport } from '../../../utils/exchange/import-plan';
import { awkwardExport, exportText, sampleExport } from '../../support/exchange/annotated-articles';
import { ANNOTATION_CONTEXT } from '../../support/exchange/annotation-context';
import { TODAY } from '../../support/exchange/libraries';
import { applyAll, everything, stage } from '../../support/library/exchange';
import { freshLibrary } from '../../support/library/library';

const OA = 'http://www.w3.org/ns/oa#';
const hash = async (text: string) => createHash('sha256').update(text).digest('hex');

/** Expands a file with a JSON-LD processor; a term that the context does not know is an error. */
async function expand(text: string): Promise<Record<string, unknown>> {
  const [collection] = await jsonld.expand(JSON.parse(text), {
    safe: true,
    documentLoader: async (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return { documentUrl: url, document: ANNOTATION_CONTEXT };
    },
  } as jsonld.Options.Expand);
  return collection as Record<string, unknown>;
}

/** What stands at a path in expanded JSON-LD; undefined where there is no such path. */
const inside = (node: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => {
    const holder: Readonly<Record<string, unknown>> = Object(value);
    return holder[step];
  }, node);

/** A list at a path in expanded JSON-LD. */
const listIn = (node: unknown, ...path: (string | number)[]): unknown[] => {
  const list = inside(node, ...path);
  if (!Array.isArray(list)) throw new TypeError(`no list at ${path.join(' ')}`);
  return list;
};

const read = async (text: string) => {
  const annotations = annotationsIn(JSON.parse(text));
  if (!annotations) throw new Error('no annotations');
  return readAnnotations(annotations, TODAY, hash);
};

test('a JSON-LD processor finds the model’s own terms: motivations, selectors, bodies', async () => {
  const collection = await expand(exportText(sampleExport(), 'annotations'));
  const items = listIn(
    collection,
    'https://www.w3.org/ns/activitystreams#first'.replace('https', 'http'),
    0,
    'http://www.w3.org/ns/activitystreams#items',
    0,
    '@list',
  );
  const motivations = items.map((item) => inside(item, `${OA}motivatedBy`, 0, '@id'));
  expect(motivations).toEqual(
    [
      'tagging',
      'commenting',
      'highlighting',
      'describing',
      'commenting',
      'assessing',
      'commenting',
    ].map((name) => OA + name),
  );
  const target = inside(items[2], `${OA}hasTarget`, 0);
  expect(inside(target, `${OA}hasSelector`, 0, `${OA}exact`, 0, '@value')).toBe(
    'The ferry is back.',
  );
  expect(inside(target, `${OA}hasSelector`, 1, `${OA}start`, 0, '@value')).toBe(0);
  expect(inside(target, `${OA}hasSelector`, 1, `${OA}end`, 0, '@value')).toBe(18);
  expect(inside(target, `${OA}styleClass`, 0, '@value')).toBe('green');
});

test('what was written as annotations is read back: notes, marks, translations and tags', async () => {
  const exported = sampleExport();
  const back = await read(exportText(exported, 'annotations'));
  expect(back.articles).toMatchObject([
    {
      title: 'Ferry: "back" at last',
      tags: ['sea side', 'work'],
      url: 'https://news.example/2025/harbour?utm_source=feed',
    },
  ]);
  expect(back.notes.map(({ id, body }) => [id, body])).toEqual([
    ['n1', 'Read again.\nTwice.'],
    ['n2', '=1+1'],
    ['n4', 'old'],
  ]);
  expect(back.marks).toMatchObject([
    { id: 'm1', colour: 'green', grasp: null },
    { id: 'm2', colour: null, grasp: 'partly' },
  ]);
  expect(back.translations).toMatchObject([{ lang: 'ko', text: '아무도 이유를 몰랐다.' }]);
});

test('awkward texts survive the way through annotations', async () => {
  await fc.assert(
    fc.asyncProperty(awkwardExport, async (exported) => {
      const written = annotatedArticlesOf(exported).flatMap(({ sentences }) =>
        sentences.flatMap(({ notes }) => notes.map(({ id, body }) => [id, body])),
      );
      const { notes } = await read(exportText(exported, 'annotations'));
      const back = notes.map(({ id, body }) => [id, body]);
      expect(back).toEqual(written.filter(([, body]) => body !== ''));
    }),
  );
});

test('an article that the Library does not have is made of what was quoted from it', async () => {
  const { articles, editions, notes } = await read(JSON.stringify(HYPOTHESIS));
  expect(articles).toMatchObject([{ title: 'An Example', tags: ['sea'], sentenceCount: 1 }]);
  expect(articles[0]?.id).toBe(await hash('https://news.example/story'));
  expect(editions[0]?.blocks.map(({ text }) => text)).toEqual(['The ferry is back.']);
  expect(notes).toMatchObject([{ body: 'Really?', createdAt: '2025-03-01T10:00:00.000Z' }]);
});

test('annotations add what is missing and touch nothing that is there', async () => {
  const file = await read(JSON.stringify(HYPOTHESIS));
  const { library } = freshLibrary();
  await stage(library, [file], { importId: 'first', strategy: 'add' });
  await applyAll(library, 1, 'first');
  const first = await everything(library);
  const [again] = await stage(library, [file], { importId: 'again', strategy: 'add' });
  expect(again?.counts.notes).toEqual({ new: 0, changed: 0, same: 1, conflict: 0 });
  await applyAll(library, 1, 'again');
  expect(await everything(library)).toEqual(first);
  const [note] = first.notes;
  if (!note) throw new Error('there is a note');
  const { id, articleId, target, rev } = note;
  await library.saveNote({ id, articleId, target, rev, body: 'Mine.', operation: 'act-9' });
  const [preview] = await stage(library, [file], { importId: 'edited', strategy: 'add' });
  expect(preview?.counts.notes).toEqual({ new: 0, changed: 0, same: 0, conflict: 1 });
  await applyAll(library, 1, 'edited');
  const { notes } = await everything(library);
  expect(notes.map(({ body }) => body).sort()).toEqual(['Mine.', 'Really?']);
  expect(notes.find((one) => one.id === id)?.body).toBe('Mine.');
});

test('a deleted article comes back with the annotations on it', async () => {
  const file = await read(JSON.stringify(HYPOTHESIS));
  const mine = {
    ...file,
    articles: file.articles.map((a) => ({ ...a, deletedAt: 5, title: 'My' })),
  };
  const { changes } = planImport(mine, file, 'add');
  expect(changes).toMatchObject([{ store: 'articles', after: { deletedAt: 0, title: 'My' } }]);
});

test('an address that is a script’s is refused, and it is said where', async () => {
  const file = [{ target: 'javascript:alert(1)', body: 'x' }];
  await expect(readAnnotations(file, TODAY, hash)).rejects.toMatchObject({
    problem: { code: 'hostile', at: '[0]' },
  });
});

/** As the API of Hypothesis gives them: https://h.readthedocs.io/en/latest/api-reference/v1/. */
const HYPOTHESIS = {
  total: 1,
  rows: [
    {
      id: 'jeZUTmQvEeyq',
      created: '2025-03-01T10:00:00.000000+00:00',
      updated: '2025-03-02T10:00:00.000000+00:00',
      user: 'acct:somebody@hypothes.is',
      uri: 'https://www.news.example/story?utm_source=x',
      text: 'Really?',
      tags: ['sea'],
      document: { title: ['An Example'] },
      target: [
        {
          source: 'https://www.news.example/story?utm_source=x',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]' },
            { type: 'TextPositionSelector', start: 10, end: 28 },
            { type: 'TextQuoteSelector', exact: 'The ferry\n is back.', prefix: 'a', suffix: 'b' },
          ],
        },
      ],
    },
  ],
};
