import { render } from 'preact';
import { NOTE_TEXTS } from '../../components/notes/NoteCard';
import { readerFeatures } from '../../components/reader/features';
import { Reader } from '../../components/reader/Reader';
import { createReaderModel, type ReaderModel } from '../../components/reader/reader-model';
import { openSettings } from '../../components/settings/open-settings';
import { EmptyPage } from '../../components/ui/EmptyPage';
import { FAILURE_TEXTS, failureText } from '../../components/ui/failure-text';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import type { Article } from '../../utils/contract/article';
import type { LibraryClient } from '../../utils/contract/library-service';
import type { ReadingState } from '../../utils/contract/reading-state';
import { AppError, done, failed } from '../../utils/contract/result';
import { randomId } from '../../utils/library/records/identity';
import {
  type FromReader,
  isArticleOfPage,
  receiveFramePort,
  type ToReader,
} from '../../utils/page/overlay/frame-port';
import { draftStore } from '../../utils/platform/pages/drafts';
import { frameOwner } from '../../utils/platform/pages/frame-owner';
import { dismissHealthNews, healthNews } from '../../utils/platform/pages/health';
import { onNoteChanged } from '../../utils/platform/pages/note-changes';
import { readerPlatform } from '../../utils/platform/pages/reader-platform';
import { workerClient } from '../../utils/platform/shared/clients';
import { isPrivateWindow } from '../../utils/platform/shared/private-window';
import { settingsStore } from '../../utils/platform/shared/settings';
import { prepareDocument, rememberTexts, translate } from '../../utils/platform/shared/texts';

const locale = prepareDocument(document);
rememberTexts([...NOTE_TEXTS, ...FAILURE_TEXTS]);
const root = document.getElementById('app') ?? document.body;

// The article first, and settings meanwhile. A frame that nobody vouches for stays empty.
const framePort = window.top === window ? null : receiveFramePort(window, frameOwner);
const address = new URLSearchParams(location.hash.slice(1));
const library = workerClient('library');
const tabs = workerClient('tabs');
const kept = framePort ? null : library.readArticle(address.get('article') ?? '');
const settings = await openSettings(settingsStore, document);
const openLibrary = () => void tabs.openLibraryPage();
const deps = {
  settings: settings.all,
  saveSection: settings.change,
  resetSection: settings.reset,
  locale,
  ...readerPlatform(library, tabs, framePort !== null),
};

if (framePort) readFramed(await framePort);
else if (kept) readKept(await kept);

/** Over a news page: the content script gives the article and says when the overlay is shown. */
function readFramed({ port, owner }: Awaited<NonNullable<typeof framePort>>): void {
  const tell = (message: FromReader) => port.postMessage(message);
  let model: ReaderModel | null = null;
  let isWarned = false;
  const leave = async () => {
    await settings.flush();
    // What cannot be saved stays on the screen, with its message; who asks again leaves without it.
    const mayLeave = !model || (await model.flush()) || isWarned;
    isWarned = true;
    tell({ kind: mayLeave ? 'leave' : 'stay' });
  };
  port.onmessage = async ({ data }: MessageEvent<ToReader>) => {
    if (data.kind === 'article') {
      if (!isArticleOfPage(data.article, owner.page)) return;
      model = show(data.article, data.known, leave);
      tell({ kind: 'rendered' });
    } else if (data.kind === 'shown' && model) {
      model.kept(await library.openArticle(model.article));
    } else if (data.kind === 'closing') {
      void leave();
    }
  };
}

/** In a tab of its own: an article kept before, with or without a network. */
function readKept(kept: Awaited<ReturnType<LibraryClient['readArticle']>>): void {
  if (!kept.ok || !kept.value) {
    const text = kept.ok ? translate('articleGone') : failureText(kept.error, translate);
    const action = { text: translate('openLibrary'), onClick: openLibrary };
    render(<EmptyPage text={text} action={action} />, root);
    return;
  }
  const { article, reading } = kept.value;
  const model = show(article, reading, async () => (await model.flush()) && window.close());
  const refusal = new AppError('private-window', 'nothing is kept of a private window');
  model.kept(isPrivateWindow() ? failed(refusal) : done(reading));
  // On a full disk it can be read all the same; a private window is refused.
  void library.markOpened(reading.articleId);
  const sentence = address.get('sentence');
  if (sentence) model.goTo(Number(sentence) || 0);
}

function show(article: Article, known: ReadingState | null, onClose: () => void): ReaderModel {
  document.title = article.title;
  const model = createReaderModel(
    article,
    { library, unsaved: draftStore(article.canonicalUrl), makeRoom: openLibrary },
    randomId,
  );
  // Before anything is drawn: a long article is not drawn at its start first.
  if (known) model.resume(known);
  const flush = () => {
    model.notes.writeDrafts();
    void model.flush();
  };
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  onNoteChanged(model.hearOf);
  render(
    <Texts.Provider value={translate}>
      <HealthNotice ask={healthNews} onDismiss={() => void dismissHealthNews()} place="over" />
      <Reader
        model={model}
        features={readerFeatures(model, deps)}
        deps={deps}
        locale={locale}
        onClose={onClose}
        onOpenLibrary={openLibrary}
        onPick={window.top === window ? undefined : () => void tabs.startPicker()}
      />
    </Texts.Provider>,
    root,
  );
  return model;
}
