/** Functions that run in Firefox's own window, as those of `firefox-chrome-scope.ts` (Firefox 153). */

interface Notification extends Element {
  button: HTMLElement;
  secondaryButton: HTMLElement;
}
interface Permissions {
  remove(id: string, what: object, extension: object): Promise<unknown>;
}
interface Insides {
  ChromeUtils: { importESModule(url: string): { ExtensionPermissions: Permissions } };
  WebExtensionPolicy: { getByID(id: string): { extension: object } | null };
}

/**
 * Answers Firefox's question whether the extension may have a permission, if it is being asked.
 *
 * @returns whether it is.
 */
export const answerQuestion = (isYes: boolean) => {
  const question = document.querySelector<Notification>(
    '#notification-popup popupnotification[id*="webext-permissions"]',
  );
  question?.[isYes ? 'button' : 'secondaryButton'].click();
  return question !== null;
};

/** Takes a site away, as the switch in the add-on's settings does. */
export const takeSiteAway = async (id: string, pattern: string) => {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Insides;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const what = { permissions: [], origins: [pattern] };
  if (extension) await ExtensionPermissions.remove(id, what, extension);
};
