import { browser } from 'wxt/browser';
import type { Article, UndividedArticle } from '../../contract/article';
import type { FirstSight, OpeningService } from '../../contract/first-sight';
import type { ReadingState } from '../../contract/reading-state';
import { after } from '../../contract/timeout';
import type { Library } from '../../library/library';
import { isLittleCovered, percent } from '../../reading/coverage-text';
import { keymapWith } from '../../reading/keymap';
import { publishedText } from '../../reading/published-text';
import { sentencesOf } from '../../reading/sentences';
import type { Settings } from '../../settings';
import { looksOf } from '../../settings/looks';
import type { Caller } from '../shared/serving';
import { loadSettings } from '../shared/settings';
import { translate } from '../shared/texts';

/**
 * Milliseconds the Library has to say where to go on: it answers in a few, unless it waits for its
 * database. After them the article opens, and goes on where the Library says once it does.
 */
const KNOWN_TIMEOUT_MS = 1000;

/** What an opening needs besides the browser. */
export interface OpeningDeps {
  /** Divides an article into sentences. */
  divide(article: UndividedArticle): Article;
  /** Whether the language marks where sentences end. */
  marksSentences(lang: string): boolean;
  /** The reader's style sheets, for a shadow root. */
  css(): string;
}

/** Prepares what a reader over a page begins with, for the script in that page. */
export const openingService = (
  library: Pick<Library, 'lookUp'>,
  deps: OpeningDeps,
  { isPrivate }: Caller,
): OpeningService => ({
  async prepare(undivided) {
    const settings = loadSettings();
    const article = deps.divide(undivided);
    const known = isPrivate ? null : await knownSoon(library, article);
    // First sight must not show another place than the frame goes on at.
    if (known === 'not-yet') return { article, known: null, sight: null };
    return { article, known, sight: firstSight(article, known, await settings, deps) };
  },
});

async function knownSoon(
  library: Pick<Library, 'lookUp'>,
  article: Article,
): Promise<ReadingState | null | 'not-yet'> {
  const sentences = sentencesOf(article).map((sentence) => sentence.text);
  const known = library.lookUp(article.canonicalUrl, sentences).catch(() => 'not-yet' as const);
  return Promise.race([known, after(KNOWN_TIMEOUT_MS).then(() => 'not-yet' as const)]);
}

/** What is drawn beside sentences is the frame's; so is a face that has to be loaded. */
function firstSight(
  article: Article,
  known: ReadingState | null,
  { comfort, view, shortcuts }: Settings,
  { css, marksSentences }: OpeningDeps,
): FirstSight | null {
  const sentences = article.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const isPlain =
    !known || known.notes.length + known.marks.length + known.translations.length === 0;
  if (!isPlain || known?.changedSince || comfort.font === 'dyslexia') return null;
  if (article.lang && !marksSentences(article.lang)) return null;
  if (isLittleCovered(article.coverage, sentences)) return null;
  const { next, previous, leave } = keymapWith(shortcuts.keys);
  const locale = translate('interfaceLanguage');
  return {
    css: css(),
    ...looksOf(comfort),
    view: view.view,
    locale,
    dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    about: aboutArticle(article, locale),
    resumed: known?.sentence
      ? [translate('resumed', known.sentence + 1), translate('startOver')]
      : null,
    keys: { next, previous, leave },
  };
}

function aboutArticle(article: Article, locale: string): string[] {
  const { siteName, url, byline, published, coverage } = article;
  return [
    siteName ?? new URL(url).hostname,
    byline ?? '',
    published ? publishedText(published, locale) : '',
    coverage === undefined ? '' : translate('readerTaken', percent(coverage, locale)),
  ].filter(Boolean);
}
