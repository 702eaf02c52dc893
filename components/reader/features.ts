import type { ReadonlySignal } from '@preact/signals';
import type { SectionName, Settings } from '../../utils/settings';
import type { ReaderFeature } from './feature';
import { movingFeature } from './moving';
import { notesFeature } from './notes-feature';
import type { ReaderModel } from './reader-model';

/** The world around the reader, as its features need it. */
export interface ReaderWorld {
  readonly settings: ReadonlySignal<Settings>;
  /** Keeps one section of the settings; every open page of ours follows. */
  saveSection<N extends SectionName>(name: N, value: Settings[N]): void;
}

/** All of Sentences Mode. The first that has something to do at a key gets it. */
export function readerFeatures(model: ReaderModel, _world: ReaderWorld): readonly ReaderFeature[] {
  return [movingFeature(model), notesFeature(model)];
}
