import type { MarkDraft, NoteDraft } from '../../contract/annotations';
import type { Article } from '../../contract/article';
import type { Ask } from '../../contract/protocol';
import { callWorker } from '../shared/messages';
import { draftStore, popupDraftStore } from './drafts';

/** The Library as the popup needs it for the article on the page. */
export const popupLibrary = (article: Article) => ({
  ...readerLibrary(article),
  lookUp: (ask: Ask<'library/look-up'>) => callWorker('library/look-up', ask),
  unsaved: popupDraftStore(article.canonicalUrl),
});

/** The Library as the reader of one article needs it, and a place for what is not saved yet. */
export const readerLibrary = (article: Article) => ({
  saveNote: (draft: NoteDraft) => callWorker('library/save-note', draft),
  deleteNote: (id: string) => callWorker('library/delete-note', { id }),
  restoreNote: (id: string) => callWorker('library/restore-note', { id }),
  saveMark: (draft: MarkDraft) => callWorker('library/save-mark', draft),
  openArticle: () => callWorker('library/open-article', { article }),
  saveReadingPosition: (place: { articleId: string; sentence: number; text: string }) =>
    callWorker('library/keep-place', place),
  unsaved: draftStore(article.canonicalUrl),
  makeRoom: () => void callWorker('library/open-page', {}),
});
