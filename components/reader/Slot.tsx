import type { ComponentType } from 'preact';
import type { ReaderFeature, SentenceProps } from './feature';

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
