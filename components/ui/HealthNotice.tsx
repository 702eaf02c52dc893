import { useEffect, useState } from 'preact/hooks';
import { useTexts } from './texts';
import './health-notice.css';

/** What happened to the library's files. */
export type HealthNews =
  /** They were damaged; of so many notes, so many were put back. */
  | { readonly kind: 'put-back'; readonly notes: number; readonly of: number }
  /** They are gone, and what could have been put back with them. */
  | { readonly kind: 'lost' };

export interface HealthNoticeProps {
  /** Asks what the reader should be told; null for nothing. */
  readonly ask: () => Promise<HealthNews | null>;
  /** The reader has seen it. */
  readonly onDismiss: () => void;
  /** Over a page that fills the screen, or where it stands. */
  readonly place: 'over' | 'here';
}

/** Says plainly, until it is dismissed, that the library's files were damaged and what came of it. */
export function HealthNotice({ ask, onDismiss, place }: HealthNoticeProps) {
  const t = useTexts();
  const [news, setNews] = useState<HealthNews | null>(null);
  useEffect(() => void ask().then(setNews), [ask]);
  if (!news) return null;
  const dismiss = () => {
    setNews(null);
    onDismiss();
  };
  return (
    <div class={`notice health ${place}`} role="alert">
      <p>{news.kind === 'lost' ? t('healthLost') : t('healthPutBack', news.notes, news.of)}</p>
      <button type="button" onClick={dismiss}>
        {t('healthDismiss')}
      </button>
    </div>
  );
}
