import type { ReaderFeature } from './feature';
import { MarkedText } from './MarkedText';
import type { ReaderModel } from './reader-model';

/** What every view needs to show sentences. */
export interface ViewProps {
  readonly model: ReaderModel;
  readonly features: readonly ReaderFeature[];
}

/** The words of one sentence, with what the features decorate it with. */
export function SentenceText(props: ViewProps & { readonly n: number; readonly as: 'p' | 'span' }) {
  const { model, features, n, as: Tag } = props;
  const sentence = model.sentences[n];
  if (!sentence) return null;
  const decoration = Object.assign({}, ...features.map((feature) => feature.decorate?.(n)));
  return (
    <Tag data-sentence={n} {...decoration}>
      <MarkedText text={sentence.text} marks={sentence.marks} />
    </Tag>
  );
}
