import { ApiError } from './api-error.ts';
import type { Gate } from './service.ts';

/** Google's 60 reads and 60 writes a minute and user (platform.md A); beyond, a 429. */
export function perMinuteLimit(now: () => number, limit = 60): Gate {
  const calls = new Map<string, number[]>();
  return (user, { kind }) => {
    const key = `${user} ${kind}`;
    const recent = (calls.get(key) ?? []).filter((moment) => now() - moment < 60_000);
    const metric = kind === 'read' ? 'Read requests' : 'Write requests';
    if (recent.length >= limit) {
      throw new ApiError(
        429,
        `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute per user' of service 'sheets.googleapis.com' for consumer 'local platform'.`,
      );
    }
    calls.set(key, [...recent, now()]);
  };
}
