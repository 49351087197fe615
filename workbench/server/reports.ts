import type { Platform } from '../platform/platform.ts';
import type { MailView, RunView } from '../protocol.ts';

/** Newest first. */
export const mailViews = ({ outbox }: Platform): MailView[] =>
  outbox
    .map(({ number, at, from, name, to, cc, bcc, subject, body, htmlBody }) => ({
      number,
      at,
      from: name === undefined ? from : `${name} <${from}>`,
      to: [...to, ...cc, ...bcc].join(', '),
      subject,
      body,
      htmlBody: htmlBody ?? null,
    }))
    .reverse();

const MOST_RUNS = 200;

/** Newest first. */
export const runViews = ({ executions }: Platform): RunView[] =>
  executions
    .slice(-MOST_RUNS)
    .map(({ at, functionName, user, kind, error, log, calls, mails, cpuMillis }) => ({
      at,
      name: functionName,
      user,
      kind,
      error: error === undefined || error.reason === 'unanswered' ? null : error.message,
      log: log.map((line) => line.text),
      reads: calls.filter((call) => call.kind === 'read').length,
      writes: calls.filter((call) => call.kind === 'write').length,
      mails: mails.length,
      cpuMillis: Math.round(cpuMillis),
    }))
    .reverse();
