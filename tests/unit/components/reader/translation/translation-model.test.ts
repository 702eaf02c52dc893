import { beforeEach, expect, test, vi } from 'vitest';
import { createTranslationModel } from '../../../../../components/reader/translation/translation-model';
import type {
  EngineReadiness,
  LanguagePair,
  Translated,
  TranslationEngine,
} from '../../../../../utils/lookup/engine';
import { failure } from '../../../../support/components/fake-library';
import { modelOf } from '../../../../support/components/reader';
import { articleOf, readingOf } from '../../../../support/sample-article';

/** An engine that does as it is told. */
class FakeEngine implements TranslationEngine {
  state: EngineReadiness = 'ready';
  readonly asked: (readonly [string, LanguagePair])[] = [];
  next: Translated | null = null;
  isHolding = false;
  progress = (_share: number) => {};
  finish = () => {};

  readiness = async () => this.state;

  async translate(
    text: string,
    pair: LanguagePair,
    signal: AbortSignal,
    onDownload: (share: number) => void,
  ): Promise<Translated> {
    this.asked.push([text, pair]);
    this.progress = onDownload;
    if (this.isHolding) await new Promise<void>((resolve) => (this.finish = resolve));
    if (signal.aborted) return { ok: false, problem: 'cancelled' };
    return this.next ?? { ok: true, text: `[${text}]` };
  }
}

let engine: FakeEngine;
const keepTranslation = vi.fn();
const openTranslator = vi.fn();
const onSameLanguage = vi.fn();

beforeEach(() => {
  engine = new FakeEngine();
  for (const mock of [keepTranslation, openTranslator, onSameLanguage]) mock.mockReset();
  keepTranslation.mockResolvedValue({ ok: true, value: undefined });
});

function open(about = {}, target = 'ko', reading = readingOf()) {
  const model = modelOf(articleOf(['One.', 'Two.'], about));
  model.kept({ ok: true, value: reading });
  const deps = { engine, keepTranslation, openTranslator, onSameLanguage, target: () => target };
  return createTranslationModel(model, deps);
}

test('nothing is shown, and nothing asked, before the reader wants it', () => {
  expect(open().of(0).value).toBeNull();
  expect(engine.asked).toEqual([]);
});

test('a sentence’s translation is shown, hidden and shown again, and made once', async () => {
  const translations = open();
  await translations.toggle(1);
  expect(translations.of(1).value).toEqual({ kind: 'shown', text: '[Two.]', lang: 'ko' });
  expect(translations.of(0).value).toBeNull();
  await translations.toggle(1);
  expect(translations.of(1).value).toBeNull();
  await translations.toggle(1);
  expect(translations.of(1).value?.kind).toBe('shown');
  expect(engine.asked).toEqual([['Two.', { from: 'en', to: 'ko' }]]);
});

test('it is kept with the article', async () => {
  await open().toggle(0);
  await vi.waitFor(() =>
    expect(keepTranslation.mock.calls).toEqual([
      [{ articleId: readingOf().articleId, exact: 'One.', lang: 'ko', text: '[One.]' }],
    ]),
  );
});

test('one kept before is shown without the engine, one into another language is not', async () => {
  const kept = { articleId: 'a', exact: 'One.', lang: 'ko', text: '하나.' };
  const translations = open({}, 'ko', { ...readingOf(), translations: [kept] });
  await translations.toggle(0);
  expect(translations.of(0).value).toEqual({ kind: 'shown', text: '하나.', lang: 'ko' });
  expect(engine.asked).toEqual([]);
  await open({}, 'ja', { ...readingOf(), translations: [kept] }).toggle(0);
  expect(engine.asked).toHaveLength(1);
});

test('a translation that cannot be kept is shown all the same', async () => {
  keepTranslation.mockResolvedValue(failure('storage-full'));
  const translations = open();
  await translations.toggle(0);
  expect(translations.of(0).value?.kind).toBe('shown');
});

test('a download is offered, begins only when asked for, and shows how far it is', async () => {
  engine.state = 'downloadable';
  engine.isHolding = true;
  const translations = open();
  await translations.toggle(0);
  expect(translations.of(0).value).toEqual({ kind: 'offer' });
  expect(engine.asked).toEqual([]);
  const done = translations.download(0);
  expect(translations.of(0).value).toEqual({ kind: 'downloading', share: 0 });
  engine.progress(0.4);
  expect(translations.of(0).value).toEqual({ kind: 'downloading', share: 0.4 });
  await translations.toggle(0);
  expect(translations.of(0).value?.kind).toBe('downloading');
  engine.finish();
  await done;
  expect(translations.of(0).value?.kind).toBe('shown');
});

test('a download that is called off leaves nothing, and what comes late is not shown', async () => {
  engine.state = 'downloadable';
  engine.isHolding = true;
  const translations = open();
  await translations.toggle(0);
  const done = translations.download(0);
  translations.cancel(0);
  engine.progress(0.9);
  engine.finish();
  await done;
  expect(translations.of(0).value).toBeNull();
  expect(keepTranslation).not.toHaveBeenCalled();
});

test('hidden while it is being made, it does not come back by itself', async () => {
  engine.isHolding = true;
  const translations = open();
  const done = translations.toggle(0);
  await vi.waitFor(() => expect(engine.asked).toHaveLength(1));
  await translations.toggle(0);
  engine.finish();
  await done;
  expect(translations.of(0).value).toBeNull();
});

test('where the device has no translator, no sentence goes to the web before the reader says so', async () => {
  engine.state = 'unavailable';
  const translations = open();
  await translations.toggle(0);
  expect(translations.of(0).value).toEqual({ kind: 'elsewhere' });
  expect(openTranslator).not.toHaveBeenCalled();
  translations.openTranslator(0);
  expect(openTranslator.mock.calls).toEqual([['One.']]);
  expect(translations.of(0).value).toBeNull();
  await translations.toggle(1);
  expect(openTranslator.mock.calls).toEqual([['One.'], ['Two.']]);
});

test('nor one of a language nobody knows', async () => {
  const translations = open({ lang: null });
  await translations.toggle(0);
  expect(translations.of(0).value).toEqual({ kind: 'elsewhere' });
  expect(openTranslator).not.toHaveBeenCalled();
});

test('an article in one’s own language needs no translator', async () => {
  await open({ lang: 'ko-KR' }).toggle(0);
  expect(onSameLanguage).toHaveBeenCalledOnce();
  expect(engine.asked).toEqual([]);
});

test('Chinese is told apart by its script', async () => {
  await open({}, 'zh-TW').toggle(0);
  expect(engine.asked[0]?.[1]).toEqual({ from: 'en', to: 'zh-Hant' });
  await open({ lang: 'zh-CN' }, 'zh-TW').toggle(0);
  expect(engine.asked[1]?.[1]).toEqual({ from: 'zh', to: 'zh-Hant' });
});

test('a failure says so, and can be tried again', async () => {
  engine.next = { ok: false, problem: 'engine' };
  const translations = open();
  await translations.toggle(0);
  expect(translations.of(0).value).toEqual({ kind: 'failed', problem: 'engine' });
  engine.next = null;
  await translations.download(0);
  expect(translations.of(0).value?.kind).toBe('shown');
});
