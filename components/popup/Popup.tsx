import type { Failure } from '../../utils/outcome/result';
import type { PageState } from '../../utils/page/opening';
import type { Reading } from '../../utils/reading/types';
import type { MessageName } from '../../utils/texts/names';
import { failureText } from '../ui/failure-text';
import { useTexts } from '../ui/texts';

/** What the popup knows of the tab it was opened on. */
export type PopupView =
  | { readonly kind: 'looking' }
  | { readonly kind: 'page'; readonly page: PageState; readonly known: Reading | null }
  | { readonly kind: 'own-page' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface PopupProps {
  readonly view: PopupView;
  /** The keyboard command's keys as the browser shows them; '' when it has none. */
  readonly shortcut: string;
  readonly onToggle: () => void;
  readonly onReadSelection: () => void;
  readonly onOpenLibrary: () => void;
}

const PROBLEMS: Readonly<Record<Extract<PageState, { kind: 'problem' }>['problem'], MessageName>> =
  {
    'no-article': 'problemNoArticle',
    'not-html': 'problemNotHtml',
    'too-large': 'problemTooLarge',
    'no-selection': 'problemNoSelection',
  };

/** The toolbar button's window: the main switch, this article, the way to the library. */
export function Popup({ view, shortcut, onToggle, onReadSelection, onOpenLibrary }: PopupProps) {
  const t = useTexts();
  const page = view.kind === 'page' ? view.page : null;
  const isReadable = page?.kind === 'prepared' || page?.kind === 'reading';
  const mayBeReadable = view.kind === 'looking' || isReadable;
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
      <div class="popup-about" aria-live="polite">
        <About view={view} onReadSelection={onReadSelection} />
      </div>
      <footer>
        {shortcut && isReadable && <p class="shortcut">{t('popupShortcut', shortcut)}</p>}
        <button type="button" class="quiet" onClick={onOpenLibrary}>
          {t('openLibrary')}
        </button>
      </footer>
    </main>
  );
}

function About({ view, onReadSelection }: Pick<PopupProps, 'view' | 'onReadSelection'>) {
  const t = useTexts();
  if (view.kind === 'looking') return <p class="muted looking">{t('popupLooking')}</p>;
  if (view.kind === 'own-page') return <p>{t('problemOwnPage')}</p>;
  if (view.kind === 'failed') return <p>{failureText(view.failure, t)}</p>;
  const { page, known } = view;
  if (page.kind === 'idle') return null;
  if (page.kind === 'problem') {
    return (
      <>
        <p>{t(PROBLEMS[page.problem])}</p>
        {page.problem !== 'not-html' && (
          <>
            <p class="muted">{t('problemNoArticleWay')}</p>
            <button type="button" onClick={onReadSelection}>
              {t('popupReadSelection')}
            </button>
          </>
        )}
      </>
    );
  }
  const count = page.sentences.length;
  return (
    <>
      <p class="title" dir="auto">
        {page.title}
      </p>
      <p class="muted">
        {known && known.sentence > 0
          ? t('popupProgress', known.sentence + 1, count)
          : t('popupSentences', count)}
      </p>
      {known && known.notes.length > 0 && (
        <p class="muted">{t('popupNotes', known.notes.length)}</p>
      )}
    </>
  );
}
