// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createSpeechEngine } from '../../../../utils/platform/pages/speech';
import type { UtteranceEvents } from '../../../../utils/speech/types';
import {
  type FakeVoice,
  installFakeVoices,
  type WithFakeVoices,
} from '../../../support/fake-voices';

const SAMANTHA: FakeVoice = {
  voiceURI: 'Samantha',
  name: 'Samantha',
  lang: 'en-US',
  localService: true,
  default: true,
};

beforeEach(() => {
  vi.useFakeTimers();
  installFakeVoices([SAMANTHA]);
  return () => vi.useRealTimers();
});

const fake = () => (globalThis as WithFakeVoices).fakeVoices;

/** Speaks, and writes down what is reported. */
function speaking(engine = createSpeechEngine()) {
  const [voice] = engine.voices();
  if (!voice) throw new Error('no voice');
  const told: string[] = [];
  const speak = (text: string) => {
    const events: UtteranceEvents = {
      onStart: () => told.push(`${text} starts`),
      onWord: (at, length) => told.push(`${text} ${at} ${length}`),
      onEnd: () => told.push(`${text} ends`),
      onFail: (why) => told.push(`${text} fails: ${why}`),
    };
    engine.speak({ text, voice, rate: 1.5 }, events);
  };
  return { engine, speak, told };
}

test('a voice is known by name and language', () => {
  expect(createSpeechEngine().voices()).toEqual([
    { id: 'Samantha en-US', name: 'Samantha', lang: 'en-US', isLocal: true, isDefault: true },
  ]);
});

test('a voice that the browser says is remote is, but for those Firefox has from the system', () => {
  const remote = { ...SAMANTHA, localService: false };
  fake().setVoices([remote, { ...remote, voiceURI: 'urn:moz-tts:speechd:English?en' }]);
  expect(
    createSpeechEngine()
      .voices()
      .map(({ isLocal }) => isLocal),
  ).toEqual([false, true]);
});

test('voices that come late are told of, until nobody asks any more', () => {
  const engine = createSpeechEngine();
  const asking = new AbortController();
  const onChange = vi.fn();
  engine.onVoicesChange(onChange, asking.signal);
  fake().setVoices([SAMANTHA, { ...SAMANTHA, lang: 'ko-KR' }]);
  expect(onChange).toHaveBeenCalledOnce();
  expect(engine.voices().map(({ id }) => id)).toEqual(['Samantha en-US', 'Samantha ko-KR']);
  asking.abort();
  fake().setVoices([]);
  expect(onChange).toHaveBeenCalledOnce();
});

test('a text is spoken with voice, language and speed, and what becomes of it is told', () => {
  const { speak, told } = speaking();
  speak('One.');
  expect(fake().spoken).toEqual([{ text: 'One.', voice: 'Samantha', lang: 'en-US', rate: 1.5 }]);
  fake().begin();
  fake().word(0, 3);
  fake().word(4);
  fake().end();
  expect(told).toEqual(['One. starts', 'One. 0 3', 'One. 4 null', 'One. ends']);
});

test('of what was cut short nothing more is told, and what follows waits until it is gone', () => {
  const { speak, told } = speaking();
  speak('One.');
  fake().begin();
  speak('Two.');
  expect(fake().live()).toEqual([]);
  vi.runAllTimers();
  expect(fake().live()).toEqual(['Two.']);
  fake().begin();
  expect(told).toEqual(['One. starts', 'Two. starts']);
});

test('what is cancelled while it waits is never spoken', () => {
  const { engine, speak, told } = speaking();
  speak('One.');
  speak('Two.');
  engine.cancel();
  vi.runAllTimers();
  expect(fake().live()).toEqual([]);
  expect(fake().spoken.map(({ text }) => text)).toEqual(['One.']);
  expect(told).toEqual([]);
});

test('the end of one is the time to speak the next at once', () => {
  const { speak } = speaking();
  speak('One.');
  fake().end();
  speak('Two.');
  expect(fake().live()).toEqual(['Two.']);
});

test.each([
  ['not-allowed', 'refused'],
  ['network', 'network'],
  ['voice-unavailable', 'no-voice'],
  ['synthesis-failed', 'failed'],
  ['interrupted', 'failed'],
])('the engine’s “%s” is told as “%s”', (error, why) => {
  const { speak, told } = speaking();
  speak('One.');
  fake().fail(error);
  expect(told).toEqual([`One. fails: ${why}`]);
});

test('a voice that has gone meanwhile is no voice', () => {
  const { speak, told } = speaking();
  fake().setVoices([]);
  speak('One.');
  expect(told).toEqual(['One. fails: no-voice']);
});

test('a browser that cannot speak has no voices, and no harm comes of asking', () => {
  Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined, configurable: true });
  const engine = createSpeechEngine();
  expect(engine.voices()).toEqual([]);
  engine.onVoicesChange(() => {}, new AbortController().signal);
  engine.cancel();
});
