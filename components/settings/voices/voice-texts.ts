import type { MessageName } from '../../../utils/contract/texts';
import type { VoiceErrorKind, VoiceSource } from '../../../utils/speech/types';

/** Why a voice that is there is not heard. */
export const VOICE_ERROR_TEXTS: Readonly<Record<Exclude<VoiceErrorKind, 'no-voice'>, MessageName>> =
  {
    silent: 'voiceSilent',
    network: 'voiceNetwork',
    refused: 'voiceRefused',
    failed: 'voiceFailed',
  };

/** How to get a voice, by where they come from. */
export const VOICE_SOURCE_TEXTS: Readonly<Record<VoiceSource, MessageName>> = {
  android: 'voiceGetAndroid',
  chromeOs: 'voiceGetChromeOs',
  linux: 'voiceGetLinux',
  mac: 'voiceGetMac',
  windows: 'voiceGetWindows',
};
