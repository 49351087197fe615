import { isPeriod, type Period, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { planReceipts } from '../../domain/mail/invitation.ts';
import { a1, areaAt } from '../../sheets/cells/a1.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { reportPlaces } from '../../sheets/entry-book/report-places.ts';
import { blockOfObligation } from '../../sheets/own-form/unit-blocks.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { carriedNote } from '../mail/carried.ts';
import { dispatch } from '../mail/dispatch.ts';
import { rangeUrl } from '../mail/tab-places.ts';
import { receiptMail } from '../mail/unit-mail.ts';
import { isPaused, RECEIPTS } from '../office/known.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import { type Office, readCursor, readOffice } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import { GoogleError, type Memory, type Reading, type World } from '../ports.ts';
import { viMonth } from '../vi/vi-month.ts';
import { obligationName } from '../vi/vi-progress.ts';

/** A receipt by mail. Noted just before its acceptance is written, so that a crash does not lose it. */
export interface OwedReceipt {
  readonly sheetId: number;
  readonly period: Period;
  readonly receipt: string;
}

const OWED = 'receipts.owed';

/** Notes receipts before the tab is written: when the run dies in between, the next run sends them. */
export function oweReceipts(memory: Memory, receipts: readonly OwedReceipt[]): void {
  const lines = receipts.map(({ sheetId, period, receipt }) => `${sheetId} ${period} ${receipt}\n`);
  keepLongProperty(memory, OWED, (readLongProperty(memory, OWED) ?? '') + lines.join(''));
}

function owedReceipts(memory: Memory): readonly OwedReceipt[] {
  // The note grows at its end only. A line that a dead run cut short is written again by the next run.
  const lines = (readLongProperty(memory, OWED) ?? '').split('\n').slice(0, -1);
  const receipts = lines.flatMap((line): OwedReceipt[] => {
    // An own form's period has blanks within.
    const [, sheetId = '', period = '', receipt = ''] = /^(\d+) (.+) (\S+)$/.exec(line) ?? [];
    return receipt === '' || !isPeriod(period) ? [] : [{ sheetId: Number(sheetId), period, receipt }];
  });
  return [...new Map(receipts.map((owed) => [owed.receipt, owed])).values()];
}

/**
 * Sends the owed receipts: two more reads and two more writes, and only where the office switched receipts on. Receipts that
 * the day's quota holds back stay owed.
 */
export function sendOwedReceipts(world: World): void {
  const { books, memory, mail } = world;
  if (memory.get(RECEIPTS) !== 'on') return;
  const owed = owedReceipts(memory);
  if (owed.length === 0 || mail.quotaLeft() === 0) return;
  // Units that still have to be reminded come before units that have reported.
  const waiting = carriedNote(memory);
  if (waiting !== null && waiting.from <= world.clock.today() && !isPaused(memory)) return;
  const reading = readOffice(world, 'anyone');
  if (!reading.ok) return;
  const { office } = reading;
  if (office.state.reminders === 'paused') {
    dropLongProperty(memory, OWED);
    return;
  }
  const entryBookId = office.state.entryBookId;
  // Matched by tab: the unit's code may have changed since the acceptance, or belong to another unit.
  const units = new Map(office.roster.map(({ unit, sheetId }) => [sheetId, unit]));
  const { standing, cells } = readAnswers(
    world,
    office,
    owed.filter(({ sheetId }) => units.has(sheetId)),
  );
  const due = standing.flatMap(({ sheetId, period, receipt }) => {
    const unit = units.get(sheetId);
    const grid = cells.grid(sheetId);
    // A receipt that never reached its tab was not accepted: the tick is still set, and the next sweep answers it.
    const place = placesOf(office, period);
    if (unit === undefined || textAt(grid, place.receipt) !== receipt) return [];
    return [{ unit, obligation: period, receipt, answer: textAt(grid, place.answer) }];
  });
  const urls = new Map(
    standing.map(({ sheetId }) => [units.get(sheetId)?.code, books.url(entryBookId, sheetId)]),
  );
  const { carried } = dispatch(world, office, {
    plan: {
      mails: planReceipts(due, office.ledger, readCursor(world)),
      confirmed: [],
      dropped: [],
      milestones: [],
    },
    render: ({ addressee }) => {
      if (addressee.kind !== 'receipt') throw new RangeError(`not a receipt: ${addressee.kind}`);
      const { unit, answer, obligation } = addressee;
      return receiptMail(
        unit,
        { answer, what: receiptFor(office, obligation) },
        rangeUrl(urls.get(unit.code) ?? '', a1(placesOf(office, obligation).tick)),
        office.campaign,
      );
    },
    occasion: 'receipts',
  });
  if (carried === 0) dropLongProperty(memory, OWED);
}

/** What a receipt is for, in its subject. */
function receiptFor({ campaign, forms }: Office, period: Period): string {
  const { year } = campaign;
  return periodOfOwn(period) === null
    ? viMonth.receiptFor(period, year, wordsOf(campaign))
    : obligationName(period, year, namedForms({ forms }));
}

/** Where a report's receipt, answer and tick stand on a unit's tab. */
const placesOf = ({ forms }: Office, period: Period) =>
  blockOfObligation(forms, period)?.block ?? reportPlaces(period);

/** Reads the answers' cells. One more read after a failure, to leave out tabs that were deleted. */
function readAnswers(
  { books }: World,
  office: Office,
  owed: readonly OwedReceipt[],
): { standing: readonly OwedReceipt[]; cells: Reading } {
  const { entryBookId } = office.state;
  const read = (present: readonly OwedReceipt[]) => ({
    standing: present,
    cells: books.read(
      entryBookId,
      present.flatMap(({ sheetId, period }) => {
        const place = placesOf(office, period);
        return [place.receipt, place.answer].map(({ row, column }) => ({
          sheetId,
          area: areaAt(row, column),
        }));
      }),
      'values',
    ),
  });
  try {
    return read(owed);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const tabs = new Set(books.structure(entryBookId).tabs.map(({ sheetId }) => sheetId));
    return read(owed.filter(({ sheetId }) => tabs.has(sheetId)));
  }
}
