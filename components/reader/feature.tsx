import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { ReaderAction } from '../../utils/reading/keymap';

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
 * the parts together and knows none of them; `features.ts` lists them, those that are asked first
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

type SlotName = 'Top' | 'Head' | 'Strip' | 'Panel' | 'AtEnd';

/** What the features show in one slot, in their order. */
export function Slot({ of, name }: { of: readonly ReaderFeature[]; name: SlotName }) {
  const shown = of.flatMap((feature) => feature[name] ?? []) as ComponentType[];
  return shown.map((Shown, i) => <Shown key={i} />);
}

/** What the features show for one sentence. */
export function SentenceSlot(
  props: SentenceProps & { of: readonly ReaderFeature[]; name: 'Below' | 'Tools' },
) {
  const shown = props.of.flatMap((feature) => feature[props.name] ?? []);
  return shown.map((Shown, i) => <Shown key={i} n={props.n} />);
}
