import { expect, test, vi } from 'vitest';

/** Hears what the browser says of lines that are opened. */
const { opened } = vi.hoisted(() => ({ opened: new Set<(port: unknown) => void>() }));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'lectern',
      getURL: (path: string) => `chrome-extension://lectern/${path}`,
      onConnect: { addListener: (listener: (port: unknown) => void) => opened.add(listener) },
    },
  },
}));
const { connect, has, listen } = await import('../../src/platform/port.ts');

const isText = (message: unknown): message is { text: string } => has(message, 'text', 'string');

/** A line as the browser hands it over: what it says to us, and whether we have listened. */
function line(sender: unknown, name = 'test') {
  const heard = new Set<(message: unknown) => void>();
  const said: unknown[] = [];
  const port = {
    name,
    sender,
    postMessage: (message: unknown) => said.push(message),
    disconnect: () => undefined,
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.add(listener) },
    onDisconnect: { addListener: () => undefined },
  };
  for (const open of opened) open(port);
  return {
    heard,
    said,
    say: (message: unknown) => {
      for (const hear of heard) hear(message);
    },
  };
}

/** Answers every text it hears. */
listen('test', isText, (port) => {
  port.send('hello');
  port.onMessage(({ text }) => port.send(text));
});

test('our own pages are answered', () => {
  const { said, say } = line({ id: 'lectern', url: 'chrome-extension://lectern/reader.html?as=tab' });
  say({ text: 'a' });
  expect(said).toEqual(['hello', 'a']);
});

test.each([
  ['our script in a page', { id: 'lectern', url: 'https://news.example.org/', tab: { id: 1 } }],
  [
    'a page that writes our address in its own',
    { id: 'lectern', url: 'https://x.example.org/chrome-extension://lectern/' },
  ],
  ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
  ['another extension that names our page', { id: 'other', url: 'chrome-extension://lectern/reader.html' }],
  ['an extension whose name begins like ours', { id: 'lectern', url: 'chrome-extension://lectern2/reader.html' }],
  ['somebody without an address', { id: 'lectern' }],
  ['nobody', undefined],
])('%s is neither answered nor heard', (_, sender) => {
  const { said, heard } = line(sender);
  expect(said).toEqual([]);
  expect(heard.size).toBe(0);
});

test('what is no message of this line is dropped', () => {
  const { said, say } = line({ id: 'lectern', url: 'chrome-extension://lectern/reader.html' });
  for (const message of [null, 'a', 7, [], {}, { text: 1 }, Object.create({ text: 'a' })]) say(message);
  expect(said).toEqual(['hello']);
});

test('a line of another name is somebody else’s', () => {
  expect(line({ id: 'lectern', url: 'chrome-extension://lectern/reader.html' }, 'other').said).toEqual([]);
});

test('a page that listens is reached by itself as well', async () => {
  const heard: unknown[] = [];
  connect('test', (message: unknown): message is string => typeof message === 'string').onMessage((message) =>
    heard.push(message),
  );
  await Promise.resolve();
  expect(heard).toEqual(['hello']);
});
