import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import {
  type LedgerEntry,
  type LedgerKey,
  type LedgerStatus,
  ledgerKeyText,
  leftovers,
  mailRef,
  parseMailRef,
} from '../../../src/domain/mail/ledger.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 300 });

const RUN = '2023-01-16T08:00:07';
const ledgerKey: LedgerKey = {
  kind: 'unit',
  obligation: 'registration',
  recipient: 'K01',
  lastDay: day('2023-01-30'),
  offset: -5,
};
const row = (at: number, status: LedgerStatus, ref: string): LedgerEntry => ({
  ...ledgerKey,
  recipient: `K${at}`,
  row: at,
  status,
  mailRef: ref,
  sentOn: null,
});
const rowsOf = (entries: readonly LedgerEntry[]) => entries.map(({ row: at }) => at);

describe('the key of an ledgerKey', () => {
  it.each<[string, Partial<LedgerKey>]>([
    ['kind', { kind: 'monitor' }],
    ['obligation', { obligation: 'invite' }],
    ['recipient', { recipient: 'K02' }],
    ['deadline date', { lastDay: day('2023-02-10') }],
    ['absent deadline date', { lastDay: null }],
    ['milestone', { offset: 5 }],
    ['absent milestone', { offset: null }],
  ])('differs by its %s', (_, other) => {
    expect(ledgerKeyText({ ...ledgerKey, ...other })).not.toBe(ledgerKeyText(ledgerKey));
  });

  it('tells milestone 0 from none, and is the same for an address in other case', () => {
    expect(ledgerKeyText({ ...ledgerKey, offset: 0 })).not.toBe(
      ledgerKeyText({ ...ledgerKey, offset: null }),
    );
    expect(ledgerKeyText({ ...ledgerKey, recipient: 'Cum1@Khoi.example' })).toBe(
      ledgerKeyText({ ...ledgerKey, recipient: 'cum1@khoi.example' }),
    );
  });
});

describe('a reference to a mail', () => {
  it('is read back as written, whatever the run is called', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((run) => !/[\n\r\u2028\u2029]/.test(run)),
        fc.nat(),
        (run, mail) => {
          expect(parseMailRef(mailRef({ run, mail }))).toEqual({ run, mail });
        },
      ),
    );
  });

  it.each(['', RUN, '#3', `${RUN}#`, `${RUN}#x`])('is not read from %j', (text) => {
    expect(parseMailRef(text)).toBeNull();
  });
});

describe('what a crashed run left', () => {
  it('is one mail in doubt, sent ones before it and waiting ones after it, wherever it died', () => {
    const crash = fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 })
      .chain((parts) => fc.record({ parts: fc.constant(parts), at: fc.nat({ max: parts.length - 1 }) }));
    fc.assert(
      fc.property(crash, ({ parts, at }) => {
        let next = 3;
        const mails = parts.map((count, mail) =>
          Array.from({ length: count }, () => row(next++, 'reserved', mailRef({ run: RUN, mail }))),
        );
        const left = leftovers(mails.flat(), { run: RUN, mail: at, unsent: [] });
        expect(left.sent).toEqual(mails.slice(0, at).flat());
        expect(left.inDoubt).toEqual(mails[at]);
        expect(left.waiting).toEqual(mails.slice(at + 1).flat());
      }),
    );
  });

  it('is all waiting when it died before its first mail', () => {
    const reserved = [row(3, 'reserved', `${RUN}#0`), row(4, 'reserved', `${RUN}#1`)];
    expect(leftovers(reserved, null)).toEqual({ sent: [], inDoubt: [], waiting: reserved });
    const cursorOfRunBefore = { run: '2023-01-13T08:00:02', mail: 40, unsent: [] };
    expect(leftovers(reserved, cursorOfRunBefore)).toEqual({ sent: [], inDoubt: [], waiting: reserved });
  });

  it('counts mails as numbers: the tenth comes after the ninth', () => {
    const reserved = [row(3, 'reserved', `${RUN}#9`), row(4, 'reserved', `${RUN}#10`)];
    const left = leftovers(reserved, { run: RUN, mail: 9, unsent: [] });
    expect([rowsOf(left.inDoubt), rowsOf(left.waiting)]).toEqual([[3], [4]]);
  });

  it('treats a mail in doubt that was being sent once more by the cursor of its second run', () => {
    const doubtful = [0, 1, 2].map((mail) => row(3 + mail, 'in-doubt', `${RUN}#${mail}`));
    const left = leftovers(doubtful, { run: RUN, mail: 1, unsent: [] });
    // The last was not tried again yet: whether it went out the first time is as open as before.
    expect([rowsOf(left.sent), rowsOf(left.inDoubt), rowsOf(left.waiting)]).toEqual([[3], [4, 5], []]);
  });

  it('waits for a row whose mail cannot be told', () => {
    expect(rowsOf(leftovers([row(3, 'reserved', '')], { run: RUN, mail: 1, unsent: [] }).waiting)).toEqual([
      3,
    ]);
  });

  it.each<[LedgerStatus, readonly number[]]>([
    ['carried', [3]],
    ['sent', []],
    ['failed', []],
    ['dropped', []],
    ['done', []],
  ])('leaves a row that is %s waiting or alone', (status, waiting) => {
    const left = leftovers([row(3, status, `${RUN}#1`)], { run: RUN, mail: 1, unsent: [] });
    expect({ sent: left.sent, inDoubt: left.inDoubt, waiting: rowsOf(left.waiting) }).toEqual({
      sent: [],
      inDoubt: [],
      waiting,
    });
  });
});
