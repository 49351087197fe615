import { addDays, type Day, parseDay } from '../../domain/calendar/day.ts';
import { NO_AMOUNTS, totalsAfterEnd, totalsAfterFounding } from '../../domain/form/change-totals.ts';
import { cell } from '../../sheets/cells/a1.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { addressesIn, textAt } from '../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, write } from '../../sheets/cells/tab.ts';
import { dateValue, isWritten, type Written } from '../../sheets/cells/value.ts';
import {
  CHANGES_TAB,
  CLOSURE_KIND,
  changeRow,
  FOUNDING_KIND,
  isSameRow,
  MERGER_KIND,
  type StandingChange,
  type UnitChange,
} from '../../sheets/units/unit-changes.ts';
import { UNITS_TAB, type UnitColumn, unitColumn } from '../../sheets/units/units-tab.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import type { DialogMessage } from '../office/dialog-answer.ts';
import { aloneInDialog, refused } from '../office/dialog-refusal.ts';
import { logRequest } from '../office/log.ts';
import { findUnit, type Office } from '../office/office.ts';
import type { World } from '../ports.ts';
import { showTab } from '../provisioning/office-repairs.ts';
import { provision } from '../provisioning/provision.ts';
import { provisionedText } from '../provisioning/provisioned-text.ts';
import type { ChangeRequest, Standing } from './change-request.ts';
import { readStanding } from './unit-change.ts';
import { faultIn, rowsOf, standingAmounts } from './unit-change-faults.ts';
import { viUnitChange } from './vi.ts';

/**
 * Writes the list, the tab of changes and the log in one batch, then provisions. Saving the same change again writes nothing.
 * With another day or other amounts it corrects the existing row and says so, because a unit ends once and is founded once.
 */
export function changeSave(world: World, request: ChangeRequest): DialogMessage {
  const outcome = aloneInDialog(world, (): DialogMessage => {
    const found = readStanding(world);
    if (!found.ok) return refused(found.refusal);
    const on = parseDay(request.on);
    const fault =
      on === null ? ({ kind: 'no-day', found: request.on } as const) : faultIn(found, request, on);
    if (on === null || fault !== null)
      return {
        ok: false,
        message: viUnitChange.fault(fault ?? { kind: 'no-day', found: '' }, wordsOf(found.office.campaign)),
        problems: [],
      };
    return written(world, found, request, on);
  });
  if (!outcome.ok) return outcome;
  const made = provision(world);
  if (!made.ok) return refused(made.refusal);
  return { ok: true, message: [outcome.message, provisionedText(world, made)].join('\n') };
}

function written(world: World, standing: Standing, request: ChangeRequest, on: Day): DialogMessage {
  const { office } = standing;
  const { books } = world;
  const say = wordsOf(office.campaign);
  const cells = differing(office, listCells(office, request, on));
  const { rows, corrected } = changeRows(office, request, on);
  const detail = viUnitChange.detail(request, on, say);
  const said = [
    viUnitChange.saved(detail),
    ...corrected.map(({ before, after }) => viUnitChange.corrected(before, after, say)),
    viUnitChange.totals(totalsOf(standing, request), say),
  ];
  if (cells.length + rows.length > 0)
    books.apply(books.officeId, [
      ...writeCells(SHEET_IDS.units, cells),
      ...writeCells(SHEET_IDS.changes, rows),
      ...showTab(office.reading, SHEET_IDS.changes),
      logRequest(world, [
        { action: 'unitsChanged', unit: '', detail: [detail, ...said.slice(1)].join('. ') },
      ]),
    ]);
  return { ok: true, message: said.join('\n') };
}

/** The office's totals before and after the change. A change that is being corrected counts as not yet made. */
function totalsOf(standing: Standing, { kind, sources, founded }: ChangeRequest) {
  const { office, totals, units } = standing;
  if (kind === 'found') {
    const isThere = founded !== null && findUnit(office, founded.code) !== null;
    const { admission, training } = founded?.assigned ?? NO_AMOUNTS;
    const added = { admission: isThere ? 0 : (admission ?? 0), training: isThere ? 0 : (training ?? 0) };
    return totalsAfterFounding(totals, added);
  }
  const leaving = sources.flatMap(({ code, moved }) => {
    const holding = units.find((unit) => unit.code.toLowerCase() === code.trim().toLowerCase());
    if (holding === undefined) return [];
    return [{ holding: standingAmounts(office, holding), moved, uncounted: holding.uncounted }];
  });
  return totalsAfterEnd(totals, leaving);
}

const put = (row: number, key: UnitColumn, value: Written): CellWrite => write(row, unitColumn(key), value);

const listCells = (office: Office, request: ChangeRequest, on: Day): CellWrite[] =>
  request.kind === 'found' ? foundedCells(office, request, on) : endedCells(office, request, on);

function endedCells(office: Office, { sources, successor, basis }: ChangeRequest, on: Day): CellWrite[] {
  const heir = successor === '' ? '' : (findUnit(office, successor)?.unit.code ?? '');
  return sources.flatMap(({ code }) => {
    const entry = findUnit(office, code);
    if (entry === null) return [];
    return [
      put(entry.row, 'lifeUntil', dateValue(on)),
      put(entry.row, 'successor', heir || null),
      ...(basis.trim() === '' ? [] : [put(entry.row, 'lifeBasis', basis.trim())]),
    ];
  });
}

/** Cells of a new row behind the last one, or of the unit's own row when it was founded before. */
function foundedCells(office: Office, { founded, basis }: ChangeRequest, on: Day): CellWrite[] {
  if (founded === null) return [];
  const standing = findUnit(office, founded.code);
  const last = Math.max(
    UNITS_TAB.firstRow - 1,
    ...[...office.roster, ...office.unusable].map(({ row }) => row),
  );
  const row = standing?.row ?? last + 1;
  const given = (key: UnitColumn, value: string | number | null) =>
    value === null || value === '' ? [] : [put(row, key, value)];
  return [
    ...(standing === null
      ? [
          put(row, 'order', row - UNITS_TAB.firstRow + 1),
          put(row, 'code', founded.code.trim()),
          put(row, 'name', founded.name.trim()),
        ]
      : []),
    ...given('emails', addressesIn(founded.emails).valid.join(', ')),
    ...given('assignedAdmission', founded.assigned.admission),
    ...given('assignedTraining', founded.assigned.training),
    put(row, 'lifeFrom', dateValue(on)),
    ...given('lifeBasis', basis.trim()),
  ];
}

function differing({ reading }: Office, cells: readonly CellWrite[]): CellWrite[] {
  const grid = reading.grid(SHEET_IDS.units);
  return cells.filter((wanted) => !isWritten(grid.entered(wanted), wanted.value));
}

/** Rows for `Thay đổi đơn vị`. Moved amounts count from the day after an end. */
const changesOf = (
  office: Office,
  { kind, sources, successor, basis, founded }: ChangeRequest,
  on: Day,
): UnitChange[] => {
  const codeOf = (code: string): string => findUnit(office, code)?.unit.code ?? code.trim();
  if (kind === 'found')
    return [
      {
        ...NO_AMOUNTS,
        on,
        kind: FOUNDING_KIND,
        from: '',
        to: codeOf(founded?.code ?? ''),
        basis: basis.trim(),
      },
    ];
  return sources.map(({ code, moved }) => ({
    ...moved,
    on: addDays(on, 1),
    kind: successor === '' ? CLOSURE_KIND : MERGER_KIND,
    from: codeOf(code),
    to: successor === '' ? '' : codeOf(successor),
    basis: basis.trim(),
  }));
};

interface Corrected {
  /** Null: the row could not be used. */
  readonly before: UnitChange | null;
  readonly after: UnitChange;
}

/** New rows behind the last one. When a founding or an end has a row already, that row is corrected instead. */
function changeRows(
  office: Office,
  request: ChangeRequest,
  on: Day,
): { readonly rows: CellWrite[]; readonly corrected: readonly Corrected[] } {
  const rows: CellWrite[] = [];
  const corrected: Corrected[] = [];
  let next = nextRow(office);
  for (const change of changesOf(office, request, on)) {
    const [standing] = rowsOf(office, change);
    const before = office.changes.find(({ row }) => row === standing?.row) ?? null;
    if (before !== null && isSame(before, change)) continue;
    if (standing !== undefined) corrected.push({ before, after: change });
    const row = standing?.row ?? next++;
    rows.push(...changeRow(change).map((value, column) => write(row, column, value)));
  }
  return { rows, corrected };
}

const isSame = (one: StandingChange, other: UnitChange): boolean =>
  isSameRow(one, other) && (other.basis === '' || one.basis === other.basis);

function nextRow({ reading }: Office): number {
  const grid = reading.grid(SHEET_IDS.changes);
  let next: number = CHANGES_TAB.firstRow;
  for (let row = next; row < grid.endRow; row++)
    if (changeColumns.some((column) => textAt(grid, cell(row, column)) !== '')) next = row + 1;
  return next;
}

const changeColumns = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
