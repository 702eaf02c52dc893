import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { KeptTranslation, QuoteSelector } from '../../utils/contract/annotations';
import type { Result } from '../../utils/contract/result';
import type { Translate } from '../../utils/contract/texts';
import type { TranslationEngine } from '../../utils/lookup/engine';
import type { ReaderAction } from '../../utils/reading/keymap';
import type { SectionName, Settings } from '../../utils/settings';
import type { SpeechEngine } from '../../utils/speech/types';
import type { CompareEditions } from './changes/changes-model';

/** Does an action; `false` means "nothing to do now", and the next feature that knows it is asked. */
export type Act = () => unknown;
export type Acts = Readonly<Partial<Record<ReaderAction, Act>>>;

/** A sentence by its number, from 0. */
export interface SentenceProps {
  readonly n: number;
}

/** A part of a sentence that stands out for a while: UTF-16 code units `[start, end)` of its text. */
export interface Highlight {
  readonly kind: 'hit' | 'current-hit';
  readonly start: number;
  readonly end: number;
}

/**
 * One part of Sentences Mode: what it does at a key, and what it shows in which place. `Reader` puts
 * the parts together and knows none of them; `features.tsx` lists them, those that are asked first
 * at the front. What a part shows are components that read the signals of its own model.
 */
export interface ReaderFeature {
  readonly acts?: Acts;
  /**
   * Attributes for a sentence's element, for styles. The signals it reads redraw that sentence
   * alone; it is asked only for sentences on or near the screen.
   */
  readonly decorate?: (n: number) => Readonly<Record<`data-${string}`, string | undefined>>;
  /** While true the sentences are spoken, and no screen reader should speak them as well. */
  readonly isReadAloud?: ReadonlySignal<boolean>;
  /** What stands out in a sentence, as what was searched for; asked as `decorate` is. */
  readonly highlight?: (n: number) => readonly Highlight[];
  /** Under a sentence: its notes, its translation. */
  readonly Below?: ComponentType<SentenceProps>;
  /** Buttons for the current sentence. */
  readonly Tools?: ComponentType<SentenceProps>;
  /** Buttons in the bar at the top. */
  readonly Top?: ComponentType;
  /** A strip under the bar at the top, above a keyboard on the screen: the search. */
  readonly Head?: ComponentType;
  /** A strip above the controls, while there is something to control. */
  readonly Strip?: ComponentType;
  /** A panel or dialog over the page. */
  readonly Panel?: ComponentType;
  /** What to look back on after the last sentence. */
  readonly AtEnd?: ComponentType;
}

/** Does what the first feature that has something to do makes of an action. */
export function act(features: readonly ReaderFeature[], action: ReaderAction): void {
  features.find(({ acts }) => acts?.[action] && acts[action]() !== false);
}

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
