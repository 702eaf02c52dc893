import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { actionFor } from '../../utils/reading/keymap';
import { failureText } from '../ui/failure-text';
import { useTexts } from '../ui/texts';
import { UndoToast } from '../ui/UndoToast';
import { ArticleHeader } from './ArticleHeader';
import { Controls } from './Controls';
import { Ending } from './Ending';
import { HelpDialog } from './HelpDialog';
import { ArticleNotes, LostNotes } from './NoteSections';
import type { ReaderModel } from './reader-model';
import { SentenceList } from './SentenceList';

export interface ReaderProps {
  readonly model: ReaderModel;
  /** The interface's language, for dates. */
  readonly locale: string;
  readonly onClose: () => void;
  readonly onOpenLibrary: () => void;
  /** Leaves for the picker; absent where there is no page to pick from. */
  readonly onPick?: (() => void) | undefined;
}

/** Sentences Mode: the article alone, one sentence after another, with its notes. */
export function Reader({ model, locale, onClose, onOpenLibrary, onPick }: ReaderProps) {
  const t = useTexts();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { article } = model;

  // Not an effect after the paint: the first key may come at once, and a hidden frame never paints.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (root.current?.querySelector('dialog[open]')) return;
      const inField = event.target instanceof HTMLTextAreaElement;
      const action = actionFor(event, { inField, dir: article.dir });
      if (!action) return;
      event.preventDefault();
      if (inField && event.target instanceof HTMLElement) return event.target.blur();
      if (action === 'next') model.step(1);
      else if (action === 'previous') model.step(-1);
      else if (action === 'first') model.goTo(0);
      else if (action === 'last') model.goTo(model.sentences.length - 1);
      else if (action === 'note') model.beginNote('sentence');
      else if (action === 'help') setHelpOpen(true);
      else if (action === 'close') onClose();
    };
    document.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, [model, article.dir, onClose]);

  const keepFailure = model.keepFailure.value ?? model.notes.failure.value;
  return (
    <div class="reader" ref={root}>
      <header class="bar">
        <button type="button" class="brand" onClick={onOpenLibrary}>
          {t('openLibrary')}
        </button>
        <span class="spread" />
        {model.canNote.value && (
          <button type="button" onClick={() => model.beginNote('article')}>
            {t('addArticleNote')}
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={t('help')}
          title={`${t('help')} (?)`}
          onClick={() => setHelpOpen(true)}
        >
          <span aria-hidden="true">?</span>
        </button>
        <button
          type="button"
          class="icon"
          aria-label={t('close')}
          title={`${t('close')} (Esc)`}
          onClick={onClose}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div class="page" tabIndex={-1}>
        {keepFailure && (
          <p class="notice" role="alert">
            {failureText(keepFailure, t)}
          </p>
        )}
        <article lang={article.lang ?? undefined} dir={article.dir}>
          <ArticleHeader article={article} locale={locale} onPick={onPick} />
          <ArticleNotes model={model} />
          <main>
            <SentenceList model={model} />
          </main>
          <Ending article={article} />
          <LostNotes model={model} />
        </article>
      </div>
      <UndoToast
        text={model.notes.deleted.value && t('noteDeleted')}
        onUndo={() => void model.notes.undoRemove()}
        onDismiss={() => model.notes.dismissUndo()}
      />
      <Controls model={model} />
      <HelpDialog dir={article.dir} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
