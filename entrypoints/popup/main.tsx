import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup, type PopupView } from '../../components/popup/Popup';
import { Texts } from '../../components/ui/texts';
import type { Result } from '../../utils/outcome/result';
import type { PageState } from '../../utils/page/opening';
import { callWorker } from '../../utils/platform/messages';
import {
  activeTab,
  callPageInjected,
  commandKeys,
  extensionUrl,
  holdPage,
} from '../../utils/platform/tabs';
import { prepareDocument, translate } from '../../utils/platform/texts';

prepareDocument(document);
document.title = translate('actionTitle');
const view = signal<PopupView>({ kind: 'looking' });
const shortcut = signal('');
const tab = await activeTab();

/** Shows what a call to the page came to; a page that is being read now needs no popup any more. */
function settle(outcome: Result<PageState>, wasAsked: boolean): void {
  if (!outcome.ok) {
    view.value = { kind: 'failed', failure: outcome.error };
    return;
  }
  const page = outcome.value;
  if (wasAsked && page.kind !== 'problem') {
    window.close();
    return;
  }
  view.value = { kind: 'page', page, known: null };
  if (page.kind === 'prepared' || page.kind === 'reading') void lookUp(page);
}

async function lookUp(page: Extract<PageState, { kind: 'prepared' | 'reading' }>) {
  const { canonicalUrl, sentences } = page;
  const known = await callWorker('library/look-up', { canonicalUrl, sentences });
  if (known.ok) view.value = { kind: 'page', page, known: known.value };
}

async function ask(call: 'page/prepare' | 'page/toggle' | 'page/read-selection'): Promise<void> {
  if (!tab) return;
  settle(await callPageInjected(tab.id, call), call !== 'page/prepare');
}

async function openLibrary(): Promise<void> {
  await callWorker('library/open-page', {});
  window.close();
}

function View() {
  return (
    <Texts.Provider value={translate}>
      <Popup
        view={view.value}
        shortcut={shortcut.value}
        onToggle={() => void ask('page/toggle')}
        onReadSelection={() => void ask('page/read-selection')}
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
