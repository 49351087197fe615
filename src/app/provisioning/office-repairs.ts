import { areaAt, cell } from '../../sheets/cells/a1.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import { PROTECTION, SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, type TabSpec, validationRequest, write } from '../../sheets/cells/tab.ts';
import { differingCells, type ProtectionFound, protectionRequests } from '../../sheets/cells/tab-diff.ts';
import { tabIn } from '../../sheets/cells/tab-words.ts';
import { formula, isWritten, type SheetRequest } from '../../sheets/cells/value.ts';
import { officeListSpecs } from '../../sheets/records/office-tabs.ts';
import { inWords } from '../../sheets/settings/setting-reader.ts';
import { SETTINGS } from '../../sheets/settings/settings.ts';
import { addedSettings, roomFor } from '../../sheets/settings/settings-added.ts';
import { oneOf, SETTING_CHOICES, SETTINGS_TAB, settingsTabSpec } from '../../sheets/settings/settings-tab.ts';
import { madeCell, recordCells, type UnitRecord } from '../../sheets/units/unit-records.ts';
import { unitsTabSpec, writtenColumn } from '../../sheets/units/units-tab.ts';
import { everyWording, type Say, wordsOf } from '../../words/vocabulary.ts';
import type { Office } from '../office/office.ts';
import type { Reading } from '../ports.ts';
import { type Editors, withoutOutside } from './editors.ts';
import type { Placed } from './placed-unit.ts';
import { officeEditors } from './protections.ts';
import { OPEN_TAB } from './vi.ts';

/** Each unit's number beside its row, and its record: written before any tab is made, in one batch. */
export const recordRequests = (units: readonly Placed[], office: Office): SheetRequest[] => [
  ...differing(
    office,
    SHEET_IDS.units,
    units.map(({ entry, record }) => write(entry.row, writtenColumn('unitId'), record.id)),
  ),
  ...recordWrites(
    office,
    units.map(({ record }) => record),
  ),
];

/** At the end of the run: marks in the records that the units' tabs exist. */
export const madeRequests = (units: readonly Placed[]): SheetRequest[] =>
  writeCells(
    SHEET_IDS.records,
    units.filter(({ record }) => !record.isMade).map(({ record }) => madeCell(record)),
  );

function recordWrites(office: Office, records: readonly UnitRecord[]): SheetRequest[] {
  const sheetId = SHEET_IDS.records;
  const cells = records.flatMap(recordCells);
  const length = Math.max(0, ...records.map(({ row }) => row + 1)) - office.reading.tab(sheetId).rows;
  return [
    ...(length <= 0 ? [] : [{ appendDimension: { sheetId, dimension: 'ROWS', length: length + 100 } }]),
    ...differing(office, sheetId, cells),
  ];
}

export const linkRequests = (
  units: readonly Placed[],
  office: Office,
  linkTo: (sheetId: number) => string,
): SheetRequest[] =>
  differing(
    office,
    SHEET_IDS.units,
    units.map(({ entry, sheetId }) =>
      write(entry.row, writtenColumn('link'), formula(`HYPERLINK("${linkTo(sheetId)}";"${OPEN_TAB}")`)),
    ),
  );

/** Writes for the cells whose content differs from the file. */
function differing({ reading }: Office, sheetId: number, cells: readonly CellWrite[]): SheetRequest[] {
  const grid = reading.grid(sheetId);
  return writeCells(
    sheetId,
    cells.filter((wanted) => !isWritten(grid.entered(wanted), wanted.value)),
  );
}

export const officeSpecs = (say: Say): TabSpec[] =>
  [settingsTabSpec(), unitsTabSpec(), ...officeListSpecs()].map((spec) => tabIn(spec, say));

export function officeRequests(office: Office): SheetRequest[] {
  const { reading } = office;
  const repairs = officeSpecs(wordsOf(office.campaign)).flatMap((spec) =>
    // A setting is found by its label: rows that exist stay where they are, missing ones are appended below.
    spec.sheetId === SHEET_IDS.settings
      ? [...addedSettingRequests(office), ...rewordingRequests(office)]
      : [
          ...missingColumns(spec, reading.tab(spec.sheetId).columns),
          ...writeCells(spec.sheetId, differingCells(spec, reading.grid(spec.sheetId))),
        ],
  );
  return [...repairs, ...showChanges(office)];
}

/** Shows a tab that set-up made hidden because nobody needs it while it is empty. */
export const showTab = (reading: Reading, sheetId: number): SheetRequest[] =>
  reading.tab(sheetId).isHidden
    ? [{ updateSheetProperties: { properties: { sheetId, hidden: false }, fields: 'hidden' } }]
    : [];

/** Shows `Thay đổi đơn vị` once a unit does not live all year. */
const showChanges = ({ roster, changes, waitingChanges, reading }: Office): SheetRequest[] =>
  changes.length + waitingChanges.length > 0 ||
  roster.some(
    ({ unit: { life, successor } }) => life.from !== null || life.until !== null || successor !== '',
  )
    ? showTab(reading, SHEET_IDS.changes)
    : [];

/** Requests for the protections of the office's own tabs that differ. */
export function officeProtections(
  { campaign, reading }: Office,
  { officeOwner, outside }: Editors,
): SheetRequest[] {
  return [
    ...[SHEET_IDS.first, SHEET_IDS.forms].filter(reading.has),
    ...officeSpecs(wordsOf(campaign)).map(({ sheetId }) => sheetId),
  ].flatMap((sheetId) =>
    officeProtection(campaign, sheetId, reading.tab(sheetId).protections, { officeOwner, outside }),
  );
}

/** The same for one tab; `found` is empty for a tab that the same batch makes. */
export const officeProtection = (
  campaign: Office['campaign'],
  sheetId: number,
  found: readonly ProtectionFound[],
  { officeOwner, outside }: Pick<Editors, 'officeOwner' | 'outside'>,
): SheetRequest[] =>
  protectionRequests(
    withoutOutside(
      [
        {
          description: PROTECTION.tab,
          sheetId,
          area: null,
          unprotected: [],
          editors: officeEditors(campaign),
        },
      ],
      outside,
    ),
    found,
    officeOwner,
  );

/** Appends settings that an update of the add-on brought. Reading the office has already refused when a needed one is missing. */
function addedSettingRequests({ settingRows, reading, campaign }: Office): SheetRequest[] {
  const sheetId = SHEET_IDS.settings;
  const missing = SETTINGS.map(({ key }) => key).filter((key) => !settingRows.has(key));
  const { cells } = addedSettings(missing, reading.grid(sheetId).endRow, wordsOf(campaign));
  return [...roomFor(sheetId, cells, reading.tab(sheetId).rows), ...writeCells(sheetId, cells)];
}

/** The office chose other words: what nobody changed in `Cấu hình` is written anew, and the lists of choices follow. */
function rewordingRequests(office: Office): SheetRequest[] {
  const cells = rewordedSettings(office);
  if (cells.length === 0) return [];
  const say = wordsOf(office.campaign);
  const choices = [...SETTING_CHOICES].flatMap(([key, words]): SheetRequest[] => {
    const row = office.settingRows.get(key);
    const isSame = words.every((word) => everyWording(word).length === 1);
    return row === undefined || isSame
      ? []
      : [
          validationRequest(
            SHEET_IDS.settings,
            areaAt(row, SETTINGS_TAB.value),
            oneOf([...new Set(words.map(say))]),
          ),
        ];
  });
  return [...writeCells(SHEET_IDS.settings, cells), ...choices];
}

/** Values, labels and explanations. */
function rewordedSettings({ settingRows, reading, campaign }: Office): CellWrite[] {
  const grid = reading.grid(SHEET_IDS.settings);
  const say = wordsOf(campaign);
  const reworded = (row: number, column: number, words: (found: string) => string): CellWrite[] => {
    const found = textAt(grid, cell(row, column));
    return found === words(found) ? [] : [write(row, column, words(found))];
  };
  const unchanged = (text: string) => (found: string) =>
    everyWording(text).includes(found) ? say(text) : found;
  return SETTINGS.flatMap(({ key, label, help }) => {
    const row = settingRows.get(key);
    if (row === undefined) return [];
    return [
      ...reworded(row, SETTINGS_TAB.label, unchanged(label)),
      ...reworded(row, SETTINGS_TAB.value, (found) => inWords(key, found, say)),
      ...reworded(row, SETTINGS_TAB.help, unchanged(help)),
    ];
  });
}

/** Appends columns that an update of the add-on brought; new columns are always the last ones. */
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
