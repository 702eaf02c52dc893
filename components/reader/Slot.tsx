import type { ComponentType } from 'preact';
import type { ReaderFeature, SentenceProps } from './feature';

type Place = 'Top' | 'Head' | 'Strip' | 'Panel' | 'AtEnd';

/** What the features show in one place, in their order. */
export function Slot({ of, place }: { of: readonly ReaderFeature[]; place: Place }) {
  const shown = of.flatMap((feature) => feature[place] ?? []) as ComponentType[];
  return shown.map((Shown, i) => <Shown key={i} />);
}

/** What the features show for one sentence. */
export function SentenceSlot(
  props: SentenceProps & { of: readonly ReaderFeature[]; place: 'Below' | 'Tools' },
) {
  const shown = props.of.flatMap((feature) => feature[props.place] ?? []);
  return shown.map((Shown, i) => <Shown key={i} n={props.n} />);
}
