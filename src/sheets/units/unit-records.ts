import type { KnownUnit } from '../../domain/unit/unit-identity.ts';
import { cell } from '../cells/a1.ts';
import { columnsOf } from '../cells/columns-of.ts';
import { addressesIn, type Grid, numberAt, textAt } from '../cells/grid.ts';
import { type CellWrite, write } from '../cells/tab.ts';

/**
 * `Sổ đơn vị`, hidden: which unit has which tab, and by what it was known when it was provisioned last. A tab of its own,
 * because rows of `Danh sách` are sorted, overwritten and deleted by people. A record is never deleted.
 */
export const RECORDS_TAB = { firstRow: 3, rows: 400 } as const;

export const RECORD_COLUMNS = columnsOf({
  id: ['Mã số', 80],
  sheetId: ['Mã trang', 80],
  code: ['Mã đơn vị', 90, { number: 'text' }],
  name: ['Tên đơn vị', 300, { number: 'text' }],
  accounts: ['Tài khoản', 300, { number: 'text' }],
  formerCodes: ['Các mã đã dùng trước', 160, { number: 'text' }],
  codeUse: ['Lượt dùng mã', 90],
  isMade: ['Trang đã có', 90],
});

const COLUMN = RECORD_COLUMNS.at;

export interface UnitRecord extends KnownUnit {
  /** 0-based row of `Sổ đơn vị`. */
  readonly row: number;
  /** The unit's tab; one that was lost is followed by a new one. */
  readonly sheetId: number;
  /** Every code its receipts were numbered under before, one for each time; lower case. */
  readonly formerCodes: readonly string[];
  /** The how-many-eth use of its code this is, among all units of the file. */
  readonly codeUse: number;
  /** False from the moment the tab's number is reserved until the tab stands. */
  readonly isMade: boolean;
}

/** Every record, in the order of the tab; rows without a number are none. */
export function parseRecords(grid: Grid): UnitRecord[] {
  const records: UnitRecord[] = [];
  for (let row = RECORDS_TAB.firstRow; row < grid.endRow; row++) {
    const text = (column: number) => textAt(grid, cell(row, column));
    const number = (column: number) => numberAt(grid, cell(row, column));
    const [id, sheetId] = [number(COLUMN.id), number(COLUMN.sheetId)];
    if (id === null || sheetId === null) continue;
    records.push({
      row,
      id,
      sheetId,
      code: text(COLUMN.code),
      name: text(COLUMN.name),
      accounts: addressesIn(text(COLUMN.accounts)).valid,
      formerCodes: text(COLUMN.formerCodes)
        .split(' ')
        .filter((code) => code !== ''),
      codeUse: number(COLUMN.codeUse) ?? 1,
      isMade: grid.effective(cell(row, COLUMN.isMade)).boolValue === true,
    });
  }
  return records;
}

export const recordCells = (record: UnitRecord): CellWrite[] =>
  [
    record.id,
    record.sheetId,
    record.code,
    record.name,
    record.accounts.join(', '),
    record.formerCodes.join(' '),
    record.codeUse,
    record.isMade,
  ].map((value, column) => write(record.row, column, value));

/** The tab stands. */
export const madeCell = ({ row }: UnitRecord): CellWrite => write(row, COLUMN.isMade, true);

/** How many times receipts were numbered under a code so far, by any unit. */
export const usesOf = (records: readonly UnitRecord[], code: string): number =>
  records
    .flatMap((record) => [record.code.toLowerCase(), ...record.formerCodes])
    .filter((used) => used === code.toLowerCase()).length;

/** Where the next record goes. */
export const nextRecordRow = (records: readonly UnitRecord[]): number =>
  Math.max(RECORDS_TAB.firstRow, ...records.map(({ row }) => row + 1));
