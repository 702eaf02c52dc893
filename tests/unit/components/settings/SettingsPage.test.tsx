import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutoBackupModel } from '../../../../components/settings/auto-backup/auto-backup-model';
import { SettingsPage } from '../../../../components/settings/SettingsPage';
import type { SettingsDeps } from '../../../../components/settings/section';
import { settingsSections } from '../../../../components/settings/sections';
import { createSettingsModel } from '../../../../components/settings/settings-model';
import { createSitesModel } from '../../../../components/settings/sites-model';
import { DEFAULT_SETTINGS } from '../../../../utils/settings';
import { type PermittedSite, sitesIn } from '../../../../utils/settings/sites';
import { renderInEnglish } from '../../../support/components/english';
import { failure } from '../../../support/components/fake-library';
import { FakeEngine, voiceOf } from '../../../support/fake-speech-engine';

const done = async () => ({ ok: true as const, value: undefined });
const never = new AbortController().signal;
const changeCommandKeys = vi.fn();
const clearCounts = vi.fn();
/** The automatic backup, in a browser that says yes or no. */
const backup = {
  isOn: async () => isBackedUp,
  isPossible: async () => true,
  turnOn: async () => {
    isBackedUp = isAllowed;
    return isBackedUp;
  },
  turnOff: async () => {
    isBackedUp = false;
  },
  state: async () => ({ at: null, failed: null }),
};
let isAllowed = true;
let isBackedUp = false;
let granted: readonly PermittedSite[] = [];
let picked: readonly string[] = [];

beforeEach(() => {
  granted = sitesIn(['*://news.example/*', '*://other.example/*']);
  picked = ['picked.example'];
  changeCommandKeys.mockReset();
  clearCounts.mockReset();
  [isAllowed, isBackedUp] = [true, false];
});
afterEach(cleanup);

async function open(
  commandKeys: string | null = 'Alt+Shift+L',
  save: () => Promise<never> | ReturnType<typeof done> = done,
  engine = new FakeEngine(),
) {
  const store = { load: async () => DEFAULT_SETTINGS, save, reset: done, watch: () => {} };
  const deps: SettingsDeps = {
    settings: createSettingsModel(store, DEFAULT_SETTINGS, never),
    sites: createSitesModel(
      {
        always: async () => granted,
        askFor: async () => ({ ok: true, value: false }),
        async giveBack(sites) {
          granted = granted.filter((site) => !sites.includes(site));
          return { ok: true, value: true };
        },
        watch: () => {},
        choices: async () => picked,
        async forgetChoice(host) {
          picked = picked.filter((each) => each !== host);
          return { ok: true, value: undefined };
        },
      },
      never,
    ),
    locale: 'en',
    version: '1.2.3',
    commandKeys: signal(commandKeys),
    changeCommandKeys,
    openLibrary: () => {},
    speech: engine,
    autoBackup: createAutoBackupModel(backup),
    clearCounts,
  };
  await Promise.all([deps.sites.refresh(), deps.autoBackup.refresh()]);
  renderInEnglish(<SettingsPage deps={deps} sections={settingsSections(deps)} />);
  return deps;
}
const section = (name: string) => within(screen.getByRole('region', { name }));

test('every section is there and within reach by a link', async () => {
  await open();
  const links = within(screen.getByRole('navigation')).getAllByRole<HTMLAnchorElement>('link');
  expect(links.length).toBeGreaterThanOrEqual(8);
  for (const link of links) {
    const target = document.getElementById(new URL(link.href).hash.slice(1));
    expect(target?.querySelector('h2')?.textContent).toBe(link.textContent);
  }
});

test('each section changes its own settings', async () => {
  const { settings } = await open();
  fireEvent.click(section('Comfort').getByRole('radio', { name: 'Sepia' }));
  fireEvent.click(section('Reading').getByRole('radio', { name: 'Focus' }));
  fireEvent.click(section('Listening').getByRole('radio', { name: '3' }));
  fireEvent.change(section('Words and translation').getByLabelText('Translator'), {
    target: { value: 'papago' },
  });
  expect(settings.all.value).toMatchObject({
    comfort: { theme: 'sepia' },
    view: { view: 'focus' },
    speech: { repeat: 3 },
    lookup: { translator: 'papago' },
  });
});

test('an address of one’s own is taken once it can be used; until then it says what is wrong', async () => {
  const { settings } = await open();
  const words = section('Words and translation');
  fireEvent.change(words.getByLabelText('Translator'), { target: { value: 'own' } });
  const field = await words.findByLabelText<HTMLInputElement>('Address');
  fireEvent.input(field, { target: { value: 'https://t.example/' } });
  await words.findByText('Put {text} where the text should go.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(settings.all.value.lookup.translator).toBe('');
  fireEvent.input(field, { target: { value: 'https://t.example/?q={text}' } });
  expect(settings.all.value.lookup.translator).toBe('https://t.example/?q={text}');
});

test('a dictionary is chosen for each pair of languages', async () => {
  const { settings } = await open();
  const words = section('Words and translation');
  fireEvent.change(words.getByLabelText('Language of the article'), { target: { value: 'de' } });
  const dictionaries = await words.findByLabelText<HTMLSelectElement>('Dictionary for it');
  const second = dictionaries.options[1]?.value ?? '';
  fireEvent.change(dictionaries, { target: { value: second } });
  expect(settings.all.value.lookup.dictionaries).toEqual({ 'de-en': second });
});

test('a site is taken back with its permission, and a picked part forgotten', async () => {
  await open();
  const sites = section('Sites');
  fireEvent.click(sites.getByRole('button', { name: 'Take back: news.example' }));
  await vi.waitFor(() => expect(sites.queryByText('news.example')).toBeNull());
  sites.getByText('other.example');
  fireEvent.click(sites.getByRole('button', { name: 'Forget: picked.example' }));
  await vi.waitFor(() => expect(sites.queryByText('picked.example')).toBeNull());
});

test('without sites the way to one is told', async () => {
  granted = [];
  await open();
  section('Sites').getByText(/Always open articles here/);
});

test('a key is set by pressing it, and a conflict is said', async () => {
  const { settings } = await open();
  const shortcuts = section('Shortcuts');
  fireEvent.click(shortcuts.getByRole('button', { name: /Add a key for “Copy/ }));
  const catcher = await shortcuts.findByRole('button', { name: /Press a key for “Copy/ });
  fireEvent.keyDown(catcher, { key: 'd' });
  await shortcuts.findByText(/d is already the key for/);
  fireEvent.keyDown(catcher, { key: 'y' });
  await vi.waitFor(() => expect(settings.all.value.shortcuts.keys).toEqual({ copy: ['c', 'y'] }));
});

test('the browser’s own shortcut is named, and the way to change it; where there is none, nothing', async () => {
  await open();
  section('Shortcuts').getByText(/Alt\+Shift\+L switches/);
  fireEvent.click(screen.getByRole('button', { name: 'Change it in the browser' }));
  expect(changeCommandKeys).toHaveBeenCalledOnce();
  cleanup();
  await open(null);
  expect(screen.queryByRole('button', { name: 'Change it in the browser' })).toBeNull();
});

test('a change that cannot be stored says so', async () => {
  const { settings } = await open('', async () => failure('storage') as never);
  settings.change('view', { view: 'focus' });
  await settings.flush();
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be stored: \w+/);
});

const storage = () => section('Notes and storage');
const backupSwitch = () => storage().getByRole('switch', { name: /Back up/ });

test('the automatic backup is switched here too, and a browser that refuses it is quoted', async () => {
  await open();
  isAllowed = false;
  fireEvent.click(backupSwitch());
  await storage().findByRole('alert');
  expect(storage().getByRole('alert').textContent).toMatch(/did not allow/);
  expect(backupSwitch().getAttribute('aria-checked')).toBe('false');
  isAllowed = true;
  fireEvent.click(backupSwitch());
  await vi.waitFor(() => expect(backupSwitch().getAttribute('aria-checked')).toBe('true'));
  expect(storage().queryByRole('alert')).toBeNull();
});

test('the number of notes on the button is switched on, and taken off every button with it', async () => {
  const { settings } = await open();
  const badge = storage().getByRole('switch', { name: /Number of notes/ });
  expect(badge.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(badge);
  expect(settings.all.value.library.badge).toBe(true);
  expect(clearCounts).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(badge.getAttribute('aria-checked')).toBe('true'));
  fireEvent.click(badge);
  expect(settings.all.value.library.badge).toBe(false);
  expect(clearCounts).toHaveBeenCalledOnce();
});

test('a voice is chosen for each language, heard, and given up for the usual one', async () => {
  const [anna, markus] = [voiceOf('Anna', 'de-DE'), voiceOf('Markus', 'de-DE')];
  const engine = new FakeEngine([anna, markus, voiceOf('Ava', 'en-US')]);
  const { settings } = await open('', done, engine);
  const listening = section('Listening');
  fireEvent.change(listening.getByLabelText('Language of the article'), {
    target: { value: 'de' },
  });
  await listening.findByRole('option', { name: 'The best one here (Anna)' });
  fireEvent.change(listening.getByLabelText('Voice'), { target: { value: markus.id } });
  expect(settings.all.value.speech.voices).toEqual({ de: markus.id });
  await vi.waitFor(() =>
    expect(listening.getByLabelText<HTMLSelectElement>('Voice').value).toBe(markus.id),
  );
  fireEvent.click(listening.getByRole('button', { name: 'Hear this voice' }));
  expect(engine.live?.voice).toBe(markus);
  expect(engine.texts[0]).toMatch(/20\d\d/);
  engine.fail('network');
  await listening.findByText(/needs the network/);
  fireEvent.change(listening.getByLabelText('Voice'), { target: { value: '' } });
  expect(settings.all.value.speech.voices).toEqual({});
});

test('where no voice speaks a language, the page says how to get one; voices may come late', async () => {
  const engine = new FakeEngine([voiceOf('Ava', 'en-US')]);
  await open('', done, engine);
  const listening = section('Listening');
  fireEvent.change(listening.getByLabelText('Language of the article'), {
    target: { value: 'ko' },
  });
  await listening.findByText(/no voice for Korean here\. Install speech-dispatcher/);
  engine.setVoices([voiceOf('Yuna', 'ko-KR')]);
  await listening.findByRole('option', { name: 'The best one here (Yuna)' });
});

test.each([
  ['Comfort', 'Back to the usual look', 'comfort'],
  ['Reading', 'Back to the usual settings: Reading', 'view'],
  ['Reading', 'Learn my pace anew', 'pace'],
  ['Listening', 'Back to the usual way of listening', 'speech'],
  ['Words and translation', 'Back to the usual settings: Words and translation', 'lookup'],
  ['Shortcuts', 'Back to the usual keys', 'shortcuts'],
  ['Notes and storage', 'Back to the usual settings: Notes and storage', 'library'],
] as const)('%s: “%s” is one click', async (title, button, name) => {
  const { settings } = await open();
  settings.change('comfort', { size: 30 });
  settings.change('view', { view: 'focus' });
  settings.change('pace', { letter: 100 });
  settings.change('speech', { rate: 0.7 });
  settings.change('lookup', { translator: 'papago' });
  settings.change('shortcuts', { keys: { copy: ['y'] } });
  settings.change('library', { badge: true });
  expect(settings.all.value[name]).not.toEqual(DEFAULT_SETTINGS[name]);
  fireEvent.click(section(title).getByRole('button', { name: button }));
  await vi.waitFor(() => expect(settings.all.value[name]).toEqual(DEFAULT_SETTINGS[name]));
});
