/** A wrong cell counts as a blank one: everybody else is written to, and the office is told once a day. */

import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import type { SettingKey } from '../../src/sheets/settings/setting.ts';
import { settingRow } from '../../src/sheets/settings/settings-tab.ts';
import { UNITS_TAB, type UnitColumn, unitColumn } from '../../src/sheets/units/units-tab.ts';
import { type Office, OWNER, officeReady, SETTINGS_2023, UNITS_2023 } from '../bundle/support/office.ts';
import { report, tallyOf } from './support/tally.ts';

const OFFICE_MAIL = 'tonghop@dukhoi.example';
const SUBJECT = 'Tổng hợp: có việc chưa làm được';
/** Registration's last day, and two working days after that of January's report: every kind of letter goes out. */
const DAY = '2023-01-30';
const isFull = process.env.TRUST === 'full';
const { tally, tried } = tallyOf();
afterAll(() => report('Ô sai', 'sai', tally));

type Value = string | number | { readonly formula: string } | null;

/** One cell, what somebody leaves in it, and what it counts as. */
interface WrongCell {
  readonly name: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly as: Value;
}

const FORMULA: Value = { formula: '=A1' };

const ofUnit = (nth: number, key: UnitColumn, value: Value, as: Value = null): WrongCell => ({
  name: `Danh sách, ${key}: ${JSON.stringify(value)}`,
  sheetId: SHEET_IDS.units,
  row: UNITS_TAB.firstRow + nth - 1,
  column: unitColumn(key),
  value,
  as,
});
const ofSetting = (key: SettingKey, value: Value, as: Value = null): WrongCell => ({
  name: `Cấu hình, ${key}: ${JSON.stringify(value)}`,
  sheetId: SHEET_IDS.settings,
  row: settingRow(key),
  column: 1,
  value,
  as,
});

const isCode = ({ sheetId, column }: WrongCell): boolean =>
  sheetId === SHEET_IDS.units && column === unitColumn('code');

const WRONG: readonly WrongCell[] = [
  ...['k01', 'k01@donvi', 'gọi điện'].map((text) => ofUnit(1, 'emails', text)),
  ofUnit(1, 'emails', FORMULA),
  ofUnit(1, 'emails', 'k01@donvi.example; sai@', 'k01@donvi.example'),
  ofUnit(
    1,
    'emails',
    Array.from({ length: 12 }, (_, at) => `a${at}@donvi.example`).join(),
    Array.from({ length: 10 }, (_, at) => `a${at}@donvi.example`).join(),
  ),
  ofUnit(1, 'accounts', 'thư ký'),
  ofUnit(1, 'monitorEmails', 'đồng chí A'),
  ofUnit(1, 'monitorEmails', 'cum1@dukhoi.example, x', 'cum1@dukhoi.example'),
  ofUnit(1, 'monitorName', FORMULA),
  ofUnit(1, 'name', FORMULA),
  ofUnit(1, 'name', 'x'.repeat(301)),
  ofUnit(1, 'code', 'K 01'),
  ofUnit(1, 'code', FORMULA),
  ofUnit(1, 'code', 'k02'),
  ofUnit(2, 'code', 'K01'),
  ofUnit(3, 'code', 'x'.repeat(31)),
  ofUnit(1, 'kind', FORMULA),
  ofUnit(1, 'assignedAdmission', 'hai'),
  ofUnit(1, 'assignedTraining', -1),
  ofUnit(1, 'lastYearAdmission', '1,5'),
  ofUnit(2, 'extensionOf', 'việc khác'),
  ofUnit(2, 'extensionOf', FORMULA),
  ofUnit(2, 'extensionUntil', 'sớm nhất'),
  ofUnit(2, 'extensionUntil', 10),
  ofUnit(2, 'extensionReason', FORMULA),
  ofUnit(1, 'exemptFromMonthly', 'x'),
  ofUnit(1, 'lifeUntil', 'khong'),
  ofUnit(1, 'lifeFrom', '31/06/2023'),
  ofUnit(1, 'successor', 'K99'),
  // A row that somebody has only begun to type.
  { ...ofUnit(4, 'code', 'K04'), name: 'Danh sách, dòng mới chỉ có mã' },
  { ...ofUnit(4, 'emails', 'k04@donvi.example'), name: 'Danh sách, dòng mới chỉ có e-mail' },
  ...(['deadlineDate', 'finalDate', 'completionDate'] as const).flatMap((key) => [
    // A deadline that is not read is not one that was given up.
    ofSetting(key, 'sớm nhất', '31/02/2023'),
    ofSetting(key, FORMULA, '31/02/2023'),
  ]),
  ofSetting('deadlineWording', 'khoảng ngày'),
  ofSetting('milestones', 'ngày mai'),
  ofSetting('monthlyMilestones', '-2, x'),
  ofSetting('monthlyDay', 99),
  ofSetting('firstMonth', 'Giêng'),
  ofSetting('lastMonth', 0),
  ofSetting('asOf', 'cuối năm'),
  ofSetting('year', 'năm nay'),
  ofSetting('forms', 'cả ba'),
  ofSetting('officeEmails', 'tonghop@'),
  ofSetting('officeEmails', `${OFFICE_MAIL}, x`, OFFICE_MAIL),
  ofSetting('officeAccounts', 'văn phòng'),
  ofSetting('superiorAdmissionTarget', -1),
  ofSetting('runHour', 25),
  ofSetting('sendsReceipts', 'có lẽ'),
  ofSetting('reminderBody', 'Chào {TEN}'),
  ofSetting('overdueSubject', '{'),
  ofSetting('senderName', FORMULA),
  ofSetting('contact', FORMULA),
  ofSetting('reminders', 'Có'),
  {
    name: 'Ngày nghỉ: ngày không có thật',
    sheetId: SHEET_IDS.holidays,
    row: 150,
    column: 0,
    value: '31/02/2023',
    as: null,
  },
];

const { office } = officeReady({
  settings: {
    ...SETTINGS_2023,
    forms: 'Cả hai',
    officeEmails: OFFICE_MAIL,
    firstMonth: 1,
    lastMonth: 3,
    monthlyDay: 26,
    completionDate: '31/01/2023',
    finalDate: '31/01/2023',
  },
  units: UNITS_2023,
});
office.typeUnit(2, {
  extensionOf: 'Đăng ký chỉ tiêu',
  extensionUntil: '06/02/2023',
  extensionReason: 'Thiên tai',
});
office.provision();
const start = office.platform.snapshot();

const written = (value: Value): object =>
  value === null
    ? {}
    : typeof value === 'string'
      ? { stringValue: value }
      : typeof value === 'number'
        ? { numberValue: value }
        : { formulaValue: value.formula };

/** Past every validation, as a paste does. */
function put(cells: readonly { readonly at: WrongCell; readonly value: Value }[]): void {
  office.batch(
    cells.map(({ at: { sheetId, row, column }, value }) => ({
      updateCells: {
        range: {
          sheetId,
          startRowIndex: row,
          endRowIndex: row + 1,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        rows: [{ values: [{ userEnteredValue: written(value) }] }],
        fields: 'userEnteredValue',
      },
    })),
    office.officeBook,
  );
}

/** A morning with these cells: who is written to, whom the office's own letter reached, and how often. */
function morningWith(cells: readonly { readonly at: WrongCell; readonly value: Value }[]) {
  office.platform.restore(start);
  if (cells.length > 0) put(cells);
  office.morning(DAY);
  office.sweep();
  office.platform.run('dailyReminders', { user: OWNER, kind: 'trigger' });
  const isTrouble = ({ subject }: { subject: string }) => subject.startsWith(SUBJECT);
  const { outbox } = office.platform;
  return {
    told: outbox
      .filter((mail) => !isTrouble(mail))
      .map(({ to, subject }) => `${to.join()}: ${subject}`)
      .sort(),
    troubles: outbox.filter(isTrouble).map(({ to }) => [...to].sort()),
    log: office.log().filter(([, action]) => action === 'Chưa làm được'),
    notice: noticeOf(office),
  };
}

const noticeOf = (of: Office): string[] =>
  [SHEET_IDS.summary, SHEET_IDS.progress].map((tab) => of.shown(tab, 'A1'));

function play(cells: readonly WrongCell[]): void {
  const wrong = morningWith(cells.map((at) => ({ at, value: at.value })));
  const blank = morningWith(cells.map((at) => ({ at, value: at.as })));
  expect(wrong.told).toEqual(blank.told);
  const isOfficeWrong = cells.some(({ name }) => name.startsWith('Cấu hình, officeEmails'));
  const reached = wrong.troubles[0] ?? [];
  expect(wrong.troubles).toHaveLength(1);
  expect(reached.includes(OWNER)).toBe(isOfficeWrong);
  expect(wrong.log).toHaveLength(1);
  for (const text of wrong.notice) expect(text).toContain('chỗ cần sửa');
}

it('writes to everybody, and tells of nothing, when every cell is right', () => {
  const { told, troubles, notice } = morningWith([]);
  expect(told.length).toBeGreaterThan(4);
  expect(troubles).toEqual([]);
  expect(notice).toEqual(['', '']);
});

it.each(WRONG.map((wrong) => [wrong.name, wrong] as const))('%s', (_, wrong) => {
  let isWrong = true;
  try {
    play([wrong]);
    isWrong = false;
  } finally {
    tried('một ô', isWrong);
  }
});

it('two at a time', () => {
  fc.assert(
    fc.property(fc.subarray([...WRONG], { minLength: 2, maxLength: 2 }), (pair) => {
      const [one, other] = pair as [WrongCell, WrongCell];
      fc.pre(one.row !== other.row || one.column !== other.column || one.sheetId !== other.sheetId);
      // A code that another row has as well is right as soon as the other row's own code cannot be read.
      fc.pre(!(isCode(one) && isCode(other)));
      let isWrong = true;
      try {
        play([one, other]);
        isWrong = false;
      } finally {
        tried('hai ô', isWrong);
      }
    }),
    { numRuns: isFull ? 250 : 12, seed: 12, endOnFailure: true },
  );
}, 600_000);
