import type { Day } from '../calendar/day.ts';
import { lateness } from '../calendar/deadline.ts';
import { type Cursor, type LedgerEntry, type LedgerKind, leftovers, parseMailRef } from './ledger.ts';
import type { PlannedMail } from './reminder.ts';
import { isOverdue } from './unit-obligation.ts';

/** What an account may send, in recipients. */
export interface Allowance {
  readonly left: number;
  /** What a whole day allows, as far as that is known. */
  readonly perDay: number;
  /** Recipients that digests and the office's summary took of it today. */
  readonly ahead: number;
}

/** Why a mail does not go now. */
export type Wait = 'quota' | 'told-today';

export interface Turns {
  /** In order of sending. */
  readonly now: readonly PlannedMail[];
  /** In the same order. */
  readonly later: readonly { readonly planned: PlannedMail; readonly wait: Wait }[];
}

/** The part of a day's quota that digests and the office's summary may take ahead of the units. */
const AHEAD = 0.1;

/** Kinds of mails that are the unit's own. */
export const TO_UNITS: readonly LedgerKind[] = ['unit', 'nudge', 'invite', 'refusal', 'return'];

/** The day on which each unit was last written to, by code in lower case. */
export function lastTold(ledger: readonly LedgerEntry[], cursor: Cursor | null): ReadonlyMap<string, Day> {
  const confirmed = new Set(leftovers(ledger, cursor).sent);
  const told = new Map<string, Day>();
  for (const entry of ledger) {
    if (!TO_UNITS.includes(entry.kind)) continue;
    // A run that died leaves no day of sending: the day of the run stands for it.
    const on = confirmed.has(entry)
      ? runDay(entry)
      : entry.status === 'sent'
        ? (entry.sentOn ?? runDay(entry))
        : null;
    const code = entry.recipient.toLowerCase();
    if (on !== null && on > (told.get(code) ?? '')) told.set(code, on);
  }
  return told;
}

/** `2023-01-16T08:00:00#3` */
const runDay = ({ mailRef }: LedgerEntry): Day | null =>
  (parseMailRef(mailRef)?.run.slice(0, 10) as Day | undefined) ?? null;

/** Recipients of the digests and summaries of a day; the office counts as one. */
export const aheadOn = (ledger: readonly LedgerEntry[], today: Day): number =>
  [
    ...new Set(
      ledger.flatMap(({ kind, status, sentOn, recipient }) =>
        (kind === 'monitor' || kind === 'office') && status === 'sent' && sentOn === today ? [recipient] : [],
      ),
    ),
  ].reduce((sum, recipient) => sum + recipient.split(',').length, 0);

/**
 * Who is written to now, and in which order: the office and the digests within a tenth of the day's quota, units passed over,
 * units most late, invitations held back, the digests beyond the tenth. When a mail does not fit into the quota, smaller
 * ones after it still go, and it comes first the next time. A unit gets one mail a day.
 */
export function takeTurns(
  mails: readonly PlannedMail[],
  { left, perDay, ahead }: Allowance,
  told: ReadonlyMap<string, Day>,
  today: Day,
  /** False when a person sends, who may write to a unit twice a day. */
  isAutomatic: boolean,
): Turns {
  const now: PlannedMail[] = [];
  const later: { planned: PlannedMail; wait: Wait }[] = [];
  const written = new Set(
    isAutomatic ? [...told].filter(([, on]) => on === today).map(([code]) => code) : [],
  );
  let free = left;
  for (const planned of inOrder(mails, Math.floor(perDay * AHEAD) - ahead, told, today)) {
    const code = unitOf(planned);
    if (code !== null && written.has(code)) later.push({ planned, wait: 'told-today' });
    else if (planned.to.length > free) later.push({ planned, wait: 'quota' });
    else {
      free -= planned.to.length;
      if (code !== null) written.add(code);
      now.push(planned);
    }
  }
  return { now, later };
}

function inOrder(
  mails: readonly PlannedMail[],
  mayGoAhead: number,
  told: ReadonlyMap<string, Day>,
  today: Day,
): readonly PlannedMail[] {
  const of = (kind: PlannedMail['addressee']['kind']) =>
    mails.filter(({ addressee }) => addressee.kind === kind);
  const passedOverFirst = (some: readonly PlannedMail[]) => [
    ...some.filter(isPassedOver),
    ...some.filter((mail) => !isPassedOver(mail)),
  ];
  let ahead = mayGoAhead;
  const first: PlannedMail[] = [];
  const last: PlannedMail[] = [];
  for (const mail of [...of('office'), ...passedOverFirst(of('monitor'))]) {
    const isFirst = mail.addressee.kind === 'office' || mail.to.length <= ahead;
    if (isFirst) ahead -= mail.to.length;
    (isFirst ? first : last).push(mail);
  }
  const byLateness = [...of('return'), ...of('nudge'), ...of('unit')].sort(
    (a, b) => lateOf(b, today) - lateOf(a, today),
  );
  const toldOn = (mail: PlannedMail) => told.get(unitOf(mail) ?? '') ?? '';
  const passedOver = byLateness
    .filter(isPassedOver)
    .sort((a, b) => (toldOn(a) < toldOn(b) ? -1 : toldOn(a) > toldOn(b) ? 1 : 0));
  const others = byLateness.filter((mail) => !isPassedOver(mail));
  return [...first, ...passedOver, ...others, ...of('invite'), ...last, ...of('receipt')];
}

/** Whether an earlier run planned it and did not send it. */
export const isPassedOver = ({ ledgerKeys }: PlannedMail): boolean =>
  ledgerKeys.some(({ entry }) => entry !== null && entry.status !== 'failed');

/** The unit whose one mail of the day this is, by code in lower case; null for receipts, which answer the unit's own tick. */
const unitOf = ({ addressee }: PlannedMail): string | null =>
  addressee.kind === 'unit' ||
  addressee.kind === 'invite' ||
  addressee.kind === 'nudge' ||
  addressee.kind === 'return'
    ? addressee.unit.code.toLowerCase()
    : null;

const lateOf = (mail: PlannedMail, today: Day): number =>
  Math.max(
    0,
    ...mail.unitObligations.map((one) => (isOverdue(one, today) ? lateness(one.lastDay, today) : 0)),
  );
