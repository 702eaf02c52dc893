import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../../utils/contract/article';
import type { PageAct, PageState } from '../../utils/contract/page-services';
import type { ErrorValue, Result } from '../../utils/contract/result';
import { after } from '../../utils/contract/timeout';
import { followCount } from '../notes/follow-count';
import { createPageNotesModel, type PageNotesDeps, type PageNotesModel } from './page-notes-model';

/** Milliseconds the popup waits for the notes: what is below them should not move when they come. */
const NOTES_TIMEOUT = 250;

const timeout = () => after(NOTES_TIMEOUT).then(() => null);

/** What the popup knows of the tab it was opened on. */
export type PopupView =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'page';
      readonly page: PageState;
      /** The article's notes; null where there is no article. */
      readonly notes: PageNotesModel | null;
      /** The page is in a private window, of which nothing is kept. */
      readonly isPrivate: boolean;
      /** The reader has picked a text on this site before. */
      readonly hasChoice: boolean;
      /** What was asked for last and failed; the notes stay as they are. */
      readonly failure: ErrorValue | null;
    }
  | { readonly kind: 'own-page' }
  | { readonly kind: 'failed'; readonly failure: ErrorValue };

/** The tab the popup was opened on, and what is around it. */
export interface PopupDeps {
  readonly isPrivate: boolean;
  /** Does something on the page and says how that is then. */
  act(act: PageAct): Promise<Result<PageState>>;
  /** The page's article; null while there is none. */
  article(): Promise<Result<Article | null>>;
  startPicker(): Promise<Result<void>>;
  /** Whether the reader has picked a text on this site. */
  hasChoice(): Promise<boolean>;
  /** What the notes of an article need. */
  notesDeps(article: Article): PageNotesDeps;
  randomId(): string;
  /** Shows the number of notes on the toolbar button, while that is wanted. */
  showCount(count: number): void;
  isCountWanted(): boolean;
  /** Closes the popup: what was asked for is to be seen on the page. */
  close(): void;
}

export interface PopupModel {
  readonly view: ReadonlySignal<PopupView>;
  act(act: PageAct): Promise<void>;
  pick(): Promise<void>;
  /** Keeps what is typed, at once: a click anywhere else closes the popup. */
  keepNotes(): void;
}

export function createPopupModel(deps: PopupDeps): PopupModel {
  const view = signal<PopupView>({ kind: 'looking' });
  let turns = 0;

  async function findNotes(): Promise<PageNotesModel | null> {
    const article = await deps.article();
    if (!article.ok || !article.value) return null;
    const found = createPageNotesModel(article.value, deps.notesDeps(article.value), deps.randomId);
    void found.lookedUp.then(() => {
      if (!found.failure.peek()) followCount(found.notes, deps.isCountWanted, deps.showCount);
    });
    await Promise.race([found.lookedUp, timeout()]);
    return found;
  }

  function keepNotes(): void {
    const now = view.peek();
    if (now.kind !== 'page' || !now.notes) return;
    now.notes.notes.writeDrafts();
    void now.notes.notes.flush();
  }

  /** A note that is being typed must not go from the screen because something else failed. */
  function fail(failure: ErrorValue): void {
    const now = view.peek();
    const hasNotes = now.kind === 'page' && now.notes !== null;
    view.value = hasNotes ? { ...now, failure } : { kind: 'failed', failure };
  }

  return {
    view,
    keepNotes,
    async act(act) {
      keepNotes();
      const turn = ++turns;
      const outcome = await deps.act(act);
      if (!outcome.ok) {
        if (turn === turns) fail(outcome.error);
        return;
      }
      const page = outcome.value;
      const isAsked = act === 'toggle' || act === 'readSelection';
      // A page that is being read now needs no popup any more.
      if (isAsked && page.kind !== 'problem' && page.kind !== 'blocked') {
        deps.close();
        return;
      }
      const { isPrivate } = deps;
      const isArticle = page.kind === 'prepared' || page.kind === 'reading';
      const finding = isArticle && !isPrivate ? findNotes() : Promise.resolve(null);
      const hasChoice = await deps.hasChoice();
      const show = (notes: PageNotesModel | null) => {
        if (turn !== turns) return;
        view.value = { kind: 'page', page, notes, isPrivate, hasChoice, failure: null };
      };
      show(await Promise.race([finding, timeout()]));
      void finding.then(show);
    },
    async pick() {
      keepNotes();
      const started = await deps.startPicker();
      if (started.ok) deps.close();
      else fail(started.error);
    },
  };
}
