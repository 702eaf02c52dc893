/**
 * Functions that run in Firefox's own window (`browser.xhtml`), with its powers; nothing outside a
 * function's own body is in reach. Firefox 153: its insides may move from version to version.
 */

/** What of Firefox's insides is used here. */
interface Browser extends Element {
  permanentKey?: object;
  currentURI?: { spec: string };
}
interface Extension {
  backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  backgroundContext?: { xulBrowser: Browser } | null;
  terminateBackground(options: object): Promise<void>;
  wakeupBackground(): Promise<void>;
  shortcuts: {
    commands: Promise<Map<string, { shortcut: string | null }>>;
    buildKeyFromShortcut(doc: Document, name: string, shortcut: string): Element;
  };
}
interface Navigables {
  getBrowserById(id: string): Browser | null;
  getIdForBrowser(browser: Browser): string;
  ledeViews?: Map<string, Browser>;
}
interface Addons {
  getAddonByID(id: string): Promise<{ disable(): Promise<void>; enable(): Promise<void> }>;
}
interface Insides {
  ChromeUtils: {
    importESModule(url: string): { NavigableManager: Navigables; AddonManager: Addons };
  };
  CustomizableUI: { addWidgetToArea(id: string, area: string): void };
  Services: {
    io: { offline: boolean };
    obs: { notifyObservers(subject: null, topic: string): void };
    locale: { availableLocales: string[]; requestedLocales: string[]; appLocaleAsBCP47: string };
  };
  WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
}

/** Debian packs Firefox's languages apart; an extension needs only to hear that there is one. */
export const useLocale = (locale: string) => {
  const { Services } = globalThis as unknown as Insides;
  Services.locale.availableLocales = [locale, 'en-US'];
  Services.locale.requestedLocales = [locale];
  return Services.locale.appLocaleAsBCP47;
};

export const setOffline = (offline: boolean) => {
  const { Services } = globalThis as unknown as Insides;
  Services.io.offline = offline;
  // 2026-11: open connections to this machine survive going offline, and would be used again.
  Services.obs.notifyObservers(null, 'net:cancel-all-connections');
};

/**
 * Moves the button out of the extensions panel, as a reader who pins it, and clicks it; false
 * while it is not there. By script: BiDi takes no mouse in Firefox's own window (2026-11). Firefox
 * treats that click as the reader's: it grants `activeTab` and opens the popup.
 */
export const clickToolbarButton = (widgetId: string) => {
  const { CustomizableUI } = globalThis as unknown as Insides;
  const find = () => document.querySelector(`#${widgetId}`);
  if (!find()?.closest('#nav-bar')) CustomizableUI.addWidgetToArea(widgetId, 'nav-bar');
  const button = find()?.querySelector<HTMLElement>('.unified-extensions-item-action-button');
  button?.click();
  return button !== null && button !== undefined;
};

/**
 * Makes a document known to WebDriver BiDi, which lists tabs and frames only, and gives its
 * context id; null while there is none. Either the open popup at an address, or the event page of
 * an extension, which is woken.
 */
export const adoptView = async (wanted: { popup: string } | { background: string }) => {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Insides;

  const openPopup = (url: string) => {
    const popups = document.querySelectorAll<Browser>('browser[webextension-view-type="popup"]');
    const popup = [...popups].find((each) => each.currentURI?.spec.startsWith(url));
    return popup?.closest('panel')?.getAttribute('panelopen') === 'true' ? popup : null;
  };
  const eventPage = async (id: string) => {
    const extension = WebExtensionPolicy.getByID(id)?.extension;
    if (extension?.backgroundState === 'stopped') await extension.wakeupBackground();
    return extension?.backgroundState === 'running'
      ? extension.backgroundContext?.xulBrowser
      : null;
  };
  const view = 'popup' in wanted ? openPopup(wanted.popup) : await eventPage(wanted.background);
  if (!view) return null;

  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  if (!NavigableManager.ledeViews) {
    const views = new Map<string, Browser>();
    const known = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.ledeViews = views;
    NavigableManager.getBrowserById = (id) => known(id) ?? views.get(id) ?? null;
  }
  view.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(view);
  NavigableManager.ledeViews.set(id, view);
  return id;
};

export const closePopups = () => {
  for (const popup of document.querySelectorAll('browser[webextension-view-type="popup"]')) {
    (popup.closest('panel') as unknown as { hidePopup(): void } | null)?.hidePopup();
  }
};

/** Fires the `<key>` that Firefox made for one of the extension's commands. */
export const fireCommand = async (extensionId: string, widgetId: string, command: string) => {
  const { WebExtensionPolicy } = globalThis as unknown as Insides;
  const shortcuts = WebExtensionPolicy.getByID(extensionId)?.extension.shortcuts;
  const shortcut = (await shortcuts?.commands)?.get(command)?.shortcut;
  if (!shortcuts || !shortcut) throw new Error(`No shortcut for the command ${command}`);
  const wanted = shortcuts.buildKeyFromShortcut(document, command, shortcut);
  const same = (key: Element) =>
    ['modifiers', 'key', 'keycode'].every(
      (name) => key.getAttribute(name) === wanted.getAttribute(name),
    );
  const key = [...document.querySelectorAll(`#ext-keyset-id-${widgetId} > key`)].find(same);
  if (!key) throw new Error(`No <key> for ${shortcut}`);
  (key as unknown as { doCommand(): void }).doCommand();
};

/** As a person does on `about:addons`. */
export const switchAddon = async (id: string) => {
  const { ChromeUtils } = globalThis as unknown as Insides;
  const url = 'resource://gre/modules/AddonManager.sys.mjs';
  const { AddonManager } = ChromeUtils.importESModule(url);
  const addon = await AddonManager.getAddonByID(id);
  await addon.disable();
  await addon.enable();
};

export const backgroundState = (extensionId: string) => {
  const { WebExtensionPolicy } = globalThis as unknown as Insides;
  return WebExtensionPolicy.getByID(extensionId)?.extension.backgroundState ?? 'stopped';
};

/** Ends the event page as idling does, though it may be busy; true once it has stopped. */
export const stopBackground = async (extensionId: string) => {
  const { WebExtensionPolicy } = globalThis as unknown as Insides;
  const extension = WebExtensionPolicy.getByID(extensionId)?.extension;
  if (!extension || extension.backgroundState === 'stopped') return true;
  const before = extension.backgroundContext;
  await extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
  // A message that was under way may have started the next one already: that is another context.
  return extension.backgroundContext !== before;
};
