import { useTexts } from '../../ui/texts';
import type { ReaderFeature } from '../feature';
import type { ReaderModel } from '../reader-model';

/** Going through the article by keys. */
export function movingFeature(model: ReaderModel): ReaderFeature {
  return {
    acts: {
      next: () => model.step(1),
      previous: () => model.step(-1),
      nextParagraph: () => model.stepParagraph(1),
      previousParagraph: () => model.stepParagraph(-1),
      first: () => model.goTo(0),
      last: () => model.goTo(model.sentences.length - 1),
    },
  };
}

/** Who comes back is told where they are, and may start over. */
export function resumeFeature(model: ReaderModel): ReaderFeature {
  function Strip() {
    const t = useTexts();
    const at = model.resumedAt.value;
    if (at === null) return null;
    return (
      <div class="strip resumed">
        <p>{t('resumed', at + 1)}</p>
        <button type="button" class="quiet" onClick={() => model.goTo(0)}>
          {t('startOver')}
        </button>
      </div>
    );
  }
  return { Strip };
}
