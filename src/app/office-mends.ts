import { officeListSpecs } from '../sheets/office-tabs.ts';
import { PROTECTION, SHEET_IDS } from '../sheets/registry.ts';
import { SETTINGS } from '../sheets/settings.ts';
import { addedSettings, roomFor } from '../sheets/settings-added.ts';
import { settingsTabSpec } from '../sheets/settings-tab.ts';
import { type CellWrite, type TabSpec, write, writeCells } from '../sheets/tab.ts';
import { differingCells, protectionRequests } from '../sheets/tab-diff.ts';
import { unitsTabSpec, writtenColumn } from '../sheets/units-tab.ts';
import { formula, isWritten, type SheetRequest } from '../sheets/value.ts';
import { officeEditors } from './guards.ts';
import type { Office } from './office.ts';
import { withoutOutsiders } from './outsiders.ts';
import type { Placed } from './provision-plan.ts';

export const sheetIdCells = (units: readonly Placed[]): CellWrite[] =>
  units.map(({ entry, sheetId }) => write(entry.row, writtenColumn('sheetId'), sheetId));

export const linkCells = (units: readonly Placed[], linkTo: (sheetId: number) => string): CellWrite[] =>
  units.map(({ entry, sheetId }) =>
    write(entry.row, writtenColumn('link'), formula(`HYPERLINK("${linkTo(sheetId)}";"Mở trang")`)),
  );

/** Cells of `Danh sách` that differ from what they must be. */
export function registryRequests(
  units: readonly Placed[],
  { reading }: Office,
  cellsOf: (units: readonly Placed[]) => CellWrite[],
): SheetRequest[] {
  const grid = reading.grid(SHEET_IDS.units);
  return writeCells(
    SHEET_IDS.units,
    cellsOf(units).filter((wanted) => !isWritten(grid.entered(wanted), wanted.value)),
  );
}

export const officeSpecs = (): TabSpec[] => [settingsTabSpec(), unitsTabSpec(), ...officeListSpecs()];

export function officeRequests(office: Office): SheetRequest[] {
  const { reading } = office;
  return officeSpecs().flatMap((spec) =>
    // The settings' labels find their rows: what is there stays, what is not comes below.
    spec.sheetId === SHEET_IDS.settings
      ? addedSettingRequests(office)
      : [
          ...missingColumns(spec, reading.tab(spec.sheetId).columns),
          ...writeCells(spec.sheetId, differingCells(spec, reading.grid(spec.sheetId))),
        ],
  );
}

/** Protections of the office's own tabs that differ. */
export function officeGuards(
  { campaign, reading }: Office,
  owner: string,
  outside: readonly string[],
): SheetRequest[] {
  const editors = officeEditors(campaign);
  return officeSpecs().flatMap(({ sheetId }) =>
    protectionRequests(
      withoutOutsiders(
        [{ description: PROTECTION.tab, sheetId, area: null, unprotected: [], editors }],
        outside,
      ),
      reading.tab(sheetId).protections,
      owner,
    ),
  );
}

/** Settings that came after this file was made; those that the forms in use need were asked for before. */
function addedSettingRequests({ settingRows, reading }: Office): SheetRequest[] {
  const sheetId = SHEET_IDS.settings;
  const missing = SETTINGS.map(({ key }) => key).filter((key) => !settingRows.has(key));
  const { cells } = addedSettings(missing, reading.grid(sheetId).endRow);
  return [...roomFor(sheetId, cells, reading.tab(sheetId).rows), ...writeCells(sheetId, cells)];
}

/** Columns that came after this file was made: they stand at the right end. */
const missingColumns = ({ sheetId, columns, columnWidths }: TabSpec, present: number): SheetRequest[] =>
  columns <= present
    ? []
    : [
        { appendDimension: { sheetId, dimension: 'COLUMNS', length: columns - present } },
        ...columnWidths.slice(present).map(
          (pixelSize, index): SheetRequest => ({
            updateDimensionProperties: {
              range: {
                sheetId,
                dimension: 'COLUMNS',
                startIndex: present + index,
                endIndex: present + index + 1,
              },
              properties: { pixelSize },
              fields: 'pixelSize',
            },
          }),
        ),
      ];
