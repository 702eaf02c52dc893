import type { ReadingState } from '../../utils/contract/reading-state';
import { done, type Result } from '../../utils/contract/result';

/** The id that the Library gives an article when it takes it in. */
export interface ArticleId {
  /** Resolves once the Library has answered. Asked for each act: after a failure it is tried again. */
  get(): Promise<Result<string>>;
  /** The Library has taken the article in, or failed to. */
  opened(result: Result<ReadingState>): Result<string>;
}

/**
 * @param open takes the article in once more, where the first try failed.
 * @param onOpened told of every try.
 */
export function createArticleId(
  open: () => Promise<Result<ReadingState>>,
  onOpened: (result: Result<ReadingState>) => void,
): ArticleId {
  let resolveFirst: (id: Result<string>) => void = () => {};
  let known = new Promise<Result<string>>((resolve) => {
    resolveFirst = resolve;
  });
  let openingAgain: Promise<Result<string>> | null = null;

  function opened(result: Result<ReadingState>): Result<string> {
    const id = result.ok ? done(result.value.articleId) : result;
    resolveFirst(id);
    known = Promise.resolve(id);
    onOpened(result);
    return id;
  }

  return {
    opened,
    async get() {
      const id = await known;
      // In a private window nothing is kept, however often one asks.
      if (id.ok || id.error.code === 'private-window') return id;
      openingAgain ??= open()
        .then(opened)
        .finally(() => {
          openingAgain = null;
        });
      return openingAgain;
    },
  };
}
