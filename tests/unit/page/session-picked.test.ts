import { beforeEach, expect, test, vi } from 'vitest';
import {
  type FakeFrame,
  fakeFrames,
  overlays,
  sessionOn,
  settle,
} from '../../support/page/session';
import { articleOf } from '../../support/sample-article';

let frames: FakeFrame[];
const picked = { ok: true, article: articleOf(['What was picked.']) } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.documentElement.replaceChildren(
    document.createElement('head'),
    document.createElement('body'),
  );
  frames = fakeFrames();
  return () => vi.useRealTimers();
});

/** Plays a reader that shows what the session has for it. */
async function render(): Promise<FakeFrame> {
  await settle();
  const frame = frames.at(-1);
  if (!frame) throw new Error('no frame was made');
  await frame.load();
  await frame.say('rendered');
  return frame;
}

test('what was picked is shown in the place of what the popup had prepared', async () => {
  const { session, page } = sessionOn();
  page.extractPicked.mockResolvedValue(picked);
  void session.prepare();
  await settle();
  const shown = session.readPicked(document.body);
  await render();
  expect(await shown).toMatchObject({ kind: 'reading', sentenceCount: 1 });
  expect(page.extractPicked).toHaveBeenCalledWith(document.body);
  expect(overlays()).toHaveLength(1);
});

test('a block without text leaves everything as it is', async () => {
  const { session, page } = sessionOn();
  page.extractPicked.mockResolvedValue({ ok: false, problem: 'no-article' });
  expect(await session.readPicked(document.body)).toEqual({
    kind: 'problem',
    problem: 'no-article',
  });
  expect(overlays()).toEqual([]);
});

test('for the picker, what was only prepared goes at once', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await settle();
  expect(await session.leave()).toEqual({ kind: 'idle' });
  expect(overlays()).toEqual([]);
});

test('for the picker, a reader that is open saves first, and one that cannot stays', async () => {
  const { session } = sessionOn();
  void session.toggle();
  const frame = await render();
  await settle();
  const left = session.leave();
  await settle();
  expect(frame.heard).toContain('closing');
  await frame.say('stay');
  expect(await left).toMatchObject({ kind: 'reading' });
  expect(overlays()).toHaveLength(1);
});

test('a selection takes the place of an open reader only once that one has saved', async () => {
  const { session, page } = sessionOn();
  void session.toggle();
  const frame = await render();
  await settle();
  page.selection = picked;
  const refused = session.readSelection();
  await settle();
  expect(frame.heard).toContain('closing');
  await frame.say('stay');
  expect(await refused).toMatchObject({ kind: 'reading', sentenceCount: 2 });
  const shown = session.readSelection();
  await settle();
  await frame.say('leave');
  await render();
  expect(await shown).toMatchObject({ kind: 'reading', sentenceCount: 1 });
  expect(overlays()).toHaveLength(1);
});
