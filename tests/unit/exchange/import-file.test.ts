// @vitest-environment node
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { NEWEST_SCHEMA } from '../../../utils/contract/record-validators';
import { MAX_FILE_SIZE, readImport } from '../../../utils/exchange/import-file';
import { SCHEMA } from '../../../utils/library/database';
import { exportFile, exportText, sampleExport } from '../../support/exchange/annotated-articles';
import { library, TODAY } from '../../support/exchange/libraries';

const hash = async (text: string) => createHash('sha256').update(text).digest('hex');
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (file: string | Uint8Array) =>
  readImport(typeof file === 'string' ? bytes(file) : file, TODAY, hash);

/** The problem of a file, which must have one. */
async function problemOf(file: string | Uint8Array) {
  const result = await read(file);
  if (result.ok) throw new Error('The file was taken');
  return result.problem;
}

/** A backup of the sample with one value replaced, named by its path. */
function backupWith(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(exportText(sampleExport(), 'backup'));
  const last = path.at(-1) ?? '';
  let at = file;
  for (const step of path.slice(0, -1)) at = at[step];
  Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(file);
}

test('a backup and a file of annotations are told apart by what is in them', async () => {
  expect(await read(exportText(sampleExport(), 'backup'))).toMatchObject({
    ok: true,
    file: { kind: 'backup', strategy: 'merge', library: { notes: { length: 4 } } },
  });
  expect(await read(exportText(sampleExport(), 'annotations'))).toMatchObject({
    ok: true,
    file: { kind: 'annotations', strategy: 'add', library: { notes: { length: 3 } } },
  });
});

test('files are read up to the shape that this version itself writes', () => {
  expect(NEWEST_SCHEMA).toBe(SCHEMA);
});

test('every backup that is written can be read, and holds what it was given', async () => {
  await fc.assert(
    fc.asyncProperty(library, async (held) => {
      expect(await read(exportText(held, 'backup'))).toMatchObject({
        ok: true,
        file: { library: held },
      });
    }),
  );
});

test('a mark for the byte order, as some editors put it, does no harm', async () => {
  expect(await read(`\ufeff${exportText(sampleExport(), 'backup')}`)).toMatchObject({ ok: true });
});

test.each([
  ['a file that was cut off', exportText(sampleExport(), 'backup').slice(0, -100), 'not-json'],
  ['an empty file', '', 'not-json'],
  ['a CSV file', 'title,url\r\n', 'not-json'],
  ['JSON of something else', '{"bookmarks": []}', 'foreign'],
  ['no more than a number', '7', 'foreign'],
  ['a backup of a newer Lede', backupWith(['version'], 2), 'too-new'],
  ['a record of a newer Lede', backupWith(['notes', 0, 'schema'], SCHEMA + 1), 'too-new'],
])('%s is refused as what it is', async (_what, file, code) => {
  expect(await problemOf(file)).toMatchObject({ code });
});

test('pictures, archives and a zip bomb are refused without being unpacked', async () => {
  const zip = Buffer.concat(exportFile(sampleExport(), 'markdown-zip').pieces as Uint8Array[]);
  expect(await problemOf(zip)).toMatchObject({ code: 'not-text' });
  // Thirty million zeros in thirty thousand bytes.
  expect(await problemOf(gzipSync(Buffer.alloc(30_000_000)))).toMatchObject({ code: 'not-text' });
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  expect(await problemOf(Buffer.alloc(30_000_000))).toMatchObject({ code: 'not-text' });
  expect(decode).not.toHaveBeenCalled();
  decode.mockRestore();
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
  expect(await problemOf(png)).toMatchObject({ code: 'not-text' });
});

test.each<[string, (string | number)[], unknown, string, string]>([
  ['a text that is a number', ['notes', 1, 'body'], 7, 'damaged', 'notes[1].body'],
  ['a list that is none', ['notes'], 'all', 'damaged', 'notes'],
  ['a record that is none', ['marks', 0], null, 'damaged', 'marks[0]'],
  ['a field that is missing', ['notes', 0, 'id'], undefined, 'damaged', 'notes[0].id'],
  ['a colour of its own', ['marks', 0, 'colour'], 'red;}', 'damaged', 'marks[0].colour'],
  [
    'half a sentence',
    ['notes', 1, 'target', 'sentence'],
    0.5,
    'damaged',
    'notes[1].target.sentence',
  ],
  [
    'a span beyond its text',
    ['editions', 0, 'blocks', 0, 'sentences'],
    [[0, 1e6]],
    'damaged',
    'editions[0].blocks[0]',
  ],
  [
    'a date that is none',
    ['articles', 0, 'openedAt'],
    'yesterday',
    'damaged',
    'articles[0].openedAt',
  ],
  [
    'the thirtieth of February',
    ['articles', 0, 'openedAt'],
    '2026-02-99T00:00:00Z',
    'damaged',
    'articles[0].openedAt',
  ],
  [
    'a date of an edition that is none',
    ['editions', 0, 'readAt'],
    'yesterday',
    'damaged',
    'editions[0].readAt',
  ],
  [
    'an edition read in the year 9999',
    ['editions', 0, 'readAt'],
    '9999-12-31T23:59:59.999Z',
    'future',
    'editions[0].readAt',
  ],
  ['an act that is none', ['articles', 0, 'operation'], 7, 'damaged', 'articles[0].operation'],
  [
    'a date before any clock',
    ['articles', 0, 'createdAt'],
    '0001-01-01T00:00:00Z',
    'damaged',
    'articles[0].createdAt',
  ],
  [
    'a clock of the year 9999',
    ['notes', 0, 'updatedAt'],
    '9999-12-31T23:59:59.999Z/0000/a',
    'future',
    'notes[0].updatedAt',
  ],
  ['a clock that is none', ['notes', 0, 'updatedAt'], '\uffff', 'damaged', 'notes[0].updatedAt'],
  [
    'deleted in the year 292,278,994',
    ['notes', 0, 'deletedAt'],
    Number.MAX_SAFE_INTEGER,
    'future',
    'notes[0].deletedAt',
  ],
  [
    'a script’s address',
    ['articles', 0, 'url'],
    'javascript:alert(1)',
    'hostile',
    'articles[0].url',
  ],
  [
    'a script’s address with a space',
    ['articles', 0, 'canonicalUrl'],
    ' JaVaScRiPt:alert(1)',
    'hostile',
    'articles[0].canonicalUrl',
  ],
  [
    'a picture in data',
    ['articles', 0, 'leadImage'],
    'data:image/svg+xml,<svg/>',
    'hostile',
    'articles[0].leadImage',
  ],
  [
    'a link to a file',
    ['editions', 0, 'blocks', 0, 'marks'],
    [{ kind: 'link', start: 0, end: 1, href: 'file:///etc/passwd' }],
    'damaged',
    'editions[0].blocks[0].marks[0].href',
  ],
  [
    'a name that reaches into the program',
    ['notes', 0, '__proto__'],
    { deletedAt: 0 },
    'hostile',
    'notes[0]',
  ],
  [
    'the same, deep inside',
    ['notes', 0, 'newer'],
    { a: [{ constructor: 1 }] },
    'hostile',
    'notes[0].newer.a[0]',
  ],
  [
    'the same, in a list that begins with a number',
    ['notes', 0, 'newer'],
    [1, { prototype: 1 }],
    'hostile',
    'notes[0].newer[1]',
  ],
  [
    'a device with a name that reaches into the program',
    ['notes', 0, 'deviceId'],
    '__proto__',
    'hostile',
    'notes[0].deviceId',
  ],
])('%s is refused, and it is said where', async (_what, path, value, code, at) => {
  expect(await problemOf(backupWith(path, value))).toMatchObject({ code, at });
});

test('nesting without end is refused before it is parsed', async () => {
  expect(await problemOf('['.repeat(5_000_000))).toMatchObject({ code: 'hostile' });
  const deep = `{"format":"lede-backup","x":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`;
  expect(await problemOf(deep)).toMatchObject({ code: 'hostile' });
});

test('a file that is larger than any backup is refused unread', async () => {
  const huge = { length: MAX_FILE_SIZE + 1 } as Uint8Array;
  expect(await problemOf(huge)).toMatchObject({ code: 'too-large' });
});

test('scripts and formulas are text like any other', async () => {
  const body = '<script>alert(1)</script>=HYPERLINK("http://x")';
  const result = await read(backupWith(['notes', 0, 'body'], body));
  expect(result).toMatchObject({ ok: true, file: { library: { notes: [{ body }, {}, {}, {}] } } });
});

test('whatever a file holds, it is taken or refused, and nothing is thrown', async () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.json().map(bytes),
    fc
      .tuple(fc.constantFrom('articles', 'notes', 'marks', 'version'), fc.jsonValue())
      .map(([name, value]) =>
        bytes(JSON.stringify({ format: 'lede-backup', version: 1, [name]: value })),
      ),
    fc
      .tuple(fc.constantFrom('target', 'body', 'selector', 'created', 'tags'), fc.jsonValue())
      .map(([name, value]) =>
        bytes(JSON.stringify([{ target: 'https://a.example/', [name]: value }])),
      ),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (file) => {
      expect(typeof (await read(file)).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});

test('an article or text that is not what its id says is left out, with all that the file says of it', async () => {
  const other = await read(backupWith(['articles', 0, 'canonicalUrl'], 'https://other.example/'));
  expect(other).toMatchObject({ ok: true, file: { misnamed: 1, library: EMPTY_LIBRARY } });
  const forged = await read(backupWith(['editions', 0, 'blocks', 0, 'text'], 'x'.repeat(200)));
  expect(forged).toMatchObject({
    ok: true,
    file: { misnamed: 1, library: { articles: [{}], editions: [], notes: { length: 4 } } },
  });
});

const EMPTY_LIBRARY = { articles: [], editions: [], notes: [], marks: [], translations: [] };

test('reading says how far it is, of a backup and of annotations alike', async () => {
  for (const format of ['backup', 'annotations'] as const) {
    const shares: number[] = [];
    const file = bytes(exportText(sampleExport(), format));
    await readImport(file, TODAY, hash, (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
  }
});

test('what annotations make can go out as a backup and come back', async () => {
  const annotation = {
    target: 'https://news.example/',
    created: '2999-01-01T00:00:00Z',
    text: 'Why?',
    tags: ['two\nlines', '\u0007'],
  };
  const result = await read(JSON.stringify([annotation]));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { library: held } = result.file;
  expect(held.articles[0]?.tags).toEqual(['two lines']);
  // Annotations have no clock: that of ours must not run ahead of the device's.
  expect(held.notes[0]?.updatedAt.slice(0, 10)).toBe('2026-11-01');
  expect(await read(exportText(held, 'backup'))).toMatchObject({ ok: true, file: { misnamed: 0 } });
});
