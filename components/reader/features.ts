import type { ReadonlySignal } from '@preact/signals';
import type { SectionName, Settings } from '../../utils/settings';
import type { SpeechEngine } from '../../utils/speech/types';
import type { ReaderFeature } from './feature';
import { listeningFeature } from './listening-feature';
import { movingFeature } from './moving/moving-feature';
import { resumeFeature } from './moving/resume-feature';
import { notesFeature } from './notes-feature';
import type { ReaderModel } from './reader-model';
import { searchFeature } from './search/search-feature';
import { viewFeature } from './views/view-feature';

/** The world around the reader, as its features need it. */
export interface ReaderWorld {
  readonly settings: ReadonlySignal<Settings>;
  /** The interface's language as a BCP 47 tag. */
  readonly locale: string;
  readonly speech: SpeechEngine;
  /** Keeps one section of the settings; every open page of ours follows. */
  saveSection<N extends SectionName>(name: N, value: Settings[N]): void;
}

/** All of Sentences Mode. The first that has something to do at a key gets it. */
export function readerFeatures(model: ReaderModel, world: ReaderWorld): readonly ReaderFeature[] {
  return [
    searchFeature(model),
    viewFeature(world),
    movingFeature(model),
    resumeFeature(model),
    notesFeature(model),
    listeningFeature(model, world),
  ];
}
