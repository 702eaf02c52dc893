import type {
  EngineReadiness,
  LanguagePair,
  Translated,
  TranslationEngine,
} from '../../lookup/engine';

/** What we use of https://webmachinelearning.github.io/translation-api/ (Chrome 138 and later). */
interface TranslatorApi {
  availability(languages: TranslatorLanguages): Promise<string>;
  create(
    options: TranslatorLanguages & {
      signal?: AbortSignal;
      monitor?: (monitor: EventTarget) => void;
    },
  ): Promise<DeviceTranslator>;
}

interface TranslatorLanguages {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface DeviceTranslator {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
}

/**
 * The browser's own translator. It is asked for at each use: whether it is there is a matter of the
 * browser, and of what the page allows its frames.
 */
export function deviceEngine(world: object = globalThis): TranslationEngine {
  const open = new Map<string, DeviceTranslator>();
  const api = () => (world as { Translator?: TranslatorApi }).Translator;

  return {
    async readiness(pair): Promise<EngineReadiness> {
      if (open.has(keyOf(pair))) return 'ready';
      // A page's permissions policy makes this throw.
      const said = await api()
        ?.availability(languagesOf(pair))
        .catch(() => 'unavailable');
      if (said === 'available') return 'ready';
      return said === 'downloadable' || said === 'downloading' ? 'downloadable' : 'unavailable';
    },

    async translate(text, pair, signal, onDownload): Promise<Translated> {
      const known = open.get(keyOf(pair));
      try {
        const translator = known ?? (await create(pair, signal, onDownload));
        if (!translator) return { ok: false, problem: 'engine' };
        open.set(keyOf(pair), translator);
        return await ask(translator, text, signal);
      } catch {
        return { ok: false, problem: signal.aborted ? 'cancelled' : 'download' };
      }
    },
  };

  async function create(
    pair: LanguagePair,
    signal: AbortSignal,
    onDownload: (share: number) => void,
  ): Promise<DeviceTranslator | undefined> {
    return api()?.create({
      ...languagesOf(pair),
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', (event) =>
          onDownload((event as ProgressEvent).loaded),
        ),
    });
  }
}

async function ask(
  translator: DeviceTranslator,
  text: string,
  signal: AbortSignal,
): Promise<Translated> {
  try {
    return { ok: true, text: await translator.translate(text, { signal }) };
  } catch {
    return { ok: false, problem: signal.aborted ? 'cancelled' : 'engine' };
  }
}

const keyOf = ({ from, to }: LanguagePair) => `${from} ${to}`;

const languagesOf = ({ from, to }: LanguagePair): TranslatorLanguages => ({
  sourceLanguage: from,
  targetLanguage: to,
});
