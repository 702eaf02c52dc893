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
