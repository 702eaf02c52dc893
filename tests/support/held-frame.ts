import type { BrowserSession } from './browser/session.ts';

/**
 * Keeps readers' frames waiting for their articles until {@link letFramesGo}: what stands over the
 * page meanwhile can be looked at.
 */
export const holdFrames = (session: BrowserSession): Promise<void> =>
  session.evaluateInWorker(() => {
    const scope = globalThis as unknown as Scope;
    const { session: storage } = (scope.browser ?? scope.chrome).storage;
    const remove = storage.remove.bind(storage);
    const held = new Promise<void>((resolve) => {
      scope.letFramesGo = resolve;
    });
    // What a frame's claim ends with, in the worker.
    storage.remove = async (key) => {
      await held;
      return remove(key);
    };
    interface Scope {
      readonly browser?: Scope['chrome'];
      readonly chrome: {
        readonly storage: { readonly session: { remove(key: string): Promise<void> } };
      };
      letFramesGo?: () => void;
    }
  });

/** Gives the frames that wait their articles, and all later ones at once. */
export const letFramesGo = (session: BrowserSession): Promise<void> =>
  session.evaluateInWorker(() =>
    (globalThis as unknown as { letFramesGo?: () => void }).letFramesGo?.(),
  );
