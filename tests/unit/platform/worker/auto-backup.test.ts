import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '../../../../utils/contract/result';
import type { ExportFile } from '../../../../utils/exchange/formats';
import { autoBackupState } from '../../../../utils/platform/shared/auto-backup-state';
import { backUpIfDue } from '../../../../utils/platform/worker/auto-backup';
import { backupService } from '../../../../utils/platform/worker/backups';
import { draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const HOUR = 60 * 60 * 1000;
const NOON = Date.UTC(2026, 5, 1, 12);

let files: ExportFile[];
let downloads: { isAllowed(): Promise<boolean>; save(file: ExportFile): Promise<void> };

beforeEach(async () => {
  fakeBrowser.reset();
  files = [];
  downloads = {
    isAllowed: async () => true,
    save: async (file) => {
      files.push(file);
    },
  };
  await wish(true);
});

/** What the reader has set; the fake of `local` answers for keys it does not have, so it is there. */
const wish = (autoBackup: boolean) =>
  fakeBrowser.storage.local.set({ 'settings:library': { autoBackup } });

async function usedLibrary() {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(articleOf(['One.']));
  await library.saveNote(draftOf(articleId));
  let count = 0;
  const write = () => {
    const operation = `more-${++count}`;
    return library.saveNote(draftOf(articleId, { id: operation, operation }));
  };
  return { library, write };
}

test('a backup of everything is made, and its notes are in one from then on', async () => {
  const { library } = await usedLibrary();
  await backUpIfDue(library, NOON, downloads);
  expect(files.map(({ name }) => name)).toEqual(['lede-backup-2026-06-01.json']);
  expect(JSON.parse(files[0]?.pieces.join('') ?? '')).toMatchObject({
    scope: 'all',
    notes: [{ body: 'Check the date.' }],
  });
  expect(await backupService(library).backupState()).toMatchObject({ notes: 0 });
  expect(await autoBackupState()).toEqual({ at: '2026-06-01T12:00:00.000Z', failed: null });
});

test('there is one a day at most, and none when nothing was written', async () => {
  const { library, write } = await usedLibrary();
  await backUpIfDue(library, NOON, downloads);
  await write();
  await backUpIfDue(library, NOON + 23 * HOUR, downloads);
  expect(files).toHaveLength(1);
  await backUpIfDue(library, NOON + 25 * HOUR, downloads);
  expect(files).toHaveLength(2);
  await backUpIfDue(library, NOON + 50 * HOUR, downloads);
  expect(files).toHaveLength(2);
});

test('none is made unless the reader wants it and the browser allows it', async () => {
  const { library } = await usedLibrary();
  await backUpIfDue(library, NOON, { ...downloads, isAllowed: async () => false });
  await wish(false);
  await backUpIfDue(library, NOON, downloads);
  expect(files).toEqual([]);
  expect(await autoBackupState()).toEqual({ at: null, failed: null });
});

test('a failure is remembered, leaves the notes without a backup, and is tried again', async () => {
  const { library } = await usedLibrary();
  const save = async () => {
    throw new AppError('storage', 'FILE_NO_SPACE');
  };
  await backUpIfDue(library, NOON, { ...downloads, save });
  expect(await autoBackupState()).toEqual({
    at: null,
    failed: { at: '2026-06-01T12:00:00.000Z', code: 'storage' },
  });
  expect(await backupService(library).backupState()).toMatchObject({ at: null, notes: 1 });
  await backUpIfDue(library, NOON + HOUR / 2, downloads);
  expect(files).toEqual([]);
  await backUpIfDue(library, NOON + 2 * HOUR, downloads);
  expect(await autoBackupState()).toMatchObject({ failed: null });
});
