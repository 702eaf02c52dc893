/**
 * `npm run spoken -- [PAGE]`: what a screen reader says of Sentences Mode on a page of
 * `tests/fixtures/pages`, in reading order, and what is announced at a step in each view. From
 * Chromium's accessibility tree; needs a build.
 */
import { READING_VIEWS } from '../../utils/settings/view.ts';
import { spokenTree } from '../support/browser/chromium-spoken.ts';
import { launchSession } from '../support/browser/launch.ts';
import { startServer } from '../support/browser/server.ts';
import type { ViewHandle } from '../support/browser/session.ts';
import { builtFor, PAGES_DIR, switchOff, switchOn } from '../support/extension-browser.ts';
import { change, shows } from '../support/screens/opened.ts';

const name = process.argv[2] ?? 'harbour.html';
const server = await startServer();
server.serveDirectory('/news/', PAGES_DIR);
const session = await launchSession('chromium', { extensionDir: builtFor('chromium') });
const page = await session.openPage(`${server.origin}/news/${name}`);
await switchOff(await switchOn(session, page));
const library = await session.openExtensionPage('library.html');
await shows(library, '.article .title');
const address = await library.evaluate(
  () => document.querySelector<HTMLAnchorElement>('.article .title')?.href.split('/').at(-1) ?? '',
);
const reader = await session.openExtensionPage(address);
await shows(reader, '[aria-current="true"]');
console.log((await spokenTree(reader)).join('\n'));
for (const view of READING_VIEWS) {
  await change(reader, 'view', { view });
  await shows(reader, `.page[data-view="${view}"]`);
  for (const [key, what] of [
    ['j', 'next'],
    ['3', 'not understood'],
  ] as const) {
    console.log(`\n${view}, ${what} (${key}):`);
    for (const line of await announcedAt(reader, key)) console.log(`  ${line}`);
  }
}
await session.close();
await server.close();

/** What the live regions say when a key is pressed. */
async function announcedAt(view: ViewHandle, key: string): Promise<string[]> {
  await view.evaluate(() => {
    const said = new Set<Element>();
    const watching = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role="status"], [role="alert"], [aria-live]');
        if (region && region.getAttribute('aria-live') !== 'off') said.add(region);
      }
    });
    watching.observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  await view.press(key);
  await view.waitFor('globalThis.said.size > 0');
  return view.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { said } = globalThis as unknown as { said: Set<Element> };
    return [...said].map((region) => (region.textContent ?? '').replace(/\s+/g, ' ').trim());
  });
}
