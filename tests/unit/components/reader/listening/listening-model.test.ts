import { computed, signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { createListeningModel } from '../../../../../components/reader/listening/listening-model';
import { readSpeech, type Speech } from '../../../../../utils/settings/speech';
import { SETTLE_MS, START_TIMEOUT_MS, VOICES_TIMEOUT_MS } from '../../../../../utils/speech/player';
import { modelOf } from '../../../../support/components/reader';
import { FakeEngine, voiceOf } from '../../../../support/fake-speech-engine';
import { articleOf } from '../../../../support/sample-article';

const SENTENCES = ['One, and more.', 'Two.', 'Three.'];
const ANNA = voiceOf('Anna', 'en-US');
const BETH = voiceOf('Beth', 'en-US');

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function listen(about: Partial<Speech> = {}, engine = new FakeEngine([ANNA, BETH]), lang = 'en') {
  const reader = modelOf(articleOf(SENTENCES, { lang }));
  const speech = signal(readSpeech(about));
  const model = createListeningModel(
    reader,
    engine,
    computed(() => speech.value),
    (changed) => {
      speech.value = changed;
    },
  );
  return { reader, engine, model, speech };
}

test('the article is read aloud from the current sentence, and the reader follows', () => {
  const { reader, engine, model } = listen();
  reader.goTo(1);
  model.toggle();
  expect(engine.live).toMatchObject({ text: 'Two.', voice: ANNA, rate: 1 });
  engine.finish();
  expect(reader.current.value).toBe(2);
  engine.finish();
  expect(model.isPlaying.value).toBe(false);
  expect(engine.texts).toEqual(['Two.', 'Three.']);
});

test('a pause is silence, and the sentence begins anew after it', () => {
  const { engine, model } = listen();
  model.toggle();
  model.toggle();
  expect(engine.live).toBeNull();
  model.toggle();
  expect(engine.texts).toEqual(['One, and more.', 'One, and more.']);
});

test('a walk by hand while it plays: silence on the way, and it goes on at its end', () => {
  const { reader, engine, model } = listen();
  model.toggle();
  reader.step(1);
  expect(engine.live).toBeNull();
  vi.advanceTimersByTime(SETTLE_MS - 1);
  reader.step(1);
  vi.advanceTimersByTime(SETTLE_MS - 1);
  expect(engine.live).toBeNull();
  vi.advanceTimersByTime(1);
  expect(engine.texts).toEqual(['One, and more.', 'Three.']);
});

test('slowly first, then at the reader’s speed', () => {
  const { engine, model } = listen({ slowFirst: true, rate: 1.2 });
  model.toggle();
  engine.finish();
  engine.finish();
  expect(engine.spoken.map(({ text, rate }) => [text, rate.toFixed(2)])).toEqual([
    ['One, and more.', '0.84'],
    ['One, and more.', '1.20'],
    ['Two.', '0.84'],
  ]);
});

test('the pause for speaking after it lasts as long as the sentence took', () => {
  const { engine, model } = listen({ echo: true });
  model.toggle();
  engine.begin();
  vi.advanceTimersByTime(3000);
  engine.live?.events.onEnd();
  vi.advanceTimersByTime(2999);
  expect(engine.texts).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(engine.texts).toHaveLength(2);
});

test('another speed is heard at once, with the sentence from its start', () => {
  const { engine, model } = listen();
  model.toggle();
  model.stepRate(1);
  vi.advanceTimersByTime(SETTLE_MS);
  expect(engine.live).toMatchObject({ text: 'One, and more.', rate: 1.1 });
});

test('another voice is heard at once, and remembered for the language', () => {
  const { engine, model, speech } = listen();
  model.toggle();
  model.chooseVoice(BETH.id);
  vi.advanceTimersByTime(SETTLE_MS);
  expect(engine.live?.voice).toBe(BETH);
  expect(speech.value.voices).toEqual({ en: BETH.id });
  const next = listen(speech.value);
  next.model.open();
  expect(next.model.voice.value).toBe(BETH);
});

test('voices are asked for when listening is, not before; those that come late are waited for', () => {
  const engine = new FakeEngine();
  const { model } = listen({ voices: { en: BETH.id } }, engine);
  engine.setVoices([]);
  model.toggle();
  expect(model.isPlaying.value).toBe(true);
  expect(model.isVoiceless.value).toBe(false);
  engine.setVoices([ANNA, BETH]);
  vi.advanceTimersByTime(SETTLE_MS);
  expect(engine.live?.voice).toBe(BETH);
});

test('without any voice it says so after a while', () => {
  const { model } = listen({}, new FakeEngine());
  model.toggle();
  vi.advanceTimersByTime(VOICES_TIMEOUT_MS);
  expect(model.isPlaying.value).toBe(false);
  expect(model.isVoiceless.value).toBe(true);
});

test('with voices of other languages alone it says so at once, and no longer when one comes', () => {
  const { engine, model } = listen({}, new FakeEngine([ANNA]), 'ko');
  model.open();
  expect(model.isVoiceless.value).toBe(true);
  model.toggle();
  expect(engine.live).toBeNull();
  engine.setVoices([ANNA, voiceOf('Yuna', 'ko-KR')]);
  expect(model.isVoiceless.value).toBe(false);
});

test('a voice that never begins is given up, and nothing is left running', () => {
  const { engine, model } = listen();
  model.toggle();
  vi.advanceTimersByTime(START_TIMEOUT_MS);
  expect(model.player.value.trouble).toBe('silent');
  expect(engine.live).toBeNull();
});

test('a voice that begins but never ends is given up in the end', () => {
  const { engine, model } = listen();
  model.toggle();
  engine.begin();
  vi.advanceTimersByTime(START_TIMEOUT_MS);
  expect(model.isPlaying.value).toBe(true);
  vi.advanceTimersByTime(20_000);
  expect(model.player.value.trouble).toBe('silent');
  expect(engine.live).toBeNull();
});

test('a voice that fails at the call itself is told like any other', () => {
  const engine = new FakeEngine([ANNA]);
  engine.speak = (_, events) => events.onFail('no-voice');
  const { model } = listen({}, engine);
  model.toggle();
  expect(model.player.value).toMatchObject({ phase: 'still', trouble: 'no-voice', timer: null });
});

test('the word that is spoken is known while it is spoken', () => {
  const { engine, model } = listen();
  model.toggle();
  engine.word(5);
  expect(model.spoken.value).toEqual({ sentence: 0, start: 5, end: 8 });
  engine.finish();
  expect(model.spoken.value).toBeNull();
});

test('in a piece of a long sentence the word is counted from the sentence’s start', () => {
  const long = `${'word, '.repeat(40)}end.`;
  const engine = new FakeEngine([{ ...ANNA, isLocal: false }]);
  const { model } = listen({}, engine);
  const reader = modelOf(articleOf([long]));
  const own = createListeningModel(reader, engine, signal(readSpeech({})), () => {});
  own.toggle();
  const [first = ''] = engine.texts;
  engine.finish();
  engine.word(0, 4);
  expect(own.spoken.value).toEqual({
    sentence: 0,
    start: first.length,
    end: first.length + 4,
  });
  expect(model.spoken.value).toBeNull();
});

test('closing falls silent', () => {
  const { engine, model } = listen();
  model.toggle();
  model.close();
  expect(engine.live).toBeNull();
  expect(model.isOpen.value).toBe(false);
});
