import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RestOptions, restHandler } from './handler.ts';

export interface RunningRest {
  /** What a client takes as `rootUrl`. */
  readonly rootUrl: string;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1 only; port 0 takes any free one. */
export async function serveRest(options: RestOptions, port = 0): Promise<RunningRest> {
  const handler = restHandler(options);
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    rootUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
