import { computed } from '@preact/signals';
import { translatorLink, translatorName } from '../../../utils/lookup/translators';
import type { Announcer } from '../../ui/announcer';
import { type ReaderDeps, type ReaderFeature, targetLanguage } from '../feature';
import type { ReaderModel } from '../reader-model';
import { TranslationCard } from './TranslationCard';
import { createTranslationModel, type TranslationModel } from './translation-model';

/** The translations of an article, by what the reader has to offer. */
export function createTranslations(
  model: ReaderModel,
  deps: ReaderDeps,
  announcer: Announcer,
): TranslationModel {
  return createTranslationModel(model, {
    engine: deps.engine,
    keepTranslation: deps.keepTranslation,
    target: () => targetLanguage(deps),
    openTranslator(text) {
      const { translator } = deps.settings.peek().lookup;
      deps.open(translatorLink(text, model.article.lang, targetLanguage(deps), translator));
    },
    onSameLanguage: () => announcer.say(deps.t('translationSame')),
  });
}

/** A sentence's translation, under it. */
export function translationFeature(
  model: ReaderModel,
  deps: ReaderDeps,
  translations: TranslationModel,
): ReaderFeature {
  const translator = computed(() => translatorName(deps.settings.value.lookup.translator));

  return {
    acts: { translate: () => translations.toggle(model.current.peek()) },
    Below({ n }) {
      const view = translations.of(n).value;
      if (!view) return null;
      return (
        <TranslationCard
          view={view}
          translator={translator.value}
          locale={deps.locale}
          onDownload={() => void translations.download(n)}
          onCancel={() => translations.cancel(n)}
          onOpenTranslator={() => translations.openTranslator(n)}
        />
      );
    },
    // One region for all: one that comes with its text is not always read.
    Panel() {
      const view = translations.of(model.current.value).value;
      const isShown = view?.kind === 'shown';
      return (
        <p class="unseen" role="status" lang={isShown ? view.lang : undefined}>
          {isShown && view.text}
        </p>
      );
    },
  };
}
