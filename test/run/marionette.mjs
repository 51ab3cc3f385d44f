/**
 * Firefox's own remote protocol, over a plain socket: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 * A message is its length in bytes, a colon, and JSON: [0, id, command, parameters] there, [1, id, error, result] back.
 */
import net from 'node:net';

/**
 * @typedef {object} Marionette
 * @property {(command: string, parameters?: object) => Promise<any>} ask
 * @property {() => void} close
 */

/** @param {number} port @returns {Promise<Marionette>} */
export async function connect(port) {
  const socket = net.connect(port, '127.0.0.1');
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const asked = new Map();
  let id = 0;
  let rest = Buffer.alloc(0);
  /** @type {(value?: unknown) => void} */
  let greeted = () => undefined;
  const greeting = new Promise((resolve) => {
    greeted = resolve;
  });
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = Number(rest.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString());
      rest = rest.subarray(colon + 1 + length);
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, to, error, result] = message;
      const waiting = asked.get(to);
      asked.delete(to);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  });
  const ended = () => {
    for (const { reject } of asked.values()) reject(new Error('Firefox has gone.'));
    asked.clear();
  };
  socket.on('close', ended);
  socket.on('error', ended);
  await greeting;
  return {
    ask(command, parameters = {}) {
      const text = JSON.stringify([0, ++id, command, parameters]);
      const answer = new Promise((resolve, reject) => asked.set(id, { resolve, reject }));
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      return answer;
    },
    close: () => socket.destroy(),
  };
}
