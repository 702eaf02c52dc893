import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from '../faults/desk.ts';
import { emptyDisk, fillDisk, onSmallDisk } from '../faults/disk.ts';
import { randomFrom } from '../faults/random.ts';
import { BROWSER_KINDS } from './harness/session.ts';

/** Longer than what Firefox's files have room for within themselves, and hardly to be compressed. */
const LONG = ((random) =>
  Array.from({ length: 300_000 }, () => String.fromCharCode(33 + random.below(94))).join(''))(
  randomFrom(1),
);

describe.each(BROWSER_KINDS)('On a full disk, in %s,', (kind) => {
  const text = kind === 'firefox' ? LONG : 'on a full disk';
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open(kind, onSmallDisk(kind));
    await desk.write('before');
    await fillDisk(desk.session);
  });
  afterAll(() => desk?.close());

  it('a note stays on the screen and in the journal, with a message and a way to make room', async () => {
    const view = await desk.paste(text);
    const state = await view.waitFor(
      () =>
        document.activeElement?.closest('.note')?.querySelector('.save-state.failed')?.textContent,
    );
    expect(state).toContain('The disk is full');
    expect(await desk.textInFocus()).toBe(text);
    expect((await desk.journaled()).map(({ body }) => body)).toContain(text);
    await view.click('.save-state.failed + button');
    const library = await desk.session.findExtensionTab('library.html');
    expect(await library?.text('.articles > li')).toContain('Ferry returns');
    await library?.close();
  });

  it('all can be read, and what is not saved yet is there again', async () => {
    expect((await desk.texts()).sort()).toEqual(['before', text].sort());
    const view = await desk.reader();
    expect(await view.text('.save-state.failed')).toContain('The disk is full');
  });

  it('trying again saves it once there is room', async () => {
    await emptyDisk(desk.session);
    const view = await desk.reader();
    await view.click('.save-state.failed ~ button:nth-last-child(2)');
    await view.waitFor(() => document.querySelectorAll('.save-state.saved').length === 2);
    desk.acknowledged.add(text);
    expect(await desk.missing()).toEqual([]);
  });
});
