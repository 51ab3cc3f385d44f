/** A line between our own pages: typed, checked as it comes in, closed to scripts in other people's pages. */
import { browser } from './browser.ts';
import { localLine } from './local-line.ts';

export interface Port<Sent, Received> {
  send(message: Sent): void;
  /** Messages the guard does not admit are dropped. */
  onMessage(listener: (message: Received) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

type Guard<Received> = (message: unknown) => message is Received;
type Connected = ReturnType<typeof browser.runtime.connect>;
type Raw = Pick<Connected, 'postMessage' | 'disconnect'> & {
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
};

declare const ours: unique symbol;
/** A line with one of our own pages at its other end. Nothing is said or heard on any other. */
type Ours = Raw & { readonly [ours]: true };

/** The brand of a line that this page has opened itself. */
const ourOwn = (port: Raw): Ours => port as Ours;

function typed<Sent, Received>(port: Ours, admits: Guard<Received>): Port<Sent, Received> {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message) => void (admits(message) && listener(message))),
    onClose: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}

/** What is listened for on this very page: the browser calls nobody who calls himself. */
const here = new Map<string, (port: Ours) => void>();

/** Opens a line to whoever listens under this name: on this page, where the voice is the background itself, or elsewhere. */
export function connect<Sent, Received>(name: string, admits: Guard<Received>): Port<Sent, Received> {
  const own = here.get(name);
  if (!own) return typed(ourOwn(browser.runtime.connect({ name })), admits);
  const [mine, theirs] = localLine();
  own(ourOwn(theirs));
  return typed(ourOwn(mine), admits);
}

/** Whether a line was opened by one of our own pages. A content script has our id too, but its page's address. */
const isOurs = (port: Connected): port is Connected & Ours =>
  port.sender?.id === browser.runtime.id && (port.sender.url ?? '').startsWith(browser.runtime.getURL(''));

/** Hears of every line our own pages open under this name. */
export function listen<Sent, Received>(
  name: string,
  admits: Guard<Received>,
  opened: (port: Port<Sent, Received>) => void,
): void {
  here.set(name, (port) => opened(typed(port, admits)));
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === name && isOurs(port)) opened(typed(port, admits));
  });
}

/** @returns whether a message is an object with this property, of this type */
export const has = (message: unknown, property: string, type: 'string' | 'number' | 'object'): boolean =>
  typeof message === 'object' &&
  message !== null &&
  typeof Object.getOwnPropertyDescriptor(message, property)?.value === type;
