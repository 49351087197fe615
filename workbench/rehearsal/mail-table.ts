import { viTroubles } from '../../src/app/office/vi-troubles.ts';
import { day } from '../../src/domain/calendar/day.ts';
import { milestoneLabel } from '../../src/domain/calendar/milestone.ts';
import {
  MONTHS,
  type MonthObligation,
  monthObligation,
  periodOfOwn,
} from '../../src/domain/campaign/obligation.ts';
import { type LedgerEntry, type LedgerKind, parseMailRef } from '../../src/domain/mail/ledger.ts';
import type { Mail } from '../platform/runtime/mailbox.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';

/** A mail that left, with what the ledger says it was for. */
export interface SentMail {
  readonly mail: Mail;
  /** `trouble`: what could not be done, told to the office once a day; it is no reminder and stands in no ledger. */
  readonly kind: Exclude<LedgerKind, 'milestone' | 'message'> | 'trouble';
  /** `dang-ky:-5`; several of one mail joined by `; `, none for invitations and receipts. */
  readonly milestone: string;
  /** Of the unit written to; '' for members and the office. */
  readonly unitCode: string;
}

const SLUGS: Readonly<Record<LedgerEntry['obligation'], string>> = {
  registration: 'dang-ky',
  ...(Object.fromEntries(MONTHS.map((month) => [monthObligation(month), `thang-${month}`])) as Readonly<
    Record<MonthObligation, string>
  >),
  completion: 'hoan-thanh',
  final: 'bao-cao-nam',
  invite: '',
  correction: 'dinh-chinh',
};

/** `sh-3` for a period of an own form. */
function slugOf(obligation: LedgerEntry['obligation']): string {
  const own = periodOfOwn(obligation);
  return own === null ? (SLUGS[obligation] ?? '') : `${own.code.toLowerCase()}-${own.number}`;
}

/** Joins the outbox with `Sổ nhắc`: a row names its run and the mail's place in it. */
export function sentMails(runs: readonly RunResult[], ledger: readonly LedgerEntry[]): SentMail[] {
  const byRun = new Map<string, Map<number, LedgerEntry[]>>();
  for (const entry of ledger) {
    const ref = parseMailRef(entry.mailRef);
    if (ref === null || entry.status !== 'sent') continue;
    const mails = byRun.get(ref.run) ?? new Map<number, LedgerEntry[]>();
    byRun.set(ref.run, mails.set(ref.mail, [...(mails.get(ref.mail) ?? []), entry]));
  }
  return runs.flatMap((run) => {
    const told = [...(byRun.get(run.at) ?? [])].sort(([a], [b]) => a - b);
    const troubles = run.mails.filter(
      ({ subject, at }) => subject === viTroubles.mail.subject(day(at.slice(0, 10))),
    );
    const mails = run.mails.filter((mail) => !troubles.includes(mail));
    if (told.length !== mails.length)
      throw new RangeError(
        `Sổ nhắc has ${told.length} mails of the run of ${run.at}, which sent ${mails.length}`,
      );
    return [
      ...told.map(([, entries], index) => sentMail(mails[index], entries)),
      ...troubles.map((mail): SentMail => ({ mail, kind: 'trouble', milestone: '', unitCode: '' })),
    ];
  });
}

function sentMail(mail: Mail | undefined, entries: readonly LedgerEntry[]): SentMail {
  const kind = entries[0]?.kind;
  if (mail === undefined || kind === undefined || kind === 'milestone' || kind === 'message') {
    throw new RangeError(`no mail for ${JSON.stringify(entries)}`);
  }
  const milestones = entries.flatMap(({ obligation, offset }) =>
    offset === null ? [] : [`${slugOf(obligation)}:${milestoneLabel(offset)}`],
  );
  const unitCode = unitCodeOf(kind, entries[0]?.recipient ?? '');
  return { mail, kind, milestone: [...new Set(milestones)].join('; '), unitCode };
}

function unitCodeOf(kind: SentMail['kind'], recipient: string): string {
  switch (kind) {
    case 'unit':
    case 'invite':
    case 'nudge':
    case 'refusal':
    case 'return':
      return recipient;
    case 'receipt':
      // ĐK2023-K01-2: form and year, unit, which acceptance.
      return recipient.replace(/^[^-]*-/, '').replace(/-\d+$/, '');
    case 'monitor':
    case 'office':
    case 'trouble':
      return '';
  }
}

/** `0001-invite-K01.eml` */
export const emlName = ({ mail, kind, unitCode }: SentMail): string =>
  `${String(mail.number).padStart(4, '0')}-${kind}${unitCode === '' ? '' : `-${unitCode}`}.eml`;
