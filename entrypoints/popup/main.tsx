import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup, type PopupView } from '../../components/popup/Popup';
import { openSettings } from '../../components/settings/open-settings';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import type { Result } from '../../utils/outcome/result';
import type { PageState } from '../../utils/page/opening';
import { dismissHealthNews, healthNews } from '../../utils/platform/health';
import { callPage, callWorker } from '../../utils/platform/messages';
import type { PageSwitch } from '../../utils/platform/protocol';
import { settingsStore } from '../../utils/platform/settings';
import { siteChoice } from '../../utils/platform/site-choices';
import {
  activeTab,
  callPageInjected,
  commandKeys,
  extensionUrl,
  holdPage,
  injectExtra,
} from '../../utils/platform/tabs';
import { prepareDocument, translate } from '../../utils/platform/texts';

prepareDocument(document);
document.title = translate('actionTitle');
const view = signal<PopupView>({ kind: 'looking' });
const shortcut = signal('');
const [tab] = await Promise.all([activeTab(), openSettings(settingsStore, document)]);
const hostname = URL.canParse(tab?.url ?? '') ? new URL(tab?.url ?? '').hostname : '';

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

async function openLibrary(): Promise<void> {
  await callWorker('library/open-page', {});
  window.close();
}

function View() {
  return (
    <Texts.Provider value={translate}>
      <HealthNotice ask={healthNews} onDismiss={() => void dismissHealthNews()} place="here" />
      <Popup
        view={view.value}
        shortcut={shortcut.value}
        onToggle={() => void ask('page/toggle')}
        onReadSelection={() => void ask('page/read-selection')}
        onPick={() => void pick()}
        onForgetChoice={() => void ask('page/forget-choice')}
        onOpenLibrary={() => void openLibrary()}
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
