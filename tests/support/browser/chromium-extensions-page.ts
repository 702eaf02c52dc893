import type { Browser, Page } from 'puppeteer-core';
import { copyOfBuild } from './build-copy.ts';

/** What the page that lists the extensions can do with one; in no types (Chromium 156). */
interface ExtensionsPage {
  chrome: {
    management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
    developerPrivate: {
      addHostPermission(id: string, pattern: string): Promise<void>;
      removeHostPermission(id: string, pattern: string): Promise<void>;
      updateExtensionConfiguration(what: object): Promise<void>;
    };
  };
}

/** Gives or takes a site as a person does on `chrome://extensions`. */
export async function setChromiumSite(
  browser: Browser,
  id: string,
  pattern: string,
  isGranted: boolean,
): Promise<void> {
  await onExtensionsPage(browser, (page) =>
    page.evaluate(
      async (extension, site, isGiven) => {
        const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
        await developerPrivate.updateExtensionConfiguration({
          extensionId: extension,
          hostAccess: 'ON_SPECIFIC_SITES',
        });
        if (isGiven) await developerPrivate.addHostPermission(extension, site);
        else await developerPrivate.removeHostPermission(extension, site).catch(() => {});
      },
      id,
      pattern,
      isGranted,
    ),
  );
}

/** Switches the extension off and on again, as a person does on `chrome://extensions`. */
export async function switchChromiumExtension(browser: Browser, id: string): Promise<void> {
  await onExtensionsPage(browser, (page) =>
    page.evaluate(async (extension) => {
      const { management } = (globalThis as unknown as ExtensionsPage).chrome;
      await management.setEnabled(extension, false);
      await management.setEnabled(extension, true);
    }, id),
  );
}

async function onExtensionsPage(
  browser: Browser,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await act(page);
  await page.close();
}

/**
 * A copy of the build to which Chromium can give a site without its question, which no driver can
 * click: what is optional there is required here, but withheld.
 */
export const copyWithSites = (extensionDir: string, host: string): string =>
  copyOfBuild(extensionDir, () => ({ host_permissions: [`*://${host}/*`] }));
