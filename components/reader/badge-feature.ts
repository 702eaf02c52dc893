import { followCount } from '../notes/follow-count';
import type { ReaderFeature } from './feature';
import type { ReaderWorld } from './features';
import type { ReaderModel } from './reader-model';

/** The number of notes on the toolbar button, for those who want it, once the article is known. */
export function badgeFeature(model: ReaderModel, world: ReaderWorld): ReaderFeature {
  const isWanted = () => world.settings.value.library.badge && model.known.value !== null;
  followCount(model.notes, isWanted, world.showCount);
  return {};
}
