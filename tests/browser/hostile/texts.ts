import { type HostilePage, storyWith } from './hostile-page.ts';

const titled = (name: string, title: string, lang = 'en'): HostilePage => ({
  name,
  ends: ['reader'],
  script: `document.title = ${JSON.stringify(title)}; document.querySelector('h1').textContent = document.title; document.documentElement.lang = ${JSON.stringify(lang)}`,
});

const inLanguage = (tag: string): HostilePage =>
  titled(`says that its language is “${tag.slice(0, 24)}”`, 'Town to rebuild its pier', tag);

/** Pages whose letters and languages are odd. */
export const TEXTS: readonly HostilePage[] = [
  titled(
    'turns its title about',
    'Town \u202Egnp.exe\u202C to \u2066rebuild\u2067 its pier \u202E',
  ),
  titled(
    'has a title of what cannot be seen',
    '\u200B\u200D\u2060\uFEFFTown\u00AD to\u200B rebuild\u034F its pier\u{E0041}',
  ),
  titled('has a title of marks upon marks', `Town${'\u0301\u0323'.repeat(500)} to rebuild`),
  titled('has a title with broken letters', 'Town \uD800 to \uDFFF rebuild \uFFFF its pier'),
  {
    name: 'turns its links and its text about',
    ends: ['reader'],
    story: storyWith(
      '\u202E<a href="https://good.example/\u202Emoc.evil">https://good.example</a>\u202C and \u2067<bdo dir="rtl">reversed</bdo>\u2069 words',
    ),
  },
  {
    name: 'has control letters in its story',
    ends: ['reader'],
    story: storyWith('\u0007\u0008\u001B[2J\u009B words \uFFF9annotated\uFFFA below\uFFFB'),
  },
  inLanguage('x-klingon'),
  inLanguage('en-a-b-c-d-e-f'),
  inLanguage('1234567890'.repeat(20)),
  inLanguage('__proto__'),
  inLanguage('“><script>'),
  inLanguage(''),
  inLanguage('iw-Latn-IL-u-ca-hebrew'),
];
