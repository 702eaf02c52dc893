import type { PageState } from '../../utils/contract/page-services';
import type { ErrorCode } from '../../utils/contract/result';
import type { MessageName } from '../../utils/contract/texts';
import { isLittleCovered, percent } from '../../utils/reading/coverage-text';
import { Switch } from '../settings/controls/Switch';
import { failureText } from '../ui/failure-text';
import { useCounted, useTexts } from '../ui/texts';
import { PageNotes } from './PageNotes';
import type { PopupView } from './popup-model';
import './popup.css';

export interface PopupProps {
  readonly view: PopupView;
  /** The keyboard command's keys as the browser shows them; '' when it has none. */
  readonly shortcut: string;
  /** The page's site, and whether articles open by themselves there; null where there is none. */
  readonly site: { readonly host: string; readonly isAlways: boolean } | null;
  readonly onToggle: () => void;
  readonly onReadSelection: () => void;
  readonly onPick: () => void;
  readonly onForgetChoice: () => void;
  readonly onOpenLibrary: () => void;
  /** Shows the notes of an article in the library. */
  readonly onShowNotes: (articleId: string) => void;
  readonly onOpenSettings: () => void;
  /** Called within the click: the browser asks the reader only then. */
  readonly onAlways: (isAlways: boolean) => void;
}

const PROBLEMS: Readonly<Record<Extract<PageState, { kind: 'problem' }>['problem'], MessageName>> =
  {
    'no-article': 'problemNoArticle',
    'not-html': 'problemNotHtml',
    'too-large': 'problemTooLarge',
    'no-selection': 'problemNoSelection',
  };

/** Why a page that lets no frame work could not be read in a tab either. */
const blockedText = (code: ErrorCode): MessageName =>
  code === 'private-window'
    ? 'popupBlockedPrivate'
    : code === 'storage-full'
      ? 'popupBlockedFull'
      : 'popupBlocked';

/** The toolbar button's window: the main switch, this article, the way to the library. */
export function Popup(props: PopupProps) {
  const { view, shortcut, site, onToggle, onPick } = props;
  const t = useTexts();
  const page = view.kind === 'page' ? view.page : null;
  const isReadable = page?.kind === 'prepared' || page?.kind === 'reading';
  const mayBeReadable = view.kind === 'looking' || isReadable || page?.kind === 'blocked';
  return (
    <main class="popup">
      <button
        type="button"
        class="main-switch"
        role="switch"
        aria-checked={page?.kind === 'reading'}
        disabled={!mayBeReadable}
        onClick={onToggle}
      >
        <span>{t('sentencesMode')}</span>
        <span class="switch-track" aria-hidden="true" />
      </button>
      {site && view.kind !== 'failed' && (
        <Switch
          label={t('popupAlways')}
          about={t(site.isAlways ? 'popupAlwaysOn' : 'popupAlwaysOff', site.host)}
          isOn={site.isAlways}
          onChange={props.onAlways}
        />
      )}
      <div class="popup-about" aria-live="polite">
        <About {...props} />
      </div>
      {isReadable && view.kind === 'page' && view.isPrivate && (
        <p class="muted">{t('failurePrivate')}</p>
      )}
      {isReadable && view.kind === 'page' && view.notes && (
        <PageNotes model={view.notes} onShowAll={props.onShowNotes} />
      )}
      <footer>
        {shortcut && isReadable && <p class="shortcut">{t('popupShortcut', shortcut)}</p>}
        {page && !isFile(page) && !offersPicker(page) && (
          <button type="button" class="quiet" onClick={onPick}>
            {t('pickText')}
          </button>
        )}
        <button type="button" class="quiet" onClick={props.onOpenLibrary}>
          {t('openLibrary')}
        </button>
        <button type="button" class="quiet" onClick={props.onOpenSettings}>
          {t('popupSettings')}
        </button>
      </footer>
    </main>
  );
}

const isFile = (page: PageState) => page.kind === 'problem' && page.problem === 'not-html';

/** Whether the picker is offered beside what is said of the page, and not in the footer alone. */
const offersPicker = (page: PageState) =>
  page.kind === 'problem' ||
  ('coverage' in page && isLittleCovered(page.coverage, page.sentenceCount));

function About({ view, onReadSelection, onPick, onForgetChoice }: PopupProps) {
  const t = useTexts();
  if (view.kind === 'looking') return <p class="muted looking">{t('popupLooking')}</p>;
  if (view.kind === 'own-page') return <p>{t('problemOwnPage')}</p>;
  if (view.kind === 'failed') return <p>{failureText(view.failure, t)}</p>;
  return (
    <>
      {view.failure && <p class="notice">{failureText(view.failure, t)}</p>}
      <AboutPage
        view={view}
        onReadSelection={onReadSelection}
        onPick={onPick}
        onForgetChoice={onForgetChoice}
      />
    </>
  );
}

interface AboutPageProps extends Pick<PopupProps, 'onReadSelection' | 'onPick' | 'onForgetChoice'> {
  readonly view: Extract<PopupView, { kind: 'page' }>;
}

function AboutPage({ view, onReadSelection, onPick, onForgetChoice }: AboutPageProps) {
  const t = useTexts();
  const counted = useCounted();
  const { page, notes } = view;
  // What was picked here is another window's to forget.
  const hasChoice = view.hasChoice && !view.isPrivate;
  if (page.kind === 'idle') return null;
  if (page.kind === 'blocked') return <p>{t(blockedText(page.code))}</p>;
  if (page.kind === 'problem') {
    return (
      <>
        <p>{t(PROBLEMS[page.problem])}</p>
        {!isFile(page) && (
          <>
            <p class="muted">{t('problemNoArticleWay')}</p>
            <button type="button" onClick={onReadSelection}>
              {t('popupReadSelection')}
            </button>
            <button type="button" onClick={onPick}>
              {t('pickText')}
            </button>
            {hasChoice && <PickedText isInUse={false} onForgetChoice={onForgetChoice} />}
          </>
        )}
      </>
    );
  }
  const { coverage, sentenceCount: count } = page;
  const reached = notes?.known.value?.sentence ?? 0;
  return (
    <>
      <p class="title" dir="auto">
        {page.title}
      </p>
      <p class="muted facts">
        <span>
          {reached > 0
            ? t('popupProgress', reached + 1, count)
            : counted(count, 'popupSentencesOne', 'popupSentences', count)}
        </span>
        {coverage !== undefined && (
          <span>{t('popupTaken', percent(coverage, t('interfaceLanguage')))}</span>
        )}
      </p>
      {isLittleCovered(coverage, count) && (
        <>
          <p>{t('popupLittle')}</p>
          <button type="button" onClick={onPick}>
            {t('pickText')}
          </button>
        </>
      )}
      {hasChoice && <PickedText isInUse={coverage === undefined} onForgetChoice={onForgetChoice} />}
    </>
  );
}

/** What was picked on this site before: whether it is in use here, and the way to be rid of it. */
function PickedText(props: { readonly isInUse: boolean; readonly onForgetChoice: () => void }) {
  const t = useTexts();
  return (
    <>
      <p class="muted">{t(props.isInUse ? 'popupChoiceInUse' : 'popupChoiceUnused')}</p>
      <button type="button" onClick={props.onForgetChoice}>
        {t('popupForgetChoice')}
      </button>
    </>
  );
}
