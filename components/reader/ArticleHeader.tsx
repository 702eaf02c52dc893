import type { Article } from '../../utils/article/types';
import { hasSentencePunctuation } from '../../utils/sentences/languages/unmarked';
import { useTexts } from '../ui/texts';

/** The article's title, source, authors and time. */
export function ArticleHeader({ article, locale }: { article: Article; locale: string }) {
  const t = useTexts();
  const { title, url, siteName, byline, published, lang } = article;
  return (
    <header class="heading">
      <h1 dir="auto">{title}</h1>
      <p class="about">
        <a href={url} target="_blank" rel="noopener noreferrer" title={t('openOriginal')}>
          {siteName ?? new URL(url).hostname}
        </a>
        {byline && <span class="byline">{byline}</span>}
        {published && <time dateTime={published}>{formatTime(published, locale)}</time>}
      </p>
      {lang && !hasSentencePunctuation(lang) && (
        <p class="unmarked" lang={locale}>
          {t('noSentenceMarks')}
        </p>
      )}
    </header>
  );
}

/** A publication time for people; one without an offset is shown as the page wrote it. */
function formatTime(published: string, locale: string): string {
  const time = new Date(published);
  if (Number.isNaN(time.getTime())) return published;
  // A date alone is midnight UTC to `Date`; shown in another zone it would be the day before.
  if (!published.includes('T')) {
    return time.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  }
  return time.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
