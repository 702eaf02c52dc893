import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKind, clickMessage } from '../support/extension-browser.ts';
import { emptyDisk, fillDisk, onSmallDisk } from '../support/faults/disk.ts';
import { FaultDriver } from '../support/faults/fault-driver.ts';
import { randomFrom } from '../support/random.ts';

/** Longer than what Firefox's files have room for within themselves, and hardly to be compressed. */
const LONG = ((random) =>
  Array.from({ length: 300_000 }, () => String.fromCharCode(33 + random.below(94))).join(''))(
  randomFrom(1),
);

describe('On a full disk,', () => {
  const kind = browserKind();
  const text = kind === 'firefox' ? LONG : 'on a full disk';
  let driver: FaultDriver;
  beforeAll(async () => {
    driver = await FaultDriver.open(kind, onSmallDisk(kind));
    await driver.write('before');
    await fillDisk(driver.session);
  });
  afterAll(() => driver?.close());

  it('a note stays on the screen and in the journal, with a message and a way to make room; all can be read; and it is saved once there is room', async () => {
    const view = await driver.paste(text);
    const state = await view.waitFor(
      () =>
        document.activeElement?.closest('.note')?.querySelector('.save-state.failed')?.textContent,
    );
    expect(state).toContain('The disk is full');
    expect(await driver.textInFocus()).toBe(text);
    expect((await driver.journaled()).map(({ body }) => body)).toContain(text);
    await view.click('.save-state.failed + button');
    const library = await driver.session.findExtensionTab('library.html');
    expect(await library?.text('.articles > li')).toContain('Ferry returns');
    await library?.close();

    // All can be read, and what is not saved yet is there again.
    expect((await driver.texts([text])).sort()).toEqual(['before', text].sort());
    const again = await driver.reader();
    expect(await again.text('.save-state.failed')).toContain('The disk is full');

    await emptyDisk(driver.session);
    await clickMessage(again, 'retry', '.note-foot:has(.failed)');
    await again.waitFor(() => document.querySelectorAll('.save-state.saved').length === 2);
    driver.oracle.acknowledge(text);
    expect(await driver.missing()).toEqual([]);
  });
});
