import type { Voice } from './types';

/**
 * Voices of macOS that are jokes or decades old; they come first in its alphabetical list, and people
 * who never chose would hear them. Apple's own name for the first kind is "novelty voices".
 */
const ODD = new Set(
  (
    'Albert,Bad News,Bahh,Bells,Boing,Bubbles,Cellos,Deranged,Good News,Hysterical,Jester,Organ,' +
    'Pipe Organ,Superstar,Trinoids,Whisper,Wobble,Zarvox,Fred,Junior,Kathy,Ralph,' +
    'Eddy,Flo,Grandma,Grandpa,Reed,Rocko,Sandy,Shelley'
  ).split(','),
);

/** "Eddy (English (United States))" is Eddy. */
const isOdd = ({ name }: Voice) => ODD.has(name.replace(/ \(.*$/, ''));

/** eSpeak's variants: "English (America)+Adam espeak-ng" is "English (America) espeak-ng" in disguise. */
const isVariant = (name: string, names: ReadonlySet<string>) =>
  name.includes('+') && names.has(name.replace(/\+[^ ]*/, ''));

interface Tag {
  /** With the likeliest script and region filled in. */
  readonly full: string;
  readonly language: string;
}

const read = new Map<string, Tag | null>();

/**
 * A language tag read; null for what is none. Systems know more than tags do: Android writes `en_US`,
 * eSpeak `en-us-nyc`, of which what stands before the last hyphen is read. Read once for each tag:
 * speech-dispatcher lists 13,000 voices.
 */
function tagOf(lang: string): Tag | null {
  let tag = read.get(lang);
  if (tag === undefined) {
    tag = readTag(lang.replaceAll('_', '-'));
    read.set(lang, tag);
  }
  return tag;
}

function readTag(lang: string): Tag | null {
  try {
    const locale = new Intl.Locale(lang).maximize();
    return { full: locale.toString(), language: macro(locale.language) };
  } catch {
    const shorter = lang.replace(/-?[^-]*$/, '');
    return shorter === '' ? null : readTag(shorter);
  }
}

/** Bokmål and Nynorsk are both read by a voice for Norwegian, and the other way round. */
const macro = (language: string) => (language === 'nb' || language === 'nn' ? 'no' : language);

/**
 * The voices that speak a language, the best first: those of just this region and script, then those
 * that need no network, then those that are no jokes, then the system's own choice.
 *
 * Of a voice that is there with a hundred accents of the same machine, only itself.
 *
 * @param lang a BCP 47 tag; null when the language is not known: then every voice may do.
 */
export function fittingVoices(voices: readonly Voice[], lang: string | null): Voice[] {
  const wanted = lang === null ? null : tagOf(lang);
  if (lang !== null && wanted === null) return [];
  const names = new Set(voices.map(({ name }) => name));
  return voices
    .filter(({ name }) => !isVariant(name, names))
    .map((voice) => ({ voice, tag: tagOf(voice.lang) }))
    .filter(({ tag }) => wanted === null || tag?.language === wanted.language)
    .map(({ voice, tag }) => ({
      voice,
      rank: rank(voice, wanted !== null && tag?.full === wanted.full),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ voice }) => voice);
}

const rank = (voice: Voice, isExact: boolean) =>
  (isExact ? 0 : 8) + (voice.isLocal ? 0 : 4) + (isOdd(voice) ? 2 : 0) + (voice.isDefault ? 0 : 1);

/** The name under which the voice for a language is remembered: its primary subtag, "" if unknown. */
export const languageKey = (lang: string | null): string =>
  (lang === null ? null : tagOf(lang))?.language ?? '';

/** The voice the reader chose for the language, or the best one; null if none speaks it. */
export function chooseVoice(fitting: readonly Voice[], chosenId: string | undefined): Voice | null {
  return fitting.find((voice) => voice.id === chosenId) ?? fitting[0] ?? null;
}
