/** A line between our own pages: typed, checked as it comes in, closed to scripts in other people's pages. */
import { browser } from './browser.ts';

export interface Port<Sent, Received> {
  send(message: Sent): void;
  /** Messages the guard does not admit are dropped. */
  onMessage(listener: (message: Received) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

type Guard<Received> = (message: unknown) => message is Received;
type Raw = ReturnType<typeof browser.runtime.connect>;

function typed<Sent, Received>(port: Raw, admits: Guard<Received>): Port<Sent, Received> {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message) => void (admits(message) && listener(message))),
    onClose: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}

/** Opens a line to whoever listens under this name. */
export function connect<Sent, Received>(name: string, admits: Guard<Received>): Port<Sent, Received> {
  return typed(browser.runtime.connect({ name }), admits);
}

/** Whether a line was opened by one of our own pages. A content script has our id too, but its page's address. */
const isOurs = ({ sender }: Raw) =>
  sender?.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));

/** Hears of every line our own pages open under this name. */
export function listen<Sent, Received>(
  name: string,
  admits: Guard<Received>,
  opened: (port: Port<Sent, Received>) => void,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === name && isOurs(port)) opened(typed(port, admits));
  });
}

/** @returns whether a message is an object with this property, of this type */
export const has = (message: unknown, property: string, type: 'string' | 'number' | 'object'): boolean =>
  typeof message === 'object' &&
  message !== null &&
  typeof Object.getOwnPropertyDescriptor(message, property)?.value === type;
