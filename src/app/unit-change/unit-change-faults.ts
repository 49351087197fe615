import { addDays, type Day, yearOf } from '../../domain/calendar/day.ts';
import { hasBegun, livesOn } from '../../domain/campaign/unit-life.ts';
import { CHANGE_AMOUNTS, type Holding, mostOf } from '../../domain/form/change-totals.ts';
import { LARGEST_COUNT } from '../../domain/text/count-text.ts';
import {
  CLOSURE_KIND,
  ENDING_KINDS,
  FOUNDING_KIND,
  type UnitChange,
  unitsByCode,
} from '../../sheets/units/unit-changes.ts';
import { findUnit, type Office } from '../office/office.ts';
import type { ChangeRequest, Standing } from './change-request.ts';
import type { ChangeFault } from './vi.ts';

/** Why a change cannot be written as it is asked for. The request comes from a page: nothing in it is believed. */

/** Rows of the tab that tell of the same founding, or of the same unit's end; rows that cannot be used among them. */
export function rowsOf(
  { roster, records, changes, waitingChanges }: Office,
  { kind, from, to }: Pick<UnitChange, 'kind' | 'from' | 'to'>,
) {
  const units = roster.map(({ unit }) => unit);
  const codes = unitsByCode(units, records);
  const isOf = (found: string, wanted: string) =>
    (codes.get(found.toLowerCase()) ?? found).toLowerCase() === wanted.toLowerCase();
  const rows = [...changes, ...waitingChanges].sort((one, other) => one.row - other.row);
  return kind === FOUNDING_KIND
    ? rows.filter((one) => one.kind === FOUNDING_KIND && isOf(one.to, to))
    : rows.filter((one) => ENDING_KINDS.includes(one.kind) && isOf(one.from, from));
}

/** The unit's amounts as if the row of its end, which is about to be corrected, had moved nothing. */
export function standingAmounts<Of extends Holding & { readonly code: string }>(
  office: Office,
  unit: Of,
): Of {
  const rows = new Set(rowsOf(office, { kind: CLOSURE_KIND, from: unit.code, to: '' }).map(({ row }) => row));
  const back = (what: (typeof CHANGE_AMOUNTS)[number]) =>
    office.changes.reduce(
      // A list that moves on the first day of the next year has not moved in this one's tabs.
      (sum, change) =>
        rows.has(change.row) && (what !== 'candidates' || yearOf(change.on) === office.campaign.year)
          ? sum + change[what]
          : sum,
      0,
    );
  if (rows.size === 0) return unit;
  const { target, candidates, certified } = unit;
  const given = (count: number | null, more: number) =>
    count === null && more === 0 ? null : (count ?? 0) + more;
  return {
    ...unit,
    target: {
      admission: given(target.admission, back('admission')),
      training: given(target.training, back('training')),
    },
    candidates: candidates === null ? null : candidates + back('candidates'),
    certified: certified === null ? null : certified + back('certified'),
  };
}

export function faultIn(standing: Standing, request: ChangeRequest, on: Day): ChangeFault | null {
  const { campaign } = standing.office;
  if (yearOf(on) !== campaign.year) return { kind: 'other-year', found: request.on, year: campaign.year };
  if (request.kind === 'found') return foundingFault(standing.office, request.founded);
  return endingFault(standing, request, on);
}

function endingFault(standing: Standing, { sources, successor }: ChangeRequest, on: Day): ChangeFault | null {
  const { office } = standing;
  if (sources.length === 0) return { kind: 'no-unit' };
  const codes = sources.map(({ code }) => code.trim().toLowerCase());
  if (new Set(codes).size < codes.length || codes.includes(successor.trim().toLowerCase()))
    return { kind: 'twice' };
  for (const source of sources) {
    const fault = sourceFault(standing, source, successor, on);
    if (fault !== null) return fault;
  }
  if (successor === '') return null;
  const heir = findUnit(office, successor);
  if (heir === null) return { kind: 'unknown', code: successor };
  return livesOn(heir.unit.life, addDays(on, 1)) ? null : { kind: 'heir-not-there', code: heir.unit.code };
}

function sourceFault(
  { office, units }: Standing,
  { code, moved }: ChangeRequest['sources'][number],
  successor: string,
  on: Day,
): ChangeFault | null {
  const entry = findUnit(office, code);
  if (entry === null) return { kind: 'unknown', code };
  if (!hasBegun(entry.unit.life, on)) return { kind: 'before-it-begins', code: entry.unit.code };
  const rows = rowsOf(office, { kind: CLOSURE_KIND, from: entry.unit.code, to: '' });
  if (rows.length > 1) return { kind: 'several-rows', code, rows: rows.map(({ row }) => row + 1) };
  if (CHANGE_AMOUNTS.some((what) => !isCount(moved[what]))) return { kind: 'not-a-count', code };
  if (successor === '' && CHANGE_AMOUNTS.some((what) => moved[what] > 0))
    return { kind: 'nobody-takes', code };
  const holding = units.find((unit) => unit.code === entry.unit.code);
  if (holding === undefined) return null;
  const before = standingAmounts(office, holding);
  for (const what of CHANGE_AMOUNTS) {
    const most = mostOf(before, what);
    if (most !== null && moved[what] > most) return { kind: 'more-than-it-has', code, what, most };
  }
  return null;
}

const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT;

function foundingFault(office: Office, founded: ChangeRequest['founded']): ChangeFault | null {
  if (founded === null || founded.name.trim() === '') return { kind: 'no-name' };
  const code = founded.code.trim();
  if (!/^[\p{L}\p{N}._-]{1,30}$/u.test(code)) return { kind: 'no-code' };
  const { admission, training } = founded.assigned;
  if ([admission, training].some((count) => count !== null && !isCount(count)))
    return { kind: 'no-target', code };
  const standing = findUnit(office, code);
  const rows = rowsOf(office, { kind: FOUNDING_KIND, from: '', to: standing?.unit.code ?? code });
  if (rows.length > 1) return { kind: 'several-rows', code, rows: rows.map(({ row }) => row + 1) };
  if (standing === null) return null;
  // The same founding once more: its row of the tab tells. Any other unit keeps its code.
  const isAgain = rows.length === 1 && standing.unit.name === founded.name.trim();
  return isAgain ? null : { kind: 'code-taken', code };
}
