import { beforeEach, expect, test, vi } from 'vitest';
import {
  article,
  type FakeFrame,
  fakeFrames,
  overlays,
  sessionOn,
  settle,
} from '../../support/page/session';
import { articleOf } from '../../support/sample-article';

let frames: FakeFrame[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.documentElement.innerHTML = '<head></head><body></body>';
  frames = fakeFrames();
  return () => vi.useRealTimers();
});

async function show(opened: Promise<unknown>): Promise<FakeFrame> {
  await settle();
  const frame = frames.at(-1);
  if (!frame) throw new Error('no frame was made');
  await frame.load();
  await frame.say('rendered');
  await opened;
  return frame;
}

test('a page without an article says so, and nothing of ours stays in it', async () => {
  const { session, page } = sessionOn();
  page.extraction = { ok: false, problem: 'no-article' };
  const states = [session.prepare()];
  await settle();
  states.push(session.toggle());
  await settle();
  const problem = { kind: 'problem', problem: 'no-article' };
  expect(await Promise.all(states)).toEqual([problem, problem]);
  expect(overlays()).toEqual([]);
});

test('when reading the page goes wrong, nothing of ours stays in it and the next try is a new one', async () => {
  const { session, page } = sessionOn();
  page.extract.mockRejectedValueOnce(new Error('a page we cannot take'));
  const tried = expect(session.prepare()).rejects.toThrow('a page we cannot take');
  await settle();
  await tried;
  expect(overlays()).toEqual([]);
  await show(session.toggle());
  expect(overlays()).toHaveLength(1);
});

test('a single-page site that moves on to another article closes the reader', async () => {
  const { session, moveTo } = sessionOn();
  const frame = await show(session.toggle());
  await moveTo('https://news.example/2025/another');
  expect(frame.heard).toContain('closing');
  await frame.say('leave');
  expect(overlays()).toEqual([]);
});

test('a site that moves on in the middle of a note takes no letter of it: reading goes on elsewhere', async () => {
  const { session, moveTo } = sessionOn();
  const frame = await show(session.toggle());
  await frame.say({ kind: 'writing', writing: { note: 'n', hasKeys: true } });
  await moveTo('https://news.example/2025/another');
  expect(frame.heard).not.toContain('closing');
  expect(frame.heard.at(-1)).toBe('fought');
  expect(overlays()).toHaveLength(1);
});

test('a reader that the page has removed is forgotten: the switch opens another', async () => {
  const { session } = sessionOn();
  await show(session.toggle());
  for (const overlay of overlays()) overlay.remove();
  expect(await show(session.toggle())).toBeDefined();
  expect(overlays()).toHaveLength(1);
});

test('a reader that is lost goes on in a tab, with the note that was being written', async () => {
  const { session, page } = sessionOn();
  const frame = await show(session.toggle());
  await frame.say({ kind: 'writing', writing: { note: 'n', hasKeys: true } });
  const reader = session.shown();
  if (reader) session.goOnInTab(reader);
  await settle();
  expect(page.openedInTab).toHaveBeenCalledExactlyOnceWith(article, { after: 'end', note: 'n' });
  expect(overlays()).toEqual([]);
  expect(session.shown()).toBeNull();
});

test('a change of the address that names the same article closes nothing', async () => {
  const { session, moveTo } = sessionOn('https://news.example/x');
  const frame = await show(session.toggle());
  await moveTo('https://news.example/x?page=2#photo');
  await moveTo(article.canonicalUrl);
  expect(frame.heard).not.toContain('closing');
});

test('after the reader is closed, the page may move as it likes', async () => {
  const { session, moveTo } = sessionOn();
  const frame = await show(session.toggle());
  await frame.say('leave');
  const second = await show(session.toggle());
  await moveTo('https://news.example/2025/another');
  await second.say('leave');
  expect(frame.heard).not.toContain('closing');
});

test('a page that has moved on since it was prepared is read anew', async () => {
  const { session, page, moveTo } = sessionOn();
  void session.prepare();
  await settle();
  await moveTo('https://news.example/2025/another');
  page.extraction = { ok: true, article: articleOf(['Another.'], { title: 'Another' }) };
  const opened = session.toggle();
  await show(opened);
  expect(await opened).toMatchObject({ title: 'Another', sentenceCount: 1 });
  expect(overlays()).toHaveLength(1);
});

test('the selection is read in place of the article that was prepared', async () => {
  const { session, page } = sessionOn();
  void session.prepare();
  await settle();
  page.selection = { ok: true, article: articleOf(['Only this.'], { title: 'A part' }) };
  const opened = session.readSelection();
  await show(opened);
  expect(await opened).toMatchObject({ kind: 'reading', sentenceCount: 1 });
  expect(overlays()).toHaveLength(1);
});

test('a selection asked for while a large page is still being read is shown alone', async () => {
  const { session, page } = sessionOn();
  let finish = () => {};
  page.extract.mockReturnValue(
    new Promise((resolve) => {
      finish = () => resolve({ ok: true, article });
    }),
  );
  const toggled = session.toggle();
  await settle();
  page.selection = { ok: true, article: articleOf(['Only this.']) };
  const opened = session.readSelection();
  await show(opened);
  finish();
  await settle();
  expect(await opened).toMatchObject({ kind: 'reading', sentenceCount: 1 });
  expect(await toggled).toEqual({ kind: 'idle' });
  expect(overlays()).toHaveLength(1);
  // The switch still reaches what is on the screen.
  void session.toggle();
  await settle();
  expect(frames.at(-1)?.heard).toContain('closing');
});

test('with nothing selected, the answer says so and the prepared reader stays', async () => {
  const { session } = sessionOn();
  void session.prepare();
  await settle();
  expect(await session.readSelection()).toEqual({ kind: 'problem', problem: 'no-selection' });
  expect(overlays()).toHaveLength(1);
});
