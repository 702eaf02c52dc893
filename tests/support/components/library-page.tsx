import { vi } from 'vitest';
import { LibraryPage } from '../../../components/library/LibraryPage';
import type { ShelfKeeper } from '../../../components/library/list/keeper';
import { createLibraryListModel } from '../../../components/library/list/list-model';
import { FIRST_QUERY, type Query } from '../../../components/library/list/query';
import { quoteSentence } from '../../../utils/anchoring/quote';
import type { Colour } from '../../../utils/contract/annotations';
import { done, failed, type Result } from '../../../utils/contract/result';
import { draftOf, freshLibrary } from '../library/library';
import { articleOf } from '../sample-article';
import { renderInEnglish } from './english';
import { freshExchange } from './exchange';

/** The library page over a real Library in memory; `refuse` makes its calls fail. */
export function openLibraryPage() {
  const { library, clock } = freshLibrary();
  const refuse = { with: null as Result<never> | null };
  let operations = 0;
  const ask = async <T,>(call: () => Promise<T>): Promise<Result<T>> =>
    refuse.with ?? call().then(done, failed);
  const keeper: ShelfKeeper = {
    list: (query) => ask(() => library.list(query)),
    listWritten: (query) => ask(() => library.listWritten(query)),
    search: (query) => ask(() => library.search(query)),
    listBin: (page) => ask(() => library.listBin(page)),
    overview: () => ask(() => library.overview()),
    usage: () => ask(() => library.usage()),
    deleteArticles: (ids) =>
      ask(() => library.deleteArticles({ ids, operation: `op-${++operations}` })),
    restoreArticles: (ids) =>
      ask(() => library.restoreArticles({ ids, operation: `op-${++operations}` })),
    restoreNote: (id) => ask(() => library.restoreNote(id)),
    emptyBin: () => ask(async () => void (await library.emptyBin())),
    changeTags: (act) => ask(async () => void (await library.changeTags(act))),
    renameTag: (change) => ask(async () => void (await library.renameTag(change))),
  };

  return {
    library,
    refuse,
    /** Keeps an article as it is read, up to a sentence. */
    async read(title: string, sentences: readonly string[], upTo = 0, site = 'The Example') {
      const url = `https://news.example/${encodeURIComponent(title)}`;
      const about = { title, url, canonicalUrl: url, siteName: site };
      const { articleId } = await library.openArticle(articleOf(sentences, about));
      const text = sentences[upTo] ?? '';
      if (upTo > 0) await library.saveReadingPosition({ articleId, sentence: upTo, text });
      return articleId;
    },
    async note(articleId: string, body: string, on: readonly string[], sentence: number) {
      const target = { kind: 'sentence', sentence, quote: quoteSentence(on, sentence) } as const;
      const id = `note-${++operations}`;
      await library.saveNote(draftOf(articleId, { id, operation: id, body, target }));
    },
    async keep(articleId: string, on: readonly string[], sentence: number, colour: Colour) {
      const target = { kind: 'sentence', sentence, quote: quoteSentence(on, sentence) } as const;
      const id = `mark-${++operations}`;
      await library.saveMark({ id, articleId, target, colour, grasp: null });
    },
    async show(query: Partial<Query> = {}) {
      const exchange = freshExchange().model;
      const model = createLibraryListModel(keeper, { ...FIRST_QUERY, ...query }, () => clock.now);
      const addressOf = (id: string, sentence?: number) => `${id}/${sentence ?? ''}`;
      const onOpenSettings = vi.fn();
      renderInEnglish(
        <LibraryPage {...{ model, exchange, addressOf, onOpenSettings }} locale="en" />,
      );
      await model.refresh();
      return { model, exchange, onOpenSettings };
    },
  };
}
