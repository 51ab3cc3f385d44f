/**
 * Has a server listen on this machine alone, at a port that is free.
 * @param {import('node:http').Server} server
 * @returns {Promise<string>} its origin
 */
export async function host(server) {
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
