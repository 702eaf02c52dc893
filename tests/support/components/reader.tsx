import { signal } from '@preact/signals';
import { fireEvent } from '@testing-library/preact';
import type { ReaderDeps } from '../../../components/reader/feature';
import { readerFeatures } from '../../../components/reader/features';
import { Reader, type ReaderProps } from '../../../components/reader/Reader';
import { createReaderModel, type ReaderModel } from '../../../components/reader/reader-model';
import type { Article } from '../../../utils/contract/article';
import { done } from '../../../utils/contract/result';
import type { TranslationEngine } from '../../../utils/lookup/engine';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings';
import type { SpeechEngine } from '../../../utils/speech/types';
import { FakeEngine } from '../fake-speech-engine';
import { english, renderInEnglish } from './english';
import { countingIds, FakeLibrary } from './fake-library';

/** No translator on this device. */
const NO_ENGINE: TranslationEngine = {
  readiness: async () => 'unavailable',
  translate: async () => ({ ok: false, problem: 'engine' }),
};

/** A world whose settings are kept in memory, with no page behind and no translator. */
export function depsOf(
  settings: Partial<Settings> = {},
  speech: SpeechEngine = new FakeEngine(),
  more: Partial<ReaderDeps> = {},
): ReaderDeps {
  const kept = signal<Settings>({ ...DEFAULT_SETTINGS, ...settings });
  return {
    settings: kept,
    locale: 'en',
    speech,
    compareEditions: async () => done(null),
    saveSection(name, value) {
      kept.value = { ...kept.peek(), [name]: value };
    },
    t: english,
    open: () => {},
    copy: async () => true,
    showOnPage: null,
    engine: NO_ENGINE,
    keepTranslation: async () => ({ ok: true, value: undefined }),
    resetSection(name) {
      kept.value = { ...kept.peek(), [name]: DEFAULT_SETTINGS[name] };
    },
    openSettingsPage: () => {},
    showCount: () => {},
    ...more,
  };
}

/** A model of the article over a Library in memory; `kept` has not been called. */
export function modelOf(article: Article, library = new FakeLibrary()): ReaderModel {
  return createReaderModel(article, { library }, countingIds());
}

/** Renders the reader with all its features. */
export function renderReader(
  model: ReaderModel,
  props: Partial<ReaderProps> & { deps?: ReaderDeps } = {},
): void {
  const { deps = depsOf(), ...more } = props;
  renderInEnglish(
    <Reader
      model={model}
      features={readerFeatures(model, deps)}
      deps={deps}
      locale="en"
      onClose={() => {}}
      onOpenLibrary={() => {}}
      {...more}
    />,
  );
}

/** Presses a key on an element. */
export const press = (key: string, on: Element = document.body, more = {}) =>
  fireEvent.keyDown(on, { key, ...more });
