import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../components/settings/SettingsPage';
import type { SettingsWorld } from '../../../components/settings/section';
import { settingsSections } from '../../../components/settings/sections';
import { createSettingsModel } from '../../../components/settings/settings-model';
import { createSitesModel } from '../../../components/settings/sites-model';
import { DEFAULT_SETTINGS } from '../../../utils/settings';
import { type AlwaysSite, sitesIn } from '../../../utils/settings/sites';
import { renderInEnglish } from './english';
import { failure } from './keeper';

const done = async () => ({ ok: true as const, value: undefined });
const never = new AbortController().signal;
const changeCommandKeys = vi.fn();
let granted: readonly AlwaysSite[] = [];
let picked: readonly string[] = [];

beforeEach(() => {
  granted = sitesIn(['*://news.example/*', '*://other.example/*']);
  picked = ['picked.example'];
  changeCommandKeys.mockReset();
});
afterEach(cleanup);

async function open(
  commandKeys: string | null = 'Alt+Shift+L',
  save: () => Promise<never> | ReturnType<typeof done> = done,
) {
  const store = { load: async () => DEFAULT_SETTINGS, save, reset: done, watch: () => {} };
  const world: SettingsWorld = {
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
        },
      },
      never,
    ),
    locale: 'en',
    version: '1.2.3',
    commandKeys: signal(commandKeys),
    changeCommandKeys,
    openLibrary: () => {},
  };
  await world.sites.refresh();
  renderInEnglish(<SettingsPage world={world} sections={settingsSections(world)} />);
  return world;
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
