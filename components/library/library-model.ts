import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '../../utils/outcome/result';
import type { ListPage } from '../../utils/reading/lists';
import type { ArticleSummary } from '../../utils/reading/types';

/** The Library, as its page needs it. */
export interface LibraryKeeper {
  listArticles(): Promise<Result<ListPage>>;
  deleteArticle(id: string): Promise<Result<unknown>>;
  restoreArticle(id: string): Promise<Result<unknown>>;
}

export interface LibraryModel {
  /** The articles, the last opened first; null until the Library has answered. */
  readonly articles: ReadonlySignal<readonly ArticleSummary[] | null>;
  /** The article deleted last, while that can be undone. */
  readonly deleted: ReadonlySignal<ArticleSummary | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  refresh(): Promise<void>;
  remove(article: ArticleSummary): Promise<void>;
  undoRemove(): Promise<void>;
  dismissUndo(): void;
}

export function createLibraryModel(keeper: LibraryKeeper): LibraryModel {
  const articles = signal<readonly ArticleSummary[] | null>(null);
  const deleted = signal<ArticleSummary | null>(null);
  const failure = signal<Failure | null>(null);

  async function refresh(): Promise<void> {
    const list = await keeper.listArticles();
    if (list.ok) articles.value = list.value.articles;
    failure.value = list.ok ? null : list.error;
  }

  return {
    articles,
    deleted,
    failure,
    refresh,
    async remove(article) {
      const outcome = await keeper.deleteArticle(article.id);
      if (outcome.ok) deleted.value = article;
      await refresh();
      if (!outcome.ok) failure.value = outcome.error;
    },
    async undoRemove() {
      const article = deleted.peek();
      if (!article) return;
      const outcome = await keeper.restoreArticle(article.id);
      if (outcome.ok) deleted.value = null;
      await refresh();
      if (!outcome.ok) failure.value = outcome.error;
    },
    dismissUndo() {
      deleted.value = null;
    },
  };
}
