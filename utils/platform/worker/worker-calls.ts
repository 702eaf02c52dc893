import type { Handlers, WorkerCalls } from '../../contract/protocol';
import { AppError } from '../../contract/result';
import type { Library } from '../../library/library';
import { showCount } from '../shared/badge';
import type { Caller } from '../shared/messages';
import { injectExtra, openExtensionPage, openSettingsPage, showOnPageOf } from '../shared/tabs';
import { autoOpen } from './auto-open';
import { exchangeCalls } from './exchange-calls';

/** The background worker's answers: the Library, and tabs of our own. */
export function workerCalls(library: Library): Handlers<WorkerCalls, Caller> {
  return {
    ...exchangeCalls(library),
    'library/look-up': ({ canonicalUrl, sentences }, caller) =>
      caller.isPrivate ? null : library.lookUp(canonicalUrl, sentences),
    'library/open-article': ({ article }, caller) => {
      refusePrivate(caller);
      return library.openArticle(article);
    },
    'library/read-article': ({ id }) => library.readArticle(id),
    'library/compare-editions': ({ older, newer, lang }) =>
      library.compareWithOlder(older, newer, lang),
    ...shelfCalls(library),
    'library/keep-place': (place, caller) => {
      refusePrivate(caller);
      return library.saveReadingPosition(place);
    },
    'library/save-note': (draft, caller) => {
      refusePrivate(caller);
      return library.saveNote(draft);
    },
    'library/delete-note': async ({ id }) => {
      await library.deleteNote(id);
    },
    'library/restore-note': ({ id }) => library.restoreNote(id),
    'library/save-mark': (draft, caller) => {
      refusePrivate(caller);
      return library.saveMark(draft);
    },
    'library/keep-translation': (translation, caller) => {
      refusePrivate(caller);
      return library.keepTranslation(translation);
    },
    'library/health': () => library.health(),
    'library/dismiss-notice': () => library.dismissNotice(),
    'page/pick': async (_ask, { tabId }) => {
      if (tabId !== null) await injectExtra(tabId, 'picker');
    },
    'page/show-place': ({ quote }, { tabId }) => tabId !== null && showOnPageOf(tabId, quote),
    'site/offer': async ({ url, article }, { tabId }) => {
      if (tabId !== null) await autoOpen(tabId, url, article);
    },
    'badge/show': async ({ count }, { tabId }) => {
      if (tabId !== null) await showCount(tabId, count);
    },
    'library/open-page': () => openExtensionPage('/library.html'),
    'settings/open-page': openSettingsPage,
    'reader/open-tab': async ({ article }, caller) => {
      refusePrivate(caller);
      const { articleId } = await library.openArticle(article);
      await openExtensionPage(`/reader.html#article=${articleId}`);
    },
  };
}

/** What the library page asks for. */
function shelfCalls(library: Library) {
  return {
    'library/list': (query) => library.list(query),
    'library/list-written': (query) => library.listWritten(query),
    'library/overview': () => library.overview(),
    'library/search': (query) => library.search(query),
    'library/delete-articles': (act) => library.deleteArticles(act),
    'library/restore-articles': (act) => library.restoreArticles(act),
    'library/change-tags': (act, caller) => {
      refusePrivate(caller);
      return library.changeTags(act);
    },
    'library/rename-tag': (change, caller) => {
      refusePrivate(caller);
      return library.renameTag(change);
    },
    'library/list-bin': (page) => library.listBin(page),
    'library/empty-bin': () => library.emptyBin(),
    'library/list-editions': ({ articleId }) => library.listEditions(articleId),
    'library/read-edition': ({ editionId }) => library.readEdition(editionId),
    'library/usage': () => library.usage(),
  } satisfies Partial<Handlers<WorkerCalls, Caller>>;
}

/** Mozilla's add-on policies: nothing from private windows may be stored. We hold to it everywhere. */
function refusePrivate(caller: Caller): void {
  if (caller.isPrivate) throw new AppError('private-window', 'nothing is kept of a private window');
}
