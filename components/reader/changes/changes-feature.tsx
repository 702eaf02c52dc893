import { signal } from '@preact/signals';
import { onDemand } from '../../ui/on-demand';
import { useTexts } from '../../ui/texts';
import type { ReaderFeature } from '../feature';
import type { ReaderModel } from '../reader-model';
import { type CompareEditions, createChangesModel } from './changes-model';
import './changes.css';

const ChangesDialog = onDemand(async () => (await import('./ChangesDialog')).ChangesDialog);

/** What has changed since the article was read before: a line that says so, and the changes. */
export function changesFeature(
  model: ReaderModel,
  deps: { readonly compareEditions: CompareEditions; readonly locale: string },
): ReaderFeature {
  const { article, sentences } = model;
  const changes = createChangesModel(model.known, article.lang, deps.compareEditions);
  const isOpen = signal(false);
  const isDismissed = signal(false);

  function Strip() {
    const t = useTexts();
    const since = changes.since.value;
    if (!since || isDismissed.value) return null;
    const { added, edited, gone } = since.changes;
    const day = new Date(since.older.readAt).toLocaleDateString(deps.locale, {
      dateStyle: 'medium',
    });
    return (
      <div class="strip changed" role="status">
        <p>{t('changedSince', day, added, edited, gone)}</p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            isOpen.value = true;
          }}
        >
          {t('changesShow')}
        </button>
        <button
          type="button"
          class="icon"
          aria-label={t('dismiss')}
          onClick={() => {
            isDismissed.value = true;
          }}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
    );
  }

  function Panel() {
    const since = changes.since.value;
    if (!since || !isOpen.value) return null;
    return (
      <ChangesDialog
        changes={since.changes}
        sentences={sentences}
        lang={article.lang}
        dir={article.dir}
        onGoTo={model.goTo}
        onClose={() => {
          isOpen.value = false;
        }}
      />
    );
  }

  return {
    decorate: (n) => ({ 'data-change': changes.changeOf(n)?.kind }),
    Strip,
    Panel,
  };
}
