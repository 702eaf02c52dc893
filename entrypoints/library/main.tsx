import { render } from 'preact';
import { LibraryPage } from '../../components/library/LibraryPage';
import { createLibraryModel } from '../../components/library/library-model';
import { openSettings } from '../../components/settings/open-settings';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import { randomId } from '../../utils/library/identity';
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

render(
  <Texts.Provider value={translate}>
    <HealthNotice ask={healthNews} onDismiss={() => void dismissHealthNews()} place="here" />
    <LibraryPage
      model={model}
      locale={locale}
      addressOf={(id) => extensionUrl(`/reader.html#article=${id}`)}
    />
  </Texts.Provider>,
  document.getElementById('app') ?? document.body,
);

// A reader in another tab may have moved on meanwhile.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void model.refresh();
});
await model.refresh();
