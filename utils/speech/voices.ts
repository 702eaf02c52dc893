import type { Voice } from './types';

/**
 * Voices of macOS that are jokes ("novelty voices", as Apple calls them) or decades old. They come
 * first in its alphabetical list, and people who never chose a voice would hear them.
 */
const NOVELTY_VOICES = new Set(
  (
    'Albert,Bad News,Bahh,Bells,Boing,Bubbles,Cellos,Deranged,Good News,Hysterical,Jester,Organ,' +
    'Pipe Organ,Superstar,Trinoids,Whisper,Wobble,Zarvox,Fred,Junior,Kathy,Ralph,' +
    'Eddy,Flo,Grandma,Grandpa,Reed,Rocko,Sandy,Shelley'
  ).split(','),
);

/** Also for names such as "Eddy (English (United States))". */
const isNovelty = ({ name }: Voice) => NOVELTY_VOICES.has(name.replace(/ \(.*$/, ''));

/** Whether a voice is an eSpeak variant of one in the list: "English (America)+Adam espeak-ng". */
const isVariant = (name: string, names: ReadonlySet<string>) =>
  name.includes('+') && names.has(name.replace(/\+[^ ]*/, ''));

interface Tag {
  /** With the likeliest script and region filled in. */
  readonly full: string;
  readonly language: string;
}

const tags = new Map<string, Tag | null>();

/**
 * A language tag tags; null for what is none. Systems know more than tags do: Android writes `en_US`,
 * eSpeak `en-us-nyc`, of which what stands before the last hyphen is tags. Read once for each tag:
 * speech-dispatcher lists 13,000 voices.
 */
function tagOf(lang: string): Tag | null {
  let tag = tags.get(lang);
  if (tag === undefined) {
    tag = readTag(lang.replaceAll('_', '-'));
    tags.set(lang, tag);
  }
  return tag;
}

function readTag(lang: string): Tag | null {
  try {
    const locale = new Intl.Locale(lang).maximize();
    return { full: locale.toString(), language: withoutWrittenForm(locale.language) };
  } catch {
    const shorter = lang.replace(/-?[^-]*$/, '');
    return shorter === '' ? null : readTag(shorter);
  }
}

/** Bokmål and Nynorsk are both tags by a voice for Norwegian, and the other way round. */
const withoutWrittenForm = (language: string) =>
  language === 'nb' || language === 'nn' ? 'no' : language;

/**
 * The voices that speak a language, the best first: those of just this region and script, then those
 * that need no network, then those that are no {@link NOVELTY_VOICES}, then the system's own choice.
 *
 * Variants of a voice are left out where the voice itself is there.
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
  (isExact ? 0 : 8) +
  (voice.isLocal ? 0 : 4) +
  (isNovelty(voice) ? 2 : 0) +
  (voice.isDefault ? 0 : 1);

/** The name under which the voice for a language is remembered: its primary subtag, "" if unknown. */
export const languageKey = (lang: string | null): string =>
  (lang === null ? null : tagOf(lang))?.language ?? '';

/** The voice the reader chose for the language, or the best one; null if none speaks it. */
export function chooseVoice(fitting: readonly Voice[], chosenId: string | undefined): Voice | null {
  return fitting.find((voice) => voice.id === chosenId) ?? fitting[0] ?? null;
}
