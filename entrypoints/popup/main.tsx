import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import { createPopupModel, type PopupView } from '../../components/popup/popup-model';
import { openSettings } from '../../components/settings/open-settings';
import { createSitesModel } from '../../components/settings/sites-model';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import { randomId } from '../../utils/library/records/identity';
import { popupDraftStore } from '../../utils/platform/pages/drafts';
import { dismissHealthNews, healthNews } from '../../utils/platform/pages/health';
import { siteAccess } from '../../utils/platform/pages/site-access';
import { showCount } from '../../utils/platform/shared/badge';
import { pageClient, workerClient } from '../../utils/platform/shared/clients';
import { commandKeys } from '../../utils/platform/shared/commands';
import { isPrivateWindow, rememberPrivateWindow } from '../../utils/platform/shared/private-window';
import { settingsStore } from '../../utils/platform/shared/settings';
import { siteChoice } from '../../utils/platform/shared/site-choices';
import {
  activeTab,
  callPageInjected,
  extensionUrl,
  holdPage,
  injectScript,
  openExtensionPage,
} from '../../utils/platform/shared/tabs';
import { prepareDocument, translate } from '../../utils/platform/shared/texts';
import { siteOf } from '../../utils/settings/sites';

prepareDocument(document);
document.title = translate('actionTitle');
const shortcut = signal('');
const [tab, settings] = await Promise.all([activeTab(), openSettings(settingsStore, document)]);
if (tab?.isPrivate) rememberPrivateWindow();
const hostname = siteOf(tab?.url ?? '') ?? '';
const sites = createSitesModel(siteAccess, new AbortController().signal);
await sites.refresh();

const isOwnPage = tab?.url.startsWith(extensionUrl('/'));
const tabs = workerClient('tabs');
const model =
  tab && !isOwnPage
    ? createPopupModel({
        isPrivate: tab.isPrivate,
        async act(act) {
          const outcome = await callPageInjected(tab.id, (page) => page[act]());
          // At once: the page drops what nobody holds, and the notes may take their time.
          holdPage(tab.id);
          return outcome;
        },
        article: () => pageClient(tab.id, 'page').article(),
        startPicker: () => injectScript(tab.id, 'picker'),
        hasChoice: async () => (await siteChoice(hostname)) !== null,
        notesDeps: ({ canonicalUrl }) => ({
          library: workerClient('library'),
          unsaved: popupDraftStore(canonicalUrl),
          makeRoom: () => void tabs.openLibraryPage(),
        }),
        randomId,
        showCount: (count) => void showCount(tab.id, count),
        isCountWanted: () => settings.all.value.library.badge,
        close: () => window.close(),
      })
    : null;
const noModel: PopupView = { kind: isOwnPage ? 'own-page' : 'looking' };

async function openPage(page: 'openLibraryPage' | 'openSettingsPage'): Promise<void> {
  await tabs[page]();
  window.close();
}

async function showNotes(articleId: string): Promise<void> {
  await openExtensionPage(`/library.html#view=notes&article=${articleId}`);
  window.close();
}

/** The browser's question may close the popup: what follows from the answer is the worker's. */
async function setAlways(isAlways: boolean): Promise<void> {
  await sites.setAlways(hostname, isAlways);
  if (isAlways && sites.isAlways(hostname)) window.close();
}

function View() {
  return (
    <Texts.Provider value={translate}>
      <HealthNotice ask={healthNews} onDismiss={() => void dismissHealthNews()} place="here" />
      <Popup
        view={model?.view.value ?? noModel}
        shortcut={shortcut.value}
        site={
          hostname && !isPrivateWindow()
            ? { host: hostname, isAlways: sites.isAlways(hostname) }
            : null
        }
        onToggle={() => void model?.act('toggle')}
        onReadSelection={() => void model?.act('readSelection')}
        onPick={() => void model?.pick()}
        onForgetChoice={() => void model?.act('forgetChoice')}
        onOpenLibrary={() => void openPage('openLibraryPage')}
        onShowNotes={(articleId) => void showNotes(articleId)}
        onOpenSettings={() => void openPage('openSettingsPage')}
        onAlways={(isAlways) => void setAlways(isAlways)}
      />
    </Texts.Provider>
  );
}

render(<View />, document.getElementById('app') ?? document.body);

if (tab && model) {
  window.addEventListener('pagehide', model.keepNotes);
  document.addEventListener('visibilitychange', model.keepNotes);
  // Extraction and the unseen frame are under way before the reader finds the switch.
  await model.act('prepare');
}
shortcut.value = await commandKeys();
