import { addressesIn, numberAt, textAt } from '../../src/sheets/cells/grid.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { parseRecords } from '../../src/sheets/units/unit-records.ts';
import { UNITS_TAB, unitColumn, writtenColumn } from '../../src/sheets/units/units-tab.ts';
import type { Platform } from '../platform/platform.ts';
import type { Person } from '../protocol.ts';
import { readTab } from './read-tab.ts';

/** Has the link and no right to type. */
const VIEWER = 'nguoi.xem@example.com';

/** Who may sit down at the page: the office, each unit of `Danh sách` that has an address, somebody who only looks. */
export function peopleOf(platform: Platform): Person[] {
  const office: Person = { email: platform.owner, name: 'Văn phòng (chủ bảng tính)', kind: 'office' };
  const viewer: Person = { email: VIEWER, name: 'Người chỉ xem', kind: 'viewer' };
  return [office, ...unitsOf(platform), viewer];
}

function unitsOf(platform: Platform): Person[] {
  const grid = readTab(platform, SHEET_IDS.units);
  if (grid === null) return [];
  const records = readTab(platform, SHEET_IDS.records);
  const tabs = new Map(
    (records === null ? [] : parseRecords(records)).map(({ id, sheetId }) => [id, sheetId]),
  );
  const people: Person[] = [];
  for (let row = UNITS_TAB.firstRow; row < grid.endRow; row++) {
    const listed = (key: 'name' | 'accounts' | 'emails') => textAt(grid, { row, column: unitColumn(key) });
    const email = addressesIn(listed('accounts')).valid[0] ?? addressesIn(listed('emails')).valid[0];
    const gid = tabs.get(numberAt(grid, { row, column: writtenColumn('unitId') }) ?? 0);
    if (email === undefined || gid === undefined) continue;
    people.push({ email, name: listed('name'), kind: 'unit', gid });
  }
  return people;
}
