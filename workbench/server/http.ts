import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RestHandler } from '../platform/rest/handler.ts';

export type Reply =
  | { readonly json: unknown }
  | { readonly body: string | Buffer; readonly type: string }
  | { readonly status: number; readonly text: string }
  /** The handler writes to the response itself, for as long as it likes. */
  | { readonly stream: (response: ServerResponse) => void };

export type Route = (request: { readonly query: URLSearchParams; readonly body: unknown }) => Reply;

const LARGEST_BODY = 5_000_000;

/** A server for this machine's own browser: other hosts, other sites' pages and unknown paths are refused. */
export function localServer(routes: Readonly<Record<string, Route>>, rest: RestHandler): Server {
  return createServer((request, response) => {
    const answered = request.url?.startsWith('/v4/')
      ? rest(request, response)
      : answer(routes, request, response);
    answered.catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
}

async function answer(
  routes: Readonly<Record<string, Route>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host = '', origin } = request.headers;
  const isOurs =
    /^(127\.0\.0\.1|localhost):\d+$/.test(host) && (origin === undefined || origin === `http://${host}`);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const route = routes[`${request.method} ${url.pathname}`];
  if (!isOurs) return send(response, { status: 403, text: 'Chỉ mở được từ chính máy này.' });
  if (route === undefined) return send(response, { status: 404, text: 'Không có trang này.' });
  const body = request.method === 'POST' ? await readJson(request) : undefined;
  send(response, route({ query: url.searchParams, body }));
}

function send(response: ServerResponse, reply: Reply): void {
  if ('stream' in reply) {
    reply.stream(response);
    return;
  }
  const [status, type, body] =
    'json' in reply
      ? [200, 'application/json', JSON.stringify(reply.json)]
      : 'body' in reply
        ? [200, reply.type, reply.body]
        : [reply.status, 'text/plain', reply.text];
  const charset = type.startsWith('image/') ? '' : '; charset=utf-8';
  response.writeHead(status, { 'content-type': `${type}${charset}`, 'cache-control': 'no-store' });
  response.end(body);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_BODY) throw new RangeError(`a request of more than ${LARGEST_BODY} bytes`);
    parts.push(part as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined; // no order is read from it, and the route refuses it
  }
}
