import { beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import { K01, K02, officeReady, SETTINGS_2023, TAB_OF } from '../support/office.ts';

/** Form B from March on: K01 and K02, of one committee member, are far from their targets; K03, of another, has none. */
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
      superiorAdmissionTarget: 33,
    },
    units: [
      [
        'Mã',
        'Tên',
        'E-mail nhận nhắc việc',
        'Cấp ủy viên theo dõi',
        'E-mail cấp ủy viên theo dõi',
        'Chỉ tiêu giao: kết nạp',
      ],
      ['K01', 'Chi bộ Một', K01, 'Cụm 1', 'cum1@dukhoi.example', '11'],
      ['K02', 'Chi bộ Hai', K02, 'Cụm 1', 'cum1@dukhoi.example', '22'],
      ['K03', 'Chi bộ Ba', 'k03@donvi.example', 'Cụm 2', 'cum2@dukhoi.example', '0'],
    ],
  },
  '2024-03-15T09:00',
);
beforeEach(again);

const OFFICE = 'vanphong@dukhoi.example';
const MEMBER = 'cum1@dukhoi.example';
const OTHER_MEMBER = 'cum2@dukhoi.example';

/** What a reader's digest of the morning says under its early warnings, a line a unit. */
function warnings({ mails }: RunResult, reader: string): readonly string[] {
  const mail = mails.find(({ to }) => to.includes(reader));
  if (mail === undefined) throw new RangeError(`no mail to ${reader}`);
  return mail.body.split('\n').filter((line) => /kế hoạch/.test(line) && /^- Chi bộ/.test(line));
}

function marchOfK02(admitted: string): void {
  ['0', '5', '0', '0'].forEach((text, index) => {
    office.type(K02, TAB_OF.K02, `${'BCDE'[index]}28`, text);
  });
  [admitted, '0', '0', '0', admitted, admitted].forEach((text, index) => {
    office.type(K02, TAB_OF.K02, `${'BCDEFG'[index]}35`, text);
  });
  office.tick(K02, TAB_OF.K02, 'J35');
  office.sweep();
}

const of = (name: string, text: string) => expect.stringMatching(`^- ${name}: .*${text}`);

describe('an early warning in the digests', () => {
  it('is told to the office and to who is in charge, on the first morning with a digest', () => {
    const run = office.morning('2024-03-27');
    const both = [of('Chi bộ Một', 'đạt 0/11, kế hoạch 3'), of('Chi bộ Hai', 'đạt 0/22, kế hoạch 6')];
    expect(warnings(run, OFFICE)).toEqual(both);
    expect(warnings(run, MEMBER)).toEqual(both);
    expect(warnings(run, OTHER_MEMBER)).toEqual([]);
  });

  it('is not told again while its numbers stand, and is when the unit or the month changes them', () => {
    office.morning('2024-03-27');
    marchOfK02('2');
    const april = office.morning('2024-04-25');
    for (const reader of [OFFICE, MEMBER])
      expect(warnings(april, reader)).toEqual([of('Chi bộ Hai', 'đạt 2/22, kế hoạch 6')]);
    const may = office.morning('2024-05-24');
    for (const reader of [OFFICE, MEMBER])
      expect(warnings(may, reader)).toEqual([
        of('Chi bộ Một', 'đạt 0/11, kế hoạch 4'),
        of('Chi bộ Hai', 'đạt 2/22, kế hoạch 8'),
      ]);
  });

  it('is told to a new reader, though the others know it', () => {
    office.morning('2024-03-27');
    office.typeUnit(1, { monitorName: 'Cụm 2', monitorEmails: OTHER_MEMBER });
    const april = office.morning('2024-04-25');
    expect(warnings(april, OTHER_MEMBER)).toEqual([of('Chi bộ Một', 'đạt 0/11, kế hoạch 3')]);
    expect(warnings(april, MEMBER)).toEqual([]);
    expect(warnings(april, OFFICE)).toEqual([]);
  });
});
