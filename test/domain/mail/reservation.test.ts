import { describe, expect, it } from 'vitest';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import type { Cursor, LedgerEntry, LedgerKey } from '../../../src/domain/mail/ledger.ts';
import { leftovers, mailRef } from '../../../src/domain/mail/ledger.ts';
import type { PlannedMail } from '../../../src/domain/mail/reminder.ts';
import {
  type DispatchPlan,
  type Reservation,
  reserve,
  runAfter,
} from '../../../src/domain/mail/reservation.ts';
import { unit } from '../support.ts';

const RUN = '2023-01-16T08:00:07';
const NEXT_RUN = '2023-01-17T08:00:02';
const FIRST_ROW = 3;
const KEY: LedgerKey = {
  kind: 'unit',
  obligation: 'registration',
  recipient: '',
  lastDay: day('2023-01-30'),
  offset: -5,
};
const keyOf = (code: string, given: Partial<LedgerKey> = {}): LedgerKey => ({
  ...KEY,
  recipient: code,
  ...given,
});

const entryOf = (row: number, given: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...keyOf(`K${row}`),
  row,
  status: 'carried',
  mailRef: '',
  sentOn: null,
  ...given,
});

/** `parts`: for each obligation that the mail is about, the entry it has in the ledger. */
const mailTo = (code: string, parts: readonly (LedgerEntry | null)[] = [null]): PlannedMail => ({
  addressee: { kind: 'unit', unit: unit(code) },
  to: [`${code}@x.vn`],
  ledgerKeys: parts.map((entry, at) => ({
    ledgerKey: keyOf(code, at === 0 ? {} : { obligation: 'month-1' }),
    entry,
  })),
  unitObligations: [],
  isInDoubt: false,
});

const planOf = (mails: readonly PlannedMail[], given: Partial<DispatchPlan> = {}): DispatchPlan => ({
  mails,
  confirmed: [],
  dropped: [],
  milestones: [],
  ...given,
});

const reserveAll = (
  plan: DispatchPlan,
  entries: readonly LedgerEntry[] = [],
  cursor: Cursor | null = null,
  run = RUN,
): Reservation =>
  reserve(
    { entries, nextRow: FIRST_ROW + entries.length, cursor },
    plan,
    { now: plan.mails, later: [] },
    run,
  );

/** The ledger after the first write: every row of a mail that is sent is `reserved`. */
const written = ({ toSend, held }: Reservation): LedgerEntry[] => [
  ...toSend.flatMap(({ places, ref }) =>
    places.map(
      ({ ledgerKey, row }): LedgerEntry => ({
        ...ledgerKey,
        row,
        status: 'reserved',
        mailRef: ref,
        sentOn: null,
      }),
    ),
  ),
  ...held.flatMap(({ places }) =>
    places.map(
      ({ ledgerKey, row }): LedgerEntry => ({
        ...ledgerKey,
        row,
        status: 'carried',
        mailRef: '',
        sentOn: null,
      }),
    ),
  ),
];

const rowsOf = (mails: readonly { readonly places: readonly { readonly row: number }[] }[]) =>
  mails.map(({ places }) => places.map(({ row }) => row));

const settledRows = (settled: Reservation['settled']) => settled.map(({ entry, as }) => [entry.row, as]);

describe('the rows of a run', () => {
  it('are one for each obligation of a mail, in the order of sending, held mails last', () => {
    const [first, second, third] = [mailTo('K01', [null, null]), mailTo('K02'), mailTo('K03')];
    const reserved = reserve(
      { entries: [], nextRow: FIRST_ROW, cursor: null },
      planOf([third, second, first]),
      { now: [first, third], later: [{ planned: second, wait: 'quota' }] },
      RUN,
    );
    expect(rowsOf(reserved.toSend)).toEqual([[3, 4], [5]]);
    expect(rowsOf(reserved.held)).toEqual([[6]]);
    expect(reserved.nextRow).toBe(7);
    expect(reserved.toSend.map(({ ref }) => ref)).toEqual([`${RUN}#0`, `${RUN}#1`]);
  });

  it('are the rows that a mail has already, so that it does not stand twice', () => {
    const waiting = entryOf(3);
    const mail = mailTo('K3', [waiting, null]);
    const reserved = reserveAll(planOf([mail]), [waiting]);
    expect(rowsOf(reserved.toSend)).toEqual([[3, 4]]);
    expect(reserved.nextRow).toBe(5);
    expect([...reserved.taken]).toEqual([3]);
  });

  it('of mails that nobody needs any more are dropped, and do not wait on', () => {
    const waiting = entryOf(3);
    const reserved = reserveAll(planOf([], { dropped: [waiting] }), [waiting]);
    expect(reserved.settled).toEqual([{ entry: waiting, as: 'dropped' }]);
    expect([...reserved.taken]).toEqual([3]);
    expect(reserved.nextRow).toBe(4);
  });
});

describe('a run that died', () => {
  const mails = [mailTo('K01', [null, null]), mailTo('K02'), mailTo('K03'), mailTo('K04')];
  const entries = written(reserveAll(planOf(mails)));
  const rowsOfMail = (mail: number) =>
    entries.filter(({ mailRef: ref }) => ref === mailRef({ run: RUN, mail })).map(({ row }) => row);

  it.each([0, 1, 2, 3])('while it sent mail %i leaves that mail alone in doubt', (at) => {
    const cursor: Cursor = { run: RUN, mail: at, unsent: [] };
    const { settled, confirmedCount, toSend } = reserveAll(planOf([]), entries, cursor, NEXT_RUN);
    const settledAs = (as: string) => settled.flatMap((one) => (one.as === as ? [one.entry.row] : []));
    expect(settledAs('confirmed')).toEqual([0, 1, 2, 3].slice(0, at).flatMap(rowsOfMail));
    expect(settledAs('in-doubt')).toEqual(rowsOfMail(at));
    expect(confirmedCount).toBe(at);
    expect(toSend).toEqual([]);
    expect(leftovers(entries, cursor).waiting.map(({ row }) => row)).toEqual(
      [0, 1, 2, 3].slice(at + 1).flatMap(rowsOfMail),
    );
  });

  it('before its first mail leaves nothing to settle', () => {
    for (const cursor of [null, { run: '2023-01-15T08:00:00', mail: 2, unsent: [] }])
      expect(reserveAll(planOf([]), entries, cursor, NEXT_RUN).settled).toEqual([]);
  });

  it('after its last mail has sent them all, but those that Google refused', () => {
    const cursor: Cursor = { run: RUN, mail: mails.length, unsent: [2] };
    const { settled, confirmedCount } = reserveAll(planOf([]), entries, cursor, NEXT_RUN);
    expect(settledRows(settled)).toEqual([0, 1, 3].flatMap(rowsOfMail).map((row) => [row, 'confirmed']));
    expect(confirmedCount).toBe(3);
  });

  it('has its mail in doubt settled by the mail of the next run that is about it', () => {
    const cursor: Cursor = { run: RUN, mail: 1, unsent: [] };
    const doubted = entries.find(({ mailRef: ref }) => ref === mailRef({ run: RUN, mail: 1 })) ?? null;
    const again = { ...mailTo('K02', [doubted]), isInDoubt: true };
    const { settled, toSend } = reserveAll(planOf([again]), entries, cursor, NEXT_RUN);
    expect(settledRows(settled)).toEqual(rowsOfMail(0).map((row) => [row, 'confirmed']));
    expect(rowsOf(toSend)).toEqual([rowsOfMail(1)]);
  });

  it('is confirmed once, though the plan names the same entries', () => {
    const cursor: Cursor = { run: RUN, mail: 1, unsent: [] };
    const sent = leftovers(entries, cursor).sent;
    const { settled, confirmedCount } = reserveAll(
      planOf([], { confirmed: sent }),
      entries,
      cursor,
      NEXT_RUN,
    );
    expect(settled.filter(({ as }) => as === 'confirmed')).toHaveLength(2);
    expect(confirmedCount).toBe(1);
  });
});

describe('the name of a run', () => {
  const at = RUN as Moment;

  it('is the moment at which it began, or one more than that of a run in the same second', () => {
    expect(runAfter(null, at)).toBe(RUN);
    expect(runAfter({ run: '2023-01-15T08:00:00', mail: 0, unsent: [] }, at)).toBe(RUN);
    expect(runAfter({ run: RUN, mail: 0, unsent: [] }, at)).toBe(`${RUN}+`);
    expect(runAfter({ run: `${RUN}+`, mail: 0, unsent: [] }, at)).toBe(`${RUN}++`);
  });
});
