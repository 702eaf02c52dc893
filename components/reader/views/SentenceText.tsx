import { clipRanges } from '../../../utils/collections/clip-ranges';
import { clausesOf } from '../../../utils/reading/clauses';
import type { Highlight, ReaderFeature } from '../feature';
import { MarkedText } from '../MarkedText';
import type { ReaderModel } from '../reader-model';
import './views.css';

/** What every view needs to show sentences. */
export interface ViewProps {
  readonly model: ReaderModel;
  readonly features: readonly ReaderFeature[];
}

export interface SentenceTextProps extends ViewProps {
  readonly n: number;
  readonly as: 'p' | 'span';
  readonly isCurrent?: boolean;
  /** Whether a very long sentence is broken at its clauses. */
  readonly inClauses?: boolean;
}

/** The words of one sentence, with what the features decorate and highlight in it. */
export function SentenceText(props: SentenceTextProps) {
  const { model, features, n, as: Tag, isCurrent, inClauses } = props;
  const sentence = model.sentences[n];
  if (!sentence) return null;
  const { text, marks } = sentence;
  const decoration = Object.assign({}, ...features.map((feature) => feature.decorate?.(n)));
  const highlights = features.flatMap((feature) => feature.highlight?.(n) ?? NONE);
  const all = highlights.length === 0 ? marks : [...marks, ...highlights];
  const clauses = inClauses ? clausesOf(text) : [];
  // As written, a heading is one; elsewhere a line is told to be.
  const heading = Tag === 'p' && sentence.kind === 'heading' && HEADING;
  return (
    <Tag
      {...heading}
      data-sentence={n}
      aria-current={isCurrent ? 'true' : undefined}
      {...decoration}
    >
      {clauses.length < 2 ? (
        <MarkedText text={text} marks={all} />
      ) : (
        clauses.map(([start, end]) => (
          <span key={start} class="clause">
            <MarkedText text={text.slice(start, end)} marks={clipRanges(all, start, end)} />
          </span>
        ))
      )}
    </Tag>
  );
}

const NONE: readonly Highlight[] = [];
const HEADING = { role: 'heading', 'aria-level': 2 } as const;
