// @vitest-environment node
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { STORES } from '../../../../utils/contract/records';
import { readImport } from '../../../../utils/exchange/import-file';
import { type Library, openLibrary } from '../../../../utils/library/library';
import { sorted } from '../../../support/exchange/libraries';
import {
  earlierBackup,
  earlierProfile,
  writeDatabase,
} from '../../../support/library/earlier-profile';
import { bring, everything } from '../../../support/library/exchange';
import { FakeJournal } from '../../../support/library/journal';
import { freshLibrary, listed, queryOf } from '../../../support/library/library';

/** Soon after the files were made: what they have in the bin is not due to be removed. */
const NOW = Date.UTC(2026, 10, 29);

/** All that the reader left in the files, told by what the Library shows. */
async function expectEverything(library: Library): Promise<void> {
  expect(await listed(library)).toMatchObject([
    {
      title: 'Ferry returns to the old harbour after eleven years',
      siteName: 'The Quay Courier',
      noteCount: 1,
      markCounts: { yellow: 1 },
      unclearCount: 1,
      tags: ['sea side', 'work'],
    },
    { title: 'Bridge closed after crash', sentenceCount: 6, noteCount: 3, tags: [] },
  ]);
  const [harbour, bridge] = await listed(library);
  const opened = await library.readArticle(bridge?.id ?? '');
  expect(opened?.article.blocks[1]?.text).toContain('A cyclist saw the crash');
  const { notes = [], changedSince = null, anchors = {} } = opened?.reading ?? {};
  const bodies = notes.map(({ body }) => body);
  expect(bodies).toEqual(['on the first', 'on the damage', 'on the engineers']);
  expect(notes.map(({ id }) => anchors[id]?.sentence)).toEqual([0, null, 2]);
  expect(changedSince).not.toBeNull();
  const editions = (await everything(library)).editions.filter(
    ({ articleId }) => articleId === bridge?.id,
  );
  expect(editions.map(({ readAt }) => readAt).sort()).toEqual([
    '2026-11-28T13:30:59.106Z',
    undefined,
  ]);
  const read = (await library.readArticle(harbour?.id ?? ''))?.reading;
  expect(read?.sentence).toBe(3);
  expect(read?.notes.map(({ body }) => body)).toEqual(['for the long run']);
  expect(read?.marks).toMatchObject([
    { colour: 'yellow', grasp: null },
    { colour: null, grasp: 'partly' },
  ]);
  expect(read?.translations).toMatchObject([
    { lang: 'de', text: 'Eine Übersetzung, von Hand gemacht.' },
  ]);
  const bin = JSON.stringify(await library.listBin({ offset: 0, limit: 10 }));
  expect(bin).toContain('to be deleted');
  expect(bin).toContain('옛 항구에 11년 만에 여객선이 돌아왔다');
}

async function expectFound(library: Library): Promise<void> {
  await library.tidy();
  for (const [text, title] of [
    ['ferry harbour', 'Ferry returns to the old harbour after eleven years'],
    ['engineers wednesday', 'Bridge closed after crash'],
    ['long run', 'Ferry returns to the old harbour after eleven years'],
  ]) {
    const query = { text: text ?? '', view: 'all', filter: {}, offset: 0, limit: 5 } as const;
    const { hits } = await library.search(query);
    expect(hits.map(({ article }) => article.title)).toEqual([title]);
  }
  expect((await library.overview()).views).toMatchObject({ all: 2, notes: 2, kept: 1 });
  expect((await library.list(queryOf({ filter: { tag: 'work' } }))).total).toBe(1);
}

test('a profile of 0.1 opens with everything in it, and nothing had to be put back', async () => {
  const { database, storage } = earlierProfile();
  const name = 'earlier-profile';
  await writeDatabase({ ...database, name });
  const journal = new FakeJournal({ ...storage });
  const library = openLibrary({ journal, name, now: () => NOW });
  expect((await library.health()).notice).toBeNull();
  const exported = await everything(library);
  for (const store of STORES)
    expect(exported[store]).toHaveLength(database.stores[store]?.rows.length ?? -1);
  await expectFound(library);
  await expectEverything(library);
  library.close();
});

test('a profile of 0.1 that lost its database has its notes again from the journal', async () => {
  const journal = new FakeJournal({ ...earlierProfile().storage });
  const library = openLibrary({ journal, name: 'earlier-journal', now: () => NOW });
  expect((await library.health()).notice).toEqual({ kind: 'put-back', notes: 5, of: 5 });
  // The journal knows of no bin for articles: one that was in it comes back with its note.
  expect((await listed(library)).map(({ noteCount }) => noteCount)).toEqual([1, 3, 1]);
  library.close();
});

test('a backup of 0.1 is read, and comes in with everything in it', async () => {
  const hash = async (text: string) => createHash('sha256').update(text).digest('hex');
  const read = await readImport(earlierBackup(), NOW, hash);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { kind, strategy, library: held } = read.file;
  expect({ kind, strategy }).toEqual({ kind: 'backup', strategy: 'merge' });
  const { library, clock } = freshLibrary();
  clock.now = NOW;
  await bring(library, held);
  expect(sorted(await everything(library))).toEqual(sorted(held));
  await expectFound(library);
  await expectEverything(library);
});
