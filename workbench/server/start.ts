import type { AddressInfo } from 'node:net';
import { eventHub } from './event-hub.ts';
import { localServer } from './http.ts';
import type { ServerOptions } from './options.ts';
import { pageFiles } from './page-files.ts';
import { openRoom } from './room.ts';
import { apiRoutes } from './routes.ts';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds the page, opens the campaign and listens on 127.0.0.1; port 0 takes any free one. */
export async function startServer(
  options: ServerOptions,
  warn: (text: string) => void,
): Promise<RunningServer> {
  const hub = eventHub();
  const room = openRoom(options, hub, warn);
  const server = localServer({ ...(await pageFiles()), ...apiRoutes(room) });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  // The first page need not wait for the book to be converted.
  const { session } = room;
  session().mirror(session().status().books[0]?.id ?? '');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async stop() {
      room.keep();
      hub.close();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
