import { describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { Office, OWNER, SETTINGS_2023, UNITS_2023 } from '../support/office.ts';

const WARNING = 'trang Ngày nghỉ chưa đủ ngày nghỉ của năm 2027';
const TET = ['05/02/2027', '08/02/2027', '09/02/2027', '10/02/2027', '11/02/2027'];
const REST = ['01/01/2027', '16/04/2027', '30/04/2027', '02/09/2027'];

/** A campaign of 2027, for which no holidays are shipped. */
function officeOf2027(): Office {
  const office = new Office({ startsAt: '2027-03-01T09:00' });
  const settings = {
    ...SETTINGS_2023,
    year: 2027,
    asOf: '31/12/2026',
    letter: 'Công văn ngày 01/03/2027',
    deadlineDate: '31/03/2027',
  };
  const made = office.setUp({ settings, units: UNITS_2023 });
  if (!made.ok) throw new RangeError(made.message);
  return office;
}

function typeDaysOff(office: Office, days: readonly string[]): void {
  days.forEach((day, index) => {
    office.type(OWNER, SHEET_IDS.holidays, `A${120 + index}`, day);
    office.type(OWNER, SHEET_IDS.holidays, `B${120 + index}`, 'Nghỉ');
  });
}

describe('a year whose holidays are not shipped', () => {
  it('warns of its deadline with one typed holiday, and no more with a plausible table', () => {
    const office = officeOf2027();
    typeDaysOff(office, REST.slice(0, 1));
    expect(office.provision().message).toContain(WARNING);
    expect(office.click('Kiểm tra số liệu').join('\n')).toContain(WARNING);
    typeDaysOff(office, [...REST, ...TET]);
    expect(office.click('Tạo / cập nhật trang đơn vị').join('\n')).not.toContain('Ngày nghỉ');
    expect(office.click('Kiểm tra số liệu').join('\n')).not.toContain('Ngày nghỉ');
  });
});
