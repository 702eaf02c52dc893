import type { LaunchOptions } from './session.ts';

export const GECKO_ID = 'lede@lede.example';

/** Firefox draws an address per installation; this fixes it, so that storage outlives a relaunch. */
export const EXTENSION_UUID = '1ede1ede-0000-4000-8000-000000000001';

export interface Choices extends Pick<LaunchOptions, 'quota' | 'downloadDir'> {
  darkMode: boolean;
  locale: string;
}

/** Preferences beside those puppeteer sets itself (no updates, no first-run pages). */
export function firefoxPrefs(choices: Choices): Record<string, unknown> {
  const { darkMode, locale, quota, downloadDir } = choices;
  return {
    ...EXTENSION,
    ...QUIET,
    // A test that goes offline means the test server as well.
    'network.disable-localhost-when-offline': true,
    'network.proxy.type': 0,
    'intl.locale.requested': locale,
    'intl.accept_languages': locale === 'en-US' ? 'en-US, en' : `${locale}, en-US, en`,
    'layout.css.prefers-color-scheme.content-override': darkMode ? 0 : 1,
    'ui.systemUsesDarkTheme': darkMode ? 1 : 0,
    'ui.prefersReducedMotion': 1,
    // Without a touch screen Firefox gives pages no touch events.
    'dom.w3c_touch_events.enabled': 1,
    ...(quota ? limitTo(quota) : {}),
    ...(downloadDir
      ? { 'browser.download.folderList': 2, 'browser.download.dir': downloadDir }
      : {}),
  };
}

/** One site may have a fifth of what all have together, counted in kibibytes. */
const limitTo = (quota: number) => ({
  'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil((quota * 5) / 1024),
});

const EXTENSION = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
  // A temporary add-on is removed when Firefox quits; these keep what it stored.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** No traffic of the browser's own: studies, telemetry, portals, push, downloads of parts. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.activity-stream.feeds.asrouterfeed': false,
  'browser.newtabpage.activity-stream.telemetry': false,
  'browser.ping-centre.telemetry': false,
  'browser.preonboarding.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.search.suggest.enabled': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.usage.uploadEnabled': false,
  // No process is started before it is asked for: two cores have enough to do.
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'dom.push.connection.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'media.gmp-provider.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};
