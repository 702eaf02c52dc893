import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { type HealthNews, HealthNotice } from '../../../../components/ui/HealthNotice';
import { renderInEnglish } from '../../../support/components/english';

beforeEach(() => cleanup);

test.each<[HealthNews, string]>([
  [{ kind: 'put-back', notes: 12, of: 12 }, 'Your notes were put back: 12 of 12.'],
  [{ kind: 'lost' }, 'could not be put back'],
])('news of the library’s files are said until they are dismissed: %s', async (news, text) => {
  const onDismiss = vi.fn();
  const ask = async () => news;
  renderInEnglish(<HealthNotice ask={ask} onDismiss={onDismiss} place="here" />);
  expect((await screen.findByRole('alert')).textContent).toContain(text);
  fireEvent.click(screen.getByRole('button', { name: 'I see' }));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(onDismiss).toHaveBeenCalledOnce();
});
