/**
 * Puts a fake in the place of the browser's translator, which counts letters. Uses nothing outside
 * itself, so that it can be sent into a page.
 *
 * @param first what it says of a pair of languages: 'available', or 'downloadable', and then the
 *   download ends by hand.
 */
export function installFakeTranslator(first: string): void {
  const made: string[] = [];
  let state = first;
  let step = () => {};
  const Translator = {
    availability: async () => state,
    create: async (options: {
      sourceLanguage: string;
      targetLanguage: string;
      signal: AbortSignal;
      monitor(monitor: EventTarget): void;
    }) => {
      const monitor = new EventTarget();
      options.monitor(monitor);
      const progress = (loaded: number) =>
        monitor.dispatchEvent(new ProgressEvent('downloadprogress', { loaded, total: 1 }));
      if (state === 'downloadable') {
        progress(0.25);
        await new Promise<void>((resolve, reject) => {
          step = resolve;
          options.signal.addEventListener('abort', () => reject(options.signal.reason));
        });
        state = 'available';
      }
      return {
        translate: async (text: string) => {
          made.push(text);
          return `${options.sourceLanguage}>${options.targetLanguage}: ${text.length}`;
        },
      };
    },
  };
  Object.assign(globalThis, { Translator, made, finishDownload: () => step() });
}
