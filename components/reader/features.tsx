import type { ReadonlySignal } from '@preact/signals';
import type { KeptTranslation, QuoteSelector } from '../../utils/contract/annotations';
import type { Result } from '../../utils/contract/result';
import type { Translate } from '../../utils/contract/texts';
import type { TranslationEngine } from '../../utils/lookup/engine';
import type { SectionName, Settings } from '../../utils/settings';
import type { SpeechEngine } from '../../utils/speech/types';
import { AnnouncerToast, createAnnouncer } from '../ui/announcer';
import { changesFeature } from './changes/changes-feature';
import type { CompareEditions } from './changes/changes-model';
import { comfortFeature } from './comfort-feature';
import type { ReaderFeature } from './feature';
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

/** What the features need from outside the reader: settings, texts, the browser, the Library. */
export interface ReaderDeps {
  readonly settings: ReadonlySignal<Settings>;
  /** The interface's language as a BCP 47 tag. */
  readonly locale: string;
  readonly speech: SpeechEngine;
  readonly compareEditions: CompareEditions;
  /** Keeps one section of the settings; every open page of ours follows. */
  saveSection<N extends SectionName>(name: N, value: Settings[N]): void;
  /** The interface's texts. */
  readonly t: Translate;
  /** Opens an address in a tab of its own. */
  open(address: string): void;
  /** Puts a text on the clipboard; false where the browser does not let us. */
  copy(text: string): Promise<boolean>;
  /**
   * Shows a sentence on the page behind the reader; false when it is not to be found there. Null
   * where there is no page behind.
   */
  readonly showOnPage: ((quote: QuoteSelector) => Promise<Result<boolean>>) | null;
  readonly engine: TranslationEngine;
  keepTranslation(translation: KeptTranslation): Promise<Result<void>>;
  /** Puts one section back to its defaults. */
  resetSection(name: SectionName): void;
  openSettingsPage(): void;
  /** Shows the number of notes on the toolbar button. */
  showCount(count: number): void;
}

/** The language the reader wants words explained in and sentences translated into. */
export const targetLanguage = ({ settings, locale }: ReaderDeps): string =>
  settings.peek().lookup.target || locale;

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
