import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ArticleHeader } from '../../../../components/reader/ArticleHeader';
import { renderInEnglish } from '../../../support/components/english';
import { articleOf } from '../../../support/sample-article';

const onPick = vi.fn();
const article = articleOf(['One.', 'Two.', 'Three.', 'Four.']);

function show(coverage: number | undefined, pick: (() => void) | undefined = onPick): void {
  const of = coverage === undefined ? article : { ...article, coverage };
  renderInEnglish(<ArticleHeader article={of} locale="en" onPick={pick} />);
}

afterEach(cleanup);

test('how much of the page the article is stands quietly beside its source', () => {
  show(0.64);
  expect(screen.getByText('64% of the page’s text').closest('.about')).not.toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('where it is little the reader is told, and may pick the text', () => {
  show(0.12);
  screen.getByText(/Only 12% of the page’s text was taken/);
  fireEvent.click(screen.getByRole('button', { name: 'Pick the text yourself' }));
  expect(onPick).toHaveBeenCalledOnce();
});

test('where there is no page to pick from, none is offered', () => {
  renderInEnglish(<ArticleHeader article={{ ...article, coverage: 0.12 }} locale="en" />);
  screen.getByText(/Only 12%/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('of what the reader chose no share is given', () => {
  show(undefined);
  expect(screen.queryByText(/%/)).toBeNull();
});
