import { useEffect, useState } from 'preact/hooks';
import type { VoiceSource } from '../../../utils/speech/types';
import { chooseVoice, fittingVoices, languageKey } from '../../../utils/speech/voices';
import { useTexts } from '../../ui/texts';
import { SelectField } from '../controls/SelectField';
import { languageName, languageOptions } from '../languages';
import type { SettingsModel } from '../settings-model';
import { VOICE_ERROR_TEXTS, VOICE_SOURCE_TEXTS } from './voice-texts';
import type { VoicesModel } from './voices-model';

/** The voice for one language at a time, with a way to hear it, or how to get one. */
export function VoicePicker(props: {
  readonly model: VoicesModel;
  readonly settings: SettingsModel;
  readonly locale: string;
  readonly source: VoiceSource;
}) {
  const { model, settings, locale, source } = props;
  const t = useTexts();
  const { speech } = settings.all.value;
  const languages = languageOptions(locale);
  const [lang, setLang] = useState(() => {
    // Voices are kept by language alone: "zh" for all of Chinese.
    const [first] = Object.keys(speech.voices);
    return languages.find(({ value }) => languageKey(value) === first)?.value ?? 'en';
  });
  useEffect(() => model.ask(), [model]);
  const key = languageKey(lang);
  const voices = fittingVoices(model.voices.value, lang);
  const best = voices[0];
  const voice = chooseVoice(voices, speech.voices[key]);
  const trouble = model.trouble.value;

  function choose(id: string): void {
    const { [key]: _, ...others } = speech.voices;
    settings.change('speech', { voices: id ? { ...others, [key]: id } : others });
  }

  return (
    <>
      <SelectField label={t('wordsFrom')} options={languages} value={lang} onChange={setLang} />
      {best && (
        <SelectField
          label={t('listenVoice')}
          options={[
            { value: '', text: t('voiceUsual', best.name) },
            ...voices.map(({ id, name, isLocal }) => ({
              value: id,
              text: isLocal ? name : t('voiceOnline', name),
            })),
          ]}
          value={voice && voice.id === speech.voices[key] ? voice.id : ''}
          onChange={choose}
        />
      )}
      {voice ? (
        <button
          type="button"
          class="reset"
          onClick={() => model.hear({ text: sampleOf(lang), voice, rate: speech.rate })}
        >
          {t('voiceHear')}
        </button>
      ) : (
        <p class="muted" role="status">
          {model.isAwaited.value
            ? t('voiceAwaited')
            : `${t('voiceNone', languageName(lang, locale))} ${t(VOICE_SOURCE_TEXTS[source])}`}
        </p>
      )}
      {voice && trouble && trouble !== 'no-voice' && (
        <p role="alert">{t(VOICE_ERROR_TEXTS[trouble])}</p>
      )}
    </>
  );
}

/** A few words that every browser can say in every language: today's date. */
const sampleOf = (lang: string) => new Date().toLocaleDateString(lang, { dateStyle: 'full' });
