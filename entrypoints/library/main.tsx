import { render } from 'preact';
import { LibraryPage } from '../../components/library/LibraryPage';
import { createLibraryModel } from '../../components/library/library-model';
import { Texts } from '../../components/ui/texts';
import { callWorker } from '../../utils/platform/messages';
import { extensionUrl } from '../../utils/platform/tabs';
import { prepareDocument, translate } from '../../utils/platform/texts';

const locale = prepareDocument(document);
document.title = `${translate('libraryTitle')} · Lede`;

const model = createLibraryModel({
  listArticles: () => callWorker('library/list-articles', {}),
  deleteArticle: (id) => callWorker('library/delete-article', { id }),
  restoreArticle: (id) => callWorker('library/restore-article', { id }),
});

render(
  <Texts.Provider value={translate}>
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
