import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { EMPTY_EXPORT } from '../../../utils/contract/records';
import { backupWriter } from '../../../utils/exchange/backup';
import { answerFiles, openInWorker, type WorkerPort } from '../../../utils/exchange/file-worker';
import { noteOf } from '../../support/exchange/libraries';

const hash = async (text: string) => createHash('sha256').update(text).digest('hex');
const now = Date.UTC(2026, 10, 1);

/** A worker and its page, in one place: messages go over as copies, as they do for real. */
function workerAndPage(hashing = hash) {
  const page = { onmessage: null, onerror: null, isOver: false } as unknown as Parameters<
    typeof openInWorker
  >[0] & { isOver: boolean };
  const worker: WorkerPort = {
    onmessage: null,
    postMessage: (data) =>
      queueMicrotask(() => page.onmessage?.({ data: structuredClone(data) } as MessageEvent)),
  };
  page.postMessage = (data) => queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent));
  page.terminate = () => {
    page.isOver = true;
  };
  answerFiles(worker, hashing);
  return page;
}

test('a file is read in the worker and comes to the page part by part', async () => {
  const notes = [noteOf()];
  const writer = backupWriter({ createdAt: '2026-01-01T00:00:00.000Z', scope: 'all' });
  writer.add({ ...EMPTY_EXPORT, notes });
  const page = workerAndPage();
  const opened = await openInWorker(page, new File(writer.end(), 'b.json'), now);
  if (!opened.ok) throw new Error(opened.problem.detail);
  expect(opened).toMatchObject({ strategy: 'merge', parts: 1 });
  expect(await opened.part(0)).toEqual({ ...EMPTY_EXPORT, notes });
  opened.close();
  expect(page.isOver).toBe(true);
});

test('a file that cannot be taken in says why, and its worker ends', async () => {
  const page = workerAndPage();
  expect(await openInWorker(page, new File(['{'], 'b.json'), now)).toMatchObject({
    ok: false,
    problem: { code: 'not-json' },
  });
  expect(page.isOver).toBe(true);
});

test('what fails in the worker is told to the page', async () => {
  const page = workerAndPage(async () => {
    throw new Error('no hash');
  });
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'x',
    type: 'Annotation',
    body: 'Why?',
    target: 'https://news.example/',
  };
  const file = new File([JSON.stringify([annotation])], 'a.json');
  await expect(openInWorker(page, file, now)).rejects.toThrow('no hash');
});

test('the page hears how far its worker is before the file is open', async () => {
  const shares: number[] = [];
  const annotations = Array.from({ length: 3000 }, (_, i) => ({
    id: `n${i}`,
    target: 'https://news.example/',
    body: 'Why?',
  }));
  const file = new File([JSON.stringify(annotations)], 'a.json');
  const opened = await openInWorker(workerAndPage(), file, now, (share) => shares.push(share));
  expect(opened).toMatchObject({ ok: true, parts: 1 });
  expect(shares).toEqual([1 / 3, 2 / 3, 1]);
});
