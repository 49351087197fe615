import { deadlinesOf } from '../domain/campaign-deadlines.ts';
import type { Moment } from '../domain/day.ts';
import { isPeriod, monthOfObligation, type Period } from '../domain/obligation.ts';
import { monthDemands } from '../domain/unit.ts';
import { momentAt } from '../sheets/grid.ts';
import { parseUnitTab } from '../sheets/parse.ts';
import { isProgressInPlace } from '../sheets/progress-block.ts';
import { openProgressAreas } from '../sheets/progress-inputs.ts';
import { correctionCell, finalCell, monthCell } from '../sheets/progress-layout.ts';
import { type CellWrite, write } from '../sheets/tab.ts';
import { protectionRequests } from '../sheets/tab-diff.ts';
import { UNIT_TAB } from '../sheets/unit-tab.ts';
import { isInPlace } from '../sheets/unit-tab-spec.ts';
import type { RosterEntry } from '../sheets/units-parse.ts';
import type { SheetRequest } from '../sheets/value.ts';
import { closedAtCell } from './close-progress.ts';
import { registrationGuards } from './close-registration.ts';
import { readEntry } from './entry-book.ts';
import { gridAfter } from './grid-after.ts';
import { type Owners, ownersOf, unitGuards, withOfficeOwner } from './guards.ts';
import { writeWithLog } from './journal.ts';
import { type Office, type Refusal, readOffice, staleRefusal } from './office.ts';
import { outsideNow, withoutOutsiders } from './outsiders.ts';
import type { Reading, World } from './ports.ts';
import type { Outcome } from './remind.ts';
import { vi } from './vi.ts';
import { viMonth } from './vi-month.ts';

type Reopened = Outcome<{ readonly name: string }>;

/** *Mở lại cho đơn vị*: one unit may type again in one period, for a reason that the log keeps. */
export function reopenUnit(
  world: World,
  { code, period, reason }: { readonly code: string; readonly period: Period; readonly reason: string },
): Reopened {
  if (!isPeriod(period)) return { ok: false, refusal: { kind: 'no-such-period' } };
  const outcome = world.lock.run((): Reopened => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return reading;
    const { office } = reading;
    const refuse = (refusal: Refusal): Reopened => ({ ok: false, refusal });
    const entry = findUnit(office, code);
    if (entry === null) return refuse({ kind: 'unknown-unit', code });
    if (reason.trim() === '') return refuse({ kind: 'no-reason' });
    const stale = staleRefusal(office, [entry]);
    if (stale !== null) return refuse(stale);
    const sheetId = entry.sheetId ?? 0;
    const entryBookId = office.state.entryBookId;
    const found = readEntry(world, entryBookId, [{ sheetId }], 'values', () => entry.unit.name);
    if (!found.ok) return found;
    const owners = ownersOf(world, entryBookId);
    const outside = outsideNow(world, office.campaign);
    const opening =
      period === 'registration'
        ? ofRegistration(office, entry, found.reading, owners, outside)
        : ofProgress(office, entry, found.reading, owners, outside, period);
    const said = 'kind' in opening ? [] : [opening.said(world.clock.now(), reason.trim())];
    if ('kind' in opening) return refuse(opening);
    const detail = `${viMonth.periodName(period)}: ${reason.trim()}`;
    writeWithLog(world, entryBookId, [
      {
        sheetId,
        cells: [...opening.cells, ...said],
        formats: opening.guards,
        log: [{ action: vi.action.reopened, unit: entry.unit.code, detail }],
      },
    ]);
    return { ok: true, name: entry.unit.name };
  });
  return outcome === 'busy' ? { ok: false, refusal: { kind: 'busy' } } : outcome;
}

interface Opening {
  readonly cells: readonly CellWrite[];
  /** What the unit reads in its tab. */
  readonly said: (at: Moment, reason: string) => CellWrite;
  readonly guards: readonly SheetRequest[];
}

function ofRegistration(
  office: Office,
  entry: RosterEntry,
  reading: Reading,
  owners: Owners,
  outside: readonly string[],
): Opening | Refusal {
  const sheetId = entry.sheetId ?? 0;
  const grid = reading.grid(sheetId);
  const { code } = entry.unit;
  if (!isInPlace(grid, code)) return { kind: 'displaced', code };
  if (parseUnitTab(grid).closedAt === null) return { kind: 'not-closed', code };
  return {
    cells: [write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, null)],
    said: (at, reason) => write(UNIT_TAB.answer.row, UNIT_TAB.answer.column, vi.answer.reopened(at, reason)),
    guards: registrationGuards(office, entry, reading.tab(sheetId), owners, outside, true),
  };
}

/** An accepted month stays locked: its figures are changed by *Đính chính*, which is open again. */
function ofProgress(
  { campaign, calendar }: Office,
  { unit, sheetId }: RosterEntry,
  reading: Reading,
  owners: Owners,
  outside: readonly string[],
  period: Exclude<Period, 'registration'>,
): Opening | Refusal {
  const id = sheetId ?? 0;
  const grid = reading.grid(id);
  const at = closedAtCell(period);
  if (campaign.progress === null) return { kind: 'no-such-period' };
  if (!isProgressInPlace(grid, unit.code)) return { kind: 'displaced', code: unit.code };
  if (momentAt(grid, at) === null) return { kind: 'not-closed', code: unit.code };
  const cells = [write(at.row, at.column, null)];
  const isRegistrationOpen = campaign.registration !== null && parseUnitTab(grid).closedAt === null;
  const open = {
    registration: isRegistrationOpen,
    progress: openProgressAreas(
      campaign.progress,
      gridAfter(grid, cells),
      monthDemands(unit, deadlinesOf(campaign, calendar)),
    ),
  };
  const month = monthOfObligation(period);
  const isAccepted = month !== null && momentAt(grid, monthCell(month, 'firstAcceptedAt')) !== null;
  const place = isAccepted
    ? correctionCell('answer')
    : month === null
      ? finalCell('answer')
      : monthCell(month, 'answer');
  return {
    cells,
    said: (moment, reason) =>
      write(
        place.row,
        place.column,
        isAccepted
          ? viMonth.reopenedAccepted(viMonth.periodName(period), moment, reason)
          : vi.answer.reopened(moment, reason),
      ),
    guards: protectionRequests(
      withoutOutsiders(withOfficeOwner(unitGuards(campaign, unit, id, open), owners), outside),
      reading.tab(id).protections,
      owners.entry,
    ),
  };
}

/** By code, however it was typed. */
export const findUnit = ({ roster }: Office, code: string): RosterEntry | null =>
  roster.find(({ unit }) => unit.code.toLowerCase() === code.normalize('NFC').trim().toLowerCase()) ?? null;
