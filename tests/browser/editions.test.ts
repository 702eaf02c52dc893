import { describe, expect, it } from 'vitest';
import {
  switchOff,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';

const READ = [
  'The bridge over the Larn was closed on Monday after a lorry struck one of its pillars.',
  'Nobody was hurt, but two cars were damaged by falling stones.',
  'Engineers will look at the pillar on Tuesday morning.',
  'The ferry runs every half hour until the bridge opens again.',
  'Shops on the northern bank fear for their trade.',
  'The council meets on Thursday to speak about the costs of the repair.',
];
const EDITED = [
  READ[0],
  'A cyclist saw the crash and called the police at once.',
  'Engineers will look at the pillar on Wednesday morning.',
  READ[4],
  READ[3],
  READ[5],
].map(String);

const page = (sentences: readonly string[]) => `<!doctype html><html lang="en">
  <head><title>Bridge closed</title></head>
  <body><article><h1>Bridge closed after crash</h1>
  ${sentences.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

describe('An article that was edited', () => {
  const browser = useExtensionBrowser();

  it('says what has changed, and keeps every note in its place or says that the place is gone', async () => {
    const { server, session } = browser;
    server.route('/bridge', { body: page(READ) });
    const tab = await session.openPage(`${server.origin}/bridge`);
    const first = await switchOn(session, tab);
    for (const note of ['on the first', 'on the damage', 'on the engineers']) {
      await first.press('n');
      await writeNote(first, note);
      await first.press('Escape');
      await first.press('j');
    }
    await switchOff(first);

    server.route('/bridge', { body: page(EDITED) });
    await tab.reload();
    const again = await switchOn(session, tab);
    expect(await again.text('.changed p')).toMatch(/: 1 new, 1 edited, 1 gone$/);
    const notes = await again.waitFor(() => {
      const noteOn = (n: number) =>
        document
          .querySelector(`[data-sentence="${n}"]`)
          ?.closest('.line')
          ?.querySelector('textarea')?.value;
      return noteOn(2) && { first: noteOn(0), engineers: noteOn(2) };
    });
    expect(notes).toEqual({ first: 'on the first', engineers: 'on the engineers' });
    expect(await again.texts('.note-anchor-status')).toEqual([
      `The sentence was edited since. It was: ${READ[2]}`,
    ]);
    expect(await again.texts('.lost-notes blockquote')).toEqual([READ[1]]);

    // Put on another sentence by hand, it stays there.
    await again.press('Home');
    await again.click('.lost-notes > div > button');
    await again.waitFor(() => !document.querySelector('.lost-notes'));
    const onFirst = () =>
      [
        ...(document
          .querySelector('[data-sentence="0"]')
          ?.closest('.line')
          ?.querySelectorAll('textarea') ?? []),
      ]
        .map((field) => field.value)
        .sort();
    expect(await again.evaluate(onFirst)).toEqual(['on the damage', 'on the first']);

    await again.click('.changed .quiet');
    await again.waitFor(() => document.querySelector('dialog.changes[open]'));
    expect(await again.texts('.changes del')).toContain(READ[1]);
    expect(await again.texts('.changes ins')).toContain('Wednesday');
    await again.press('Escape');
    await switchOff(again);
    const third = await switchOn(session, tab);
    await third.waitFor(() => document.querySelectorAll('textarea').length === 3);
    expect(await third.evaluate(onFirst)).toEqual(['on the damage', 'on the first']);
    await tab.close();
  });
});
