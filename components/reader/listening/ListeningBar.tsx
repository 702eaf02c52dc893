import { useState } from 'preact/hooks';
import type { MessageName } from '../../../utils/contract/texts';
import { RATE, REPEATS } from '../../../utils/settings/speech';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import { useKeyHint } from '../keys';
import type { ListeningModel } from './listening-model';
import { VoiceError } from './VoiceError';

/** A press by mouse or finger leaves the focus, and with it the keys, where they were. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

const SWITCHES = [
  ['stopAfterEach', 'listenOneAtATime', 'listenOneAtATimeHint'],
  ['slowFirst', 'listenSlowFirst', 'listenSlowFirstHint'],
  ['echo', 'listenEcho', 'listenEchoHint'],
] as const satisfies readonly (readonly [string, MessageName, MessageName])[];

/** How the article is read aloud: speed, stops, repeats, voice; and what is wrong, if it is silent. */
export function ListeningBar({ model, locale }: { model: ListeningModel; locale: string }) {
  const t = useTexts();
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <section class="listening" aria-label={t('helpListening')}>
      <VoiceError model={model} locale={locale} />
      <div class="listening-row">
        <Speed model={model} locale={locale} />
        <button
          type="button"
          class="listening-unfold"
          aria-expanded={isUnfolded}
          onMouseDown={keepFocus}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {t('listenOptions')}
        </button>
        <div class="listening-options" data-unfolded={isUnfolded}>
          <Switches model={model} />
          <Times model={model} />
          <Voices model={model} />
        </div>
        <button
          type="button"
          class="icon listening-close"
          title={t('listenClose')}
          onMouseDown={keepFocus}
          onClick={() => model.close()}
        >
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}

function Speed({ model, locale }: { model: ListeningModel; locale: string }) {
  const t = useTexts();
  const hint = useKeyHint();
  const { rate } = model.speech.value;
  const shown = rate.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return (
    <div class="listening-speed">
      <button
        type="button"
        class="icon"
        aria-label={t('keySlower')}
        {...hint('slower')}
        aria-disabled={rate <= RATE.least}
        onMouseDown={keepFocus}
        onClick={() => model.stepRate(-1)}
      >
        <Icon name="minus" />
      </button>
      <output aria-label={t('listenSpeed')} dir="ltr">
        {shown}×
      </output>
      <button
        type="button"
        class="icon"
        aria-label={t('keyFaster')}
        {...hint('faster')}
        aria-disabled={rate >= RATE.most}
        onMouseDown={keepFocus}
        onClick={() => model.stepRate(1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}

function Switches({ model }: { model: ListeningModel }) {
  const t = useTexts();
  const speech = model.speech.value;
  return SWITCHES.map(([name, text, about]) => (
    <button
      key={name}
      type="button"
      class="chip"
      aria-pressed={speech[name]}
      title={t(about)}
      onMouseDown={keepFocus}
      onClick={() => model.change({ [name]: !speech[name] })}
    >
      {t(text)}
    </button>
  ));
}

function Times({ model }: { model: ListeningModel }) {
  const t = useTexts();
  return (
    <label class="listening-choice" title={t('listenTimesHint')}>
      <span>{t('listenTimes')}</span>
      <select
        value={model.speech.value.repeat}
        onChange={(event) => model.change({ repeat: Number(event.currentTarget.value) })}
      >
        {REPEATS.map((times) => (
          <option key={times} value={times}>
            {times}
          </option>
        ))}
      </select>
    </label>
  );
}

function Voices({ model }: { model: ListeningModel }) {
  const t = useTexts();
  const voices = model.voices.value;
  if (voices.length === 0) return null;
  return (
    <label class="listening-choice listening-voice">
      <span>{t('listenVoice')}</span>
      <select
        value={model.voice.value?.id}
        onChange={(event) => model.chooseVoice(event.currentTarget.value)}
      >
        {voices.map(({ id, name, isLocal }) => (
          <option key={id} value={id}>
            {isLocal ? name : t('voiceOnline', name)}
          </option>
        ))}
      </select>
    </label>
  );
}
