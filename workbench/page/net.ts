import type { ServerEvent } from '../protocol.ts';

let running = 0;

/** The thin line at the top while anything runs. */
function count(change: 1 | -1): void {
  running += change;
  document.body.classList.toggle('busy', running > 0);
}

/** Asks our own server; a failure is an Error with a sentence for the person. */
async function ask<T>(path: string, options: RequestInit): Promise<T> {
  count(1);
  try {
    const response = await fetch(path, options);
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  } catch (error) {
    if (error instanceof TypeError) throw new Error('Không kết nối được với chương trình trên máy này.');
    throw error;
  } finally {
    count(-1);
  }
}

export const get = <T>(path: string): Promise<T> => ask<T>(path, {});

export const post = <T>(path: string, order: unknown): Promise<T> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });

/** Listens to the server from now on; after a break the page loads anew, since it may have missed something. */
export function listen(hear: (event: ServerEvent) => void, onReconnect: () => void): Promise<void> {
  const source = new EventSource('/api/events');
  let wasLost = false;
  source.onmessage = ({ data }) => hear(JSON.parse(data) as ServerEvent);
  source.onerror = () => {
    wasLost = true;
  };
  return new Promise((done) => {
    source.onopen = () => {
      if (wasLost) onReconnect();
      wasLost = false;
      done();
    };
  });
}
