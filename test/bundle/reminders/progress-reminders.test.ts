import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryStart } from '../../../src/app/entry/entry-dialog.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { unitColumn, writtenColumn } from '../../../src/sheets/units/units-tab.ts';
import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import { actionCalls } from '../../../workbench/rehearsal/action-calls.ts';
import { K01, K02, OWNER, officeReady, SETTINGS_2023, TAB_OF } from '../support/office.ts';

/** Form B from March on, on 15/03/2024: K01 has a target to reach, K02 none, K03 is exempt from the months. */
const { office, again } = officeReady(
  {
    settings: {
      ...SETTINGS_2023,
      year: 2024,
      forms: 'Tiến độ',
      firstMonth: 3,
      lastMonth: 11,
      completionDate: '30/11/2024',
      finalDate: '03/12/2024',
      unitWord: 'chi bộ',
      superiorAdmissionTarget: 1,
    },
    units: [
      [
        'Mã',
        'Tên',
        'E-mail nhận nhắc việc',
        'Cấp ủy viên theo dõi',
        'E-mail cấp ủy viên theo dõi',
        'Chỉ tiêu giao: kết nạp',
        'Miễn báo cáo tháng',
      ],
      ['K01', 'Chi bộ Một', K01, 'Cụm 1', 'cum1@dukhoi.example', '1', ''],
      ['K02', 'Chi bộ Hai', K02, 'Cụm 1', 'cum1@dukhoi.example', '0', ''],
      ['K03', 'Chi bộ Ba', 'k03@donvi.example', 'Cụm 2', 'cum2@dukhoi.example', '0', 'Có'],
    ],
  },
  '2024-03-15T09:00',
);
beforeEach(again);

const sent = ({ mails }: RunResult) => mails.map(({ to, subject }) => `${to}: ${subject}`);
const mailTo = ({ mails }: RunResult, address: string) => {
  const mail = mails.find(({ to }) => to.includes(address));
  if (mail === undefined) throw new RangeError(`no mail to ${address}`);
  return mail;
};

function fill(user: string, tab: number, row: number, values: readonly string[]): void {
  values.forEach((text, index) => {
    if (text !== '')
      expect(office.type(user, tab, `${'BCDEFGH'[index]}${row}`, text)).toEqual({ accepted: true });
  });
}

/** March of K02, with nothing new. */
function submitMarch(): void {
  fill(K02, TAB_OF.K02, 28, ['0', '0', '0', '0']);
  office.tick(K02, TAB_OF.K02, 'I35');
  office.tick(K02, TAB_OF.K02, 'J35');
  office.sweep();
}

const states = () => {
  const column = String.fromCharCode(65 + writtenColumn('state'));
  return [4, 5, 6].map((row) => office.officeCell(710_002, `${column}${row}`));
};

describe('a morning of the progress campaign', () => {
  it('writes to whoever owes the month, and not to an exempt unit, in 3 reads and 2 writes', () => {
    const run = office.morning('2024-03-21');
    expect(sent(run)).toEqual([
      `${K01}: Nhắc báo cáo tiến độ tháng 3 năm 2024 (còn 3 ngày làm việc, kể cả hôm nay)`,
      `${K02}: Nhắc báo cáo tiến độ tháng 3 năm 2024 (còn 3 ngày làm việc, kể cả hôm nay)`,
    ]);
    expect(actionCalls('remind', [run])).toMatchObject({ reads: 3, writes: 2 });
    expect(mailTo(run, K01).body).toContain('Nhập sáu số của tháng ở các ô B35:G35');
    expect(mailTo(run, K01).body).toContain(`#gid=${TAB_OF.K01}&range=B28`);
  });

  it('tells the committee member and the office on the last day, of the units that still owe', () => {
    office.morning('2024-03-21');
    submitMarch();
    const run = office.morning('2024-03-25');
    expect(sent(run)).toEqual([
      expect.stringMatching(/^vanphong@dukhoi\.example: 01 chi bộ/),
      expect.stringMatching(/^cum1@dukhoi\.example: 01 chi bộ còn việc chưa hoàn thành/),
      `${K01}: Nhắc báo cáo tiến độ tháng 3 năm 2024 (hôm nay là ngày cuối)`,
    ]);
    expect(mailTo(run, 'cum1@dukhoi.example').body).toContain(
      'Báo cáo tháng 3, hạn đến hết ngày 25/03/2024:\n- Chưa nộp, hôm nay là ngày cuối (chưa nhập): Chi bộ Một.',
    );
  });

  it('says what is wrong in a month, and where', () => {
    fill(K01, TAB_OF.K01, 28, ['2', '1', '0', '0']);
    fill(K01, TAB_OF.K01, 35, ['1', '0', '0', '0', '0', '1']);
    const { body } = mailTo(office.morning('2024-03-21'), K01);
    expect(body).toContain(
      'Lũy kế đã kết nạp (kể từ đầu kỳ) vượt lũy kế đề nghị kết nạp: hãy sửa số, hoặc ghi lý do vào ô Ghi chú H35.',
    );
    expect(body).toContain('Tích vào ô Nộp của tháng 3 (J35).');
  });

  it('notes in Danh sách what is overdue, and in Sổ nhắc every part of a joined letter', () => {
    submitMarch();
    office.morning('2024-03-27');
    expect(states()).toEqual(['Quá hạn: Tháng 3', 'Không có báo cáo quá hạn', 'Không có báo cáo quá hạn']);
    const run = office.morning('2024-11-26');
    expect(mailTo(run, K01).subject).toMatch(/^Nhắc \d\d việc năm 2024: báo cáo tháng 3; /);
    expect(mailTo(run, K01).body).toContain('- Chỉ tiêu còn thiếu: kết nạp 01 đảng viên.');
    const rows = office
      .rows(710_004, 'CDFG', 4)
      .filter(([what = '', code]) => code === 'K01' && /Hoàn thành|Báo cáo năm/.test(what));
    expect(rows).toEqual([
      ['Hoàn thành chỉ tiêu', 'K01', '-3', 'Nhắc đơn vị'],
      ['Báo cáo năm', 'K01', '-5', 'Nhắc đơn vị'],
    ]);
  });

  it('takes a later date that one unit was given for a month', () => {
    office.typeUnit(1, {
      extensionOf: 'Tháng 3',
      extensionUntil: '29/03/2024',
      extensionReason: 'Đại hội chi bộ',
    });
    expect(sent(office.morning('2024-03-21'))).toEqual([expect.stringContaining(K02)]);
    const { body } = mailTo(office.morning('2024-03-27'), K01);
    expect(body).toContain('riêng đơn vị: đến hết thứ Sáu 29/03/2024; còn 3 ngày làm việc');
  });
});

it('an exempt unit is no missing one, where a month is closed and in Tiến độ', () => {
  submitMarch();
  office.until('2024-03-26T08:00');
  const answer = office.platform.run('entryStart', { user: OWNER, kind: 'dialog', args: [] }).result as {
    start: EntryStart;
  };
  const march = answer.start.periods.findIndex(({ period }) => period === 'month-3');
  expect(answer.start.units.map(({ states: of }) => of[march])).toEqual([
    'Chưa nhập',
    'Đã nộp',
    'Không phải nộp',
  ]);
  expect(office.shown(SHEET_IDS.progress, 'K3')).toContain(
    'đúng hạn + chậm + chưa nộp + không phải nộp = tổng số',
  );
  expect(office.shown(SHEET_IDS.progress, 'K4')).toBe('1 + 0 + 1 + 1 = 3');
});

it('the list has its columns for last year behind those of the add-on', () => {
  expect(unitColumn('lastYearAdmission')).toBeGreaterThan(writtenColumn('state'));
});
