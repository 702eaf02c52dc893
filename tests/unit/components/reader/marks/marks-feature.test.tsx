import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReaderDeps } from '../../../../../components/reader/feature';
import { FakeLibrary, failure } from '../../../../support/components/fake-library';
import { depsOf, modelOf, press, renderReader } from '../../../../support/components/reader';
import { articleOf, readingOf } from '../../../../support/sample-article';

beforeEach(() => cleanup);

const SENTENCES = ['One two.', 'Three four.', 'Five six.', 'Seven eight.'];

function open(more: Partial<ReaderDeps> = {}, library = new FakeLibrary()) {
  const model = modelOf(articleOf(SENTENCES), library);
  model.kept({ ok: true, value: readingOf() });
  const deps = depsOf({}, undefined, more);
  renderReader(model, { deps });
  return { model, deps, library };
}

const sentence = (n: number) => document.querySelector<HTMLElement>(`[data-sentence="${n}"]`);
const said = () => screen.getAllByRole('status').map((region) => region.textContent);
const controls = () => within(screen.getByRole('contentinfo'));
const keep = (colour: string) => controls().getByRole('button', { name: `Keep in ${colour}` });

test('h keeps in the last used colour, and the same key takes it off', async () => {
  const { deps } = open();
  press('h');
  await vi.waitFor(() => expect(sentence(0)?.dataset['colour']).toBe('yellow'));
  press('h');
  await vi.waitFor(() => expect(sentence(0)?.dataset['colour']).toBeUndefined());
  fireEvent.click(keep('pink'));
  await vi.waitFor(() => expect(sentence(0)?.dataset['colour']).toBe('pink'));
  expect(deps.settings.value.lookup.colour).toBe('pink');
  press('j');
  press('h');
  await vi.waitFor(() => expect(sentence(1)?.dataset['colour']).toBe('pink'));
});

test('another colour takes the place of the one before, the same again takes it off', async () => {
  open();
  fireEvent.click(keep('blue'));
  fireEvent.click(keep('green'));
  await vi.waitFor(() => expect(sentence(0)?.dataset['colour']).toBe('green'));
  press('H', document.body, { shiftKey: true });
  await vi.waitFor(() => expect(sentence(0)?.dataset['colour']).toBe('blue'));
  fireEvent.click(keep('blue'));
  await vi.waitFor(() => expect(sentence(0)?.dataset['colour']).toBeUndefined());
});

test('1, 2 and 3 say how well it was understood; the same key again takes that back', async () => {
  open();
  press('3');
  await vi.waitFor(() => expect(sentence(0)?.dataset['grasp']).toBe('not'));
  press('1');
  await vi.waitFor(() => expect(sentence(0)?.dataset['grasp']).toBe('understood'));
  press('1');
  await vi.waitFor(() => expect(sentence(0)?.dataset['grasp']).toBeUndefined());
});

test('a mark is told in words, on the sentence and to who only hears', async () => {
  open();
  press('h');
  press('2');
  await vi.waitFor(() =>
    expect(sentence(0)?.dataset['mark']).toBe('Kept in yellow · Partly understood'),
  );
  await vi.waitFor(() => expect(said()).toContain('Partly understood'));
});

test('marking does not draw the other sentences anew', async () => {
  open();
  const [first, second] = [sentence(0), sentence(1)];
  const words = second?.firstChild;
  press('h');
  await vi.waitFor(() => expect(sentence(0)?.dataset['colour']).toBe('yellow'));
  expect([sentence(0), sentence(1), sentence(1)?.firstChild]).toEqual([first, second, words]);
});

test('a mark that is not saved says so and can be tried again', async () => {
  const library = new FakeLibrary();
  library.failures.push('storage-full');
  open({}, library);
  press('h');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/marks are not saved yet/);
  fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(library.marks).toHaveLength(2));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('in a private window nothing is marked, and no button offers it', async () => {
  const { model, library } = open();
  model.kept(failure('private-window'));
  await vi.waitFor(() => expect(controls().queryByRole('button', { name: /Keep/ })).toBeNull());
  press('h');
  press('1');
  expect(library.marks).toEqual([]);
});

test('the unclear sentences are walked again, those alone, and then the end comes', async () => {
  const { model } = open();
  model.marks.change(1, { grasp: 'not' });
  model.marks.change(3, { grasp: 'partly' });
  model.reviewQueue.value = model.marks.unclear.value;
  model.goTo(1);
  expect((await screen.findByText('Unclear sentence 1 of 2')).closest('.strip')).not.toBeNull();
  press('j');
  expect(model.current.value).toBe(3);
  press('k');
  expect(model.current.value).toBe(1);
  press('j');
  press('j');
  expect([model.isAtEnd.value, model.reviewQueue.value]).toEqual([true, null]);
});

test('Escape ends the walk before it leaves the reader', async () => {
  const { model } = open();
  model.reviewQueue.value = [1];
  press('Escape');
  expect(model.reviewQueue.value).toBeNull();
});

test('c copies the sentence with its source, and says so', async () => {
  const copy = vi.fn(async (_: string) => true);
  open({ copy });
  press('c');
  await vi.waitFor(() => expect(said()).toContain('Copied with its source'));
  expect(copy.mock.calls[0]?.[0]).toMatch(/^One two\.\n— Harbour to reopen, The Example\nhttps:/);
});

test('where copying is refused, the text is there to be copied by hand', async () => {
  open({ copy: async () => false });
  press('c');
  const field = await screen.findByLabelText<HTMLTextAreaElement>(/does not let us copy/, {
    selector: 'textarea',
  });
  expect(field.value).toMatch(/^One two\./);
});

test('o shows the sentence on the page behind, and says when it is not there', async () => {
  const showOnPage = vi.fn(async () => ({ ok: true as const, value: false }));
  open({ showOnPage });
  press('j');
  press('o');
  await vi.waitFor(() =>
    expect(said()).toContain('This sentence is not on the page as it is now.'),
  );
  expect(showOnPage.mock.calls).toEqual([
    [{ exact: 'Three four.', prefix: 'One two.', suffix: 'Five six. Seven eight.' }],
  ]);
});

test('o opens the page at the sentence where there is no page behind', () => {
  const openTab = vi.fn();
  open({ open: openTab });
  press('o');
  expect(openTab.mock.calls[0]?.[0]).toMatch(/^https:\/\/news\.example\/2025\/harbour#:~:text=/);
});

test('d goes from word to word by the keys that step, Enter opens, Escape ends', async () => {
  const openTab = vi.fn();
  const { model } = open({ open: openTab });
  press('d');
  await vi.waitFor(() => expect(said()).toContain('One'));
  press('ArrowRight');
  await vi.waitFor(() => expect(said()).toContain('two'));
  expect(model.current.value).toBe(0);
  press('Enter');
  expect(openTab.mock.calls).toEqual([['https://dictionary.cambridge.org/dictionary/english/two']]);
  press('Escape');
  press('ArrowRight');
  expect(model.current.value).toBe(1);
});

test('t without a translator on the device offers the one the reader chose, which a click opens', async () => {
  const openTab = vi.fn();
  const { deps } = open({ open: openTab, locale: 'ko' });
  deps.saveSection('lookup', { ...deps.settings.value.lookup, translator: 'papago' });
  press('t');
  const offer = await vi.waitFor(() => {
    const button = document.querySelector<HTMLButtonElement>('.translation button');
    if (!button) throw new Error('nothing is offered');
    return button;
  });
  expect(openTab).not.toHaveBeenCalled();
  offer.click();
  await vi.waitFor(() =>
    expect(openTab.mock.calls).toEqual([['https://papago.naver.com/?sk=en&tk=ko&st=One%20two.']]),
  );
});
