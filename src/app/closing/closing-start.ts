import type { Day } from '../../domain/calendar/day.ts';
import { deadlinesOf, monthsOf } from '../../domain/campaign/campaign-deadlines.ts';
import { type Month, monthOfObligation, type Period } from '../../domain/campaign/obligation.ts';
import {
  begunOwnPeriods,
  begunPeriods,
  caughtBy,
  isClosable,
  likelyPeriod,
  missedMonths,
  periodStanding,
} from '../../domain/report/closing-offer.ts';
import { demandFor, type Unit } from '../../domain/unit/unit.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { closedStateText } from '../../words/wording.ts';
import { allDeadlines } from '../office/deadlines.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { readBoard, rowsByCode } from '../office/entry-book.ts';
import { type Office, readOffice } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import { type Refused, refuse } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { viClosing } from './vi.ts';

interface NamedUnit {
  readonly code: string;
  readonly name: string;
  /** As the list shows it beside the name. */
  readonly detail: string;
}

/** A period that can be closed, with all that is said before it is. */
interface ClosablePeriod {
  readonly period: Period;
  readonly label: string;
  /** What closing does. */
  readonly effect: string;
  /** "Tháng 3: đã nộp 10 đơn vị, chưa nộp 2 đơn vị." */
  readonly counts: string;
  /** What units could no longer add in the last days of the year's plan; '' when nothing is lost. */
  readonly lastDays: string;
  /** Units that have something to hand in, and what. */
  readonly caught: readonly NamedUnit[];
  /** Asked before it is done; names the units that it will catch. */
  readonly question: string;
}

export interface CloseStart {
  readonly periods: readonly ClosablePeriod[];
  /** The one to begin with. */
  readonly first: Period;
}

interface ReopenableUnit extends NamedUnit {
  /** Months before that were closed before the unit handed them in; opened too when the office wants it. */
  readonly missed: readonly Month[];
  /** The same in words; '' for none. */
  readonly missedText: string;
}

export interface ReopenStart {
  readonly periods: readonly {
    readonly period: Period;
    readonly label: string;
    /** Units whose report was accepted or closed. */
    readonly units: readonly ReopenableUnit[];
  }[];
  readonly first: Period;
}

interface Standing {
  readonly unit: Unit;
  readonly row: BoardRow;
}

/** *Chốt số liệu…*: the periods that can be closed. Two reads. */
export function closeStart(world: World): DialogAnswer<{ readonly start: CloseStart }> {
  const found = readStandings(world);
  if (!found.ok) return refused(found.refusal);
  const { office, units } = found;
  const { campaign } = office;
  const today = world.clock.today();
  const months = campaign.progress === null ? [] : monthsOf(campaign.progress);
  const periods = begunIn(office, today).filter((period) =>
    units.some(({ row }) => isClosable(row, period, months)),
  );
  const first = likelyPeriod(periods, allDeadlines(office), today);
  if (first === null) return refused({ kind: 'nothing-to-close' });
  const offered = periods.map((period) => closable(office, units, period, months, today));
  return { ok: true, start: { periods: offered, first } };
}

/** The periods of every form that have begun. */
const begunIn = (office: Office, today: Day): readonly Period[] => [
  ...begunPeriods(office.campaign, today),
  ...begunOwnPeriods(office.forms, office.campaign.year, office.calendar, today),
];

function closable(
  office: Office,
  units: readonly Standing[],
  period: Period,
  months: readonly Month[],
  today: Day,
): ClosablePeriod {
  const { campaign, calendar } = office;
  const forms = namedForms(office);
  const standings = units.flatMap(({ row }) => periodStanding(row, period) ?? []);
  const reported = standings.filter((one) => one.isAccepted).length;
  const exempt = standings.filter((one) => !one.isAccepted && one.state === 'not-owed').length;
  const missing = standings.length - reported - exempt;
  const caught = units.flatMap(({ unit: { code, name }, row }) => {
    const what = caughtBy(row, period, months);
    return what.length === 0 ? [] : [{ code, name, reports: viClosing.reports(what, forms) }];
  });
  const yearly = deadlinesOf(campaign, calendar).filter(
    ({ obligation, lastDay }) => (obligation === 'completion' || obligation === 'final') && lastDay >= today,
  );
  const isLast = period === 'final' || monthOfObligation(period) === campaign.progress?.lastMonth;
  const label = obligationText(period, forms);
  return {
    period,
    label,
    effect: viClosing.effect(period, forms),
    counts: viClosing.counts(label, { reported, missing, exempt }),
    lastDays: isLast ? viClosing.lastDays(yearly.at(-1) ?? null, campaign.progress?.lastMonth ?? 12) : '',
    caught: caught.map(({ reports, ...unit }) => ({ ...unit, detail: viClosing.notIn(reports) })),
    question: viClosing.question(period, forms, units.length, caught),
  };
}

/** *Mở lại, gửi trả…*: the periods in which a unit can be let in again. Two reads. */
export function reopenStart(world: World): DialogAnswer<{ readonly start: ReopenStart }> {
  const found = readStandings(world);
  if (!found.ok) return refused(found.refusal);
  const { office, units } = found;
  const today = world.clock.today();
  const deadlines = allDeadlines(office);
  const forms = namedForms(office);
  const periods = begunIn(office, today).flatMap((period) => {
    const offered = units.flatMap(({ unit, row }): ReopenableUnit[] => {
      const standing = periodStanding(row, period);
      if (standing === null) return [];
      const mayOpen = standing.isClosed && demandFor(unit, period, deadlines) !== 'none';
      if (!standing.isAccepted && !mayOpen) return [];
      const missed = missedMonths(row, period);
      return [
        {
          code: unit.code,
          name: unit.name,
          detail: closedStateText(standing.state, standing.isClosed),
          missed,
          missedText: missed.length === 0 ? '' : viClosing.openToo(missed),
        },
      ];
    });
    return offered.length === 0 ? [] : [{ period, label: obligationText(period, forms), units: offered }];
  });
  const first = likelyPeriod(
    periods.map(({ period }) => period),
    deadlines,
    today,
  );
  return first === null ? refused({ kind: 'nothing-to-reopen' }) : { ok: true, start: { periods, first } };
}

/** The units that have a tab, with their rows of the tables. */
function readStandings(
  world: World,
): { readonly ok: true; readonly office: Office; readonly units: readonly Standing[] } | Refused {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const { campaign, state, roster } = office;
  if (state.provisionedYear === null) return refuse({ kind: 'not-provisioned' });
  const board = readBoard(world, state.entryBookId, campaign.progress !== null);
  if (!board.ok) return board;
  const rows = rowsByCode(board.rows, roster);
  const units = roster.flatMap(({ unit, sheetId }): Standing[] => {
    const row = rows.get(unit.code);
    return sheetId === null || row === undefined ? [] : [{ unit, row }];
  });
  return { ok: true, office, units };
}
