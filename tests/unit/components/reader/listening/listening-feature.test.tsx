import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { rangeIn } from '../../../../../components/reader/text-range';
import { readSpeech } from '../../../../../utils/settings/speech';
import { depsOf, modelOf, press, renderReader } from '../../../../support/components/reader';
import { FakeEngine, voiceOf } from '../../../../support/fake-speech-engine';
import { articleOf } from '../../../../support/sample-article';

const SENTENCES = ['One.', 'Two.', 'Three.'];
const ANNA = voiceOf('Anna', 'en-US');
const CLOUD = voiceOf('Cloud', 'en-GB', { isLocal: false });

beforeEach(() => cleanup);

function open(engine = new FakeEngine([ANNA, CLOUD]), lang = 'en', about = {}) {
  const deps = depsOf({ speech: readSpeech(about) }, engine);
  const model = modelOf(articleOf(SENTENCES, { lang }));
  renderReader(model, { deps });
  return { engine, model, speech: () => deps.settings.value.speech };
}

const button = (name: string) => screen.findByRole('button', { name });
const click = async (name: string) => fireEvent.click(await button(name));
const bar = () => screen.queryByRole('region', { name: 'Listening' });

test('the controls appear when listening begins, and go when it is ended', async () => {
  const { engine } = open();
  expect(bar()).toBeNull();
  await click('Listen');
  await vi.waitFor(() => expect(bar()).toBeTruthy());
  expect(engine.live?.text).toBe('One.');
  await click('Stop listening');
  await vi.waitFor(() => expect(bar()).toBeNull());
  expect(engine.live).toBeNull();
});

test('Space plays and pauses, r says it again, [ and ] change the speed', async () => {
  const { engine, speech } = open();
  press(' ');
  expect(engine.live?.text).toBe('One.');
  press(' ');
  expect(engine.live).toBeNull();
  press('r');
  expect(engine.live?.text).toBe('One.');
  engine.finish();
  expect(engine.live).toBeNull();
  press(']');
  press(']');
  press('[');
  expect(speech().rate).toBe(1.1);
  expect((await screen.findByLabelText('Speed')).textContent).toBe('1.1×');
});

test('Escape falls silent before it leaves', () => {
  const { engine } = open();
  press(' ');
  press('Escape');
  expect(engine.live).toBeNull();
});

test('what is switched on is kept and shown as pressed', async () => {
  const { speech } = open();
  press(' ');
  await click('One at a time');
  await click('Slow first');
  await click('Pause to repeat');
  expect(speech()).toMatchObject({ stopAfterEach: true, slowFirst: true, echo: true });
  await vi.waitFor(async () =>
    expect((await button('Slow first')).getAttribute('aria-pressed')).toBe('true'),
  );
});

test('times and voice are chosen from lists; a voice over the network says so', async () => {
  const { speech } = open();
  press(' ');
  const times = await screen.findByLabelText('Times');
  fireEvent.change(times, { target: { value: '3' } });
  expect(speech().repeat).toBe(3);
  const voice = await screen.findByLabelText<HTMLSelectElement>('Voice');
  expect([...voice.options].map(({ text }) => text)).toEqual(['Anna', 'Cloud (online)']);
  fireEvent.change(voice, { target: { value: CLOUD.id } });
  expect(speech().voices).toEqual({ en: CLOUD.id });
});

test('the speed stops at its bounds', async () => {
  const { speech } = open(undefined, 'en', { rate: 2 });
  press(' ');
  expect((await button('Faster')).getAttribute('aria-disabled')).toBe('true');
  await click('Faster');
  expect(speech().rate).toBe(2);
});

test('without a voice for the language it says so, and how to get one', async () => {
  open(new FakeEngine([ANNA]), 'ko');
  press(' ');
  expect((await screen.findByText(/no voice for Korean/)).textContent).toMatch(/espeak-ng/);
});

test('while the voices are awaited it says so', async () => {
  const { engine } = open(new FakeEngine());
  press(' ');
  expect(await screen.findByText(/Asking the system/)).toBeTruthy();
  engine.setVoices([ANNA]);
  await vi.waitFor(() => expect(engine.live?.text).toBe('One.'));
  expect(screen.queryByText(/Asking the system/)).toBeNull();
});

test('a language that is no tag, or unknown, is no reason to fail', async () => {
  open(new FakeEngine([ANNA]), 'not a tag');
  press(' ');
  expect(await screen.findByText(/no voice for not a tag/)).toBeTruthy();
});

test.each([
  ['silent', /does not answer/],
  ['network', /needs the network/],
  ['refused', /wants a click/],
  ['failed', /broke off/],
] as const)('trouble “%s” is said', async (why, said) => {
  const { engine } = open();
  press(' ');
  engine.fail(why);
  expect(await screen.findByText(said)).toBeTruthy();
});

test('while it is read aloud a screen reader does not read it as well', async () => {
  open();
  const position = () => document.querySelector('.position')?.getAttribute('aria-live');
  expect(position()).toBe('polite');
  press(' ');
  await vi.waitFor(() => expect(position()).toBe('off'));
  press(' ');
  await vi.waitFor(() => expect(position()).toBe('polite'));
});

test('a hidden page is silent', () => {
  const { engine } = open();
  press(' ');
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(engine.live).toBeNull();
});

test('a spoken word is found in what the sentence shows, across emphasis', () => {
  const p = document.createElement('p');
  p.append('The ', Object.assign(document.createElement('em'), { textContent: 'old har' }), 'bour');
  const text = 'The old harbour';
  expect(rangeIn(p, text, 0, 3)?.toString()).toBe('The');
  expect(rangeIn(p, text, 4, 7)?.toString()).toBe('old');
  expect(rangeIn(p, text, 8, 15)?.toString()).toBe('harbour');
  expect(rangeIn(p, 'Another text', 0, 3)).toBeNull();
});
