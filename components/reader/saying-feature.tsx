import { type Saying, SayingToast } from '../ui/saying';
import type { ReaderFeature } from './feature';

/** What the other features say was done. */
export const sayingFeature = (saying: Saying): ReaderFeature => ({
  Panel: () => <SayingToast saying={saying} />,
});
