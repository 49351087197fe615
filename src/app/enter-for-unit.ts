import { dayOfSerial, type Moment, parseDay } from '../domain/day.ts';
import { numberAt } from '../sheets/grid.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import { isInPlace } from '../sheets/unit-tab-spec.ts';
import { readEntry } from './entry-book.ts';
import { finishJournal, writeWithLog } from './journal.ts';
import { readOffice } from './office.ts';
import type { World } from './ports.ts';
import type { Outcome } from './remind.ts';
import { findUnit } from './reopen.ts';
import { type Answer, answerSubmission } from './submission.ts';
import { tabAnswer, unitFacts } from './sweep.ts';
import { vi } from './vi.ts';

export interface EntryForUnit {
  readonly unitCode: string;
  /** The day the office received the paper or the call: decides whether the report is in time. */
  readonly receivedOn: string;
  readonly reason: string;
}

/**
 * *Nhập thay*: the office, having typed the figures into the unit's tab, submits for it. The same rules apply; the received
 * day counts, and the reason goes into the log.
 */
export function submitForUnit(
  world: World,
  request: EntryForUnit,
): Outcome<{ readonly name: string; readonly answer: string }> {
  let given: Answer | null = null;
  const outcome = world.lock.run((): Outcome<{ readonly name: string; readonly answer: string }> => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { office } = reading;
    const entry = findUnit(office, request.unitCode);
    if (entry === null) return { ok: false, refusal: { kind: 'unknown-unit', code: request.unitCode } };
    if (!entry.unit.isActive) return { ok: false, refusal: { kind: 'retired-unit', code: entry.unit.code } };
    if (entry.sheetId === null) return { ok: false, refusal: { kind: 'no-tab', names: [entry.unit.name] } };
    const receivedOn = parseDay(request.receivedOn);
    if (receivedOn === null || receivedOn > world.clock.today() || receivedOn < office.campaign.asOf) {
      return { ok: false, refusal: { kind: 'not-a-received-day', found: request.receivedOn } };
    }
    if (request.reason.trim() === '') return { ok: false, refusal: { kind: 'no-reason' } };
    const found = readEntry(
      world,
      office.state.entryBookId,
      unitFacts(entry.sheetId),
      'cells',
      () => entry.unit.name,
    );
    if (!found.ok) return found;
    const grid = found.reading.grid(entry.sheetId);
    if (!isInPlace(grid, entry.unit.code))
      return { ok: false, refusal: { kind: 'displaced', code: entry.unit.code } };
    const standing = parseUnitTab(grid);
    if (given !== null && given.receipt !== '' && given.receipt === standing.receipt) {
      // Begun again after a lost answer: the first attempt had reached the tab.
      finishJournal(world, office.state.entryBookId);
      return { ok: true, name: entry.unit.name, answer: given.text };
    }
    const answer = answerSubmission(standing, {
      campaign: office.campaign,
      unitCode: entry.unit.code,
      assigned: numberAt(grid, UNIT_TAB.assigned),
      lastDay: dayOfSerial(numberAt(grid, UNIT_TAB.lastDay) ?? 0) ?? receivedOn,
      now: world.clock.now(),
      countsFrom: `${receivedOn}T12:00:00` as Moment,
      mayPredate: true,
      actor: world.person,
      remark: vi.enteredForUnit(receivedOn, request.reason.trim()),
    });
    given = answer;
    writeWithLog(world, office.state.entryBookId, [tabAnswer(entry.sheetId, answer)]);
    return { ok: true, name: entry.unit.name, answer: answer.text };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}
