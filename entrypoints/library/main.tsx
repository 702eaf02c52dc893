import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { createExchangeModel } from '../../components/library/exchange/exchange-model';
import { exportWords } from '../../components/library/exchange/export-words';
import { LibraryPage } from '../../components/library/LibraryPage';
import { createLibraryListModel } from '../../components/library/list/list-model';
import { hashOf, queryOf } from '../../components/library/list/query';
import { openSettings } from '../../components/settings/open-settings';
import { downloadFile } from '../../components/ui/download';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import { openInWorker } from '../../utils/exchange/file-worker';
import { randomId } from '../../utils/library/records/identity';
import { autoBackupSwitch } from '../../utils/platform/pages/auto-backup-switch';
import { dismissHealthNews, healthNews } from '../../utils/platform/pages/health';
import { workerClient } from '../../utils/platform/shared/clients';
import { isPrivateWindow } from '../../utils/platform/shared/private-window';
import { settingsStore } from '../../utils/platform/shared/settings';
import { extensionUrl, openSettingsPage } from '../../utils/platform/shared/tabs';
import { prepareDocument, translate } from '../../utils/platform/shared/texts';

const locale = prepareDocument(document);
document.title = `${translate('libraryTitle')} · Lede`;

const settings = await openSettings(settingsStore, document);

const library = workerClient('library');
const model = createLibraryListModel(library, queryOf(location.hash), randomId);

const exchange = createExchangeModel({
  library,
  backups: workerClient('backups'),
  autoBackup: autoBackupSwitch((autoBackup) => {
    settings.change('library', { autoBackup });
    return settings.flush();
  }),
  selection: computed(() => [...model.selection.ids.value]),
  words: exportWords(translate, locale, document.documentElement.dir),
  open: (file, onProgress) =>
    openInWorker(new Worker('/file-reader.js'), file, Date.now(), onProgress),
  deliver: downloadFile,
  onChanged: () => void model.refresh(),
});

render(
  <Texts.Provider value={translate}>
    <HealthNotice ask={healthNews} onDismiss={() => void dismissHealthNews()} place="here" />
    <LibraryPage
      model={model}
      exchange={exchange}
      locale={locale}
      isPrivate={isPrivateWindow()}
      onOpenSettings={() => void openSettingsPage()}
      addressOf={(id, sentence) =>
        extensionUrl(
          `/reader.html#article=${id}${sentence === undefined ? '' : `&sentence=${sentence}`}`,
        )
      }
    />
  </Texts.Provider>,
  document.getElementById('app') ?? document.body,
);

// The address says what is shown, so that it can be kept, and "back" leads to the part before.
effect(() => {
  const { tab } = model.query.value;
  const hash = hashOf(model.query.value);
  if (hash === location.hash.slice(1)) return;
  const isOther = tab !== queryOf(location.hash).tab;
  history[isOther ? 'pushState' : 'replaceState'](null, '', `#${hash}`);
});
window.addEventListener('hashchange', () => model.ask(queryOf(location.hash)));

// A reader in another tab may have moved on meanwhile.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  void model.refresh();
  void exchange.exporting.refresh();
});
// Counting what is in no backup takes longer than listing: the lists come first.
await model.refresh();
await exchange.exporting.refresh();
