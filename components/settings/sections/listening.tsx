import type { MessageName } from '../../../utils/contract/texts';
import { RATE, REPEATS } from '../../../utils/settings/speech';
import { useTexts } from '../../ui/texts';
import { RadioTiles } from '../controls/RadioTiles';
import { Slider } from '../controls/Slider';
import { Switch } from '../controls/Switch';
import type { SettingsDeps, SettingsSection } from '../section';
import { VoicePicker } from '../voices/VoicePicker';
import { createVoicesModel } from '../voices/voices-model';

const SWITCHES = [
  ['stopAfterEach', 'listenOneAtATime', 'listenOneAtATimeHint'],
  ['slowFirst', 'listenSlowFirst', 'listenSlowFirstHint'],
  ['echo', 'listenEcho', 'listenEchoHint'],
] as const satisfies readonly (readonly [string, MessageName, MessageName])[];

/** How articles are read aloud, and by which voice. */
export function listeningSection({
  settings,
  locale,
  speech: engine,
}: SettingsDeps): SettingsSection {
  const voices = createVoicesModel(engine);

  function Content() {
    const t = useTexts();
    const { speech } = settings.all.value;
    const rate = speech.rate.toLocaleString(locale, { maximumFractionDigits: 2 });
    return (
      <>
        <Slider
          label={t('listenSpeed')}
          bounds={RATE}
          value={speech.rate}
          shown={`${rate}×`}
          onChange={(changed) => settings.change('speech', { rate: changed })}
        />
        <RadioTiles
          label={t('listenTimesHint')}
          options={REPEATS.map((times) => ({ value: String(times), text: String(times) }))}
          value={String(speech.repeat)}
          onChange={(times) => settings.change('speech', { repeat: Number(times) })}
        />
        {SWITCHES.map(([name, text, about]) => (
          <Switch
            key={name}
            label={t(text)}
            about={t(about)}
            isOn={speech[name]}
            onChange={(isOn) => settings.change('speech', { [name]: isOn })}
          />
        ))}
        <h3>{t('listenVoice')}</h3>
        <p class="muted">{t('listenVoicesAbout')}</p>
        <VoicePicker model={voices} settings={settings} locale={locale} source={engine.source} />
        <button type="button" class="reset" onClick={() => settings.reset('speech')}>
          {t('listenReset')}
        </button>
      </>
    );
  }
  return { id: 'listening', title: 'helpListening', Content };
}
