import { expect } from 'vitest';
import { K01, K02, type Office, officeReady, SETTINGS_2023 } from './office.ts';

/** Form B for the whole of 2024, with targets of 3 and 2 from above 5: what units that come and go are tried on. */
export const lifeOffice = (settings: object = {}) =>
  officeReady(
    {
      settings: {
        ...SETTINGS_2023,
        year: 2024,
        asOf: '31/12/2023',
        forms: 'Tiến độ',
        firstMonth: 1,
        lastMonth: 12,
        completionDate: '30/11/2024',
        finalDate: '25/12/2024',
        superiorAdmissionTarget: 5,
        ...settings,
      },
      units: [
        ['Mã', 'Tên', 'E-mail nhận nhắc việc', 'Chỉ tiêu giao: kết nạp'],
        ['K01', 'Chi bộ Một', K01, '3'],
        ['K02', 'Chi bộ Hai', K02, '2'],
      ],
    },
    '2024-01-15T09:00',
  );

export const FIRST_HALF = [1, 2, 3, 4, 5, 6];

/** Two admissions in the first half of the year. */
export const TWO_ADMITTED = new Map([
  [3, 1],
  [5, 1],
]);

/** UserEdits in the months, nothing new but the admissions said: proposed and admitted in that month. */
export function reportMonths(
  office: Office,
  user: string,
  tab: number,
  months: readonly number[],
  admitted: ReadonlyMap<number, number> = new Map(),
): void {
  if (months[0] === 1)
    ['9', '5', '0', '0'].forEach((text, index) => {
      office.type(user, tab, `${'BCDE'[index]}28`, text);
    });
  for (const month of months) {
    const count = String(admitted.get(month) ?? 0);
    const row = 32 + month;
    ['0', '0', '0', '0', count, count].forEach((text, index) => {
      expect(office.type(user, tab, `${'BCDEFG'[index]}${row}`, text)).toEqual({ accepted: true });
    });
    expect(office.tick(user, tab, `J${row}`)).toEqual({ accepted: true });
  }
  office.sweep();
}
