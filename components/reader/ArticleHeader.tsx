import type { Article } from '../../utils/contract/article';
import { isLittleCovered, percent } from '../../utils/reading/coverage-text';
import { publishedText } from '../../utils/reading/published-text';
import { hasSentencePunctuation } from '../../utils/sentences/languages/unmarked';
import { useTexts } from '../ui/texts';
import './article-header.css';

interface ArticleHeaderProps {
  readonly article: Article;
  readonly locale: string;
  /** Lets the reader pick the text on the page; absent where there is no page. */
  readonly onPick?: (() => void) | undefined;
}

/** The article's title, source, authors and time, and how much of its page it is. */
export function ArticleHeader({ article, locale, onPick }: ArticleHeaderProps) {
  const t = useTexts();
  const { title, url, siteName, byline, published, lang, coverage, blocks } = article;
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const share = coverage === undefined ? '' : percent(coverage, locale);
  const isLittle = isLittleCovered(coverage, sentences);
  return (
    <header class="heading">
      <h1 dir="auto">{title}</h1>
      <p class="about">
        <a href={url} target="_blank" rel="noopener noreferrer" title={t('openOriginal')}>
          {siteName ?? new URL(url).hostname}
        </a>
        {byline && <span class="byline">{byline}</span>}
        {published && (
          <time dir="auto" dateTime={published}>
            {publishedText(published, locale)}
          </time>
        )}
        {share && !isLittle && <span dir="auto">{t('readerTaken', share)}</span>}
      </p>
      {isLittle && (
        <div class="little" dir="auto" lang={locale}>
          <p>{t('readerLittle', share)}</p>
          {onPick && (
            <button type="button" onClick={onPick}>
              {t('pickText')}
            </button>
          )}
        </div>
      )}
      {lang && !hasSentencePunctuation(lang) && (
        <p class="unmarked" lang={locale}>
          {t('noSentenceMarks')}
        </p>
      )}
    </header>
  );
}
