import { ApiError } from './api-error.ts';
import type { Gate } from './operation.ts';

const CONSUMER = 'project_number:0';

/** Google's 60 reads and 60 writes a minute and user (docs/platform.md 7); beyond, a 429. */
export function perMinuteLimit(now: () => number, limit = 60): Gate {
  const calls = new Map<string, number[]>();
  return (user, { kind }) => {
    const key = `${user} ${kind}`;
    const recent = (calls.get(key) ?? []).filter((moment) => now() - moment < 60_000);
    const metric = kind === 'read' ? 'Read requests' : 'Write requests';
    if (recent.length >= limit) {
      throw new ApiError(
        429,
        `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute per user' of service 'sheets.googleapis.com' for consumer '${CONSUMER}'.`,
        detailsOf(kind, limit),
      );
    }
    calls.set(key, [...recent, now()]);
  };
}

/** As recorded live in github r-lib/gargle, tests/testthat/_snaps (a 429 of the Sheets API). */
function detailsOf(kind: 'read' | 'write', limit: number): object[] {
  const quota = kind === 'read' ? 'Read' : 'Write';
  return [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        quota_location: 'global',
        quota_metric: `sheets.googleapis.com/${kind}_requests`,
        quota_limit: `${quota}RequestsPerMinutePerUser`,
        quota_limit_value: String(limit),
        consumer: 'projects/0',
        service: 'sheets.googleapis.com',
      },
    },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        {
          description: 'Request a higher quota limit.',
          url: 'https://cloud.google.com/docs/quota#requesting_higher_quota',
        },
      ],
    },
  ];
}
