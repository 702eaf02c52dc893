import { render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { onDemand } from '../../../../components/ui/on-demand';

const Greeting = ({ name }: { readonly name: string }) => <p>{`Hello, ${name}`}</p>;

test('a part is loaded once, when it is first shown', async () => {
  const load = vi.fn(async () => Greeting);
  const Part = onDemand(load);
  expect(load).not.toHaveBeenCalled();
  const { rerender } = render(<Part name="Ann" />);
  expect(await screen.findByText('Hello, Ann')).toBeTruthy();
  rerender(<Part name="Ben" />);
  expect(screen.getByText('Hello, Ben')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

test('a part that cannot be loaded stays away, and is tried again when it is shown again', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new Error('updated meanwhile'));
  const Part = onDemand(load);
  const { rerender } = render(<Part name="Ann" />);
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  rerender(<Part name="Ben" />);
  expect(await screen.findByText('Hello, Ben')).toBeTruthy();
});
