import { signal } from '@preact/signals';
import { render } from 'preact';
import { downloadFile } from '../../components/library/exchange/download';
import { createExchangeModel } from '../../components/library/exchange/exchange-model';
import { exportWords } from '../../components/library/exchange/export-words';
import { LibraryPage } from '../../components/library/LibraryPage';
import { createLibraryModel } from '../../components/library/library-model';
import { openSettings } from '../../components/settings/open-settings';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import { randomId, sha256 } from '../../utils/library/identity';
import { autoBackupSwitch } from '../../utils/platform/auto-backup-switch';
import { exchangeKeeper } from '../../utils/platform/exchange-keeper';
import { dismissHealthNews, healthNews } from '../../utils/platform/health';
import { callWorker } from '../../utils/platform/messages';
import { settingsStore } from '../../utils/platform/settings';
import { extensionUrl } from '../../utils/platform/tabs';
import { prepareDocument, translate } from '../../utils/platform/texts';
import type { ListQuery } from '../../utils/reading/lists';

const locale = prepareDocument(document);
document.title = `${translate('libraryTitle')} · Lede`;

/** The articles opened last. */
const NEWEST: ListQuery = {
  ...{ view: 'all', sort: 'opened', descending: true, filter: {} },
  ...{ offset: 0, limit: 500 },
};

await openSettings(settingsStore, document);

const model = createLibraryModel({
  listArticles: () => callWorker('library/list', NEWEST),
  deleteArticle: (id) =>
    callWorker('library/delete-articles', { ids: [id], operation: randomId() }),
  restoreArticle: (id) =>
    callWorker('library/restore-articles', { ids: [id], operation: randomId() }),
});

const exchange = createExchangeModel({
  keeper: exchangeKeeper,
  autoBackup: autoBackupSwitch,
  selection: signal([]),
  words: exportWords(translate, locale, document.documentElement.dir),
  hash: sha256,
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
      addressOf={(id) => extensionUrl(`/reader.html#article=${id}`)}
    />
  </Texts.Provider>,
  document.getElementById('app') ?? document.body,
);

// A reader in another tab may have moved on meanwhile.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  void model.refresh();
  void exchange.exporting.refresh();
});
await Promise.all([model.refresh(), exchange.exporting.refresh()]);
