import { accountKey, distinctAccounts, isSameAccount } from '../../domain/text/account.ts';
import { type Area, areaAt, type Cell, cellsOf, covers, toGridRange } from './a1.ts';
import { writeSpecCells } from './cell-requests.ts';
import type { Grid } from './grid.ts';
import { PROTECTION } from './registry.ts';
import { COLORS, type Style } from './style.ts';
import {
  type CellWrite,
  freezeRequest,
  heightRequests,
  mergeRequest,
  styleRequest,
  type TabSpec,
  validationRequest,
} from './tab.ts';
import { isWritten, type SheetRequest } from './value.ts';

/** Cells of the spec whose content in the tab differs from the spec. */
export const differingCells = (spec: TabSpec, grid: Grid): CellWrite[] =>
  spec.cells.filter((wanted) => !isWritten(grid.entered(wanted), wanted.value));

/** Content that a person typed or dragged over one of the add-on's own cells. */
export interface Overwritten {
  readonly at: Cell;
  readonly text: string;
}

/**
 * Content that a repair would overwrite and that may be a unit's figure, dragged there by mistake: a number in place of a text
 * or formula, a text in place of a formula. A text in place of a text is usually an older label and is left out.
 */
export const overwrittenCells = (spec: TabSpec, grid: Grid): Overwritten[] =>
  differingCells(spec, grid).flatMap(({ row, column, value }) => {
    const { numberValue, stringValue } = grid.entered({ row, column });
    const isOurs = typeof value === 'number' || (typeof value === 'string' && stringValue !== undefined);
    const text = numberValue ?? stringValue;
    return isOurs || text === undefined ? [] : [{ at: { row, column }, text: String(text) }];
  });

/** Input areas whose validation is gone or differs, for example after a paste (docs/platform.md 59). */
export const lostValidations = (spec: TabSpec, grid: Grid): TabSpec['validations'] =>
  spec.validations.filter(([of, { condition }]) =>
    cellsOf(of).some((at) => grid.validationType(at) !== condition.type),
  );

/** Input cells that got a validation by a paste and must have none. */
function strayValidations(spec: TabSpec, grid: Grid): Area[] {
  const isRuled = (at: Area) => spec.validations.some(([of]) => covers(of, at));
  // Merging spreads the first cell's validation over the others (docs/platform.md 63).
  const spread = spec.merges.filter(({ row, column }) => isRuled(areaAt(row, column)));
  return spec.styles
    .filter(([, style]) => style.fill === COLORS.input)
    .flatMap(([of]) => cellsOf(of))
    .map(({ row, column }) => areaAt(row, column))
    .filter((at) => grid.validationType(at) !== undefined)
    .filter((at) => !isRuled(at) && !spread.some((merge) => covers(merge, at)));
}

/**
 * Repairs a tab in place: rewrites the cells that differ, and restores validation, format and merge of input cells that were
 * pasted over. The content of input cells is never touched.
 */
export function repairTab(spec: TabSpec, grid: Grid): SheetRequest[] {
  const { sheetId } = spec;
  const lost = lostValidations(spec, grid);
  const stray = strayValidations(spec, grid);
  const wrecked = [...lost.map(([of]) => of), ...stray];
  const merges = spec.merges.filter((merge) => wrecked.some((of) => covers(merge, of)));
  return [
    ...stray.map((of) => ({ setDataValidation: { range: toGridRange(sheetId, of) } })),
    ...lost.map(([of, validation]) => validationRequest(sheetId, of, validation)),
    ...wrecked.map((of) => styleRequest(sheetId, of, looksOf(spec, of))),
    // Somebody may have frozen rows through the cells meanwhile.
    ...(merges.length === 0 ? [] : [freezeRequest(spec)]),
    ...merges.map((merge) => mergeRequest(sheetId, merge)),
    ...writeSpecCells(spec, differingCells(spec, grid)),
  ];
}

/** The heights of rows, from that one on, whose words are others than they were: longer ones would be cut off. */
export function rewordedHeights(spec: TabSpec, grid: Grid, from: number): SheetRequest[] {
  const sized = new Set(
    spec.rowHeights.map(([row]) => row).filter((row) => row >= from && row < grid.endRow),
  );
  const reworded = spec.cells.filter(
    (one) => sized.has(one.row) && typeof one.value === 'string' && !isWritten(grid.entered(one), one.value),
  );
  const rows = new Set(reworded.map(({ row }) => row));
  return heightRequests({ ...spec, rowHeights: spec.rowHeights.filter(([row]) => rows.has(row)) });
}

/**
 * The spec's styles for these cells, later ones over earlier ones. `automatic` removes a pasted number format that no style
 * sets.
 */
const looksOf = (spec: TabSpec, of: Area): Style =>
  Object.assign(
    { number: 'automatic' },
    ...spec.styles.filter(([styled]) => covers(styled, of)).map(([, style]) => style),
  );

/**
 * Whether rows or columns of the tab were moved: a landmark stands in another cell. Repairing such a tab would overwrite what
 * people typed, so it is reported instead. Codes and names are no landmarks: a unit may type the same in its note.
 */
export const isDisplaced = (spec: TabSpec, grid: Grid): boolean =>
  (spec.landmarks ?? []).some((wanted) => {
    if (typeof wanted.value !== 'string' || isWritten(grid.entered(wanted), wanted.value)) return false;
    const found = grid.placeOf(wanted.value.normalize('NFC'));
    const belongsThere = spec.cells.some(
      ({ row, column, value }) => row === found?.row && column === found.column && value === wanted.value,
    );
    return found !== null && !belongsThere;
  });

/** One protection as it must be; `area` null is the whole tab. */
export interface ProtectionSpec {
  readonly description: string;
  readonly sheetId: number;
  readonly area: Area | null;
  readonly unprotected: readonly Area[];
  /** Lower case. */
  readonly editors: readonly string[];
}

/** One protection as it stands in a file. */
export interface ProtectionFound {
  readonly protectedRangeId: number;
  readonly description: string;
  /** Null for a whole tab. */
  readonly area: Area | null;
  readonly unprotected: readonly Area[];
  /** Lower case; null when Google does not show them. */
  readonly editors: readonly string[] | null;
  /** True when anybody may edit after a warning: no protection at all. */
  readonly isWarningOnly: boolean;
}

/**
 * Requests that make the tab's own protections what they must be. Protections that people added stay. The owner may
 * always edit and Google may or may not list them (docs/platform.md 55), so `owner` is left out of the comparison.
 */
export function protectionRequests(
  wanted: readonly ProtectionSpec[],
  found: readonly ProtectionFound[],
  owner: string,
): SheetRequest[] {
  const requests: SheetRequest[] = [];
  const extras: SheetRequest[] = [];
  for (const spec of wanted) {
    const [existing, ...extra] = standingFor(spec, found, owner);
    const protectedRange = {
      range: spec.area === null ? { sheetId: spec.sheetId } : toGridRange(spec.sheetId, spec.area),
      description: spec.description,
      warningOnly: false,
      editors: { users: distinctAccounts([...spec.editors, ...(owner === '' ? [] : [owner])]) },
      ...(spec.area === null
        ? { unprotectedRanges: spec.unprotected.map((of) => toGridRange(spec.sheetId, of)) }
        : {}),
    };
    if (existing === undefined) requests.push({ addProtectedRange: { protectedRange } });
    else if (existing.description !== spec.description || !isAsWanted(spec, existing, owner)) {
      requests.push({
        updateProtectedRange: {
          protectedRange: { ...protectedRange, protectedRangeId: existing.protectedRangeId },
          fields: `range,description,editors,warningOnly${spec.area === null ? ',unprotectedRanges' : ''}`,
        },
      });
    }
    for (const { protectedRangeId } of extra) extras.push({ deleteProtectedRange: { protectedRangeId } });
  }
  const isWanted = (name: string) => wanted.some(({ description }) => description === name);
  for (const { description, protectedRangeId } of found) {
    if (isProgressProtection(description) && !isWanted(description))
      extras.push({ deleteProtectedRange: { protectedRangeId } });
  }
  // First: Google refuses a second protection of a whole tab, and with it the batch.
  return [...extras, ...requests];
}

/**
 * The protections that stand for one, the one to keep first. A tab has one protection as a whole, which is ours whatever
 * somebody wrote into its description; of others the description tells, or the same cells with the same editors.
 */
function standingFor(
  spec: ProtectionSpec,
  found: readonly ProtectionFound[],
  owner: string,
): readonly ProtectionFound[] {
  const named = found.filter(({ description }) => description === spec.description);
  if (spec.area === null) {
    const [first, ...others] = found.filter(({ area: of }) => of === null);
    const bounded = named.filter(({ area: of }) => of !== null);
    return first === undefined ? bounded : [first, ...others, ...bounded];
  }
  const ours = named.filter(({ area: of }) => of !== null);
  if (ours.length > 0) return ours;
  return found
    .filter(({ description, ...rest }) => !isOurDescription(description) && isAsWanted(spec, rest, owner))
    .slice(0, 1);
}

/** Whether the description is one that the add-on writes. */
export const isOurDescription = (description: string): boolean =>
  Object.values(PROTECTION).some((own) => own === description) || isProgressProtection(description);

export const isProgressProtection = (description: string): boolean =>
  description.startsWith(PROTECTION.progress);

function isAsWanted(
  spec: ProtectionSpec,
  found: Omit<ProtectionFound, 'description'>,
  owner: string,
): boolean {
  const names = (emails: readonly string[]) =>
    [...new Set(emails.filter((email) => !isSameAccount(email, owner)).map(accountKey))].sort().join();
  const places = (areas: readonly Area[]) =>
    areas
      .map((of) => JSON.stringify(of))
      .sort()
      .join();
  return (
    found.editors !== null &&
    !found.isWarningOnly &&
    names(found.editors) === names(spec.editors) &&
    places(found.unprotected) === places(spec.unprotected) &&
    JSON.stringify(found.area) === JSON.stringify(spec.area)
  );
}
