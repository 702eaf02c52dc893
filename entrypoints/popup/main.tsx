import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup, type PopupView } from '../../components/popup/Popup';
import { openSettings } from '../../components/settings/open-settings';
import { createSitesModel } from '../../components/settings/sites-model';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import type { Result } from '../../utils/outcome/result';
import type { PageState } from '../../utils/page/opening';
import { commandKeys } from '../../utils/platform/commands';
import { dismissHealthNews, healthNews } from '../../utils/platform/health';
import { callPage, callWorker } from '../../utils/platform/messages';
import type { PageSwitch } from '../../utils/platform/protocol';
import { settingsStore } from '../../utils/platform/settings';
import { siteChoice } from '../../utils/platform/site-choices';
import { sitesKeeper } from '../../utils/platform/sites-keeper';
import {
  activeTab,
  callPageInjected,
  extensionUrl,
  holdPage,
  injectExtra,
} from '../../utils/platform/tabs';
import { prepareDocument, translate } from '../../utils/platform/texts';
import { siteOf } from '../../utils/settings/sites';

prepareDocument(document);
document.title = translate('actionTitle');
const view = signal<PopupView>({ kind: 'looking' });
const shortcut = signal('');
const [tab] = await Promise.all([activeTab(), openSettings(settingsStore, document)]);
const hostname = siteOf(tab?.url ?? '') ?? '';
const sites = createSitesModel(sitesKeeper, new AbortController().signal);
await sites.refresh();

/** Shows what a call to the page came to; a page that is being read now needs no popup any more. */
async function settle(outcome: Result<PageState>, wasAsked: boolean): Promise<void> {
  if (!outcome.ok) {
    view.value = { kind: 'failed', failure: outcome.error };
    return;
  }
  const page = outcome.value;
  if (wasAsked && page.kind !== 'problem' && page.kind !== 'blocked') {
    window.close();
    return;
  }
  const hasChoice = (await siteChoice(hostname)) !== null;
  view.value = { kind: 'page', page, known: null, hasChoice };
  if (page.kind === 'prepared' || page.kind === 'reading') void lookUp(page);
}

async function lookUp(page: PageState): Promise<void> {
  if (!tab) return;
  const known = await callPage(tab.id, 'page/known', {});
  if (!known.ok || view.value.kind !== 'page' || view.value.page !== page) return;
  view.value = { ...view.value, known: known.value };
}

async function ask(call: PageSwitch): Promise<void> {
  if (!tab) return;
  const wasAsked = call === 'page/toggle' || call === 'page/read-selection';
  await settle(await callPageInjected(tab.id, call), wasAsked);
}

async function pick(): Promise<void> {
  if (!tab) return;
  const started = await injectExtra(tab.id, 'picker');
  if (started.ok) window.close();
  else view.value = { kind: 'failed', failure: started.error };
}

async function openPage(call: 'library/open-page' | 'settings/open-page'): Promise<void> {
  await callWorker(call, {});
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
        view={view.value}
        shortcut={shortcut.value}
        site={hostname ? { host: hostname, isAlways: sites.isAlways(hostname) } : null}
        onToggle={() => void ask('page/toggle')}
        onReadSelection={() => void ask('page/read-selection')}
        onPick={() => void pick()}
        onForgetChoice={() => void ask('page/forget-choice')}
        onOpenLibrary={() => void openPage('library/open-page')}
        onOpenSettings={() => void openPage('settings/open-page')}
        onAlways={(isAlways) => void setAlways(isAlways)}
      />
    </Texts.Provider>
  );
}

render(<View />, document.getElementById('app') ?? document.body);

if (tab?.url.startsWith(extensionUrl('/'))) {
  view.value = { kind: 'own-page' };
} else if (tab) {
  // Extraction and the unseen frame are under way before the reader finds the switch.
  await ask('page/prepare');
  holdPage(tab.id);
}
shortcut.value = await commandKeys();
