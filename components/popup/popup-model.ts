import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../../utils/article/types';
import type { Failure, Result } from '../../utils/outcome/result';
import type { PageState } from '../../utils/page/opening';
import { followCount } from '../notes/follow-count';
import { createPageNotes, type PageNotes, type PageNotesKeeper } from './page-notes-model';

/** What the popup knows of the tab it was opened on. */
export type PopupView =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'page';
      readonly page: PageState;
      /** The article's notes; null where there is no article, and while it is asked for. */
      readonly notes: PageNotes | null;
      /** The page is in a private window, of which nothing is kept. */
      readonly isPrivate: boolean;
      /** The reader has picked a text on this site before. */
      readonly hasChoice: boolean;
    }
  | { readonly kind: 'own-page' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What the popup can have done on its page. */
export type PageAct = 'prepare' | 'toggle' | 'read-selection' | 'forget-choice';

/** The tab the popup was opened on, and what is around it. */
export interface PopupWorld {
  readonly isPrivate: boolean;
  /** Does something on the page and says how that is then. */
  act(act: PageAct): Promise<Result<PageState>>;
  /** The page's article; null while there is none. */
  article(): Promise<Result<Article | null>>;
  startPicker(): Promise<Result<void>>;
  /** Whether the reader has picked a text on this site. */
  hasChoice(): Promise<boolean>;
  /** The Library, for an article. */
  keeperOf(article: Article): PageNotesKeeper;
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

export function createPopupModel(world: PopupWorld): PopupModel {
  const view = signal<PopupView>({ kind: 'looking' });

  async function findNotes(page: PageState): Promise<void> {
    const article = await world.article();
    const now = view.peek();
    if (now.kind !== 'page' || now.page !== page || !article.ok || !article.value) return;
    const keeper = world.keeperOf(article.value);
    const found = createPageNotes(article.value, keeper, world.randomId);
    view.value = { ...now, notes: found };
    await found.lookedUp;
    if (!found.failure.peek()) followCount(found.notes, world.isCountWanted, world.showCount);
  }

  function keepNotes(): void {
    const now = view.peek();
    if (now.kind !== 'page' || !now.notes) return;
    now.notes.notes.writeDrafts();
    void now.notes.notes.flush();
  }

  return {
    view,
    keepNotes,
    async act(act) {
      keepNotes();
      const outcome = await world.act(act);
      if (!outcome.ok) {
        view.value = { kind: 'failed', failure: outcome.error };
        return;
      }
      const page = outcome.value;
      const isAsked = act === 'toggle' || act === 'read-selection';
      // A page that is being read now needs no popup any more.
      if (isAsked && page.kind !== 'problem' && page.kind !== 'blocked') {
        world.close();
        return;
      }
      const { isPrivate } = world;
      const hasChoice = await world.hasChoice();
      view.value = { kind: 'page', page, notes: null, isPrivate, hasChoice };
      const isArticle = page.kind === 'prepared' || page.kind === 'reading';
      if (isArticle && !isPrivate) void findNotes(page);
    },
    async pick() {
      keepNotes();
      const started = await world.startPicker();
      if (started.ok) world.close();
      else view.value = { kind: 'failed', failure: started.error };
    },
  };
}
