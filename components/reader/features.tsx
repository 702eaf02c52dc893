import { AnnouncerToast, createAnnouncer } from '../ui/announcer';
import { changesFeature } from './changes/changes-feature';
import { comfortFeature } from './comfort/comfort-feature';
import type { ReaderDeps, ReaderFeature } from './feature';
import { listeningFeature } from './listening/listening-feature';
import { createMarker, marksFeature } from './marks/marks-feature';
import { movingFeature, resumeFeature } from './moving/moving-feature';
import { badgeFeature, notesFeature } from './notes-feature';
import type { ReaderModel } from './reader-model';
import { searchFeature } from './search/search-feature';
import { sourceFeature } from './source/source-feature';
import { toolsFeature } from './tools/tools-feature';
import { createTranslations, translationFeature } from './translation/translation-feature';
import { viewFeature } from './views/view-feature';
import { wordsFeature } from './words/words-feature';

/** All of Sentences Mode. The first that has something to do at a key gets it. */
export function readerFeatures(model: ReaderModel, deps: ReaderDeps): readonly ReaderFeature[] {
  const announcer = createAnnouncer();
  const marker = createMarker(model, deps, announcer);
  const translations = createTranslations(model, deps, announcer);
  const understanding = [
    wordsFeature(model, deps, announcer),
    marksFeature(model, deps, marker),
    sourceFeature(model, deps, announcer),
    translationFeature(model, deps, translations),
  ];
  return [
    searchFeature(model),
    ...understanding,
    toolsFeature(model, deps, marker, translations, understanding),
    comfortFeature(deps),
    viewFeature(deps),
    movingFeature(model),
    resumeFeature(model),
    changesFeature(model, deps),
    notesFeature(model),
    listeningFeature(model, deps),
    badgeFeature(model, deps),
    { Panel: () => <AnnouncerToast announcer={announcer} /> },
  ];
}
