// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordMeta } from '../../../../utils/contract/records';
import { LATEST_TIME, LATEST_WALL_TIME } from '../../../../utils/contract/times';
import { backupWriter } from '../../../../utils/exchange/backup';
import { readImport } from '../../../../utils/exchange/import-file';
import { partsOf } from '../../../../utils/exchange/parts';
import type { Library } from '../../../../utils/library/library';
import { sha256 } from '../../../../utils/library/records/identity';
import { keptArticle, metaOf, noteOf, sorted } from '../../../support/exchange/libraries';
import { applyAll, everything, onFirst, stage } from '../../../support/library/exchange';
import { deleteIn, draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const read = (backup: string) => readImport(new TextEncoder().encode(backup), Date.now(), sha256);

/** A whole backup, written as the library page writes it. */
async function backupOf(library: Library): Promise<string> {
  const writer = backupWriter({ createdAt: '2026-11-01T00:00:00.000Z', scope: 'all' });
  writer.add(await everything(library));
  return writer.end().join('');
}

/** Brings a backup in, in parts as the library page does; what is refused is not brought in. */
async function bringBackup(library: Library, backup: string, importId: string) {
  const file = await read(backup);
  if (!file.ok) return { problem: file.problem };
  const parts = [...partsOf(file.file.library, 500)];
  const previews = await stage(library, parts, { importId });
  await applyAll(library, parts.length, importId);
  const left = previews.reduce((sum, { withoutArticle }) => sum + withoutArticle, 0);
  return { problem: null, left: left + file.file.misnamed };
}

/** Any time that a device's clock may show: lost, a year off, beyond all bounds. */
const wallClock = fc.oneof(
  fc.constantFrom(Number.MIN_SAFE_INTEGER, -1, 0, LATEST_WALL_TIME, LATEST_TIME, 8.64e15),
  fc.date({ min: new Date(0), max: new Date(LATEST_TIME), noInvalidDate: true }).map(Number),
);

const iso = fc
  .oneof(
    fc.constantFrom(0, LATEST_WALL_TIME, LATEST_TIME),
    fc.nat(LATEST_TIME),
    fc.constant(Date.UTC(2027, 5, 1)),
  )
  .map((time) => new Date(time).toISOString());
const device = fc.constantFrom('a', 'b');
const clock = fc
  .tuple(iso, fc.constantFrom('0000', 'ffff'), device)
  .map((parts) => parts.join('/'));

/** What a file may say of a record, to its bounds and beyond. */
const meta: fc.Arbitrary<Partial<RecordMeta>> = fc
  .record({
    createdAt: iso,
    updatedAt: clock,
    deviceId: fc.constantFrom('a', 'b', 'constructor'),
    rev: fc.constantFrom(
      1,
      2,
      Number.MAX_SAFE_INTEGER - 1,
      Number.MAX_SAFE_INTEGER,
      2 ** 53,
      1e300,
    ),
    deletedAt: fc.constantFrom(0, 0, 1, LATEST_TIME, Number.MAX_SAFE_INTEGER),
    seen: fc.constantFrom({}, { b: `${new Date(LATEST_TIME).toISOString()}/ffff/b` }),
  })
  .map((about) => ({ ...metaOf(), ...about }));

const id = fc.constantFrom('note-1', 'n'.repeat(990));
const file = fc.record({ meta, id, operation: fc.constantFrom('act-0', 'o'.repeat(2000)) });

/**
 * The mark on the first sentence, in files and edits alike. Two marks on one sentence with two ids do
 * not come back as they were yet: what is brought into a new library is merged in another order.
 */
const MARK = 'mark-1';

/** A file with a record of each kind on the article that the edits are on. */
async function fileOf({
  meta: about,
  id,
  operation,
}: typeof file extends fc.Arbitrary<infer T> ? T : never) {
  const { canonicalUrl } = articleOf([]);
  const articleId = await sha256(canonicalUrl);
  const { article, edition } = keptArticle(articleId, ['One.', 'Two.'], { canonicalUrl });
  const own = { ...metaOf(), ...about, articleId, id };
  const writer = backupWriter({ createdAt: '2026-11-01T00:00:00.000Z', scope: 'all' });
  writer.add({
    articles: [{ ...article, ...about, openedAt: own.createdAt }],
    editions: [{ ...edition, ...about }],
    places: [{ ...metaOf(), ...about, articleId, sentence: 2 ** 52, furthest: 2 ** 52, text: '' }],
    notes: [noteOf({ ...own, body: `Brought by ${operation.length}`, operation })],
    marks: [{ ...own, id: MARK, target: onFirst, colour: 'pink', grasp: null, editionId: null }],
    translations: [{ ...own, exact: 'One.', lang: 'ko', text: '하나.' }],
  });
  return writer.end().join('');
}

const edit = fc.record({
  act: fc.constantFrom('open', 'note', 'delete', 'mark', 'translate', 'move', 'tag', 'bin'),
  id,
  rev: fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER),
  text: fc.constantFrom('One.', 'Two.', 'Three\u0007 \u001b[31m#four.'),
});

async function carryOut(
  library: Library,
  { act, id, rev, text }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
  n: number,
) {
  const { articleId } = await library.openArticle(articleOf(['One.', text]));
  if (act === 'note')
    await library.saveNote(draftOf(articleId, { id, rev, body: text, operation: `act-${n}` }));
  if (act === 'delete') await library.deleteNote(id).catch(() => {});
  if (act === 'mark')
    await library.saveMark({ id: MARK, articleId, target: onFirst, colour: null, grasp: 'partly' });
  if (act === 'translate')
    await library.keepTranslation({ articleId, exact: 'One.', lang: 'ko', text });
  if (act === 'move') await library.saveReadingPosition({ articleId, sentence: 1, text });
  if (act === 'tag') await library.changeTags({ ids: [articleId], add: [text], remove: [] });
  if (act === 'bin') await deleteIn(library, articleId);
}

const step = fc.oneof(
  fc.record({ now: wallClock }),
  fc.record({ edit }),
  fc.record({ edit }),
  fc.record({ file }),
);

test(
  'whatever clocks showed and files said, a backup comes back whole, into this library and a new one',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const { library, clock: wall } = freshLibrary();
        for (const [n, one] of steps.entries()) {
          if ('now' in one) wall.now = one.now;
          else if ('edit' in one) await carryOut(library, one.edit, n);
          else await bringBackup(library, await fileOf(one.file), `file-${n}`);
        }
        const held = await everything(library);
        const backup = await backupOf(library);
        const other = freshLibrary();
        const whole = { problem: null, left: 0 };
        expect(await bringBackup(other.library, backup, 'back')).toEqual(whole);
        expect(sorted(await everything(other.library))).toEqual(sorted(held));
        expect(await bringBackup(library, backup, 'again')).toEqual(whole);
        expect(sorted(await everything(library))).toEqual(sorted(held));
        library.close();
        other.library.close();
      }),
      { numRuns: 10 },
    ),
  120_000,
);

test('a note saved while the clock was a year ahead is in a backup that can be read', async () => {
  const { library, clock: wall } = freshLibrary();
  const { articleId } = await library.openArticle(articleOf(['One.']));
  const today = wall.now;
  wall.now += 366 * 24 * 60 * 60 * 1000;
  await library.saveNote(draftOf(articleId));
  wall.now = today;
  expect(await bringBackup(library, await backupOf(library), 'i')).toMatchObject({ problem: null });
});

test('a note longer than any text on a page goes out and comes back', {
  timeout: 60_000,
}, async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(articleOf(['One.']));
  await library.saveNote(draftOf(articleId, { body: 'x'.repeat(10_000_001) }));
  const other = freshLibrary();
  const came = await bringBackup(other.library, await backupOf(library), 'i');
  expect(came).toMatchObject({ problem: null });
  expect((await everything(other.library)).notes[0]?.body).toHaveLength(10_000_001);
});

test('the bin can be emptied of what was deleted while the clock was ahead', async () => {
  const { library, clock: wall } = freshLibrary();
  const { articleId } = await library.openArticle(articleOf(['One.']));
  const today = wall.now;
  wall.now = Date.UTC(2030, 0, 1);
  await deleteIn(library, articleId);
  wall.now = today;
  await library.emptyBin();
  expect((await everything(library)).articles).toEqual([]);
});
