import {
  COLOURS,
  COMPREHENSION_LEVELS,
  type Comprehension,
} from '../../../utils/contract/annotations';
import type { ReaderAction } from '../../../utils/reading/keymap';
import { Icon } from '../../ui/Icon';
import { COLOUR_NAMES, COMPREHENSION_NAMES } from '../../ui/mark-texts';
import { useTexts } from '../../ui/texts';
import type { ReaderDeps } from '../feature';
import { useKeyHint } from '../keys';
import type { ReaderModel } from '../reader-model';
import type { Marker } from './marks-feature';

const COMPREHENSION_ACTIONS: Readonly<Record<Comprehension, ReaderAction>> = {
  understood: 'understood',
  partly: 'partly',
  not: 'notUnderstood',
};

interface MarkToolsProps {
  readonly n: number;
  readonly model: ReaderModel;
  readonly marker: Marker;
}

/** A button for each colour: in which the sentence is kept, and to keep it in another. */
export function ColourTools({ n, model, marker }: MarkToolsProps) {
  const t = useTexts();
  const { colour } = model.marks.of(n);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would have to be drawn
    <div class="tool-group colours" role="group" aria-label={t('keyKeep')}>
      {COLOURS.map((name) => (
        <button
          key={name}
          type="button"
          class="tool"
          aria-pressed={name === colour}
          title={t('markKeepIn', t(COLOUR_NAMES[name]))}
          onClick={() => marker.keep(name)}
        >
          <span class="swatch" data-colour={name} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

/** One button that keeps in the last used colour, where there is no room for all. */
export function KeepTool(props: MarkToolsProps & { readonly deps: ReaderDeps }) {
  const { n, model, marker, deps } = props;
  const t = useTexts();
  const hint = useKeyHint();
  const { colour } = model.marks.of(n);
  return (
    <button
      type="button"
      class="tool keep"
      aria-pressed={colour !== null}
      aria-label={t('keyKeep')}
      {...hint('keep')}
      onClick={() => marker.keep()}
    >
      <span
        class="swatch"
        data-colour={colour ?? deps.settings.value.lookup.colour}
        aria-hidden="true"
      />
    </button>
  );
}

/** How well the sentence was understood. */
export function ComprehensionTools({ n, model, marker }: MarkToolsProps) {
  const t = useTexts();
  const hint = useKeyHint();
  const { grasp } = model.marks.of(n);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would have to be drawn
    <div class="tool-group" role="group" aria-label={t('markGrasp')}>
      {COMPREHENSION_LEVELS.map((name) => (
        <button
          key={name}
          type="button"
          class="tool"
          data-grasp={name}
          aria-pressed={name === grasp}
          aria-label={t(COMPREHENSION_NAMES[name])}
          {...hint(COMPREHENSION_ACTIONS[name])}
          onClick={() => marker.rate(name)}
        >
          <Icon name={name} />
        </button>
      ))}
    </div>
  );
}
