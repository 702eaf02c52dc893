import type { Trouble, VoiceSource } from '../../../utils/speech/types';
import type { MessageName } from '../../../utils/texts/names';
import { useTexts } from '../../ui/texts';
import type { ListeningModel } from './listening-model';

const TROUBLES: Readonly<Record<Exclude<Trouble, 'no-voice'>, MessageName>> = {
  silent: 'voiceSilent',
  network: 'voiceNetwork',
  refused: 'voiceRefused',
  failed: 'voiceFailed',
};

const SOURCES: Readonly<Record<VoiceSource, MessageName>> = {
  android: 'voiceGetAndroid',
  chromeOs: 'voiceGetChromeOs',
  linux: 'voiceGetLinux',
  mac: 'voiceGetMac',
  windows: 'voiceGetWindows',
};

/** Why nothing is heard, and what to do about it. */
export function VoiceTrouble({ model, locale }: { model: ListeningModel; locale: string }) {
  const t = useTexts();
  const { trouble } = model.player.value;
  const said = () => {
    if (model.isAwaitingVoices.value) return t('voiceAwaited');
    if (model.isVoiceless.value) return `${missing()} ${t(SOURCES[model.source])}`;
    return trouble !== null && trouble !== 'no-voice' && t(TROUBLES[trouble]);
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

/** A language's name for people; the tag itself where the browser knows none. */
function languageName(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
