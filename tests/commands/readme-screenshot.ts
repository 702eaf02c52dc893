/**
 * `npm run screenshot:readme`: takes the README's picture anew, of today's screen, in Chromium. Needs
 * a build.
 */
import { fileURLToPath } from 'node:url';
import { launchSession } from '../support/browser/launch.ts';
import { startServer } from '../support/browser/server.ts';
import type { ViewHandle } from '../support/browser/session.ts';
import { builtFor, PAGES_DIR, switchOn, writeNote } from '../support/extension-browser.ts';

const PICTURE = fileURLToPath(new URL('../fixtures/screenshot.png', import.meta.url));
const NOTE = 'megawatt hour: 1,000 kilowatts for one hour';

const server = await startServer();
server.serveDirectory('/news/', PAGES_DIR);
const session = await launchSession('chromium', {
  extensionDir: builtFor('chromium'),
  width: 1280,
  height: 800,
});
const page = await session.openPage(`${server.origin}/news/harbour.html`);
const reader = await switchOn(session, page);
for (const key of ['j', 'h', 'j', 'j', 'j', 'n']) await reader.press(key);
await writeNote(reader, NOTE);
await standsStill(reader);
await page.screenshot(PICTURE);
console.log(PICTURE);
await session.close();
await server.close();

/** Waits until smooth scrolling has come to rest: ten frames at one place. */
function standsStill(view: ViewHandle): Promise<void> {
  return view.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let at = -1;
        let frames = 0;
        const look = () => {
          const { top } = document.querySelector('textarea')?.getBoundingClientRect() ?? { top: 0 };
          frames = top === at ? frames + 1 : 0;
          at = top;
          if (frames < 10) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
  );
}
