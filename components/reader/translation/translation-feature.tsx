import { computed } from '@preact/signals';
import { translatorLink, translatorName } from '../../../utils/lookup/translators';
import type { Saying } from '../../ui/saying';
import type { ReaderFeature } from '../feature';
import { type ReaderWorld, targetLanguage } from '../features';
import type { ReaderModel } from '../reader-model';
import { TranslationCard } from './TranslationCard';
import { createTranslationModel, type TranslationModel } from './translation-model';

/** The translations of an article, with the world they need. */
export function createTranslations(
  model: ReaderModel,
  world: ReaderWorld,
  saying: Saying,
): TranslationModel {
  return createTranslationModel(model, {
    engine: world.engine,
    keepTranslation: world.keepTranslation,
    target: () => targetLanguage(world),
    openTranslator(text) {
      const { translator } = world.settings.peek().lookup;
      world.open(translatorLink(text, model.article.lang, targetLanguage(world), translator));
    },
    onSameLanguage: () => saying.say(world.t('translationSame')),
  });
}

/** A sentence's translation, under it. */
export function translationFeature(
  model: ReaderModel,
  world: ReaderWorld,
  translations: TranslationModel,
): ReaderFeature {
  const translator = computed(() => translatorName(world.settings.value.lookup.translator));

  return {
    acts: { translate: () => translations.toggle(model.current.peek()) },
    Below({ n }) {
      const view = translations.of(n).value;
      if (!view) return null;
      return (
        <TranslationCard
          view={view}
          translator={translator.value}
          locale={world.locale}
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
