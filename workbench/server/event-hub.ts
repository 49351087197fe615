import type { ServerResponse } from 'node:http';
import type { ServerEvent } from '../protocol.ts';

/** Server-Sent Events to every open page. */
export interface EventHub {
  join(response: ServerResponse, greeting: ServerEvent): void;
  tell(event: ServerEvent): void;
  close(): void;
}

export function eventHub(): EventHub {
  const listeners = new Set<ServerResponse>();
  const write = (response: ServerResponse, event: ServerEvent) =>
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  return {
    join(response, greeting) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      write(response, greeting);
    },
    tell(event) {
      for (const response of listeners) write(response, event);
    },
    close() {
      for (const response of listeners) response.end();
    },
  };
}
