import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { changesFeature } from '../../../../../components/reader/changes/changes-feature';
import type { ReaderModel } from '../../../../../components/reader/reader-model';
import { compareEditions } from '../../../../../utils/anchoring/edition-changes';
import type { ReadingState } from '../../../../../utils/contract/reading-state';
import { renderInEnglish } from '../../../../support/components/english';
import { articleOf, readingOf } from '../../../../support/sample-article';

const WAS = ['The bridge is closed.', 'Nobody was hurt.', 'Repairs take a week.'];
const IS = ['The bridge is closed.', 'A cyclist saw it.', 'Repairs take two weeks.'];
const changedSince = { editionId: 'was', readAt: '2026-11-12T10:00:00.000Z' };

const goTo = vi.fn();
const compare = vi.fn();
/** Another one for each test: the feature of the test before still follows its own. */
let reading = signal<ReadingState | null>(null);

beforeEach(() => {
  cleanup();
  reading = signal<ReadingState | null>(null);
  goTo.mockReset();
  compare.mockReset();
  compare.mockResolvedValue({ ok: true, value: compareEditions(WAS, IS, 'en') });
});

function show() {
  const model = {
    article: articleOf(IS),
    sentences: IS.map((text) => ({ text })),
    known: reading,
    goTo,
  } as unknown as ReaderModel;
  const feature = changesFeature(model, { compareEditions: compare, locale: 'en' });
  const { Strip = () => null, Panel = () => null } = feature;
  renderInEnglish(
    <>
      <Strip />
      <Panel />
    </>,
  );
  return feature;
}

test('an article that has changed says so, with what and since when', async () => {
  show();
  reading.value = readingOf({ editionId: 'is', changedSince });
  expect((await screen.findByRole('status')).textContent).toContain(
    'Changed since you read it on Nov 12, 2026: 1 new, 1 edited, 1 gone',
  );
  expect(compare).toHaveBeenCalledExactlyOnceWith('was', 'is', 'en');
});

test('an article that has not changed is not compared', () => {
  show();
  reading.value = readingOf();
  expect(compare).not.toHaveBeenCalled();
});

test('changes nobody can see are not worth a word', async () => {
  compare.mockResolvedValue({ ok: true, value: compareEditions(IS, IS) });
  show();
  reading.value = readingOf({ editionId: 'is', changedSince });
  await vi.waitFor(() => expect(compare).toHaveBeenCalled());
  expect(screen.queryByRole('status')).toBeNull();
});

test('every changed sentence is shown with the words that differ, and leads to its place', async () => {
  show();
  reading.value = readingOf({ editionId: 'is', changedSince });
  fireEvent.click(await screen.findByText('Show changes'));
  const rows = (await screen.findAllByRole('listitem')).map((row) => row.textContent);
  expect(rows).toEqual([
    'GoneNobody was hurt.',
    'NewA cyclist saw it.',
    'EditedRepairs take a weektwo weeks.',
  ]);
  expect(document.querySelector('.changes ins')?.textContent).toBe('A cyclist saw it.');
  fireEvent.click(screen.getByText('two weeks'));
  expect(goTo).toHaveBeenCalledWith(2);
});

test('sentences that changed are marked while they are read', async () => {
  const { decorate } = show();
  reading.value = readingOf({ editionId: 'is', changedSince });
  await screen.findByRole('status');
  expect([0, 1, 2].map((n) => decorate?.(n)['data-change'])).toEqual([undefined, 'new', 'edited']);
});

test('the line can be put away', async () => {
  show();
  reading.value = readingOf({ editionId: 'is', changedSince });
  await screen.findByRole('status');
  fireEvent.click(screen.getByLabelText('Dismiss'));
  expect(screen.queryByRole('status')).toBeNull();
});
