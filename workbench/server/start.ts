import type { AddressInfo } from 'node:net';
import { restHandler } from '../platform/rest/handler.ts';
import { perMinuteLimit } from '../platform/sheets/service/rate-limit.ts';
import { eventHub } from './event-hub.ts';
import { localServer } from './http.ts';
import type { ServerOptions } from './options.ts';
import { pageFiles } from './page-files.ts';
import { apiRoutes, type Workspace } from './routes.ts';
import { openWorkspace } from './workspace.ts';

export interface RunningServer {
  /** Address of the page, and of Sheets API v4 for a client that uses it as `rootUrl`. */
  readonly address: string;
  /** Ids of the files that are open. */
  readonly bookIds: readonly string[];
  stop(): Promise<void>;
}

/** Builds the page, opens the campaign and listens on 127.0.0.1; port 0 takes any free one. */
export async function startServer(
  options: ServerOptions,
  warn: (text: string) => void,
): Promise<RunningServer> {
  const hub = eventHub();
  const workspace = openWorkspace(options, hub, warn);
  const server = localServer({ ...(await pageFiles()), ...apiRoutes(workspace) }, restOf(workspace));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  // The first page need not wait for the book to be converted.
  const { session } = workspace;
  session().mirror(session().status().books[0]?.id ?? '');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    bookIds: session()
      .status()
      .books.map(({ id }) => id),
    async stop() {
      workspace.keep();
      hub.close();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The files of the workspace over HTTP, at Google's pace; pages see what is written so. */
const restOf = (workspace: Workspace) =>
  restHandler({
    spreadsheets: () => workspace.session().platform.spreadsheets,
    gate: perMinuteLimit(Date.now),
    onCall(_user, { kind }) {
      if (kind === 'read') return;
      setImmediate(() => {
        workspace.session().spread();
        workspace.touched();
      });
    },
  });
