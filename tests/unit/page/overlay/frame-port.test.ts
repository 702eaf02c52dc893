import { expect, test, vi } from 'vitest';
import {
  type FromReader,
  isArticleOfPage,
  linkFrame,
  receiveFramePort,
  type ToReader,
} from '../../../../utils/page/overlay/frame-port';
import { articleOf } from '../../../support/sample-article';

const OWNER = { page: 'https://news.example/story' };

/** A frame's window that hears what is posted to it, and the keys that were asked about. */
function frameWindow() {
  const heard = new EventTarget();
  const post = (data: unknown, ports: MessagePort[] = []) =>
    heard.dispatchEvent(Object.assign(new Event('message'), { data, ports }));
  const asked: string[] = [];
  const door = receiveFramePort(heard as unknown as Window, async (key) => {
    asked.push(key);
    return key === 'the key' ? OWNER : null;
  });
  return { post, asked, door };
}

/** What a promise has come to by now: its value, or 'waiting'. */
const soFar = (promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((go) => setTimeout(() => go('waiting')))]);

test('the door opens for who has a key that somebody vouches for', async () => {
  const { door, post } = frameWindow();
  const { port1, port2 } = new MessageChannel();
  post({ ledeFramePort: 'the key' }, [port2]);
  expect(await door).toEqual({ port: port2, owner: OWNER });
  port1.close();
});

test.each([
  ['another key', { ledeFramePort: 'guessed' }, 1],
  ['no key', {}, 0],
  ['an empty key', { ledeFramePort: '' }, 0],
  ['a key that is far too long', { ledeFramePort: 'x'.repeat(65) }, 0],
  ['a key that is no text', { ledeFramePort: { toString: (): string => 'the key' } }, 0],
  ['a text', 'the key', 0],
  ['nothing', null, 0],
])('a page that posts %s gets no door', async (_what, data, questions) => {
  const { door, post, asked } = frameWindow();
  const { port1, port2 } = new MessageChannel();
  post(data, [port2]);
  expect(await soFar(door)).toBe('waiting');
  expect(asked).toHaveLength(questions);
  port1.close();
});

test('the key without a port opens nothing', async () => {
  const { door, post, asked } = frameWindow();
  post({ ledeFramePort: 'the key' });
  expect(await soFar(door)).toBe('waiting');
  expect(asked).toEqual([]);
});

test('a false key first does not keep the right one out, and a second right one changes nothing', async () => {
  const { door, post, asked } = frameWindow();
  const channels = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  const [wrong, right, late] = channels.map((channel) => channel.port2) as [
    MessagePort,
    MessagePort,
    MessagePort,
  ];
  post({ ledeFramePort: 'guessed' }, [wrong]);
  post({ ledeFramePort: 'the key' }, [right]);
  expect((await door).port).toBe(right);
  post({ ledeFramePort: 'the key' }, [late]);
  expect(asked).toEqual(['guessed', 'the key']);
  for (const channel of channels) channel.port1.close();
});

test('however often a page posts keys, few are asked about', async () => {
  const { post, asked } = frameWindow();
  const { port1, port2 } = new MessageChannel();
  for (let n = 0; n < 100; n++) post({ ledeFramePort: `guess ${n}` }, [port2]);
  await soFar(Promise.resolve());
  expect(asked).toEqual(['guess 0', 'guess 1', 'guess 2']);
  port1.close();
});

/** A frame element, and what its document was given each time that it loaded. */
function frameElement(keys: (string | null)[]) {
  const heard: ToReader[][] = [];
  const ports: MessagePort[] = [];
  const answers: FromReader['kind'][] = [];
  const postMessage = vi.fn((_message: unknown, _origin: string, [port]: [MessagePort]) => {
    const document: ToReader[] = [];
    heard.push(document);
    ports.push(port);
    port.onmessage = ({ data }) => document.push(data);
  });
  const frame = Object.assign(new EventTarget(), { contentWindow: { postMessage } });
  const expectFrame = vi.fn(async () => keys.shift() ?? null);
  const link = linkFrame(
    frame as unknown as HTMLIFrameElement,
    expectFrame,
    'chrome-extension://lede',
    ({ kind }) => answers.push(kind),
  );
  const load = async () => {
    frame.dispatchEvent(new Event('load'));
    await new Promise((go) => setTimeout(go));
  };
  return { link, load, postMessage, expectFrame, heard, ports, answers };
}

const toldArticle: ToReader = { kind: 'article', article: articleOf(['One.']), known: null };
const close = (ports: MessagePort[]) => ports.map((port) => port.close());

test('the key is posted to the reader’s origin alone, and what goes in comes out', async () => {
  const { link, load, postMessage, heard, ports, answers } = frameElement(['the key']);
  link.tell(toldArticle);
  await load();
  const [message, origin] = postMessage.mock.lastCall ?? [];
  expect([message, origin]).toEqual([{ ledeFramePort: 'the key' }, 'chrome-extension://lede']);
  link.tell({ kind: 'shown' });
  ports[0]?.postMessage({ kind: 'leave' });
  await vi.waitFor(() => expect(heard).toEqual([[toldArticle, { kind: 'shown' }]]));
  await vi.waitFor(() => expect(answers).toEqual(['leave']));
  link.close();
  close(ports);
});

test('the worker is told of the frame before that has loaded, and again when it is loaded anew', async () => {
  const { link, load, postMessage, expectFrame, heard, ports } = frameElement(['one', 'two']);
  expect(expectFrame).toHaveBeenCalledTimes(1);
  await load();
  link.tell(toldArticle);
  link.tell({ kind: 'shown' });
  link.tell({ kind: 'closing' });
  await load();
  expect(postMessage.mock.calls.map(([message]) => message)).toEqual([
    { ledeFramePort: 'one' },
    { ledeFramePort: 'two' },
  ]);
  await vi.waitFor(() => expect(heard[1]).toEqual([toldArticle, { kind: 'shown' }]));
  link.close();
  close(ports);
});

test('nothing is posted where the worker does not answer, or after the reader was thrown away', async () => {
  const unanswered = frameElement([null]);
  await unanswered.load();
  expect(unanswered.postMessage).not.toHaveBeenCalled();
  const closed = frameElement(['the key']);
  closed.link.close();
  await closed.load();
  expect(closed.postMessage).not.toHaveBeenCalled();
});

const here = 'https://news.example/story';
const elsewhere = 'https://other.example/story';

test.each([
  ['here in both addresses', here, here, true],
  ['elsewhere by its name', here, elsewhere, false],
  // The link to it is the page's own word; it is kept under its name.
  ['elsewhere by its address alone', elsewhere, here, true],
])('an article that is %s', (_where, url, canonicalUrl, isOwn) => {
  expect(isArticleOfPage({ ...articleOf(['One.']), url, canonicalUrl }, here)).toBe(isOwn);
});
