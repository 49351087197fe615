import { addDays, type Day, parseDay } from '../domain/day.ts';
import { cumulativeOf } from '../domain/duty.ts';
import { TARGETS, type TargetKind } from '../domain/progress.ts';
import { LARGEST_COUNT } from '../domain/rule.ts';
import type { Unit } from '../domain/unit.ts';
import { hasEnded } from '../domain/unit-life.ts';
import { cell } from '../sheets/a1.ts';
import { addressesIn, textAt } from '../sheets/grid.ts';
import { PROGRESS_TAB } from '../sheets/progress-layout.ts';
import { SHEET_IDS } from '../sheets/registry.ts';
import { type CellWrite, write, writeCells } from '../sheets/tab.ts';
import { CHANGES_TAB, changeRow, isSameChange, type UnitChange } from '../sheets/unit-changes.ts';
import { UNITS_TAB, type UnitColumn, unitColumn } from '../sheets/units-tab.ts';
import { dateValue, type Written } from '../sheets/value.ts';
import type { DialogAnswer, Told } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import { readEntry } from './entry-book.ts';
import { logRequest } from './log.ts';
import { provisionedText } from './menu-actions.ts';
import { type Office, readOffice } from './office.ts';
import { readOfficeBoard } from './office-board.ts';
import type { World } from './ports.ts';
import { provision } from './provision.ts';
import { type ChangeFault, viUnitChange } from './vi-unit-change.ts';

/** *Thay đổi đơn vị…*: what its dialog asks for. */

/** What can go from one unit to another. */
export interface Amounts extends Readonly<Record<TargetKind, number>> {
  readonly candidates: number;
  readonly certified: number;
}

export interface ChangeUnit {
  readonly code: string;
  readonly name: string;
  readonly target: Readonly<Record<TargetKind, number | null>>;
  readonly done: Readonly<Record<TargetKind, number>>;
  /** Candidates in its list and holders of a certificate, as its tab says now; null while it said nothing. */
  readonly candidates: number | null;
  readonly certified: number | null;
}

export interface ChangeStart {
  readonly year: number;
  readonly today: Day;
  /** Units that have not ended. */
  readonly units: readonly ChangeUnit[];
}

export interface ChangeRequest {
  readonly kind: 'found' | 'end';
  /** The first day of a founded unit, the last one of those that end; dd/MM/yyyy. */
  readonly on: string;
  readonly basis: string;
  /** Units that end, with what goes to the successor. */
  readonly sources: readonly { readonly code: string; readonly moved: Amounts }[];
  /** '' where nobody takes over. */
  readonly successor: string;
  readonly founded: {
    readonly code: string;
    readonly name: string;
    readonly emails: string;
    readonly assigned: number | null;
  } | null;
}

/** One read of each book, and one of all units' tabs. */
export function changeStart(world: World): DialogAnswer<{ readonly start: ChangeStart }> {
  const found = readOfficeBoard(world);
  if (!found.ok) return refused(found.refusal);
  const { office, board } = found;
  const { campaign, roster, state } = office;
  const today = world.clock.today();
  const present = roster.filter(({ unit, sheetId }) => sheetId !== null && !hasEnded(unit.life, today));
  const { balanceNow } = PROGRESS_TAB;
  const tabs =
    campaign.progress === null || present.length === 0
      ? null
      : readEntry(
          world,
          state.entryBookId,
          present.map(({ sheetId }) => ({
            sheetId: sheetId ?? 0,
            area: { ...balanceNow, rows: 1, columns: 1 },
          })),
          'values',
          (sheetId) => present.find((entry) => entry.sheetId === sheetId)?.unit.name ?? '',
        );
  if (tabs !== null && !tabs.ok) return refused(tabs.refusal);
  const rows = new Map(board.rows.map((row) => [row.code, row]));
  const units = present.map(({ unit, sheetId }): ChangeUnit => {
    const progress = rows.get(unit.code)?.progress ?? null;
    const balance = tabs === null ? '' : textAt(tabs.reading.grid(sheetId ?? 0), balanceNow);
    return {
      code: unit.code,
      name: unit.name,
      target: progress?.target ?? { admission: unit.assignedAdmission, training: unit.assignedTraining },
      done: {
        admission: progress === null ? 0 : cumulativeOf(progress, 'admission'),
        training: progress === null ? 0 : cumulativeOf(progress, 'training'),
      },
      candidates: /^\d+$/.test(balance) ? Number(balance) : null,
      certified: progress?.certified ?? null,
    };
  });
  return { ok: true, start: { year: campaign.year, today, units } };
}

/** Writes the list, the tab of changes and the log at once, then provisions. Begun again it finds what stands already. */
export function changeSave(world: World, request: ChangeRequest): Told {
  const outcome = world.lock.run((): Told => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return refused(reading.refusal);
    const { office } = reading;
    const on = parseDay(request.on);
    const fault = on === null ? ({ kind: 'no-day', found: request.on } as const) : faultIn(office, request);
    if (on === null || fault !== null)
      return { ok: false, message: viUnitChange.fault(fault ?? { kind: 'no-day', found: '' }), problems: [] };
    const cells =
      request.kind === 'found' ? foundedCells(office, request, on) : endedCells(office, request, on);
    const rows = changesOf(request, on);
    const fresh = rows.filter((row) => !office.changes.some((one) => isSameChange(one, row)));
    const detail = viUnitChange.detail(request, on);
    const changes = changeCells(office, fresh);
    if (cells.length + changes.length > 0)
      world.books.apply(world.books.officeId, [
        ...writeCells(SHEET_IDS.units, cells),
        ...writeCells(SHEET_IDS.changes, changes),
        logRequest(world, [{ action: viUnitChange.title, unit: '', detail }]),
      ]);
    return { ok: true, message: viUnitChange.saved(detail) };
  });
  if (outcome === 'busy') return refused({ kind: 'busy' });
  if (!outcome.ok) return outcome;
  const made = provision(world);
  if (!made.ok) return refused(made.refusal);
  return { ok: true, message: [outcome.message, provisionedText(world, made)].join('\n') };
}

const find = ({ roster }: Office, code: string) =>
  roster.find(({ unit }) => unit.code.toLowerCase() === code.trim().toLowerCase());

const AMOUNTS = [...TARGETS, 'candidates', 'certified'] as const;

/** The request comes from a page: nothing in it is believed. */
function faultIn(office: Office, request: ChangeRequest): ChangeFault | null {
  const { kind, sources, successor, founded } = request;
  if (kind === 'found') return foundingFault(office, founded);
  if (sources.length === 0) return { kind: 'no-unit' };
  const codes = sources.map(({ code }) => code.toLowerCase());
  if (new Set(codes).size < codes.length || codes.includes(successor.trim().toLowerCase()))
    return { kind: 'twice' };
  for (const { code, moved } of sources) {
    if (find(office, code) === undefined) return { kind: 'unknown', code };
    const wrong = AMOUNTS.some(
      (what) => !Number.isInteger(moved[what]) || moved[what] < 0 || moved[what] > LARGEST_COUNT,
    );
    if (wrong) return { kind: 'not-a-count', code };
    if (successor === '' && AMOUNTS.some((what) => moved[what] > 0)) return { kind: 'nobody-takes', code };
  }
  return successor !== '' && find(office, successor) === undefined
    ? { kind: 'unknown', code: successor }
    : null;
}

function foundingFault(office: Office, founded: ChangeRequest['founded']): ChangeFault | null {
  if (founded === null || founded.name.trim() === '') return { kind: 'no-name' };
  if (!/^[\p{L}\p{N}._-]{1,30}$/u.test(founded.code.trim())) return { kind: 'no-code' };
  const standing = find(office, founded.code);
  if (standing !== undefined && standing.unit.name !== founded.name.trim())
    return { kind: 'code-taken', code: founded.code.trim() };
  const { assigned } = founded;
  const isCount =
    assigned === null || (Number.isInteger(assigned) && assigned >= 0 && assigned <= LARGEST_COUNT);
  return isCount ? null : { kind: 'not-a-count', code: founded.code.trim() };
}

const put = (row: number, key: UnitColumn, value: Written): CellWrite => write(row, unitColumn(key), value);

function endedCells(office: Office, { sources, successor, basis }: ChangeRequest, on: Day): CellWrite[] {
  const heir = successor === '' ? '' : (find(office, successor)?.unit.code ?? '');
  return sources.flatMap(({ code }) => {
    const entry = find(office, code);
    if (entry === undefined || stands(entry.unit, on, heir)) return [];
    return [
      put(entry.row, 'lifeUntil', dateValue(on)),
      put(entry.row, 'successor', heir || null),
      put(entry.row, 'lifeBasis', basis.trim() || null),
    ];
  });
}

const stands = ({ life, successor }: Unit, on: Day, heir: string): boolean =>
  life.until === on && successor === heir;

/** Behind the last row that holds anything. */
function foundedCells(office: Office, { founded, basis }: ChangeRequest, on: Day): CellWrite[] {
  if (founded === null || find(office, founded.code) !== undefined) return [];
  const last = Math.max(
    UNITS_TAB.firstRow - 1,
    ...[...office.roster, ...office.unusable].map(({ row }) => row),
  );
  const row = last + 1;
  return [
    put(row, 'order', row - UNITS_TAB.firstRow + 1),
    put(row, 'code', founded.code.trim()),
    put(row, 'name', founded.name.trim()),
    put(row, 'emails', addressesIn(founded.emails).valid.join(', ') || null),
    put(row, 'assignedAdmission', founded.assigned),
    put(row, 'lifeFrom', dateValue(on)),
    put(row, 'lifeBasis', basis.trim() || null),
  ];
}

/** What moved counts from the first day of the new order of things. */
const changesOf = ({ kind, sources, successor, basis, founded }: ChangeRequest, on: Day): UnitChange[] =>
  kind === 'found'
    ? [
        {
          on,
          kind: 'Thành lập',
          from: '',
          to: founded?.code.trim() ?? '',
          admission: 0,
          training: 0,
          candidates: 0,
          certified: 0,
          basis: basis.trim(),
        },
      ]
    : sources.map(({ code, moved }) => ({
        ...moved,
        on: addDays(on, 1),
        kind: successor === '' ? 'Kết thúc' : 'Sáp nhập',
        from: code.trim(),
        to: successor.trim(),
        basis: basis.trim(),
      }));

function changeCells({ reading }: Office, rows: readonly UnitChange[]): CellWrite[] {
  const grid = reading.grid(SHEET_IDS.changes);
  let next = CHANGES_TAB.firstRow;
  for (let row = next; row < grid.endRow; row++)
    if ([0, 1, 2, 3].some((column) => textAt(grid, cell(row, column)) !== '')) next = row + 1;
  return rows.flatMap((row, index) =>
    changeRow(row).map((value, column) => write(next + index, column, value)),
  );
}
