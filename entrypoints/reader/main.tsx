import { render } from 'preact';
import { NOTE_TEXTS } from '../../components/notes/NoteCard';
import { readerFeatures } from '../../components/reader/features';
import { fightingFeature } from '../../components/reader/fighting/fighting-feature';
import {
  createFightingModel,
  type FightingModel,
} from '../../components/reader/fighting/fighting-model';
import { readOverPage } from '../../components/reader/over-page';
import { Reader } from '../../components/reader/Reader';
import { createReaderModel, type ReaderModel } from '../../components/reader/reader-model';
import { openSettings } from '../../components/settings/open-settings';
import { EmptyPage } from '../../components/ui/EmptyPage';
import { FAILURE_TEXTS, failureText } from '../../components/ui/failure-text';
import { HealthNotice } from '../../components/ui/HealthNotice';
import { Texts } from '../../components/ui/texts';
import type { Article } from '../../utils/contract/article';
import type { ReadingState } from '../../utils/contract/reading-state';
import { AppError, done, failed } from '../../utils/contract/result';
import { wentOnOf } from '../../utils/contract/went-on';
import { randomId } from '../../utils/library/records/identity';
import { isArticleOfPage, receiveFramePort } from '../../utils/page/overlay/frame-port';
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
const kept = framePort ? null : readKept();
const settings = await openSettings(settingsStore, document);
const openLibrary = () => void tabs.openLibraryPage();
const deps = {
  settings: settings.all,
  saveSection: settings.change,
  resetSection: settings.reset,
  locale,
  ...readerPlatform(library, tabs, framePort !== null),
};

if (framePort) {
  const { port, owner } = await framePort;
  const isOfPage = (article: Article) => isArticleOfPage(article, owner.page);
  readOverPage(port, { isOfPage, show, library, tabs, flushSettings: settings.flush });
} else if (kept) showKept(await kept);

/** In a tab of its own: an article kept before, with or without a network. */
async function readKept() {
  const wentOn = wentOnOf(address);
  // The frame that this tab goes on from may still be saving what was typed last.
  const taken = wentOn?.note ? await tabs.takeOverNote(wentOn.note) : null;
  const kept = await library.readArticle(address.get('article') ?? '');
  return { kept, wentOn, caret: taken?.ok ? taken.value : null };
}

function showKept({ kept, wentOn, caret }: Awaited<ReturnType<typeof readKept>>): void {
  if (!kept.ok || !kept.value) {
    const text = kept.ok ? translate('articleGone') : failureText(kept.error, translate);
    const action = { text: translate('openLibrary'), onClick: openLibrary };
    render(<EmptyPage text={text} action={action} />, root);
    return;
  }
  const { article, reading } = kept.value;
  // Nothing takes the keys from a tab of our own.
  const fighting = createFightingModel(async () => done(undefined), wentOn?.after);
  const close = async () => (await model.flush()) && window.close();
  const model = show(article, reading, close, fighting);
  const refusal = new AppError('private-window', 'nothing is kept of a private window');
  model.kept(isPrivateWindow() ? failed(refusal) : done(reading));
  // On a full disk it can be read all the same; a private window is refused.
  void library.markOpened(reading.articleId);
  const sentence = address.get('sentence');
  if (sentence) model.goTo(Number(sentence) || 0);
  const note = wentOn?.note;
  if (note) {
    const arriving = import('../../components/reader/fighting/arrive');
    void arriving.then(({ arriveAt }) => arriveAt(model, note, caret));
  }
}

function show(
  article: Article,
  known: ReadingState | null,
  onClose: () => void,
  fighting: FightingModel,
): ReaderModel {
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
        features={[...readerFeatures(model, deps), fightingFeature(fighting)]}
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
