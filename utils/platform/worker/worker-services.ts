import { browser } from 'wxt/browser';
import type {
  DraftService,
  FrameService,
  PickedBlockService,
  TabService,
} from '../../contract/background-services';
import { AppError } from '../../contract/result';
import { wentOnParams } from '../../contract/went-on';
import type { Library } from '../../library/library';
import { siteOf } from '../../settings/sites';
import { showCount } from '../shared/badge';
import type { Caller, ServicesFor } from '../shared/serving';
import { forgetSiteChoice, rememberSiteChoice, siteChoice } from '../shared/site-choices';
import {
  injectScript,
  openExtensionPage,
  openSettingsPage,
  showSentenceOnPage,
} from '../shared/tabs';
import { backedUpAfterWrites, type OnWritten } from './auto-backup';
import { autoOpen } from './auto-open';
import { backupService } from './backups';
import { claimFrame, expectFrame } from './expected-frames';
import { expectHandover, handedOver, handOver } from './note-handovers';
import { type OpeningDeps, openingService } from './opening';

/**
 * What the background worker answers: the Library, backups of it, tabs and frames of our own.
 *
 * @param identity the form under which two addresses of one article are the same.
 * @param opening what an opening needs besides the browser.
 */
export function workerServices(
  library: Library,
  onWritten: OnWritten,
  identity: (url: string) => string,
  opening: OpeningDeps,
): ServicesFor {
  const backed = backedUpAfterWrites(library, onWritten);
  const backups = backupService(library);
  return {
    library: () => backed,
    backups: () => backups,
    drafts: () => draftService,
    tabs: (caller) => tabService(library, caller),
    frames: (caller) => frameService(caller, identity),
    pickedBlocks: pickedBlockService,
    opening: (caller) => openingService(library, opening, caller),
  };
}

/** What concerns the tab of the caller does nothing for a caller without one. */
const tabService = (library: Library, { tabId, isOwnPage }: Caller): TabService => ({
  openLibraryPage: () => openExtensionPage('/library.html'),
  openSettingsPage,
  async openReaderTab(article, wentOn) {
    const { articleId } = await library.openArticle(article);
    // A script in the page asks where the frame is gone.
    if (isOwnPage && wentOn?.note) expectHandover(wentOn.note);
    const params = { article: articleId, ...(wentOn ? wentOnParams(wentOn) : {}) };
    await openExtensionPage(`/reader.html#${new URLSearchParams(params)}`);
  },
  handOverNote: async (note, caret) => handOver(note, caret ?? null),
  takeOverNote: handedOver,
  async guardReader() {
    if (tabId !== null) await injectScript(tabId, 'guard');
  },
  async startPicker() {
    if (tabId !== null) await injectScript(tabId, 'picker');
  },
  showOnPage: async (quote) => tabId !== null && showSentenceOnPage(tabId, quote),
  async offerArticle(url, identity) {
    if (tabId !== null) await autoOpen(tabId, url, identity);
  },
  async showNoteCount(count) {
    if (tabId !== null) await showCount(tabId, count);
  },
});

const DRAFT_KEY = /^(?:popup-)?drafts:/;

/** Stores for the reader's page what is typed there: the worker outlives the page. */
const draftService: DraftService = {
  async keepDrafts(key, texts) {
    if (!DRAFT_KEY.test(key)) throw new AppError('forbidden-caller', 'not a key of drafts');
    const { local } = browser.storage;
    await (texts === null ? local.remove(key) : local.set({ [key]: texts }));
  },
};

const frameService = (
  { tabId, url, isPrivate }: Caller,
  identity: (url: string) => string,
): FrameService => ({
  async expectFrame(key) {
    if (tabId !== null) await expectFrame(tabId, key, { page: identity(url), isPrivate });
  },
  claimFrame: async (key) => (tabId === null ? null : claimFrame(tabId, key)),
});

/** Where the caller's address has no host, as a file's, nothing was or is picked. */
function pickedBlockService({ url }: Caller): PickedBlockService {
  const host = siteOf(url);
  return {
    pickedBlock: async () => (host === null ? null : siteChoice(host)),
    async rememberPickedBlock(selector) {
      if (host !== null) await rememberSiteChoice(host, selector);
    },
    async forgetPickedBlock() {
      if (host !== null) await forgetSiteChoice(host);
    },
  };
}
