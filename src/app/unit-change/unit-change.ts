import type { VocabularyName } from '../../domain/campaign/campaign.ts';
import { hasEnded } from '../../domain/campaign/unit-life.ts';
import { type Holding, type OfficeTotals, officeTotals } from '../../domain/form/change-totals.ts';
import type { ProgressStanding, TargetKind } from '../../domain/form/progress.ts';
import { cumulativeOf } from '../../domain/form/progress.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { type Grid, textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import { MOVED_AREAS, movedSince } from '../../sheets/progress-form/moved-cells.ts';
import { PROGRESS_TAB } from '../../sheets/progress-form/progress-layout.ts';
import { dayText } from '../../words/wording.ts';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { boardIn, boardRanges, readEntry, rowsByCode } from '../office/entry-book.ts';
import { readOffice } from '../office/office.ts';
import { type Outcome, refuse } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { showTab } from '../provisioning/office-repairs.ts';
import type { ChangeUnit, Standing } from './change-request.ts';
import { standingAmounts } from './unit-change-faults.ts';
import { viUnitChange } from './vi.ts';

/** *Thay đổi đơn vị…*: what its dialog asks for. */

export interface ChangeStart {
  readonly vocabulary: VocabularyName;
  readonly year: number;
  /** Units with a tab; an ended one as if the row of its end had moved nothing yet. */
  readonly units: readonly ChangeUnit[];
  /** Of all units, ended ones too. */
  readonly totals: OfficeTotals;
  /** Whether form B is in use: without it nothing but the unit's life changes. */
  readonly hasProgress: boolean;
}

export function changeStart(world: World): DialogAnswer<{ readonly start: ChangeStart }> {
  const found = readStanding(world);
  if (!found.ok) return refused(found.refusal);
  const { office, units, totals } = found;
  const made = new Set(office.roster.flatMap(({ unit, sheetId }) => (sheetId === null ? [] : [unit.code])));
  const { campaign } = office;
  const start: ChangeStart = {
    vocabulary: campaign.vocabulary,
    year: campaign.year,
    units: units.filter(({ code }) => made.has(code)).map((unit) => standingAmounts(office, unit)),
    totals,
    hasProgress: campaign.progress !== null,
  };
  return { ok: true, start };
}

export function readStanding(world: World): Outcome<Standing> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const { campaign, roster, state } = office;
  if (state.provisionedYear === null) return refuse({ kind: 'not-provisioned' });
  const hasProgress = campaign.progress !== null;
  const made = roster.flatMap(({ unit, sheetId }) => (sheetId === null ? [] : [{ unit, sheetId }]));
  const { balanceNow } = PROGRESS_TAB;
  const tabs = hasProgress
    ? made.flatMap(({ sheetId }) => [
        { sheetId, area: { ...balanceNow, rows: 1, columns: 1 } },
        ...MOVED_AREAS.map((area) => ({ sheetId, area })),
      ])
    : [];
  const found = readEntry(
    world,
    state.entryBookId,
    [...boardRanges(hasProgress, []), ...tabs],
    'values',
    (sheetId) => made.find((one) => one.sheetId === sheetId)?.unit.name ?? boardTitle(sheetId),
  );
  if (!found.ok) return found;
  const board = boardIn(found.reading, hasProgress, []);
  const rows = rowsByCode(board.rows, roster);
  const today = world.clock.today();
  const units = roster.map(({ unit, sheetId }): ChangeUnit => {
    const progress = rows.get(unit.code)?.progress ?? null;
    const holding =
      progress === null || sheetId === null
        ? assignedOnly(unit)
        : holdingOf(unit, progress, found.reading.grid(sheetId), campaign.year);
    const { until } = unit.life;
    const isOver = until !== null && hasEnded(unit.life, today);
    return {
      ...holding,
      code: unit.code,
      name: unit.name,
      ended: isOver ? { on: dayText(until), successor: unit.successor } : null,
      uncounted: {
        candidates: isOver ? (holding.candidates ?? 0) : 0,
        certified: isOver ? (holding.certified ?? 0) : 0,
      },
    };
  });
  // What an ended unit's list still holds is nobody's any more; its target and what it did stay in the sums.
  const counted = units.map((unit) =>
    unit.ended === null ? unit : { ...unit, candidates: null, certified: null },
  );
  return { ok: true, office, units, totals: officeTotals(counted) };
}

const boardTitle = (sheetId: number): string =>
  sheetId === SHEET_IDS.progress ? TAB_TITLES.progress : TAB_TITLES.summary;

const assignedOnly = ({ assignedAdmission, assignedTraining }: Unit): Holding => ({
  target: { admission: assignedAdmission, training: assignedTraining },
  done: { admission: 0, training: 0 },
  candidates: null,
  certified: null,
});

/** The table and the tab know of changes what the last provisioning wrote there; rows typed since then count too. */
function holdingOf(unit: Unit, progress: ProgressStanding, tab: Grid, year: number): Holding {
  const done = {
    admission: cumulativeOf(progress, 'admission'),
    training: cumulativeOf(progress, 'training'),
  };
  const since = movedSince(tab, unit.moves, year);
  const target = (what: TargetKind) =>
    since[what] === 0 ? progress.target[what] : (progress.target[what] ?? 0) + since[what];
  const { before, certified } = progress;
  // Whoever finished the class holds a certificate, until admitted.
  const holders = (certified ?? 0) + (done.training - before.training) - (done.admission - before.admission);
  const balance = textAt(tab, PROGRESS_TAB.balanceNow);
  return {
    target: { admission: target('admission'), training: target('training') },
    done,
    candidates: /^-?\d+$/.test(balance) ? Math.max(0, Number(balance) + since.candidates) : null,
    certified: certified === null ? null : Math.max(0, holders + since.certified),
  };
}

/** For what is written by hand: parts of units, units that leave the office or come from elsewhere. */
export function changesShown(world: World): DialogMessage {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return refused(reading.refusal);
  world.books.apply(world.books.officeId, showTab(reading.office.reading, SHEET_IDS.changes));
  return { ok: true, message: viUnitChange.shown };
}
