import { type Opened, shows } from './opened.ts';

/** What opens among the settings. */
export const OVER_THE_SETTINGS: readonly Opened[] = [
  {
    name: 'a key is waited for',
    open: (it) => it.click('#shortcuts .shortcut-keys > .quiet'),
    shown: '.key-catcher',
    close: async () => {},
  },
  {
    name: 'the key of another action',
    open: async (it) => {
      await shows(it, '.key-catcher:focus');
      await it.press('?');
    },
    shown: '.shortcut-conflict button',
    close: (it) => it.click('.shortcut-conflict .quiet'),
  },
];
