import { followCount } from '../notes/follow-count';
import type { ReaderFeature } from './feature';
import type { ReaderDeps } from './features';
import type { ReaderModel } from './reader-model';

/** The number of notes on the toolbar button, for those who want it, once the article is known. */
export function badgeFeature(model: ReaderModel, deps: ReaderDeps): ReaderFeature {
  const isWanted = () => deps.settings.value.library.badge && model.known.value !== null;
  followCount(model.notes, isWanted, deps.showCount);
  return {};
}
