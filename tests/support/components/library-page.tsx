import { vi } from 'vitest';
import { LibraryPage } from '../../../components/library/LibraryPage';
import { createLibraryListModel } from '../../../components/library/list/list-model';
import { FIRST_QUERY, type Query } from '../../../components/library/list/query';
import { quoteSentence } from '../../../utils/anchoring/quote';
import type { Colour } from '../../../utils/contract/annotations';
import type { Result } from '../../../utils/contract/result';
import { clientOf } from '../library/client';
import { draftOf, freshLibrary } from '../library/library';
import { articleOf } from '../sample-article';
import { renderInEnglish } from './english';
import { freshExchange } from './exchange';

/** The library page over a real Library in memory; `refuse` makes its calls fail. */
export function openLibraryPage() {
  const { library, clock } = freshLibrary();
  const refuse = { with: null as Result<never> | null };
  let operations = 0;
  const client = clientOf(library, () => refuse.with);

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
    async show(query: Partial<Query> = {}, isPrivate = false) {
      const exchange = freshExchange().model;
      const model = createLibraryListModel(
        client,
        { ...FIRST_QUERY, ...query },
        () => `op-${++operations}`,
        () => clock.now,
      );
      const addressOf = (id: string, sentence?: number) => `${id}/${sentence ?? ''}`;
      const onOpenSettings = vi.fn();
      renderInEnglish(
        <LibraryPage
          model={model}
          exchange={exchange}
          addressOf={addressOf}
          onOpenSettings={onOpenSettings}
          isPrivate={isPrivate}
          locale="en"
        />,
      );
      await model.refresh();
      return { model, exchange, onOpenSettings };
    },
  };
}
