import type { MessageName, Translate } from '../../../utils/contract/texts';
import type { TranslationProblem } from '../../../utils/lookup/engine';
import { useTexts } from '../../ui/texts';
import type { TranslationView } from './translation-model';
import './translation-card.css';

const PROBLEMS: Readonly<Record<TranslationProblem, MessageName>> = {
  download: 'translationNoDownload',
  engine: 'translationFailed',
  cancelled: 'translationFailed',
};

interface TranslationCardProps {
  readonly view: TranslationView;
  /** The name of the reader's translator on the web. */
  readonly translator: string;
  /** The interface's language. */
  readonly locale: string;
  readonly onDownload: () => void;
  readonly onCancel: () => void;
  readonly onOpenTranslator: () => void;
}

/** A sentence's translation, or how far it is. */
export function TranslationCard(props: TranslationCardProps) {
  const { view, locale } = props;
  if (view.kind === 'shown') {
    return (
      <p class="translation" lang={view.lang} dir="auto">
        {view.text}
      </p>
    );
  }
  return (
    <div class="translation pending" lang={locale} dir="auto">
      <Pending {...props} />
    </div>
  );
}

function textOf(view: TranslationView, translator: string, t: Translate): string {
  if (view.kind === 'failed') return t(PROBLEMS[view.problem]);
  return view.kind === 'elsewhere'
    ? t('translationElsewhereOffer', translator)
    : t('translationOffer');
}

function Pending(props: TranslationCardProps) {
  const { view, translator, locale, onDownload, onCancel, onOpenTranslator } = props;
  const t = useTexts();
  if (view.kind === 'working') return <p role="status">{t('translationWorking')}</p>;
  if (view.kind === 'downloading') {
    const share = view.share.toLocaleString(locale, { style: 'percent' });
    return (
      <>
        <p id="download">{t('translationDownloading', share)}</p>
        <progress aria-labelledby="download" max={1} value={view.share} />
        <p class="translation-ways">
          <button type="button" class="quiet" onClick={onCancel}>
            {t('translationCancel')}
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      <p role="alert">{textOf(view, translator, t)}</p>
      <p class="translation-ways">
        {view.kind !== 'elsewhere' && (
          <button type="button" class="quiet" onClick={onDownload}>
            {view.kind === 'failed' ? t('retry') : t('translationDownload')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onOpenTranslator}>
          {t('translationElsewhere', translator)}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t('translationHide')}
        </button>
      </p>
    </>
  );
}
