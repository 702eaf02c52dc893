import { languageName } from '../../settings/languages';
import { VOICE_ERROR_TEXTS, VOICE_SOURCE_TEXTS } from '../../settings/voices/voice-texts';
import { useTexts } from '../../ui/texts';
import type { ListeningModel } from './listening-model';

/** Why nothing is heard, and what to do about it. */
export function VoiceError({ model, locale }: { model: ListeningModel; locale: string }) {
  const t = useTexts();
  const { trouble } = model.player.value;
  const said = () => {
    if (model.isAwaitingVoices.value) return t('voiceAwaited');
    if (model.isVoiceless.value) return `${missing()} ${t(VOICE_SOURCE_TEXTS[model.source])}`;
    return trouble !== null && trouble !== 'no-voice' && t(VOICE_ERROR_TEXTS[trouble]);
  };
  const missing = () => {
    const language = model.lang && languageName(model.lang, locale);
    return language ? t('voiceNone', language) : t('voiceNoneAtAll');
  };
  return (
    <p class="listening-trouble" role="status">
      {said()}
    </p>
  );
}
