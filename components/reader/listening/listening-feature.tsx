import { computed, effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { onDemand } from '../../ui/on-demand';
import { useTexts } from '../../ui/texts';
import type { ReaderDeps, ReaderFeature } from '../feature';
import { useKeyHint } from '../keys';
import type { ReaderModel } from '../reader-model';
import { showHighlight } from '../text-range';
import { createListeningModel } from './listening-model';
import './listening.css';

const ListeningBar = onDemand(async () => (await import('./ListeningBar')).ListeningBar);

/** The name under which `listening.css` marks the word that is being spoken. */
const HIGHLIGHT = 'spoken';

/** Listening: the article read aloud, sentence by sentence, from where the reader is. */
export function listeningFeature(reader: ReaderModel, deps: ReaderDeps): ReaderFeature {
  const speech = computed(() => deps.settings.value.speech);
  const model = createListeningModel(reader, deps.speech, speech, (changed) =>
    deps.saveSection('speech', changed),
  );
  const stepRate = (steps: number) => {
    model.open();
    model.stepRate(steps);
  };

  function Tools() {
    const t = useTexts();
    const hint = useKeyHint();
    const isPlaying = model.isPlaying.value;
    return (
      <button
        type="button"
        class="listen"
        aria-label={t(isPlaying ? 'listenPause' : 'listen')}
        {...hint('play')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => model.toggle()}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
    );
  }

  /** Where the voice tells which word it speaks, that word is marked. */
  function markSpokenWord(): void {
    const word = model.spoken.value;
    const part = word && { n: word.sentence, start: word.start, end: word.end };
    showHighlight(HIGHLIGHT, part, reader.sentences[part?.n ?? -1]?.text ?? '');
  }

  function Strip() {
    useEffect(() => effect(markSpokenWord), []);
    return model.isOpen.value ? <ListeningBar model={model} locale={deps.locale} /> : null;
  }

  // What nobody sees any more should not go on speaking: the browser stops it late, or never.
  const fallSilent = () => model.pause();
  window.addEventListener('pagehide', fallSilent);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) fallSilent();
  });

  return {
    acts: {
      play: () => model.toggle(),
      repeat: () => model.repeat(),
      slower: () => stepRate(-1),
      faster: () => stepRate(1),
      leave: () => {
        fallSilent();
        return false;
      },
    },
    isReadAloud: model.isPlaying,
    Tools,
    Strip,
  };
}
