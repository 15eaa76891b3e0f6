/** A port for a server of our own that runs for a moment. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A TCP port on which nothing listened a moment ago; the system picks it. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}
