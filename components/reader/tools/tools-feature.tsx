import { signal } from '@preact/signals';
import { ACTIONS } from '../../../utils/reading/keymap';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import { act, type ReaderDeps, type ReaderFeature, type SentenceProps } from '../feature';
import { useKeyHint } from '../keys';
import { ColourTools, ComprehensionTools, KeepTool } from '../marks/MarkTools';
import type { Marker } from '../marks/marks-feature';
import type { ReaderModel } from '../reader-model';
import type { TranslationModel } from '../translation/translation-model';
import { TOOL_ICONS, type ToolAction, ToolSheet } from './ToolSheet';
import './tools.css';

/** The tools of the current sentence: a quiet row; where it is too narrow for all, the rest in a sheet. */
export function toolsFeature(
  model: ReaderModel,
  deps: ReaderDeps,
  marker: Marker,
  translations: TranslationModel,
  parts: readonly ReaderFeature[],
): ReaderFeature {
  const isSheetOpen = signal(false);
  const onAct = (action: ToolAction) => act(parts, action);

  function Tool({ action, ...more }: { action: ToolAction; class?: string; pressed?: boolean }) {
    const t = useTexts();
    const hint = useKeyHint();
    return (
      <button
        type="button"
        class={`tool ${more.class ?? ''}`}
        aria-pressed={more.pressed}
        aria-label={t(ACTIONS[action].text)}
        {...hint(action)}
        onClick={() => onAct(action)}
      >
        <Icon name={TOOL_ICONS[action]} />
      </button>
    );
  }

  function Tools({ n }: SentenceProps) {
    const t = useTexts();
    const marking = { n, model, marker };
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would have to be drawn
      <div class="sentence-tools" role="group" aria-label={t('toolsOfSentence')}>
        {model.canNote.value && (
          <>
            <KeepTool {...marking} deps={deps} />
            <ColourTools {...marking} />
            <ComprehensionTools {...marking} />
          </>
        )}
        <Tool action="lookUp" />
        <Tool action="translate" pressed={translations.of(n).value?.kind === 'shown'} />
        <Tool action="copy" class="roomy" />
        <Tool action="showOnPage" class="roomy" />
        <button
          type="button"
          class="tool more"
          aria-haspopup="dialog"
          title={t('toolsMore')}
          onClick={() => {
            isSheetOpen.value = true;
          }}
        >
          <Icon name="more" />
        </button>
      </div>
    );
  }

  return {
    Tools,
    Panel: () => (
      <ToolSheet
        isOpen={isSheetOpen.value}
        onClose={() => {
          isSheetOpen.value = false;
        }}
        onAct={onAct}
        colours={
          model.canNote.value && (
            <ColourTools n={model.current.value} model={model} marker={marker} />
          )
        }
      />
    ),
  };
}
