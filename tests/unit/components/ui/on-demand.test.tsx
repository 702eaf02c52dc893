import { render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { onDemand } from '../../../../components/ui/on-demand';

const Greeting = ({ name }: { readonly name: string }) => <p>{`Hello, ${name}`}</p>;

/** A part whose code comes when it is told to. */
function lateGreeting() {
  let arrive = () => {};
  const arrival = new Promise<typeof Greeting>((resolve) => {
    arrive = () => resolve(Greeting);
  });
  return { Part: onDemand(() => arrival), arrive: () => arrive() };
}

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

test('a part is there before it is first shown, once nothing else is to be done', async () => {
  const Part = onDemand(async () => Greeting);
  await new Promise((resolve) => setTimeout(resolve, 50));
  render(<Part name="Ann" />);
  expect(screen.getByText('Hello, Ann')).toBeTruthy();
});

test('a part that comes late waits until the field that was gone to meanwhile is left', async () => {
  const { Part, arrive } = lateGreeting();
  render(
    <>
      <Part name="Ann" />
      <textarea />
    </>,
  );
  screen.getByRole('textbox').focus();
  arrive();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(screen.queryByText('Hello, Ann')).toBeNull();
  screen.getByRole('textbox').blur();
  expect(await screen.findByText('Hello, Ann')).toBeTruthy();
});

test('a part does not wait for the field it was asked for from', async () => {
  const { Part, arrive } = lateGreeting();
  const { rerender } = render(<textarea />);
  screen.getByRole('textbox').focus();
  rerender(
    <>
      <textarea />
      <Part name="Ann" />
    </>,
  );
  arrive();
  expect(await screen.findByText('Hello, Ann')).toBeTruthy();
});
