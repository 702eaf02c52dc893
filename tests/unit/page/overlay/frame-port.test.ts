import { expect, test, vi } from 'vitest';
import { receiveFramePort, sendFramePort } from '../../../../utils/page/overlay/frame-port';

/** A frame's window that hears what is posted to it, as a browser would deliver it. */
function frameWindow() {
  const heard = new EventTarget();
  const post = (data: unknown, ports: MessagePort[] = []) =>
    heard.dispatchEvent(Object.assign(new Event('message'), { data, ports }));
  return { frame: heard as unknown as Window, post };
}

/** What a promise has come to by now: its value, or 'waiting'. */
const soFar = (promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((go) => setTimeout(() => go('waiting')))]);

test('the door opens for who has the key', async () => {
  const { frame, post } = frameWindow();
  const { port1, port2 } = new MessageChannel();
  const door = receiveFramePort(frame, 'the key');
  post({ ledeFramePort: 'the key' }, [port2]);
  expect(await door).toBe(port2);
  port1.close();
});

test.each([
  ['another key', { ledeFramePort: 'guessed' }],
  ['no key', {}],
  ['a text', 'the key'],
  ['nothing', null],
])('a page that posts %s gets no door', async (_what, data) => {
  const { frame, post } = frameWindow();
  const { port1, port2 } = new MessageChannel();
  const door = receiveFramePort(frame, 'the key');
  post(data, [port2]);
  expect(await soFar(door)).toBe('waiting');
  port1.close();
});

test('the key without a port opens nothing', async () => {
  const { frame, post } = frameWindow();
  const door = receiveFramePort(frame, 'the key');
  post({ ledeFramePort: 'the key' });
  expect(await soFar(door)).toBe('waiting');
});

test('a false key first does not keep the right one out, and a second right one changes nothing', async () => {
  const { frame, post } = frameWindow();
  const channels = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  const [wrong, right, late] = channels.map((channel) => channel.port2);
  const door = receiveFramePort(frame, 'the key');
  if (wrong) post({ ledeFramePort: 'guessed' }, [wrong]);
  if (right) post({ ledeFramePort: 'the key' }, [right]);
  if (late) post({ ledeFramePort: 'the key' }, [late]);
  expect(await door).toBe(right);
  for (const channel of channels) channel.port1.close();
});

test('the key is posted to the reader’s origin alone, and what goes in comes out', async () => {
  const postMessage = vi.fn();
  const frame = { contentWindow: { postMessage } } as unknown as HTMLIFrameElement;
  const ours = sendFramePort(frame, 'the key', 'chrome-extension://lede');
  const [message, origin, [theirs]] = postMessage.mock.calls[0] ?? [];
  expect([message, origin]).toEqual([{ ledeFramePort: 'the key' }, 'chrome-extension://lede']);
  const heard = new Promise((hear) => {
    ours.onmessage = ({ data }) => hear(data);
  });
  theirs.postMessage({ kind: 'leave' });
  expect(await heard).toEqual({ kind: 'leave' });
  ours.close();
});
