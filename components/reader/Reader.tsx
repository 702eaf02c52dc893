import { useComputed } from '@preact/signals';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/contract/article';
import { isOnSentence, keymapWith, type ReaderAction } from '../../utils/reading/keymap';
import { setApart } from '../../utils/reading/sentences';
import { failureText } from '../ui/failure-text';
import { onDemand } from '../ui/on-demand';
import { useTexts } from '../ui/texts';
import { UndoToast } from '../ui/UndoToast';
import { ArticleHeader } from './ArticleHeader';
import { Controls } from './Controls';
import { act, type ReaderDeps, type ReaderFeature } from './feature';
import { Keys } from './keys';
import { MarkedText } from './MarkedText';
import { createPaceModel } from './moving/pace-model';
import { useGestures } from './moving/use-gestures';
import { ArticleNotes, LostNotes } from './NoteSections';
import type { ReaderModel } from './reader-model';
import { Slot } from './Slot';
import { TopBar } from './TopBar';
import { useActionKeys } from './use-keys';
import { ArticleView } from './views/ArticleView';
import { FocusView } from './views/FocusView';
import { ListView } from './views/ListView';
import './reader.css';

const EndPage = onDemand(async () => (await import('./end/EndPage')).EndPage);
const HelpDialog = onDemand(async () => (await import('./HelpDialog')).HelpDialog);

/** The article's sentences, in one of three views. All start at the sentence the reader is at. */
const VIEWS = { focus: FocusView, list: ListView, article: ArticleView } as const;

export interface ReaderProps {
  readonly model: ReaderModel;
  readonly features: readonly ReaderFeature[];
  readonly deps: ReaderDeps;
  /** The interface's language, for dates. */
  readonly locale: string;
  readonly onClose: () => void;
  readonly onOpenLibrary: () => void;
  /** Leaves for the picker; absent where there is no page to pick from. */
  readonly onPick?: (() => void) | undefined;
}

/** Sentences Mode: the article alone, one sentence after another, with its notes. */
export function Reader(props: ReaderProps) {
  const { model, deps, locale, onClose, onOpenLibrary, onPick } = props;
  const t = useTexts();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const root = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const { article } = model;
  const keymap = useComputed(() => keymapWith(deps.settings.value.shortcuts.keys));

  const features = useMemo<readonly ReaderFeature[]>(
    // Last, so that Escape leaves whatever else is open first.
    () => [...props.features, { acts: { help: openHelp, leave: onClose } }],
    [props.features, openHelp, onClose],
  );
  const onAction = useCallback(
    (action: ReaderAction) => {
      // The end hides the sentence that this is done to, or at least does not show which it is.
      if (model.isAtEnd.peek() && isOnSentence(action)) model.goTo(model.current.peek());
      act(features, action);
    },
    [model, features],
  );
  // The note on the article stands above it.
  const backToText = useCallback(() => {
    if (!model.isAtEnd.peek()) model.goTo(model.current.peek());
  }, [model]);
  useActionKeys(root, keymap.value, article.dir, onAction, backToText);
  const keys = useMemo(
    () => ({ keymap: keymap.value, dir: article.dir }),
    [keymap.value, article.dir],
  );
  const pace = useMemo(() => createPaceModel(model, deps), [model, deps]);
  const view = useComputed(() => deps.settings.value.view.view).value;
  const View = VIEWS[view];
  useGestures(page, model, view === 'focus');

  const isAtEnd = model.isAtEnd.value;
  return (
    <Keys.Provider value={keys}>
      <div class="reader" ref={root}>
        <TopBar
          features={features}
          onOpenLibrary={onOpenLibrary}
          onHelp={openHelp}
          onClose={onClose}
        />
        <Slot of={features} name="Head" />
        <div class="page" tabIndex={-1} ref={page} data-view={isAtEnd ? 'end' : view}>
          <KeepFailure model={model} />
          <article class="prose" lang={article.lang ?? undefined} dir={article.dir}>
            <ArticleHeader article={article} locale={locale} onPick={onPick} />
            <ArticleNotes model={model} />
            {(view !== 'focus' || !isAtEnd) && (
              <main>
                <View model={model} features={features} />
              </main>
            )}
            <Ending article={article} />
            <LostNotes model={model} />
            {isAtEnd && (
              <EndPage
                model={model}
                features={features}
                pace={pace}
                onOpenLibrary={onOpenLibrary}
                onClose={onClose}
              />
            )}
          </article>
        </div>
        <UndoToast
          text={model.notes.deleted.value && t('noteDeleted')}
          onUndo={() => void model.notes.undoRemove()}
          onDismiss={() => model.notes.dismissUndo()}
        />
        <Slot of={features} name="Strip" />
        <Controls model={model} features={features} pace={pace} />
        <Slot of={features} name="Panel" />
        {isHelpOpen && (
          <HelpDialog
            can={(action) => features.some(({ acts }) => acts?.[action])}
            onClose={() => setHelpOpen(false)}
          />
        )}
      </div>
    </Keys.Provider>
  );
}

/** The article's sign-off and source, set apart from its sentences. */
function Ending({ article }: { article: Article }) {
  const blocks = setApart(article);
  if (blocks.length === 0) return null;
  return (
    <footer class="ending">
      {blocks.map((block, i) => (
        <p key={i} class={block.kind} dir="auto">
          <MarkedText text={block.text} marks={block.marks} />
        </p>
      ))}
    </footer>
  );
}

/** Why the article or the last deletion is not kept; nothing while all is well. */
function KeepFailure({ model }: { model: ReaderModel }) {
  const t = useTexts();
  const failure = model.keepFailure.value ?? model.notes.failure.value;
  return (
    failure && (
      <p class="notice" role="alert">
        {failureText(failure, t)}
      </p>
    )
  );
}
