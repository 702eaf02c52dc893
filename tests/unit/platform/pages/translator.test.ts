// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { deviceEngine } from '../../../../utils/platform/pages/translator';

const PAIR = { from: 'en', to: 'ko' };
const signal = () => new AbortController().signal;

/** A browser's translator; `create` and `translate` do as they are told. */
function browserWith(availability: string | Error) {
  const translate = vi.fn(async (text: string, _: unknown) => `[${text}]`);
  const create = vi.fn(
    async (options: { signal: AbortSignal; monitor(monitor: EventTarget): void }) => {
      const monitor = new EventTarget();
      options.monitor(monitor);
      monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
      options.signal.throwIfAborted();
      return { translate };
    },
  );
  const asked = vi.fn(async () => {
    if (availability instanceof Error) throw availability;
    return availability;
  });
  return { Translator: { availability: asked, create }, create, translate, asked };
}

test.each([
  ['available', 'ready'],
  ['downloadable', 'downloadable'],
  ['downloading', 'downloadable'],
  ['unavailable', 'unavailable'],
  [new Error('not allowed here'), 'unavailable'],
])('a browser that says %s is %s', async (availability, readiness) => {
  const browser = browserWith(availability);
  expect(await deviceEngine(browser).readiness(PAIR)).toBe(readiness);
  expect(browser.asked.mock.calls).toEqual([[{ sourceLanguage: 'en', targetLanguage: 'ko' }]]);
});

test('a browser without a translator has none, and one that gets it later is asked anew', async () => {
  const world: { Translator?: unknown } = {};
  const engine = deviceEngine(world);
  expect(await engine.readiness(PAIR)).toBe('unavailable');
  world.Translator = browserWith('available').Translator;
  expect(await engine.readiness(PAIR)).toBe('ready');
});

test('one translator serves all sentences of a language pair, and says how far its download is', async () => {
  const browser = browserWith('downloadable');
  const engine = deviceEngine(browser);
  const shares: number[] = [];
  const note = (share: number) => shares.push(share);
  expect(await engine.translate('One.', PAIR, signal(), note)).toEqual({
    ok: true,
    text: '[One.]',
  });
  expect(await engine.translate('Two.', PAIR, signal(), note)).toEqual({
    ok: true,
    text: '[Two.]',
  });
  expect(browser.create).toHaveBeenCalledOnce();
  expect(shares).toEqual([0.5]);
  expect(await engine.readiness(PAIR)).toBe('ready');
});

test('what goes wrong is told apart: the download, the text, the reader’s own doing', async () => {
  const { create, translate, ...browser } = browserWith('downloadable');
  const engine = deviceEngine(browser);
  const problem = async (signal: AbortSignal) => {
    const outcome = await engine.translate('One.', PAIR, signal, () => {});
    return outcome.ok ? null : outcome.problem;
  };
  create.mockRejectedValueOnce(new Error('offline'));
  expect(await problem(signal())).toBe('download');
  expect(await problem(AbortSignal.abort())).toBe('cancelled');
  translate.mockRejectedValueOnce(new Error('too long'));
  expect(await problem(signal())).toBe('engine');
  expect(await problem(signal())).toBeNull();
});
