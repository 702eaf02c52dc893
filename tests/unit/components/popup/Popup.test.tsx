import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/Popup';
import type { PageNotesModel } from '../../../../components/popup/page-notes-model';
import type { PopupView } from '../../../../components/popup/popup-model';
import type { PageState } from '../../../../utils/contract/page-services';
import { renderInEnglish } from '../../../support/components/english';
import { failure } from '../../../support/components/fake-library';
import { pageNotesOn } from '../../../support/components/page-notes';
import { readingOf } from '../../../support/sample-article';

const acts = {
  onToggle: vi.fn(),
  onReadSelection: vi.fn(),
  onPick: vi.fn(),
  onForgetChoice: vi.fn(),
  onOpenLibrary: vi.fn(),
  onShowNotes: vi.fn(),
  onOpenSettings: vi.fn(),
  onAlways: vi.fn(),
};
const article = {
  kind: 'prepared',
  title: 'Harbour to reopen',
  canonicalUrl: 'https://news.example/1',
  sentenceCount: 3,
} as const;
const onArticle = {
  kind: 'page',
  page: article,
  notes: null,
  isPrivate: false,
  hasChoice: false,
  failure: null,
} as const;

beforeEach(() => {
  for (const act of Object.values(acts)) act.mockReset();
  return cleanup;
});

const open = (view: PopupView, shortcut = '', site: PopupProps['site'] = null) =>
  renderInEnglish(<Popup {...{ view, shortcut, site }} {...acts} />);
const openOn = (page: PageState, notes: PageNotesModel | null = null, hasChoice = false) =>
  open({ ...onArticle, page, notes, hasChoice });
const mainSwitch = () => screen.getByRole<HTMLButtonElement>('switch', { name: 'Sentences Mode' });
const isOn = () => mainSwitch().getAttribute('aria-checked');

test('an article that can be read shows its title, its length and a switch that is off', () => {
  openOn(article);
  screen.getByText('Harbour to reopen');
  screen.getByText('3 sentences');
  expect(isOn()).toBe('false');
  fireEvent.click(mainSwitch());
  expect(acts.onToggle).toHaveBeenCalledOnce();
});

test('while the article is being read the switch is on', () => {
  openOn({ ...article, kind: 'reading' });
  expect(isOn()).toBe('true');
});

test('an article read before shows how far one came', async () => {
  const { model } = pageNotesOn({ known: readingOf({ sentence: 1 }) });
  openOn(article, model);
  await screen.findByText('You are at sentence 2 of 3');
});

test('a page without an article, and one in a private window, have no field for notes', () => {
  openOn({ kind: 'problem', problem: 'no-article' });
  expect(screen.queryByRole('textbox')).toBeNull();
  cleanup();
  open({ ...onArticle, isPrivate: true });
  screen.getByText(/private window.*notes are off/);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the switch can be touched before the article is found', () => {
  open({ kind: 'looking' });
  expect(mainSwitch().disabled).toBe(false);
});

test('a page without an article says so and offers the selection as a way on', () => {
  openOn({ kind: 'problem', problem: 'no-article' });
  screen.getByText('There is no article on this page.');
  expect(mainSwitch().disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Read the selection' }));
  expect(acts.onReadSelection).toHaveBeenCalledOnce();
});

test('a PDF says what it is and offers no selection, which it could not give', () => {
  openOn({ kind: 'problem', problem: 'not-html' });
  screen.getByText(/such as a PDF/);
  expect(screen.queryByRole('button', { name: 'Read the selection' })).toBeNull();
});

test.each([
  [
    'a browser page',
    { kind: 'failed', failure: { code: 'forbidden-page', detail: '' } },
    /browser/,
  ],
  ['a page of our own', { kind: 'own-page' }, /Lede itself/],
] as const)('on %s it says why nothing can be read', (_where, view, reason) => {
  open(view);
  screen.getByText(reason);
  expect(mainSwitch().disabled).toBe(true);
});

test('no failure leaves the reader without a sentence about it', () => {
  const codes = [
    'extension-reloaded',
    'unreachable',
    'storage-full',
    'storage',
    'internal',
  ] as const;
  for (const code of codes) {
    const outcome = failure(code);
    if (!outcome.ok) open({ kind: 'failed', failure: outcome.error });
    expect(document.querySelector('.popup-about')?.textContent).toMatch(/\w+ .+\./);
    cleanup();
  }
});

test('the keys of the command are named where there are some and where they work', () => {
  open(onArticle, 'Alt+Shift+L');
  screen.getByText('Or press Alt+Shift+L on the page.');
  cleanup();
  open(onArticle);
  expect(screen.queryByText(/Or press/)).toBeNull();
});

test('the library is always within reach', () => {
  open({ kind: 'own-page' });
  fireEvent.click(screen.getByRole('button', { name: 'Library' }));
  expect(acts.onOpenLibrary).toHaveBeenCalledOnce();
});

const taken = (coverage: number, sentenceCount = 40) => ({
  ...article,
  coverage,
  sentenceCount,
});
const pickButton = () => screen.getByRole('button', { name: 'Pick the text yourself' });

test('how much of the page was taken is said quietly, and picking is within reach', () => {
  openOn(taken(0.64));
  screen.getByText('Taken: 64% of the page’s text');
  expect(screen.queryByText(/too little/)).toBeNull();
  fireEvent.click(pickButton());
  expect(acts.onPick).toHaveBeenCalledOnce();
});

test.each([
  ['a small share of the page', taken(0.2)],
  ['a sentence or two of it', taken(0.4, 2)],
])('%s is called too little, and picking is offered, once', (_what, page) => {
  openOn(page);
  screen.getByText(/too little/);
  fireEvent.click(pickButton());
  expect(acts.onPick).toHaveBeenCalledOnce();
});

test('a page without an article offers picking as another way on; a file does not', () => {
  openOn({ kind: 'problem', problem: 'no-article' });
  fireEvent.click(pickButton());
  expect(acts.onPick).toHaveBeenCalledOnce();
  cleanup();
  openOn({ kind: 'problem', problem: 'not-html' });
  expect(screen.queryByRole('button', { name: 'Pick the text yourself' })).toBeNull();
});

test.each([
  ['in use', article, 'Taken: the part you picked on this site.'],
  ['not found', taken(0.9), 'The part you picked on this site is not on this page.'],
  [
    'of no help',
    { kind: 'problem', problem: 'no-article' } as const,
    'The part you picked on this site is not on this page.',
  ],
])('a choice for the site that is %s is named, and can be forgotten', (_what, page, text) => {
  openOn(page, null, true);
  screen.getByText(text);
  fireEvent.click(screen.getByRole('button', { name: 'Forget my choice for this site' }));
  expect(acts.onForgetChoice).toHaveBeenCalledOnce();
});

test('without a choice for the site nothing is said of one', () => {
  openOn(taken(0.9));
  expect(screen.queryByText(/picked|Forget/)).toBeNull();
});

test.each([
  ['private-window', /private window rules out/],
  ['storage-full', /disk is full/],
  ['internal', /could not be opened either/],
] as const)(
  'a page that lets nothing open says why (%s), and may be tried again',
  (code, words) => {
    openOn({ kind: 'blocked', code });
    screen.getByText(words);
    expect(mainSwitch().disabled).toBe(false);
  },
);

const alwaysSwitch = () =>
  screen.getByRole('switch', { name: 'Always open articles here', description: /news\.example/ });

test('a site can be opened always, within the click, and taken back', () => {
  open(onArticle, '', { host: 'news.example', isAlways: false });
  expect(alwaysSwitch().getAttribute('aria-checked')).toBe('false');
  fireEvent.click(alwaysSwitch());
  expect(acts.onAlways).toHaveBeenLastCalledWith(true);
  cleanup();
  open(onArticle, '', { host: 'news.example', isAlways: true });
  fireEvent.click(alwaysSwitch());
  expect(acts.onAlways).toHaveBeenLastCalledWith(false);
});

test('a site can be chosen on its front page too; where there is no site nothing is offered', () => {
  const page = { ...onArticle, page: { kind: 'problem', problem: 'no-article' } } as const;
  open(page, '', { host: 'news.example', isAlways: false });
  alwaysSwitch();
  cleanup();
  open(page);
  expect(screen.queryByRole('switch', { name: /Always/ })).toBeNull();
});

test('what failed is said above the article, which stays', () => {
  open({ ...onArticle, failure: { code: 'unreachable', detail: '' } });
  const title = screen.getByText('Harbour to reopen');
  const notice = document.querySelector('.notice');
  expect(notice?.textContent).not.toBe('');
  expect(notice?.compareDocumentPosition(title)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('the settings are always within reach', () => {
  open({ kind: 'own-page' });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(acts.onOpenSettings).toHaveBeenCalledOnce();
});

test('in a private window what was picked on the site is not to be forgotten', () => {
  open({ ...onArticle, hasChoice: true });
  screen.getByRole('button', { name: /Read this site as others|Forget/i });
  cleanup();
  open({ ...onArticle, hasChoice: true, isPrivate: true });
  expect(screen.queryByRole('button', { name: /Read this site as others|Forget/i })).toBeNull();
});
