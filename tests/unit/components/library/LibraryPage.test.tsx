import { cleanup, configure, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../support/components/fake-library';
import { openLibraryPage } from '../../../support/components/library-page';

const HARBOUR = ['The harbour reopens.', 'Ships wait outside.', 'The mayor is glad.'];
const BRIDGE = ['The bridge is closed.', 'A lorry struck a pillar.'];

/** Milliseconds for what is done through a whole Library: a busy machine takes its time. */
const TIMEOUT = { timeout: 5000 };
configure({ asyncUtilTimeout: TIMEOUT.timeout });

let shelf: ReturnType<typeof openLibraryPage>;

beforeEach(() => {
  // happy-dom has none, and nothing is ever seen in it.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  shelf = openLibraryPage();
  return cleanup;
});

const titles = () => [...document.querySelectorAll('.articles .title')].map((e) => e.textContent);
const shows = (...expected: string[]) =>
  vi.waitFor(() => expect(titles()).toEqual(expected), TIMEOUT);
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const tick = (title: string) => fireEvent.click(screen.getByLabelText(`Select “${title}”`));

test('the articles read last come first, each with its site, time, progress and notes', async () => {
  await shelf.read('Bridge', BRIDGE, 1);
  const id = await shelf.read('Harbour', HARBOUR, 1);
  await shelf.note(id, 'which ships?', HARBOUR, 1);
  await shelf.show();
  await shows('Harbour', 'Bridge');
  const [first, second] = document.querySelectorAll<HTMLElement>('.article');
  for (const text of ['The Example', 'Jan 1, 2026', '2 of 3 sentences', 'Notes: 1']) {
    within(first as HTMLElement).getByText(text);
  }
  within(second as HTMLElement).getByText('Read to the end');
  expect(
    within(first as HTMLElement)
      .getByText('Harbour')
      .getAttribute('href'),
  ).toBe(`${id}/`);
});

test('an empty library says how to fill it, and shows nothing to search or filter', async () => {
  await shelf.show();
  await screen.findByText('Nothing read yet.');
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('every part of the library says how much is in it, and what would be where nothing is', async () => {
  await shelf.read('Bridge', BRIDGE);
  const { model } = await shelf.show();
  const parts = screen.getByRole('navigation').textContent;
  expect(parts).toContain('All 1');
  expect(parts).toContain('Kept sentences 0');
  model.ask({ tab: 'kept' });
  await screen.findByText('No sentences kept yet.');
});

test('notes and kept sentences are listed by article, each leading to its sentence', async () => {
  const id = await shelf.read('Harbour', HARBOUR);
  await shelf.note(id, 'which ships?', HARBOUR, 1);
  await shelf.keep(id, HARBOUR, 2, 'blue');
  const { model } = await shelf.show({ tab: 'notes' });
  await screen.findByText('which ships?');
  expect(screen.getByText(HARBOUR[1] ?? '').getAttribute('href')).toBe(`${id}/1`);
  model.ask({ tab: 'kept' });
  await vi.waitFor(() => expect(screen.queryByText('which ships?')).toBeNull(), TIMEOUT);
  const kept = await screen.findByText(HARBOUR[2] ?? '');
  expect(kept.getAttribute('href')).toBe(`${id}/2`);
  expect(kept.parentElement?.textContent).toContain('blue');
});

test('what is typed is searched in titles, notes and texts, and what was found is marked', async () => {
  const id = await shelf.read('Harbour', HARBOUR);
  await shelf.read('Bridge', BRIDGE);
  await shelf.show();
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'shi' } });
  await shows('Harbour');
  const mark = await vi.waitFor(() => {
    const found = document.querySelector('.found mark');
    if (!found) throw new Error('nothing marked');
    return found;
  });
  expect(mark.textContent).toBe('Ships');
  expect(mark.closest('a')?.getAttribute('href')).toBe(`${id}/1`);
});

test('a search without a hit says so and can be cleared', async () => {
  await shelf.read('Harbour', HARBOUR);
  await shelf.show({ text: 'zeppelin' });
  await screen.findByText('Nothing found.');
  fireEvent.click(screen.getAllByText('Clear search and filters').at(-1) as HTMLElement);
  await shows('Harbour');
});

test('a list is narrowed by site and sorted by title', async () => {
  await shelf.read('Harbour', HARBOUR, 0, 'Quay Courier');
  await shelf.read('Bridge', BRIDGE, 0, 'Larn Times');
  await shelf.show();
  await screen.findByText(/Quay Courier \(1\)/);
  fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'title' } });
  await shows('Bridge', 'Harbour');
  const site = screen.getByLabelText('Site');
  const value = within(site).getByText<HTMLOptionElement>(/Quay Courier/).value;
  fireEvent.change(site, { target: { value } });
  await shows('Harbour');
});

test('an article deleted goes at once and comes back with undo', async () => {
  await shelf.read('Harbour', HARBOUR);
  await shelf.read('Bridge', BRIDGE);
  await shelf.show();
  await click('Delete “Harbour”');
  await screen.findByText('Moved to the bin: 1');
  await shows('Bridge');
  await click('Undo');
  await shows('Bridge', 'Harbour');
  await vi.waitFor(
    () => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull(),
    TIMEOUT,
  );
});

test('several articles are ticked, also from one to another, and deleted as one act', async () => {
  for (const title of ['A', 'B', 'C', 'D']) await shelf.read(title, BRIDGE);
  await shelf.show();
  await shows('D', 'C', 'B', 'A');
  tick('D');
  fireEvent.click(screen.getByLabelText('Select “B”'), { shiftKey: true });
  await screen.findByText('3 selected');
  await click('Delete');
  await shows('A');
  await click('Undo');
  await shows('D', 'C', 'B', 'A');
});

test('tags are given to all that are ticked, renamed everywhere and taken away', async () => {
  await shelf.read('A', BRIDGE);
  await shelf.read('B', BRIDGE);
  const { model } = await shelf.show();
  fireEvent.click(await screen.findByText('Select all'));
  await click('Tags');
  fireEvent.input(screen.getByLabelText('Add tags, with commas between them'), {
    target: { value: 'ports, trade' },
  });
  await click('Add');
  const tagsOf = () => model.rows.value?.articles.map(({ article }) => [...article.tags].sort());
  await vi.waitFor(() =>
    expect(tagsOf()).toEqual([
      ['ports', 'trade'],
      ['ports', 'trade'],
    ]),
  );
  await click('Remove trade');
  await vi.waitFor(() => expect(tagsOf()).toEqual([['ports'], ['ports']]), TIMEOUT);
  await click('Rename');
  fireEvent.input(screen.getByLabelText('New name for ports'), { target: { value: 'harbours' } });
  await click('Rename');
  await vi.waitFor(() => expect(tagsOf()).toEqual([['harbours'], ['harbours']]), TIMEOUT);
});

test('the bin shows what was deleted, puts it back, and is emptied only when that is sure', async () => {
  await shelf.read('Harbour', HARBOUR);
  await shelf.read('Bridge', BRIDGE);
  const { model } = await shelf.show();
  await click('Delete “Harbour”');
  await click('Delete “Bridge”');
  model.ask({ tab: 'bin' });
  await shows('Bridge', 'Harbour');
  await click('Put back “Bridge”');
  await shows('Harbour');
  await click('Empty the bin');
  await click('Keep it');
  await shows('Harbour');
  await click('Empty the bin');
  await click('Remove for good');
  await screen.findByText('The bin is empty.');
  model.ask({ tab: 'all' });
  await shows('Bridge');
});

test('what fails says why, and leaves everything as it was', async () => {
  await shelf.read('Bridge', BRIDGE);
  await shelf.show();
  shelf.refuse.with = failure('unreachable');
  await click('Delete “Bridge”');
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await shows('Bridge');
});

test('a long list comes page by page, and more of it when asked for', async () => {
  for (let n = 0; n < 55; n++) await shelf.read(`AnnotatedArticle ${n}`, BRIDGE);
  await shelf.show();
  await vi.waitFor(() => expect(titles()).toHaveLength(50), TIMEOUT);
  await click('Show more');
  await vi.waitFor(() => expect(titles()).toHaveLength(55), TIMEOUT);
  expect(new Set(titles()).size).toBe(55);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('what is ticked is what export offers to take', async () => {
  await shelf.read('Bridge', BRIDGE);
  const { model, exchange } = await shelf.show();
  tick('Bridge');
  await click('Export');
  expect(exchange.isOpen.value).toBe(true);
  expect(model.selection.ids.value.size).toBe(1);
});

test('the settings are one click away', async () => {
  const { onOpenSettings } = await shelf.show();
  await click('Settings');
  expect(onOpenSettings).toHaveBeenCalledOnce();
});

test('a list of one article’s notes, as the popup opens it, says that it is narrowed', async () => {
  await shelf.note(await shelf.read('Bridge', BRIDGE, 1), 'why?', BRIDGE, 0);
  const article = await shelf.read('Harbour', HARBOUR, 1);
  await shelf.note(article, 'which ships?', HARBOUR, 1);
  await shelf.show({ tab: 'notes', filter: { article } });
  await shows('Harbour');
  await click('Clear search and filters');
  await shows('Harbour', 'Bridge');
});
