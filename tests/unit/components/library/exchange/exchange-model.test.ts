import { expect, test } from 'vitest';
import { AppError, failed } from '../../../../../utils/contract/result';
import { openFile } from '../../../../../utils/exchange/opened-file';
import { sha256 } from '../../../../../utils/library/records/identity';
import { fileOf, freshExchange, textOf } from '../../../../support/components/exchange';
import { draftOf, listed } from '../../../../support/library/library';
import { articleOf } from '../../../../support/sample-article';

/** An exchange over a library with two articles and a note on the first. */
async function usedExchange() {
  const used = freshExchange();
  const { articleId } = await used.library.openArticle(articleOf(['One.', 'Two.']));
  const about = { canonicalUrl: 'https://news.example/other', title: 'Other' };
  const other = await used.library.openArticle(articleOf(['Three.'], about));
  await used.library.saveNote(draftOf(articleId));
  return { ...used, articleId, otherId: other.articleId };
}

test('a backup of one library, brought into another, can be seen, made and undone', async () => {
  const one = await usedExchange();
  await one.model.exporting.run();
  const backup = fileOf('b.json', textOf(one.files[0]));
  const { model, library, deps } = freshExchange();
  const { importing } = model;
  await importing.take(backup);
  expect(importing.state.value).toMatchObject({
    kind: 'preview',
    name: 'b.json',
    preview: { counts: { articles: { new: 2 }, notes: { new: 1, same: 0 } } },
  });
  expect(await listed(library)).toEqual([]);

  await importing.apply();
  expect(importing.state.value).toEqual({ kind: 'applied', name: 'b.json' });
  expect(await listed(library)).toEqual(await listed(one.library));
  expect(deps.changes).toBe(1);

  await importing.undo();
  expect(importing.state.value).toMatchObject({ kind: 'undone', kept: 0 });
  expect(importing.last.value).toBeNull();
  expect(await listed(library)).toEqual([]);
});

test('a file that is refused says why and changes nothing', async () => {
  const { model, library } = await usedExchange();
  const before = await library.exportRows('notes', null);
  await model.importing.take(fileOf('b.json', '{"format":"lede-backup","version":99}'));
  expect(model.importing.state.value).toMatchObject({
    kind: 'problem',
    problem: { code: 'too-new', at: 'version' },
  });
  expect(await library.exportRows('notes', null)).toEqual(before);
  expect(model.importing.last.value).toBeNull();
});

test('a file that is too large is not read into memory', async () => {
  const { model } = freshExchange();
  let isRead = false;
  await model.importing.take({
    name: 'huge.json',
    size: 2 ** 40,
    arrayBuffer: async () => {
      isRead = true;
      return new ArrayBuffer(0);
    },
  });
  expect(model.importing.state.value).toMatchObject({ problem: { code: 'too-large' } });
  expect(isRead).toBe(false);
});

test('a preview that is cancelled leaves nothing behind', async () => {
  const one = await usedExchange();
  await one.model.exporting.run();
  const { model, raw } = freshExchange();
  await model.importing.take(fileOf('b.json', textOf(one.files[0])));
  await model.importing.cancel();
  expect(model.importing.state.value).toEqual({ kind: 'idle' });
  expect(await raw().importParts.count()).toBe(0);
});

test('a library that refuses to take a file keeps the preview, to try again', async () => {
  const one = await usedExchange();
  await one.model.exporting.run();
  const { model, deps } = freshExchange();
  await model.importing.take(fileOf('b.json', textOf(one.files[0])));
  deps.refusal = failed(new AppError('storage-full', 'no room'));
  await model.importing.apply();
  expect(model.importing.state.value.kind).toBe('preview');
  expect(model.importing.failure.value).toMatchObject({ code: 'storage-full' });
  deps.refusal = null;
  await model.importing.apply();
  expect(model.importing.state.value.kind).toBe('applied');
});

test('an export takes what is selected, and nothing else', async () => {
  const { model, files, selection, articleId } = await usedExchange();
  selection.value = [articleId];
  model.exporting.scope.value = 'selection';
  await model.exporting.run();
  const { articles, editions, notes, scope } = JSON.parse(textOf(files[0]));
  expect(scope).toBe('selection');
  expect([articles.length, editions.length, notes.length]).toEqual([1, 1, 1]);
  expect(articles[0].id).toBe(articleId);
});

test.each(['markdown', 'html', 'csv', 'anki', 'annotations'] as const)(
  'every article with something of the reader’s goes out as %s',
  async (format) => {
    const { model, files, library, otherId } = await usedExchange();
    const target = { kind: 'sentence' as const, sentence: 0 };
    const quote = { exact: 'Three.', prefix: '', suffix: '' };
    const note = draftOf(otherId, { id: 'n2', body: 'Why?', target: { ...target, quote } });
    await library.saveNote(note);
    model.exporting.format.value = format;
    await model.exporting.run();
    expect(textOf(files[0])).toContain('Why?');
    expect(model.exporting.madeFile.value).toBe(files[0]?.name);
    expect(model.exporting.isMaking.value).toBe(false);
  },
);

test('notes in no backup are counted until one of everything is made', async () => {
  const { model, library, articleId, selection } = await usedExchange();
  const { exporting } = model;
  await exporting.refresh();
  expect(exporting.backup.value).toMatchObject({ at: null, notes: 1 });
  selection.value = [articleId];
  exporting.scope.value = 'selection';
  await exporting.run();
  expect(exporting.backup.value?.notes).toBe(1);
  await exporting.backUp();
  expect(exporting.backup.value?.notes).toBe(0);
  await library.saveNote(draftOf(articleId, { id: 'n2', operation: 'act-2' }));
  await exporting.refresh();
  expect(exporting.backup.value?.notes).toBe(1);
});

test('a library that does not answer is told, and no file is made', async () => {
  const { model, files, deps } = await usedExchange();
  deps.refusal = failed(new AppError('unreachable', ''));
  await model.exporting.run();
  expect(model.exporting.failure.value).toMatchObject({ code: 'unreachable' });
  expect(files).toEqual([]);
});

test('a card always has a field', () => {
  const { exporting } = freshExchange().model;
  for (const field of exporting.ankiFields.value) exporting.toggleAnkiField(field);
  expect(exporting.ankiFields.value).toEqual(['source']);
  exporting.toggleAnkiField('sentence');
  expect(exporting.ankiFields.value).toEqual(['sentence', 'source']);
});

test('an import that is cancelled under way is taken out again, and says so', async () => {
  const one = await usedExchange();
  await one.model.exporting.run();
  const { model, library } = freshExchange();
  const { importing } = model;
  await importing.take(fileOf('b.json', textOf(one.files[0])));
  const applying = importing.apply();
  expect(importing.state.value).toEqual({ kind: 'applying', name: 'b.json', share: 0 });
  await importing.cancel();
  await applying;
  expect(importing.state.value).toMatchObject({ kind: 'undone', kept: 0 });
  expect(importing.last.value).toBeNull();
  expect(await listed(library)).toEqual([]);
});

test('an import that fails half way can be cancelled, and none of it stays', async () => {
  const one = await usedExchange();
  await one.model.exporting.run();
  const { model, library, deps } = freshExchange(async (file) => {
    const opened = await openFile(file, Date.now(), sha256);
    return opened.ok ? { ...opened, parts: 2, part: () => opened.part(0) } : opened;
  });
  const { importing } = model;
  await importing.take(fileOf('b.json', textOf(one.files[0])));
  const stop = importing.state.subscribe((state) => {
    const isHalfWay = state.kind === 'applying' && state.share > 0;
    if (isHalfWay) deps.refusal = failed(new AppError('storage-full', 'full'));
  });
  await importing.apply();
  stop();
  expect(importing.failure.value).toMatchObject({ code: 'storage-full' });
  expect(await listed(library)).toHaveLength(2);
  deps.refusal = null;
  await importing.refresh();
  await importing.cancel();
  expect(importing.state.value).toMatchObject({ kind: 'undone', kept: 0 });
  await library.tidy();
  expect(await listed(library)).toEqual([]);
});

test('a file whose reading fails can be chosen again', async () => {
  const { model } = freshExchange(() => Promise.reject(new Error('the worker failed')));
  await model.importing.take(fileOf('b.json', '{}'));
  expect(model.importing.state.value).toEqual({ kind: 'idle' });
  expect(model.importing.failure.value).toMatchObject({ code: 'internal' });
});
